import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { CovenantPreview } from './covenant-preview';
import { CovenantPreviewType, GrantMandateInput, Mandate, MandateConnection } from './covenant.type';
import { MandateService } from './mandate.service';

@Resolver()
export class CovenantPreviewResolver {
  constructor(private readonly preview: CovenantPreview) {}

  @Query(() => CovenantPreviewType, { description: 'What the version on its way, or the one in force, changes for the dossiers of the own organisation' })
  @Allow('covenant:preview')
  async covenantPreview(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<CovenantPreviewType> {
    return CovenantPreviewType.of(await this.preview.of(hat, id));
  }
}

@Resolver(() => Mandate)
export class MandateResolver {
  constructor(private readonly mandateService: MandateService) {}

  @Query(() => MandateConnection, { description: 'Who may sign for the own organisation; for others only whether the own hat may. The newest first.' })
  @Allow('mandate:read')
  async mandates(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MandateConnection> {
    const { nodes, ...pageInfo } = await this.mandateService.ofOwnOrganisation(hat, pageArguments(first, after));
    return { nodes: nodes.map(Mandate.of), pageInfo };
  }

  @Mutation(() => Mandate)
  @Allow('mandate:grant')
  async grantMandate(@CurrentHat() hat: ActingHat, @Args('input') input: GrantMandateInput): Promise<Mandate> {
    return Mandate.of(await once(hat, 'grantMandate', input, { make: () => this.mandateService.grant(hat, input.hatId), again: (id) => this.mandateService.one(hat, id) }));
  }

  @Mutation(() => Mandate)
  @Allow('mandate:grant')
  async revokeMandate(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Mandate> {
    return Mandate.of(await once(hat, 'revokeMandate', { id }, { make: () => this.mandateService.revoke(hat, id), again: (known) => this.mandateService.one(hat, known) }));
  }
}

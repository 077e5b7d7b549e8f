import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { CovenantPreview } from './covenant-preview';
import { CovenantPreviewType, GrantMandateInput, Mandate } from './covenant.type';
import { MandateNotFound } from './covenant.errors';
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

  @Query(() => [Mandate], { description: 'Who may sign for the own organisation; for others only whether the own hat may' })
  @Allow('mandate:read')
  async mandates(@CurrentHat() hat: ActingHat): Promise<Mandate[]> {
    return (await this.mandateService.ofOwnOrganisation(hat)).map(Mandate.of);
  }

  @Mutation(() => Mandate)
  @Allow('mandate:grant')
  async grantMandate(@CurrentHat() hat: ActingHat, @Args('input') input: GrantMandateInput): Promise<Mandate> {
    return Mandate.of(await once(hat, 'grantMandate', input, { make: () => this.mandateService.grant(hat, input.hatId), again: (id) => this.known(hat, id) }));
  }

  @Mutation(() => Mandate)
  @Allow('mandate:grant')
  async revokeMandate(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Mandate> {
    return Mandate.of(await once(hat, 'revokeMandate', { id }, { make: () => this.mandateService.revoke(hat, id), again: (known) => this.known(hat, known) }));
  }

  private async known(hat: ActingHat, id: string) {
    const found = (await this.mandateService.ofOwnOrganisation(hat)).find((one) => one.id === id);
    if (!found) throw new MandateNotFound();
    return found;
  }
}

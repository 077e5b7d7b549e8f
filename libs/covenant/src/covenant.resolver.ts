import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { CovenantCourse } from './covenant-course';
import { CovenantDrafting } from './covenant-drafting';
import { CovenantReading } from './covenant-reading';
import type { CovenantRow } from './covenant-rows';
import { CovenantSigning } from './covenant-signing';
import { Covenant, CovenantConnection, CovenantReasonInput, DiscardCovenantDraftInput, DraftCovenantInput, EndCovenantInput, OfferCovenantInput, ReviseCovenantInput, SignCovenantInput } from './covenant.type';

@Resolver(() => Covenant)
export class CovenantResolver {
  constructor(
    private readonly reading: CovenantReading,
    private readonly drafting: CovenantDrafting,
    private readonly signing: CovenantSigning,
    private readonly course: CovenantCourse,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => CovenantConnection, { description: 'What all parties signed, for everybody; what is on its way, for who deals with it. By name.' })
  @Allow('covenant:read')
  async covenants(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CovenantConnection> {
    const { nodes, ...pageInfo } = await this.reading.list(hat, pageArguments(first, after));
    return { nodes: nodes.map(Covenant.of), pageInfo };
  }

  @Query(() => Covenant)
  @Allow('covenant:read')
  async covenant(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Covenant> {
    return Covenant.of(await this.reading.one(hat, id));
  }

  @Mutation(() => Covenant, { description: 'Begins a covenant, as a draft of the own organisation' })
  @Allow('covenant:draft')
  draftCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: DraftCovenantInput): Promise<Covenant> {
    return this.change(hat, 'draftCovenant', input, () => this.drafting.draft(hat, input));
  }

  @Mutation(() => Covenant, { description: 'Saves the draft, or begins the next version' })
  @Allow('covenant:draft')
  reviseCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: ReviseCovenantInput): Promise<Covenant> {
    return this.change(hat, 'reviseCovenant', input, () => this.drafting.revise(hat, input));
  }

  @Mutation(() => Covenant, { description: 'Lays the exact text before the parties' })
  @Allow('covenant:draft')
  offerCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: OfferCovenantInput): Promise<Covenant> {
    return this.change(hat, 'offerCovenant', input, () => this.drafting.offer(hat, input.id, input.revision));
  }

  @Mutation(() => Covenant, { nullable: true, description: 'Throws away the own draft, that nobody was offered. What is left of the covenant; null: nothing' })
  @Allow('covenant:draft')
  async discardCovenantDraft(@CurrentHat() hat: ActingHat, @Args('input') input: DiscardCovenantDraftInput): Promise<Covenant | null> {
    const { id } = input;
    const { row } = await once(hat, 'discardCovenantDraft', input, {
      make: async () => ({ id, row: await this.drafting.discard(hat, id, input.revision) }),
      again: async () => ({ id, row: await this.reading.stillThere(hat, id) }),
    });
    return row && Covenant.of(row);
  }

  @Mutation(() => Covenant, { description: 'Signs the text with this hash for the own organisation' })
  @Allow('covenant:sign')
  signCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: SignCovenantInput): Promise<Covenant> {
    return this.change(hat, 'signCovenant', input, () => this.signing.sign(hat, input.id, input.textHash));
  }

  @Mutation(() => Covenant)
  @Allow('covenant:sign')
  refuseToSign(@CurrentHat() hat: ActingHat, @Args('input') input: CovenantReasonInput): Promise<Covenant> {
    return this.change(hat, 'refuseToSign', input, () => this.signing.refuse(hat, input.id, input.reason));
  }

  @Mutation(() => Covenant, { description: 'At once not in force, until the same organisation resumes it' })
  @Allow('covenant:end')
  suspendCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: CovenantReasonInput): Promise<Covenant> {
    return this.change(hat, 'suspendCovenant', input, () => this.course.suspend(hat, input.id, input.reason));
  }

  @Mutation(() => Covenant)
  @Allow('covenant:end')
  resumeCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: CovenantReasonInput): Promise<Covenant> {
    return this.change(hat, 'resumeCovenant', input, () => this.course.resume(hat, input.id, input.reason));
  }

  @Mutation(() => Covenant, { description: 'Ends it for every party, now or at a moment to come' })
  @Allow('covenant:end')
  endCovenant(@CurrentHat() hat: ActingHat, @Args('input') input: EndCovenantInput): Promise<Covenant> {
    return this.change(hat, 'endCovenant', input, () => this.course.end(hat, input.id, input.reason, input.at));
  }

  @ResolveField(() => [String], { description: 'What this hat may do with it now: edit, offer, discard, preview, sign, suspend, resume, end' })
  @Allow('covenant:read')
  actions(@Parent() { row }: Covenant, @CurrentHat() hat: ActingHat): Promise<string[]> {
    return this.reading.actions(hat, row);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  draftedBy(@Parent() { row }: Covenant, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.draftedById);
  }

  private async change(hat: ActingHat, operation: string, input: unknown, make: () => Promise<CovenantRow>): Promise<Covenant> {
    return Covenant.of(await once(hat, operation, input, { make, again: (id) => this.reading.one(hat, id) }));
  }
}

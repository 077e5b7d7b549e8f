import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Dossier } from '@kapstok/dossier';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, loader, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Disclosure } from '../disclosure/disclosure.type';
import { GivenService } from '../disclosure/given.service';
import { WeighingService } from './weighing.service';
import { MissingInWeighing, SaveWeighingInput, Weighing } from './weighing.type';

@Resolver(() => Weighing)
export class WeighingResolver {
  constructor(
    private readonly service: WeighingService,
    private readonly given: GivenService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => Weighing)
  @Allow('weighing:read')
  async weighing(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Weighing> {
    return Weighing.of(await this.service.one(hat, id));
  }

  @Mutation(() => Weighing, { description: 'Writes a draft, or its next version' })
  @Allow('weighing:write')
  async saveWeighing(@CurrentHat() hat: ActingHat, @Args('input') input: SaveWeighingInput): Promise<Weighing> {
    return once(hat, 'saveWeighing', input, { make: async () => Weighing.of(await this.service.save(hat, input)), again: (id) => this.weighing(hat, id) });
  }

  @Mutation(() => Weighing, { description: 'Carries a draft out: gives what was weighed, or records that nothing is given. The decision is taken again now' })
  @Allow('weighing:use')
  async useWeighing(
    @CurrentHat() hat: ActingHat,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int, description: 'The version that was seen' }) version: number,
  ): Promise<Weighing> {
    return once(hat, 'useWeighing', { id, version }, { make: async () => Weighing.of(await this.service.use(hat, id, version)), again: (known) => this.weighing(hat, known) });
  }

  @Mutation(() => Weighing, { description: 'Records at once that nothing is given, and why' })
  @Allow('weighing:use')
  async decideNotToShare(@CurrentHat() hat: ActingHat, @Args('input') input: SaveWeighingInput): Promise<Weighing> {
    return once(hat, 'decideNotToShare', input, {
      make: async () => Weighing.of(await this.service.decideNotToShare(hat, input)),
      again: (id) => this.weighing(hat, id),
    });
  }

  @ResolveField(() => [MissingInWeighing], { description: 'What the rules of now ask for and this draft does not have; empty for one that was used' })
  @Allow('weighing:read')
  async missing(@Parent() { row }: Weighing, @CurrentHat() hat: ActingHat): Promise<MissingInWeighing[]> {
    return this.service.missing(hat, row);
  }

  @ResolveField(() => Disclosure, { nullable: true, description: 'What it carried' })
  @Allow('disclosure:read')
  async disclosure(@Parent() { row }: Weighing, @CurrentHat() hat: ActingHat): Promise<Disclosure | null> {
    const given = row.usedAt ? await this.given.ofWeighing(hat, row.id) : null;
    return given && Disclosure.of(given, given.standing);
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: Weighing, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  receiver(@Parent() { row }: Weighing, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}

@Resolver(() => Dossier)
export class DossierWeighingsResolver {
  constructor(private readonly service: WeighingService) {}

  @ResolveField(() => [Weighing], { description: 'On what is in this dossier, the newest first; for who works in it, and for a participant its own' })
  @Allow('weighing:read')
  async weighings(@Parent() { look }: Dossier): Promise<Weighing[]> {
    return (await this.service.ofDossier(look)).map(Weighing.of);
  }
}

@Resolver(() => Disclosure)
export class DisclosureWeighingResolver {
  constructor(private readonly service: WeighingService) {}

  @ResolveField(() => Weighing, { nullable: true, description: 'For who gave it; null for who received it' })
  @Allow('weighing:read')
  async weighing(@Parent() { row }: Disclosure, @CurrentHat() hat: ActingHat): Promise<Weighing | null> {
    const weighing = row.weighingId ? await this.service.ifMine(hat, row.weighingId) : null;
    return weighing && Weighing.of(weighing);
  }

  @ResolveField(() => [Weighing], { description: 'For who received it: what your task weighed to give it onward, drafts among it, the newest first' })
  @Allow('weighing:read')
  async onwardWeighings(@Parent() { id }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Weighing[]> {
    return (await loader(loaders, 'onward-weighings', (ids) => this.service.onwardOf(hat, ids)).load(id)).map(Weighing.of);
  }
}

import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Dossier } from '@kapstok/dossier';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { RecordedFacts } from './recorded-facts';
import { CoTreatment, EndMeasureInput, Measure, Melding, RecordMeldingInput, RegisterCoTreatmentInput, StartMeasureInput } from './recorded-facts.type';

@Resolver(() => Measure)
export class MeasureResolver {
  constructor(
    private readonly facts: RecordedFacts,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Mutation(() => Measure, { description: 'By the organisation that carries it out, in its dossier about the child' })
  @Allow('measure:write')
  async startMeasure(@CurrentHat() hat: ActingHat, @Args('input') input: StartMeasureInput): Promise<Measure> {
    return once(hat, 'startMeasure', input, {
      make: async () => Measure.of(await this.facts.startMeasure(hat, input)),
      again: async (id) => Measure.of(await this.facts.measure(hat, id)),
    });
  }

  @Mutation(() => Measure, { description: 'What rested on it stops at that moment' })
  @Allow('measure:write')
  async endMeasure(@CurrentHat() hat: ActingHat, @Args('input') input: EndMeasureInput): Promise<Measure> {
    return once(hat, 'endMeasure', input, {
      make: async () => Measure.of(await this.facts.endMeasure(hat, input)),
      again: async (id) => Measure.of(await this.facts.measure(hat, id)),
    });
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: Measure, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, organisationId);
  }
}

@Resolver(() => Melding)
export class MeldingResolver {
  constructor(private readonly facts: RecordedFacts) {}

  @Mutation(() => Melding, { description: 'By Veilig Thuis, in its dossier' })
  @Allow('melding:write')
  async recordMelding(@CurrentHat() hat: ActingHat, @Args('input') input: RecordMeldingInput): Promise<Melding> {
    return once(hat, 'recordMelding', input, {
      make: async () => Melding.of(await this.facts.recordMelding(hat, input)),
      again: async (id) => Melding.of(await this.facts.melding(hat, id)),
    });
  }

  @Mutation(() => Melding)
  @Allow('melding:write')
  async startInquiry(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Melding> {
    return once(hat, 'startInquiry', { id }, {
      make: async () => Melding.of(await this.facts.startInquiry(hat, id)),
      again: async (known) => Melding.of(await this.facts.melding(hat, known)),
    });
  }
}

@Resolver(() => CoTreatment)
export class CoTreatmentResolver {
  constructor(
    private readonly facts: RecordedFacts,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Mutation(() => CoTreatment, { description: 'By who works in the dossier of the treatment' })
  @Allow('co-treatment:write')
  async registerCoTreatment(@CurrentHat() hat: ActingHat, @Args('input') input: RegisterCoTreatmentInput): Promise<CoTreatment> {
    return once(hat, 'registerCoTreatment', input, {
      make: async () => CoTreatment.of(await this.facts.registerCoTreatment(hat, input)),
      again: async (id) => CoTreatment.of(await this.facts.coTreatment(hat, id)),
    });
  }

  @Mutation(() => CoTreatment)
  @Allow('co-treatment:write')
  async endCoTreatment(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<CoTreatment> {
    return CoTreatment.of(await this.facts.endCoTreatment(hat, id));
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: CoTreatment, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, organisationId);
  }
}

@Resolver(() => Dossier)
export class DossierFactsResolver {
  constructor(private readonly facts: RecordedFacts) {}

  @ResolveField(() => [Measure], { description: 'About the subject, for who works in this dossier' })
  @Allow('measure:read')
  async measures(@Parent() { look }: Dossier): Promise<Measure[]> {
    return (await this.facts.measuresOf(look)).map(Measure.of);
  }

  @ResolveField(() => [Melding], { description: 'Reports to Veilig Thuis in this dossier' })
  @Allow('melding:read')
  async meldingen(@Parent() { look }: Dossier): Promise<Melding[]> {
    return (await this.facts.meldingenOf(look)).map(Melding.of);
  }

  @ResolveField(() => [CoTreatment], { description: 'Who is directly involved in the same treatment' })
  @Allow('co-treatment:read')
  async coTreatments(@Parent() { look }: Dossier): Promise<CoTreatment[]> {
    return (await this.facts.coTreatmentsOf(look)).map(CoTreatment.of);
  }
}

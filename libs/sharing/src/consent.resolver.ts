import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ConsentService } from './consent.service';
import { Consent, ConsentConsequence } from './consent.type';
import { GivenService } from './disclosure/given.service';
import { GiverRoles } from './giver-roles';

@Resolver(() => Consent)
export class ConsentResolver {
  constructor(
    private readonly service: ConsentService,
    private readonly given: GivenService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
    private readonly roles: GiverRoles,
  ) {}

  @Query(() => [Consent], { description: 'A client: its own answers, and from 12 those about itself. A professional: about who the own dossiers are about.' })
  @Allow('consent:read')
  async consents(@CurrentHat() hat: ActingHat, @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null): Promise<Consent[]> {
    return (await this.service.visibleTo(hat, subjectId)).map(Consent.of);
  }

  @ResolveField(() => Person, { nullable: true, description: 'null when gezag ended and the person is not known to this hat any more' })
  @Allow('person:read')
  subject(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, recorded.subjectId);
  }

  @ResolveField(() => String, { nullable: true, description: "'subject', the role in the household, or 'gezag'" })
  @Allow('consent:read')
  givenByRole(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<string | null> {
    return this.roles.of(hat, loaders, recorded);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'null: every organisation with the task, unless organisationWithheld' })
  @Allow('organisation:read')
  toOrganisation(@Parent() { recorded }: Consent, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, recorded.toOrganisationId);
  }

  @ResolveField(() => [ConsentConsequence], { nullable: true, description: 'Who received what on it: for who gave it, from whichever dossier; for a professional, from the own dossiers. null for an answer of somebody else' })
  @Allow('consent:read')
  consequences(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat): Promise<ConsentConsequence[] | null> {
    return this.given.onConsent(hat, recorded);
  }
}

@Resolver(() => ConsentConsequence)
export class ConsentConsequenceResolver {
  constructor(private readonly organisations: OrganisationLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'null where the name could tell the place of somebody whose address is shielded' })
  @Allow('organisation:read')
  receiver(@Parent() consequence: ConsentConsequence, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, consequence.receiverOrganisationId);
  }
}

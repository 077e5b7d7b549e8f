import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ConsentRequestService } from './consent-request.service';
import { AskConsentInput, ConsentRequest, ConsentRequestPerson, RemindConsentInput } from './consent-request.type';

@Resolver(() => ConsentRequest)
export class ConsentRequestResolver {
  constructor(
    private readonly service: ConsentRequestService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [ConsentRequest], { description: 'The questions for consent from the own dossiers, or from one of them, the newest first' })
  @Allow('consent:read')
  async consentRequests(@CurrentHat() hat: ActingHat, @Args('dossierId', { type: () => ID, nullable: true }) dossierId: string | null): Promise<ConsentRequest[]> {
    return (await this.service.visibleTo(hat, dossierId)).map(ConsentRequest.of);
  }

  @Mutation(() => ConsentRequest, { description: 'Asks everyone who must consent, each apart' })
  @Allow('consent:ask')
  async askConsent(@CurrentHat() hat: ActingHat, @Args('input') input: AskConsentInput): Promise<ConsentRequest> {
    return ConsentRequest.of(await once(hat, 'askConsent', input, { make: () => this.service.ask(hat, input), again: (id) => this.service.one(hat, id) }));
  }

  @Mutation(() => ConsentRequest, { description: 'One reminder at most to one person' })
  @Allow('consent:ask')
  async remindConsent(@CurrentHat() hat: ActingHat, @Args('input') input: RemindConsentInput): Promise<ConsentRequest> {
    const again = (id: string) => this.service.one(hat, id);
    return ConsentRequest.of(await once(hat, 'remindConsent', input, { make: () => this.service.remind(hat, input.requestId, input.personId), again }));
  }

  @Mutation(() => ConsentRequest, { description: 'Takes the question back; answers that were given stay' })
  @Allow('consent:ask')
  async cancelConsentRequest(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<ConsentRequest> {
    return ConsentRequest.of(await this.service.cancel(hat, id));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: ConsentRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  toOrganisation(@Parent() { row }: ConsentRequest, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.toOrganisationId);
  }
}

@Resolver(() => ConsentRequestPerson)
export class ConsentRequestPersonResolver {
  constructor(private readonly persons: PersonLoaders) {}

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  person(@Parent() { personId }: ConsentRequestPerson, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, personId);
  }
}

import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { AskedConsentService } from './asked-consent.service';
import { AskedConsent, ConsentView, RecordViewInput } from './asked-consent.type';
import { ConsentViews } from './consent-view.service';

@Resolver(() => AskedConsent)
export class AskedConsentResolver {
  constructor(
    private readonly service: AskedConsentService,
    private readonly views: ConsentViews,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [AskedConsent], { description: 'A client: what is asked of it, the newest first. Any other hat: nothing' })
  @Allow('consent:read')
  async askedConsents(@CurrentHat() hat: ActingHat): Promise<AskedConsent[]> {
    return (await this.service.of(hat)).map(AskedConsent.of);
  }

  @Mutation(() => AskedConsent, { description: 'Says that the client saw the question' })
  @Allow('consent:read')
  async seeConsentRequest(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<AskedConsent> {
    return AskedConsent.of(await this.service.see(hat, id));
  }

  @Mutation(() => ConsentView, { description: 'Records what somebody who cannot decide thinks of a question' })
  @Allow('consent:give')
  async recordView(@CurrentHat() hat: ActingHat, @Args('input') input: RecordViewInput): Promise<ConsentView> {
    return ConsentView.of(await once(hat, 'recordView', input, { make: () => this.views.record(hat, input), again: (id) => this.views.one(hat, id) }));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { asked }: AskedConsent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, asked.subjectId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'null when organisationWithheld' })
  @Allow('organisation:read')
  toOrganisation(@Parent() { asked }: AskedConsent, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, asked.toOrganisationId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who asks; null when organisationWithheld' })
  @Allow('organisation:read')
  askedBy(@Parent() { asked }: AskedConsent, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, asked.askerOrganisationId);
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Consent } from '../consent.type';
import { HowObtained } from './how-obtained';

@Resolver(() => Consent)
export class HowObtainedResolver {
  constructor(
    private readonly how: HowObtained,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'What was told before the answer: for who gave it, who recorded it and who asked' })
  @Allow('consent:read')
  async told(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<string | null> {
    return (await this.how.words(hat, loaders, recorded))?.told ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Of a refusal: for who gave it, who recorded it and who asked' })
  @Allow('consent:read')
  async objections(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<string | null> {
    return (await this.how.words(hat, loaders, recorded))?.objections ?? null;
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who recorded it: for who gave it and for that organisation; null for what was answered in the portal' })
  @Allow('organisation:read')
  async obtainedBy(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(hat.tx, loaders, (await this.how.by(hat, loaders, recorded))?.organisationId ?? null);
  }

  @ResolveField(() => String, { nullable: true, description: 'In which task it was recorded; null where obtainedBy is' })
  @Allow('consent:read')
  async obtainedByTask(@Parent() { recorded }: Consent, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<string | null> {
    return (await this.how.by(hat, loaders, recorded))?.task ?? null;
  }
}

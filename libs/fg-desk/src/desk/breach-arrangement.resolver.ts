import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { BreachArrangement } from './breach-arrangement.type';
import { BreachArrangements } from './breach-arrangements';
import { Breach } from './breach.type';

@Resolver(() => Breach)
export class BreachArrangementsResolver {
  constructor(private readonly service: BreachArrangements) {}

  @ResolveField(() => [BreachArrangement], { description: 'Who reports it, by the covenants that were in force between the parties it touches' })
  @Allow('review:read')
  arrangements(@Parent() { id }: Breach, @CurrentHat() hat: ActingHat): Promise<BreachArrangement[]> {
    return this.service.of(hat, id);
  }
}

@Resolver(() => BreachArrangement)
export class BreachArrangementResolver {
  constructor(private readonly organisations: OrganisationLoaders) {}

  @ResolveField(() => [Organisation], { description: 'The other parties that the breach touches' })
  @Allow('organisation:read')
  parties(@Parent() { organisationIds }: BreachArrangement, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation[]> {
    return Promise.all(organisationIds.map((id) => this.organisations.required(tx, loaders, id)));
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { HouseholdService } from './household.service';
import { Household, HouseholdMember } from './household.type';
import { PersonLoaders } from './person.loaders';
import { Person } from './person.type';

@Resolver(() => Household)
export class HouseholdResolver {
  constructor(private readonly households: HouseholdService) {}

  @ResolveField(() => [HouseholdMember])
  @Allow('household:read')
  members(@Parent() { id }: Household, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<HouseholdMember[]> {
    return loader(loaders, 'household-members', (ids) => this.households.membersOf(hat, ids)).load(id);
  }
}

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  constructor(private readonly persons: PersonLoaders) {}

  @ResolveField(() => Person)
  @Allow('person:read')
  person(@Parent() { personId }: HouseholdMember, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person> {
    return this.persons.required(hat, loaders, personId);
  }
}

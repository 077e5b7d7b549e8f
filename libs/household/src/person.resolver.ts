import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ageAt } from './age';
import { PersonLoaders } from './person.loaders';
import { Gezag, Person } from './person.type';

@Resolver(() => Person)
export class PersonResolver {
  @ResolveField(() => Int, { description: 'Whole years now, by the calendar of the Netherlands' })
  @Allow('person:read')
  age(@Parent() { birthDate }: Person, @CurrentHat() { tx }: ActingHat): number {
    return ageAt(birthDate, tx.at);
  }
}

@Resolver(() => Gezag)
export class GezagResolver {
  constructor(private readonly persons: PersonLoaders) {}

  @ResolveField(() => Person)
  @Allow('person:read')
  holder(@Parent() { holderId }: Gezag, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person> {
    return this.persons.required(hat, loaders, holderId);
  }
}

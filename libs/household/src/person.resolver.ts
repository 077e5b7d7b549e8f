import { Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ageAt } from './age';
import { PersonLoaders } from './person.loaders';
import { PersonService } from './person.service';
import { Gezag, Person } from './person.type';

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly service: PersonService) {}

  @Query(() => [Person], { description: 'A client: itself, and the children over whom it has gezag now, for whom it can answer' })
  @Allow('person:read')
  ownPersons(@CurrentHat() hat: ActingHat): Promise<Person[]> {
    return this.service.ownOf(hat);
  }

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

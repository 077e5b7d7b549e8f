import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CalendarDate } from '@kapstok/graphql';
import { Address, Gezag, Person } from '@kapstok/household';
import { CurrentHat, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { DossierPeople } from './dossier-people';

/** What a person shows only to who may see it in a dossier. */
@Resolver(() => Person)
export class PersonDetailsResolver {
  constructor(private readonly people: DossierPeople) {}

  @ResolveField(() => CalendarDate, { nullable: true, description: 'For who may see category gezin' })
  @Allow('person:read')
  birthDate(@Parent() person: Person, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<string | null> {
    return this.people.birthDate(hat, loaders, person);
  }

  @ResolveField(() => [Gezag], { description: 'For who may see category gezin; ended gezag too' })
  @Allow('person:read')
  gezag(@Parent() person: Person, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Gezag[]> {
    return this.people.gezag(hat, loaders, person);
  }

  @ResolveField(() => [Address], { description: 'Those that the own controller holds' })
  @Allow('person:read')
  addresses(@Parent() person: Person, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Address[]> {
    return this.people.addresses(hat, loaders, person);
  }
}

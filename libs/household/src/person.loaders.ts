import { Injectable } from '@nestjs/common';
import { loader, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { PersonService } from './person.service';
import type { Person } from './person.type';

/** Persons by id, batched within a request. For fields that refer to a person. */
@Injectable()
export class PersonLoaders {
  constructor(private readonly persons: PersonService) {}

  /** A person that a row the hat may see refers to; that it cannot be read is a fault and not an answer. */
  async required(hat: ActingHat, loaders: RequestScope['loaders'], id: string): Promise<Person> {
    const person = await this.optional(hat, loaders, id);
    if (!person) throw new Error(`person ${id} is referred to and cannot be read`);
    return person;
  }

  async optional(hat: ActingHat, loaders: RequestScope['loaders'], id: string | null): Promise<Person | null> {
    if (id === null) return null;
    return (await loader(loaders, 'person', (ids) => this.persons.byIds(hat, ids)).load(id)) ?? null;
  }
}

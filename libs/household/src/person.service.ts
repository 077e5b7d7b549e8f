import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { AddressEntity } from './address.entity';
import { GezagEntity } from './gezag.entity';
import { validAt } from './own-grants';
import { PersonEntity } from './person.entity';

/**
 * Persons and what is known about them. Ids come from rows that were decided on; row-level security checks them again.
 * Who calls `gezagOf` and `addressesOf` has decided on categories gezin and contact before.
 */
@Injectable()
export class PersonService {
  /** In the order of `ids`; a person that the hat may not know is `undefined`. */
  async byIds(hat: ActingHat, ids: readonly string[]): Promise<(PersonEntity | undefined)[]> {
    const persons = await hat.tx.manager.findBy(PersonEntity, { id: In([...new Set(ids)]) });
    const byId = new Map(persons.map((person) => [person.id, person]));
    return ids.map((id) => byId.get(id));
  }

  /**
   * For whom a client can answer: itself, and the children over whom it has gezag now. Nobody for another hat. Row-level security
   * (`kapstok.own_persons`) says the same.
   */
  async ownOf(hat: ActingHat): Promise<PersonEntity[]> {
    if (hat.task !== 'client' || hat.personId === null) return [];
    const persons = await hat.tx.query<PersonEntity>(
      `select p.id, p.name, p.birth_date as "birthDate" from kapstok.person p
       where p.id = $1 or exists (select 1 from kapstok.gezag g where g.child_id = p.id and g.holder_id = $1 and ${validAt('g', '$2')})
       order by p.id <> $1, p.birth_date, p.id`,
      [hat.personId, hat.tx.at],
    );
    for (const { id } of persons) {
      hat.log.record({ event: 'read', outcome: 'allowed', party: hat, basis: 'own-person', subjectId: id, categories: ['gezin'], fields: ['name', 'age'], purpose: ownPurpose(hat) });
    }
    return persons;
  }

  /** Gezag over each of `childIds`, ended gezag too, the oldest first. */
  async gezagOf(hat: ActingHat, childIds: readonly string[]): Promise<GezagEntity[][]> {
    const rows = await hat.tx.manager.find(GezagEntity, { where: { childId: In([...new Set(childIds)]) }, order: { validFrom: 'ASC', id: 'ASC' } });
    return childIds.map((id) => rows.filter(({ childId }) => childId === id));
  }

  /** The addresses of each of `personIds` that the controller for whom the hat works holds itself, the newest first. */
  async addressesOf(hat: ActingHat, personIds: readonly string[]): Promise<AddressEntity[][]> {
    const rows = await hat.tx.manager.find(AddressEntity, {
      where: { personId: In([...new Set(personIds)]), controllerId: In(controllersOf(hat)) },
      order: { validFrom: 'DESC', id: 'ASC' },
    });
    return personIds.map((id) => rows.filter(({ personId }) => personId === id));
  }
}

// The own organisation, and the college for which it processes: which of the two follows from the dossiers (kapstok.controls).
function controllersOf(hat: ActingHat): string[] {
  return hat.processorFor ? [hat.organisation.id, hat.processorFor] : [hat.organisation.id];
}

import { Injectable } from '@nestjs/common';
import type { ActingHat } from '@kapstok/organisation';
import type { Subject } from '@kapstok/policy';
import { ageAt } from './age';
import { validAt } from './own-grants';
import type { ConsentFacts } from './who-must-consent';

// A moment is in whole milliseconds and what is recorded in microseconds: rounded up, a period holds at the same moments here and there.
const wholeMilliseconds = (column: string) => `date_trunc('milliseconds', ${column} + interval '999 microseconds')`;

/** The person a decision is about, as that person stands at the moment of the decision. */
@Injectable()
export class SubjectService {
  /**
   * Age, capacity and who has gezag at `hat.tx.at`; `undefined` when the hat may not know the person, and then no consent counts.
   * Gezag in the order in which it began: the order in which an answer names whose consent is missing.
   */
  async subjectAt(hat: ActingHat, personId: string): Promise<Subject | undefined> {
    const [person] = await hat.tx.query<{ birthDate: string; incapacitated: boolean; gezag: string[] }>(
      `select p.birth_date as "birthDate",
         exists (select 1 from kapstok.incapacity i where i.person_id = p.id and ${validAt('i', '$2')}) as incapacitated,
         array(select g.holder_id::text from kapstok.gezag g where g.child_id = p.id and ${validAt('g', '$2')}
           group by g.holder_id order by min(g.valid_from), g.holder_id) as gezag
       from kapstok.person p where p.id = $1`,
      [personId, hat.tx.at],
    );
    if (!person) return undefined;
    return { age: ageAt(person.birthDate, hat.tx.at), incapacitated: person.incapacitated, gezag: person.gezag };
  }

  /** The same of several, each once; without those whom the hat may not know. */
  async subjectsAt(hat: ActingHat, personIds: Iterable<string>): Promise<Map<string, Subject>> {
    const subjects = new Map<string, Subject>();
    for (const id of new Set(personIds)) {
      const subject = await this.subjectAt(hat, id);
      if (subject) subjects.set(id, subject);
    }
    return subjects;
  }

  /** All that says who must consent, with its dates, also of what is over or still to come; `undefined` as with `subjectAt`. */
  async consentFactsOf(hat: ActingHat, personId: string): Promise<ConsentFacts | undefined> {
    const [person] = await hat.tx.query<{ birthDate: string }>(`select p.birth_date as "birthDate" from kapstok.person p where p.id = $1`, [personId]);
    if (!person) return undefined;
    const gezag = await hat.tx.query<ConsentFacts['gezag'][number]>(
      `select g.holder_id as "holderId", ${wholeMilliseconds('g.valid_from')} as "validFrom", ${wholeMilliseconds('g.valid_until')} as "validUntil"
       from kapstok.gezag g where g.child_id = $1 order by g.valid_from, g.holder_id`,
      [personId],
    );
    const incapacity = await hat.tx.query<ConsentFacts['incapacity'][number]>(
      `select ${wholeMilliseconds('i.valid_from')} as "validFrom", ${wholeMilliseconds('i.valid_until')} as "validUntil" from kapstok.incapacity i where i.person_id = $1 order by i.valid_from`,
      [personId],
    );
    return { personId, birthDate: person.birthDate, gezag, incapacity };
  }
}

import { Injectable } from '@nestjs/common';
import { heldNow, holderKeys } from '@kapstok/household';
import { loader, type ActingHat, type RequestScope } from '@kapstok/organisation';
import type { RecordedAnswer } from './recorded-answer';

interface Role {
  readonly personId: string;
  readonly role: string;
}

/** As what somebody answered: so that an answer of one parent can be told from that of the other without a name. */
@Injectable()
export class GiverRoles {
  /** 'subject', the role in a household that the hat may know, or 'gezag'. */
  async of(hat: ActingHat, loaders: RequestScope['loaders'], { givenById, subjectId }: RecordedAnswer): Promise<string | null> {
    if (givenById === subjectId) return 'subject';
    return (await loader(loaders, 'giver-role', (ids) => roles(hat, ids)).load(givenById))?.role ?? 'gezag';
  }
}

async function roles(hat: ActingHat, personIds: string[]): Promise<(Role | undefined)[]> {
  const rows = await hat.tx.query<Role>(
    `select distinct on (m.person_id) m.person_id as "personId", m.role
     from kapstok.household_member m join kapstok.household h on h.id = m.household_id
     where m.person_id = any ($1::uuid[])
       and exists (select 1 from kapstok.access_grant g where g.case_id = h.case_id and g.rule = 'V1' and ${heldNow('$2', '$3')})
     order by m.person_id, m.valid_from desc, m.id`,
    [personIds, holderKeys(hat), hat.tx.at],
  );
  return personIds.map((id) => rows.find(({ personId }) => personId === id));
}

import { randomUUID } from 'node:crypto';
import type { Organisation } from './parties';
import { LONG_AGO, type Rows } from './rows';

export interface Case {
  readonly id: string;
  readonly reference: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
}

export interface Household {
  readonly id: string;
  readonly caseId: string;
}

type Role = 'moeder' | 'vader' | 'ouder' | 'kind' | 'partner' | 'grootouder' | 'overig';
interface Period {
  readonly validFrom?: Date;
  readonly validUntil?: Date | null;
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Cases, persons and households. Persons are fictional: their names say so. */
export function family(rows: Rows) {
  const aCase = async (choices: { openedAt?: Date; closedAt?: Date | null } = {}): Promise<Case> => {
    const made = { id: randomUUID(), reference: `fictief-${randomUUID().replaceAll('-', '')}` };
    await rows.insert('case', { ...made, openedAt: choices.openedAt ?? LONG_AGO, closedAt: choices.closedAt });
    return made;
  };

  /** A person; an adult when no date of birth is given. */
  const person = async (choices: { name?: string; birthDate?: string } = {}): Promise<Person> => {
    const made = { id: randomUUID(), name: choices.name ?? 'Fictieve persoon', birthDate: choices.birthDate ?? '1990-04-02' };
    await rows.insert('person', made);
    return made;
  };

  /** A person of this many years today (and some days more). */
  const personOfAge = (years: number, name?: string): Promise<Person> => {
    const birth = new Date();
    birth.setUTCFullYear(birth.getUTCFullYear() - years);
    birth.setUTCDate(birth.getUTCDate() - 10);
    return person({ birthDate: day(birth), ...(name === undefined ? {} : { name }) });
  };

  const member = async (choices: Period & { household: Household; person: Person; role: Role }) =>
    rows.insert('household_member', {
      id: randomUUID(),
      householdId: choices.household.id,
      personId: choices.person.id,
      role: choices.role,
      validFrom: day(choices.validFrom ?? LONG_AGO),
      validUntil: choices.validUntil ? day(choices.validUntil) : undefined,
    });

  const household = async (choices: { case: Case; label?: string; members?: readonly { person: Person; role: Role }[] }): Promise<Household> => {
    const made = { id: randomUUID(), caseId: choices.case.id };
    await rows.insert('household', { ...made, label: choices.label ?? 'Fictief huishouden' });
    for (const one of choices.members ?? []) await member({ household: made, ...one });
    return made;
  };

  const gezag = async (choices: Period & { child: Person; holder: Person }): Promise<{ readonly id: string }> => {
    const id = randomUUID();
    await rows.insert('gezag', { id, childId: choices.child.id, holderId: choices.holder.id, validFrom: choices.validFrom ?? LONG_AGO, validUntil: choices.validUntil });
    return { id };
  };

  const incapacity = async (choices: Period & { person: Person }) =>
    rows.insert('incapacity', { id: randomUUID(), personId: choices.person.id, validFrom: choices.validFrom ?? LONG_AGO, validUntil: choices.validUntil });

  const address = async (choices: Period & { person: Person; controller: Organisation; lines?: string; shielded?: boolean }) =>
    rows.insert('address', {
      id: randomUUID(),
      personId: choices.person.id,
      controllerId: choices.controller.id,
      lines: choices.lines ?? 'Fictieve straat 1, 0000 AA Nergenshuizen',
      shielded: choices.shielded ?? false,
      validFrom: day(choices.validFrom ?? LONG_AGO),
      validUntil: choices.validUntil ? day(choices.validUntil) : undefined,
    });

  const bsn = async (choices: { person: Person; controller: Organisation; bsn: string }) =>
    rows.insert('person_bsn', { personId: choices.person.id, controllerId: choices.controller.id, bsn: choices.bsn });

  return { case: aCase, person, personOfAge, household, member, gezag, incapacity, address, bsn };
}

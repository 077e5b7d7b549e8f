import { aboutOf, type Access, type Circle, type DossierFact, type Facts, type PersonFact } from '@kapstok/review';
import type { EntityManager } from 'typeorm';
import { startOf } from './lines-of-day';
import { pastOfDay } from './past-of-day';
import { tiesOfDay } from './ties-of-day';

const ids = (given: readonly (string | null)[]): string[] => [...new Set(given.flatMap((id) => id ?? []))];

/**
 * All that the scoring needs of one day of one controller besides its lines, as it was on that day: periods are read with their ends,
 * households and addresses as they stood. Keys of persons, no names.
 */
export async function factsOfDay(manager: EntityManager, controllerId: string, day: string, accesses: readonly Access[]): Promise<Facts> {
  const dossierIds = ids(accesses.map(({ dossierId }) => dossierId));
  const accountIds = ids(accesses.map(({ accountId }) => accountId));
  const hatsOf = await hatsOfAccounts(manager, accountIds);
  const hatIds = ids([...hatsOf.values()].flat());
  const subjectIds = ids(accesses.flatMap((access) => access.subjectIds));
  const dossiers = await dossiersOf(manager, dossierIds, day);
  const persons = await personsOf(manager, controllerId, ids([...subjectIds, ...[...dossiers.values()].flatMap(({ personIds }) => personIds)]), day);
  const ties = await tiesOfDay(manager, { dossierIds, hatIds, subjectIds }, dossiers);
  const own = [...ties.values()].flat().map(({ dossierId }) => dossierId ?? null);
  return {
    dossiers,
    persons,
    hatsOf,
    ties,
    circles: await circlesOf(manager, accountIds),
    colleagues: await colleaguesOf(manager, ids(accesses.map(({ organisationId }) => organisationId)), [...persons.values()].map(({ key }) => key), day),
    hatChanges: await hatChangesOf(manager, accountIds, day),
    ...(await pastOfDay(manager, controllerId, day, accountIds, ids([...accesses.map(aboutOf), ...own]))),
  };
}

const ON_DAY = (alias: string) => `${alias}.valid_from <= $2::date and (${alias}.valid_until is null or $2::date < ${alias}.valid_until)`;
const IN_DAY = (alias: string) => `${alias}.valid_from < ${startOf('($2::date + 1)')} and (${alias}.valid_until is null or ${startOf('$2')} < ${alias}.valid_until)`;

async function dossiersOf(manager: EntityManager, dossierIds: readonly string[], day: string): Promise<Map<string, DossierFact>> {
  const rows: { id: string; personIds: string[]; closedAt: Date | null }[] = await manager.query(
    `select d.id, d.closed_at as "closedAt", array(
       select d.subject_id::text where d.subject_id is not null
       union select m.person_id::text from kapstok.household_member m where m.household_id = d.household_id and ${ON_DAY('m')}
       union select o.person_id::text from kapstok.household_member m join kapstok.household_member o on o.household_id = m.household_id
         where m.person_id = d.subject_id and ${ON_DAY('m')} and ${ON_DAY('o')}
       union select g.holder_id::text from kapstok.gezag g where g.child_id = d.subject_id and ${IN_DAY('g')}
       union select g.child_id::text from kapstok.gezag g where g.holder_id = d.subject_id and ${IN_DAY('g')}
     ) as "personIds"
     from kapstok.dossier d where d.id = any ($1)`,
    [dossierIds, day],
  );
  return new Map(rows.map(({ id, personIds, closedAt }) => [id, { personIds, closedAt: closedAt?.getTime() ?? null }]));
}

async function personsOf(manager: EntityManager, controllerId: string, personIds: readonly string[], day: string): Promise<Map<string, PersonFact>> {
  const rows: (PersonFact & { id: string })[] = await manager.query(
    'select id, key, homes, streets, shielded, public_attention as "publicAttention" from desk.person_facts($1, $2, $3)',
    [controllerId, personIds, day],
  );
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

async function circlesOf(manager: EntityManager, accountIds: readonly string[]): Promise<Map<string, Circle>> {
  const rows: { id: string; kind: 'self' | 'family' | 'home' | 'street'; keys: string[] }[] = await manager.query(
    'select account_id as id, kind, array_agg(key) as keys from desk.circle where account_id = any ($1) group by account_id, kind',
    [accountIds],
  );
  const keys = (id: string, kind: string) => new Set(rows.find((row) => row.id === id && row.kind === kind)?.keys);
  return new Map(
    ids(rows.map(({ id }) => id)).map((id) => [id, { self: keys(id, 'self'), family: keys(id, 'family'), homes: keys(id, 'home'), streets: keys(id, 'street') }]),
  );
}

async function colleaguesOf(manager: EntityManager, organisationIds: readonly string[], keys: readonly string[], day: string): Promise<Map<string, Set<string>>> {
  const rows: { id: string; keys: string[] }[] = await manager.query(
    `select h.organisation_id as id, array_agg(distinct c.key) as keys from desk.circle c join kapstok.hat h on h.account_id = c.account_id
     where c.kind = 'self' and c.key = any ($3) and h.organisation_id = any ($1) and h.task <> 'client' and ${IN_DAY('h')} group by h.organisation_id`,
    [organisationIds, day, keys],
  );
  return new Map(rows.map((row) => [row.id, new Set(row.keys)]));
}

async function hatsOfAccounts(manager: EntityManager, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows: { id: string; hats: string[] }[] = await manager.query(
    'select account_id as id, array_agg(id::text order by id) as hats from kapstok.hat where account_id = any ($1) group by account_id',
    [accountIds],
  );
  return new Map(rows.map(({ id, hats }) => [id, hats]));
}

async function hatChangesOf(manager: EntityManager, accountIds: readonly string[], day: string): Promise<Map<string, number[]>> {
  const rows: { id: string; moments: number[] }[] = await manager.query(
    `select account_id as id, array_agg((extract(epoch from at) * 1000)::float8 order by at) as moments from logbook.access_line
     where event = 'hat-switch' and outcome = 'allowed' and account_id = any ($1) and at >= ${startOf('$2')} and at < ${startOf('($2::date + 1)')} group by account_id`,
    [accountIds, day],
  );
  return new Map(rows.map(({ id, moments }) => [id, moments]));
}

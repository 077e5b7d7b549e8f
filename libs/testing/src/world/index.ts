import { dossiers } from './dossiers';
import { family } from './family';
import { parties } from './parties';
import { Rows } from './rows';
import { sharing } from './sharing';

/**
 * Makes what a test needs, with defaults for all that it does not care about: `world.hat()`, `world.dossier({ kind: 'regie' })`,
 * `world.involved(dossier)`. Everything is new at each call; nothing is shared between tests.
 * Rows are written as the owner of the tables, so triggers (grants, what never changes) work and row-level security does not.
 */
export async function createWorld(ownerUrl: string) {
  const rows = await Rows.open(ownerUrl);
  const people = parties(rows);
  const families = family(rows);
  return {
    ...people,
    ...families,
    ...dossiers(rows, { ...people, ...families }),
    ...sharing(rows),
    /** Any statement as the owner: to look at what is really there. */
    query: rows.query.bind(rows),
    /** One row of a table for which there is no maker here. */
    insert: rows.insert.bind(rows),
    close: () => rows.close(),
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
export { LONG_AGO } from './rows';
export type { Account, Hat, HatChoices, Organisation } from './parties';
export type { Case, Household, Person } from './family';
export type { Dossier, DossierChoices, DossierKind, Entry, EntryChoices, Involvement } from './dossiers';
export type { ConsentChoices, DisclosureChoices } from './sharing';

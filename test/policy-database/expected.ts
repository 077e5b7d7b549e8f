import { ENTRY_CATEGORIES } from './categories';
import { type Look, type Oracle } from './oracle';
import type { Dossier, World } from './world';

/** Everything that a hat can do at a moment, as texts that name the pair: the same words from the rules and from the database. */
export type Possible = ReadonlySet<string>;

/** One thing that may or may not be done, and where a row of the database is needed to try it, that row. */
export interface WriteTry {
  readonly name: string;
  readonly dossierId: string;
  readonly category: string;
  readonly shielded: boolean;
  /** an entry that stands already and gets a next version */
  readonly entryId: string | null;
}

/** Writes are tried in these dossiers: a few, since each try is an insert that is undone. */
export function writesIn(world: World, dossiers: readonly Dossier[]): WriteTry[] {
  const flags = [false, true];
  const fresh = dossiers.flatMap(({ id }) =>
    ENTRY_CATEGORIES.flatMap((category) => flags.map((shielded) => ({ name: `write ${id} ${category} ${shielded}`, dossierId: id, category, shielded, entryId: null }))),
  );
  const next = world.entries.filter(({ dossier }) => dossiers.includes(dossier)).map(({ id, dossier, category }) => ({
    name: `correct ${id}`, dossierId: dossier.id, category, shielded: false, entryId: id,
  }));
  return [...fresh, ...next];
}

/** What the rules make possible. */
export function possible(oracle: Oracle, look: Look, writable: readonly Dossier[]): Set<string> {
  const { world } = oracle;
  const found = new Set<string>();
  const add = (name: string, can: boolean) => void (can && found.add(name));
  for (const dossier of world.dossiers) {
    const open = ENTRY_CATEGORIES.filter((category) => oracle.view(look, dossier, category)?.outcome === 'allow');
    add(`dossier ${dossier.id}`, open.length > 0);
    for (const { id, category } of oracle.entriesOf(dossier)) {
      add(`entry ${id}`, open.includes(category));
      add(`version ${id}`, open.includes(category));
    }
  }
  for (const disclosure of world.disclosures) {
    const open = disclosure.entries.filter(({ category }) => oracle.disclosed(look, disclosure, category));
    for (const { id } of open) add(`disclosed ${disclosure.id} ${id}`, true);
    add(`disclosure ${disclosure.id}`, open.length > 0);
  }
  for (const dossier of writable) {
    for (const category of ENTRY_CATEGORIES) {
      for (const shielded of [false, true]) add(`write ${dossier.id} ${category} ${shielded}`, oracle.write(look, dossier, category, shielded)?.outcome === 'allow');
    }
    // Another version of what is there already is writing as well, and of nothing that may not be seen.
    for (const { id, category } of oracle.entriesOf(dossier)) add(`correct ${id}`, found.has(`write ${dossier.id} ${category} false`));
  }
  return found;
}

/** How many rows a look is compared on, without the writes. */
export function rowsLookedAt({ dossiers, entries, disclosures }: World): number {
  return dossiers.length + 2 * entries.length + disclosures.length + disclosures.reduce((sum, one) => sum + one.entries.length, 0);
}

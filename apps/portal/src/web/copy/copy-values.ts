import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { chosen } from '../form/checks';
import type { Problems } from '../form/use-form';

type Entry = DisclosureDetailsFragment['entries'][number];

/** What is decided on one copy. `words`: by entry and part, as they will stand in it. */
export interface CopyValues {
  readonly choice: string;
  readonly entries: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly why: string;
}

export const PARTS = ['summary', 'body'] as const;
const SHORTEST_WHY = 10;

export const partKey = (entryId: string, part: (typeof PARTS)[number]): string => `${entryId} ${part}`;

/** Everything that can be in it, in the words that were disclosed. */
export function wholeCopy(entries: readonly Entry[], barred: readonly string[]): CopyValues {
  const able = entries.filter(({ id }) => !barred.includes(id));
  const words = able.flatMap((entry) => PARTS.flatMap((part) => (entry[part] ? [[partKey(entry.id, part), entry[part]] as const] : [])));
  return { choice: '', entries: able.map(({ id }) => id), words: Object.fromEntries(words), why: '' };
}

/** The entries of the copy as they are sent: other words only where they differ and are not empty. */
export function entriesOf({ entries: ids, words }: CopyValues, entries: readonly Entry[]) {
  return entries.filter(({ id }) => ids.includes(id)).map((entry) => {
    const changed = PARTS.flatMap((part) => {
      const said = words[partKey(entry.id, part)]?.trim();
      return said && said !== entry[part]?.trim() ? [[part, said] as const] : [];
    });
    return { entryId: entry.id, ...(changed.length > 0 && { wording: Object.fromEntries(changed) }) };
  });
}

/** A reason is needed where the rules weigh, where something is left out or changed, and where nothing is given yet. */
export function needsWhy(values: CopyValues, entries: readonly Entry[], weighed: boolean): boolean {
  const sent = entriesOf(values, entries);
  return weighed || values.choice === 'not-yet' || sent.length < entries.length || sent.some((entry) => 'wording' in entry);
}

export function checkCopy(values: CopyValues, entries: readonly Entry[], weighed: boolean): Problems<CopyValues> {
  const { choice, entries: ids, why } = values;
  return {
    choice: choice === '' ? 'copy.problemChoice' : undefined,
    entries: choice === 'give' ? chosen(ids, 'copy.problemEntries') : undefined,
    why: choice !== '' && needsWhy(values, entries, weighed) && why.trim().length < SHORTEST_WHY ? 'copy.problemWhy' : undefined,
  };
}

import { BadInput } from '@kapstok/errors';
import { knownWord, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { DisclosedEntryRow, DisclosureRow } from '../disclosure/disclosure-rows';
import { tellSecretPlace } from '../secret-place';
import { ShieldedInWords } from '../sharing.errors';
import type { CopyReader } from './copy-rows';
import type { CopyChoice } from './shared-rows';

export interface GiveCopy {
  readonly disclosureId: string;
  /** for whom, and about whom that person inspects it */
  readonly personId: string;
  readonly subjectId?: string | null;
  /** of the decision that one saw; 0 when there was none */
  readonly version: number;
  /** give, or not-yet */
  readonly choice: string;
  /** with give: which entries, each as it was disclosed or in other words; the others are left out */
  readonly entries?: readonly { readonly entryId: string; readonly wording?: { readonly summary?: string | null; readonly body?: string | null } | null }[] | null;
  readonly why?: string | null;
}

/** One entry of the copy; null: the words that were disclosed. */
export interface CheckedEntry {
  readonly disclosed: DisclosedEntryRow;
  readonly summary: string | null;
  readonly body: string | null;
}

/** Checked. What is left out or said in other words makes a part of it. */
export interface CheckedCopy {
  readonly choice: CopyChoice;
  readonly entries: readonly CheckedEntry[];
}

const LONGEST = { summary: 4000, body: 20000 } as const;
const SHORTEST_WHY = 10;

/** Throws BadInput naming the field; for an entry that is not in it, or that can never be in a copy for this person. */
export function checkedCopy({ choice, entries }: GiveCopy, row: DisclosureRow, reader: CopyReader): CheckedCopy {
  if (knownWord('input.choice', choice, ['give', 'not-yet']) === 'not-yet') return { choice: 'not-yet', entries: [] };
  if (reader.withheld) throw new BadInput('input.choice', 'who looked is kept back from this person: weigh that first');
  const chosen = (entries ?? []).map((entry, i) => checkedEntry(`input.entries[${i}]`, entry, row, reader));
  if (chosen.length === 0) throw new BadInput('input.entries', 'at least one entry, or not yet');
  if (new Set(chosen.map(({ disclosed }) => disclosed.entryId)).size < chosen.length) throw new BadInput('input.entries', 'each entry once');
  const whole = chosen.length === row.entries.length && chosen.every(({ summary, body }) => summary === null && body === null);
  return { choice: whole ? 'given' : 'part', entries: chosen };
}

/** Why, where the rules ask for a weighing or something is left out or held back. */
export function checkedWhy(why: string | null | undefined, needed: boolean): string | null {
  if (!needed && (why == null || why.trim() === '')) return null;
  return saidInWords('input.why', why ?? '', 2000, SHORTEST_WHY);
}

function checkedEntry(field: string, { entryId, wording }: NonNullable<GiveCopy['entries']>[number], row: DisclosureRow, { barred }: CopyReader): CheckedEntry {
  const disclosed = row.entries.find((one) => one.entryId === entryId);
  if (!disclosed) throw new BadInput(`${field}.entryId`, 'not in this disclosure');
  if (barred.includes(entryId)) throw new BadInput(`${field}.entryId`, 'about somebody else, or with a secret address: never in this copy');
  const words = (part: 'summary' | 'body') => {
    const said = wording?.[part];
    if (said == null) return null;
    if (!disclosed.fields.includes(part)) throw new BadInput(`${field}.wording.${part}`, 'a part that was not disclosed');
    return saidInWords(`${field}.wording.${part}`, said, LONGEST[part]);
  };
  return { disclosed, summary: words('summary'), body: words('body') };
}

/** No words of it may hold a secret address at which the reader does not live; at each reading the database compares again. Throws ShieldedInWords. */
export async function checkNoPlace(hat: ActingHat, caseId: string, { personId }: CopyReader, entries: readonly CheckedEntry[]): Promise<void> {
  for (const [i, { disclosed, summary, body }] of entries.entries()) {
    for (const [field, words] of [['summary', summary ?? disclosed.summary], ['body', body ?? disclosed.body]] as const) {
      if (await tellSecretPlace(hat, caseId, words, personId)) throw new ShieldedInWords(`input.entries[${i}].wording.${field}`);
    }
  }
}

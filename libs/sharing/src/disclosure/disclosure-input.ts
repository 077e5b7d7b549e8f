import { BadInput } from '@kapstok/errors';
import { isId, knownWord, knownWords, laterThan, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { CATEGORIES, GROUND_IDS, LAWS, PURPOSES, TASKS, type Category, type GroundId, type Law, type Purpose, type Task } from '@kapstok/policy';
import { checkedStated, type StatedFacts, type StatedInput } from '../facts/stated-facts';
import { DISCLOSABLE, type DisclosableField } from './disclosure-rows';

/** One entry, which parts of it, and other words in place of the original (R79). */
export interface ChooseEntry {
  readonly entryId: string;
  readonly fields: readonly string[];
  /** a wording for a chosen part: the receiver gets this and never the original */
  readonly wording?: { readonly summary?: string | null; readonly body?: string | null } | null;
}

/** Out of what, to whom and for what. */
export interface Share {
  /** a dossier that the hat works in, or takes part in */
  readonly dossierId?: string | null;
  /** instead: a disclosure that the hat received, to give onward */
  readonly onwardOf?: string | null;
  /** of the request that it answers */
  readonly requestId?: string | null;
  readonly entries: readonly ChooseEntry[];
  readonly organisationId: string;
  readonly task: string;
  /** needed when the organisation carries the task out under more than one law */
  readonly law?: string | null;
  readonly purpose: string;
  /** absent: every ground is tried */
  readonly ground?: string | null;
  readonly endsAt?: Date | null;
}

/** What a holder wants to give, as it comes in. */
export interface Disclose extends Share {
  /** recorded also with consent (R78) */
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly harmForeseen?: boolean;
  readonly stated?: StatedInput | null;
  /** the weighing that it carries out; it must weigh exactly this */
  readonly weighingId?: string | null;
}

/** The chosen parts of an entry; a wording only for a part that was chosen. */
export interface Chosen {
  readonly fields: DisclosableField[];
  readonly wording: { readonly summary?: string; readonly body?: string };
}

/** The same with every value known. */
export interface CheckedShare {
  /** by id of entry, in the order of the input */
  readonly chosen: ReadonlyMap<string, Chosen>;
  /** without entries: what kind of information it is about */
  readonly categories: readonly Category[];
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly purpose: Purpose;
  readonly ground?: GroundId;
  readonly requestId: string | null;
  readonly endsAt: Date | null;
}

export interface CheckedDisclosure extends CheckedShare {
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly stated: StatedFacts;
}

const MOST_ENTRIES = 100;
const LONGEST = { summary: 200, body: 20_000 } as const;

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedShare(hat: ActingHat, input: Share & { readonly categories?: readonly string[] | null }): CheckedShare {
  const chosen = chosenParts(input.entries);
  if (chosen.size === 0 && !input.categories?.length) throw new BadInput('input.entries', 'choose at least one');
  return {
    chosen,
    categories: chosen.size === 0 ? knownWords('input.categories', input.categories ?? [], CATEGORIES) : [],
    organisationId: input.organisationId,
    task: knownWord('input.task', input.task, TASKS),
    law: input.law == null ? null : knownWord('input.law', input.law, LAWS),
    purpose: knownWord('input.purpose', input.purpose, PURPOSES),
    ...(input.ground != null && { ground: knownWord('input.ground', input.ground, GROUND_IDS) }),
    requestId: knownId('input.requestId', input.requestId),
    endsAt: laterThan('input.endsAt', input.endsAt, hat.tx.at),
  };
}

/** As `checkedShare`, with why. A disclosure is of entries. */
export function checkedDisclosure(hat: ActingHat, input: Disclose): CheckedDisclosure {
  const { harmForeseen, ...stated } = checkedStated('input.stated', input.stated);
  const harm = harmForeseen ?? input.harmForeseen;
  return {
    ...checkedShare(hat, { ...input, categories: null }),
    whyNecessary: saidInWords('input.whyNecessary', input.whyNecessary),
    whyNotLess: saidInWords('input.whyNotLess', input.whyNotLess),
    stated: { ...stated, ...(harm && { harmForeseen: harm }) },
  };
}

function chosenParts(entries: Share['entries']): Map<string, Chosen> {
  if (entries.length > MOST_ENTRIES) throw new BadInput('input.entries', `at most ${MOST_ENTRIES} at once`);
  const chosen = new Map<string, Chosen>();
  entries.forEach(({ entryId, fields, wording }, i) => {
    const id = entryId.toLowerCase();
    if (chosen.has(id)) throw new BadInput(`input.entries[${i}].entryId`, 'chosen twice');
    const known = knownWords(`input.entries[${i}].fields`, fields, DISCLOSABLE);
    // An id that is none stays in: it is answered as an entry that is not there.
    chosen.set(isId(id) ? id : entryId, {
      fields: DISCLOSABLE.filter((field) => known.includes(field)),
      wording: otherWords(`input.entries[${i}].wording`, known, wording),
    });
  });
  return chosen;
}

function otherWords(path: string, fields: readonly DisclosableField[], wording: ChooseEntry['wording']): Chosen['wording'] {
  const words = (['summary', 'body'] as const).flatMap((field) => {
    const said = wording?.[field];
    if (said == null) return [];
    if (!fields.includes(field)) throw new BadInput(`${path}.${field}`, 'other words for a part that was not chosen');
    return [[field, saidInWords(`${path}.${field}`, said, LONGEST[field])] as const];
  });
  return Object.fromEntries(words);
}

function knownId(field: string, id: string | null | undefined): string | null {
  if (id == null) return null;
  if (!isId(id)) throw new BadInput(field, 'not an id');
  return id;
}

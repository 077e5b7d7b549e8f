import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { GROUND_IDS, LAWS, PURPOSES, TASKS, type GroundId, type Law, type Purpose, type Task } from '@kapstok/policy';
import { DISCLOSABLE, type DisclosableField } from './disclosure-rows';
import { knownWord, knownWords, laterThan, saidInWords } from '../input-words';

/** What a holder wants to give, as it comes in. */
export interface Disclose {
  readonly dossierId: string;
  readonly entries: readonly { readonly entryId: string; readonly fields: readonly string[] }[];
  readonly organisationId: string;
  readonly task: string;
  /** needed when the organisation carries the task out under more than one law */
  readonly law?: string | null;
  readonly purpose: string;
  /** absent: every ground is tried */
  readonly ground?: string | null;
  /** recorded also with consent (R78) */
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly harmForeseen?: boolean;
  readonly endsAt?: Date | null;
}

/** The same with every value known. */
export interface CheckedDisclosure {
  /** the chosen fields by id of entry, in the order of the input */
  readonly chosen: ReadonlyMap<string, DisclosableField[]>;
  readonly task: Task;
  readonly law: Law | null;
  readonly purpose: Purpose;
  readonly ground?: GroundId;
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly harmForeseen: boolean;
  readonly endsAt: Date | null;
}

const MOST_ENTRIES = 100;

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedDisclosure(hat: ActingHat, input: Disclose): CheckedDisclosure {
  return {
    chosen: chosenFields(input.entries),
    task: knownWord('input.task', input.task, TASKS),
    law: input.law == null ? null : knownWord('input.law', input.law, LAWS),
    purpose: knownWord('input.purpose', input.purpose, PURPOSES),
    ...(input.ground != null && { ground: knownWord('input.ground', input.ground, GROUND_IDS) }),
    whyNecessary: saidInWords('input.whyNecessary', input.whyNecessary),
    whyNotLess: saidInWords('input.whyNotLess', input.whyNotLess),
    harmForeseen: input.harmForeseen ?? false,
    endsAt: laterThan('input.endsAt', input.endsAt, hat.tx.at),
  };
}

function chosenFields(entries: Disclose['entries']): Map<string, DisclosableField[]> {
  if (entries.length === 0) throw new BadInput('input.entries', 'choose at least one');
  if (entries.length > MOST_ENTRIES) throw new BadInput('input.entries', `at most ${MOST_ENTRIES} at once`);
  const chosen = new Map<string, DisclosableField[]>();
  entries.forEach(({ entryId, fields }, i) => {
    const id = entryId.toLowerCase();
    if (chosen.has(id)) throw new BadInput(`input.entries[${i}].entryId`, 'chosen twice');
    const known = knownWords(`input.entries[${i}].fields`, fields, DISCLOSABLE);
    // An id that is none stays in: it is answered as an entry that is not there.
    chosen.set(isId(id) ? id : entryId, DISCLOSABLE.filter((field) => known.includes(field)));
  });
  return chosen;
}

import type { DiscloseEntryInput, DiscloseInput, ExplainDisclosureInput, StatedFactsInput, WeighingDetailsFragment } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';
import type { WeighedShare } from '../weighing/use-weighing';

export interface ChosenEntry {
  readonly fields: readonly string[];
  /** other words for a chosen part; empty: the words of the dossier */
  readonly wording?: { readonly summary?: string; readonly body?: string };
}

export interface DisclosureValues {
  /** what is decided: to give something, or to record that nothing is given and why */
  readonly what: 'share' | 'nothing';
  /** by entry id, in the order in which they were chosen */
  readonly entries: Readonly<Record<string, ChosenEntry>>;
  /** of what is not given: what kind of information it is about */
  readonly categories: readonly string[];
  readonly organisationId: string;
  /** See taskValue in organisation/receiving-tasks. */
  readonly task: string;
  readonly purpose: string;
  /** what the professional relies on; empty: whatever fits */
  readonly ground: string;
  /** what only the professional can say, by name of the fact */
  readonly circumstances: readonly string[];
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly lastDay: string;
}

export const emptyDisclosure: DisclosureValues = {
  what: 'share', entries: {}, categories: [], organisationId: '', task: '', purpose: '', ground: '', circumstances: [], whyNecessary: '', whyNotLess: '', lastDay: '',
};

/** Where it comes from and what it answers. */
export interface From {
  readonly dossierId: string | null;
  /** instead of a dossier: what was received */
  readonly onwardOf?: string;
  /** of the request that it answers, if it does */
  readonly requestId: string | null;
}

export function checkDisclosure(values: DisclosureValues, today: string): Problems<DisclosureValues> {
  const entries = Object.values(values.entries);
  const to = {
    organisationId: required(values.organisationId, 'receiver.problem.organisation'),
    task: required(values.task, 'receiver.problem.task'),
    purpose: required(values.purpose, 'purpose.problem'),
  };
  if (values.what === 'nothing') return { categories: values.categories.length === 0 ? 'consent.problem.categories' : undefined, ...to };
  return {
    entries: entries.length === 0 ? 'disclose.problem.entries' : entries.some(({ fields }) => fields.length === 0) ? 'disclose.problem.fields' : undefined,
    ...to,
    whyNecessary: required(values.whyNecessary, 'disclose.problem.whyNecessary'),
    whyNotLess: required(values.whyNotLess, 'disclose.problem.whyNotLess'),
    lastDay: values.lastDay !== '' && values.lastDay < today ? 'consent.problem.lastDay' : undefined,
  };
}

/** Exactly what would be given, or what is not: the same for the question whether it may, for the disclosure and for the weighing. */
export function shareInput(from: From, values: DisclosureValues) {
  const [task = '', law = ''] = values.task.split('|');
  return {
    dossierId: from.dossierId,
    ...(from.onwardOf && { onwardOf: from.onwardOf }),
    requestId: from.requestId,
    ...(values.what === 'nothing'
      ? { entries: [], categories: [...values.categories] }
      : { entries: Object.entries(values.entries).map(([entryId, entry]) => entryInput(entryId, entry)) }),
    organisationId: values.organisationId,
    task,
    law: law || null,
    purpose: values.purpose,
    ground: values.ground || null,
    stated: Object.fromEntries(values.circumstances.map((fact) => [fact, true])) as StatedFactsInput,
    endsAt: values.lastDay && values.what === 'share' ? endOfDay(values.lastDay) : null,
  } satisfies ExplainDisclosureInput;
}

export function discloseInput(from: From, values: DisclosureValues): DiscloseInput {
  return { ...shareInput(from, values), ...whyOf(values) };
}

export function weighedShare(from: From, values: DisclosureValues): WeighedShare {
  return { ...shareInput(from, values), ...whyOf(values) };
}

/** The form as a draft left it; `task` as in taskValue. */
export function valuesOfDraft(draft: WeighingDetailsFragment, task: string): DisclosureValues {
  const entries = draft.entries.map(({ entryId, fields, summary, body }) => [entryId, {
    fields, wording: { ...(summary && { summary }), ...(body && { body }) },
  }] as const);
  return {
    ...emptyDisclosure, ...(draft.outcome === 'nothing' && { what: 'nothing', categories: draft.categories }),
    entries: Object.fromEntries(entries), organisationId: draft.receiver.id, task, purpose: draft.purpose, ground: draft.ground ?? '',
    circumstances: Object.entries(draft.stated).flatMap(([fact, so]) => (so === true ? [fact] : [])),
    whyNecessary: draft.words.whyNecessary ?? '', whyNotLess: draft.words.whyNotLess ?? '', lastDay: draft.endsAt ? dayBefore(draft.endsAt) : '',
  };
}

// Why something is necessary is not asked of who does not give it.
function whyOf({ what, whyNecessary, whyNotLess }: DisclosureValues) {
  return what === 'nothing' ? { whyNecessary: '', whyNotLess: '' } : { whyNecessary: whyNecessary.trim(), whyNotLess: whyNotLess.trim() };
}

function entryInput(entryId: string, { fields, wording }: ChosenEntry): DiscloseEntryInput {
  const words = (['summary', 'body'] as const).flatMap((field) => (fields.includes(field) && wording?.[field]?.trim() ? [[field, wording[field].trim()] as const] : []));
  return { entryId, fields: [...fields], wording: words.length > 0 ? Object.fromEntries(words) : null };
}

// An end is the first moment of the day after the last one.
function dayBefore(end: string): string {
  return new Date(new Date(end).getTime() - 1).toISOString().slice(0, 10);
}

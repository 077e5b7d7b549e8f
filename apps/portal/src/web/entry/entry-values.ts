import type { CorrectEntryInput, EntryDetailsFragment, WriteEntryInput } from '../api/operations.generated';
import { chosen, required } from '../form/checks';
import type { Problems } from '../form/use-form';

export interface EntryValues {
  readonly category: string;
  readonly kind: string;
  readonly source: string;
  readonly approved: boolean;
  readonly summary: string;
  readonly body: string;
  readonly occurredOn: string;
  readonly aboutId: string;
  readonly shielded: boolean;
  /** whether the resident knew as whom the professional spoke (W6); 'no' is refused by the API in a toeleidingsdossier */
  readonly roleDisclosed: '' | 'yes' | 'no';
  readonly reason: string;
}

export const emptyEntry: EntryValues = {
  category: '', kind: '', source: '', approved: false, summary: '', body: '', occurredOn: '', aboutId: '', shielded: false,
  roleDisclosed: '', reason: '',
};

export function valuesOf(entry: EntryDetailsFragment): EntryValues {
  return {
    ...emptyEntry,
    category: entry.category, kind: entry.kind, source: entry.source, approved: entry.approved, summary: entry.summary,
    body: entry.body, occurredOn: entry.occurredOn ?? '', aboutId: entry.about?.id ?? '', shielded: entry.shielded,
  };
}

/** An entry is a fact or an opinion and names its source (W5). */
function checkContent(values: EntryValues): Problems<EntryValues> {
  return {
    kind: required(values.kind, 'entry.problem.kind'),
    source: required(values.source, 'entry.problem.source'),
    summary: required(values.summary, 'entry.problem.summary'),
    body: required(values.body, 'entry.problem.body'),
  };
}

export function checkNewEntry(values: EntryValues, asksRole: boolean): Problems<EntryValues> {
  return {
    category: required(values.category, 'entry.problem.category'),
    ...checkContent(values),
    roleDisclosed: asksRole ? chosen([values.roleDisclosed].filter(Boolean), 'entry.problem.role') : undefined,
  };
}

export function checkCorrection(values: EntryValues): Problems<EntryValues> {
  return { reason: required(values.reason, 'entry.problem.reason'), ...checkContent(values) };
}

function content(values: EntryValues) {
  return {
    kind: values.kind, source: values.source.trim(), approved: values.approved, summary: values.summary.trim(),
    body: values.body.trim(), occurredOn: values.occurredOn || null, shielded: values.shielded,
  };
}

export function newEntryInput(dossierId: string, values: EntryValues): WriteEntryInput {
  return { dossierId, category: values.category, aboutId: values.aboutId || null, roleDisclosed: values.roleDisclosed !== 'no', ...content(values) };
}

export function correctionInput(entryId: string, version: number, values: EntryValues): CorrectEntryInput {
  return { entryId, version, reason: values.reason.trim(), ...content(values) };
}

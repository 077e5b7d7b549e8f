import type { DiscloseInput, ExplainInput } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';

export interface ChosenEntry {
  readonly category: string;
  readonly fields: readonly string[];
}

export interface DisclosureValues {
  /** by entry id, in the order in which they were chosen */
  readonly entries: Readonly<Record<string, ChosenEntry>>;
  readonly organisationId: string;
  /** See taskValue in organisation/receiving-tasks. */
  readonly task: string;
  readonly purpose: string;
  readonly whyNecessary: string;
  readonly whyNotLess: string;
  readonly harmForeseen: boolean;
  readonly lastDay: string;
}

export const emptyDisclosure: DisclosureValues = {
  entries: {}, organisationId: '', task: '', purpose: '', whyNecessary: '', whyNotLess: '', harmForeseen: false, lastDay: '',
};

/** The ground of this page; other grounds come with pages of their own. */
const GROUND = 'toestemming';

export function checkDisclosure(values: DisclosureValues, today: string): Problems<DisclosureValues> {
  const entries = Object.values(values.entries);
  return {
    entries: entries.length === 0 ? 'disclose.problem.entries' : entries.some(({ fields }) => fields.length === 0) ? 'disclose.problem.fields' : undefined,
    organisationId: required(values.organisationId, 'receiver.problem.organisation'),
    task: required(values.task, 'receiver.problem.task'),
    purpose: required(values.purpose, 'purpose.problem'),
    whyNecessary: required(values.whyNecessary, 'disclose.problem.whyNecessary'),
    whyNotLess: required(values.whyNotLess, 'disclose.problem.whyNotLess'),
    lastDay: values.lastDay !== '' && values.lastDay < today ? 'consent.problem.lastDay' : undefined,
  };
}

function receiver({ organisationId, task: value }: DisclosureValues) {
  const [task = '', law = ''] = value.split('|');
  return { organisationId, task, law: law || null };
}

export function explainInput(dossierId: string, values: DisclosureValues): ExplainInput {
  const categories = [...new Set(Object.values(values.entries).map(({ category }) => category))];
  return { action: 'disclose', dossierId, categories, purpose: values.purpose, ground: GROUND, ...receiver(values) };
}

export function discloseInput(dossierId: string, values: DisclosureValues): DiscloseInput {
  return {
    dossierId,
    entries: Object.entries(values.entries).map(([entryId, { fields }]) => ({ entryId, fields: [...fields] })),
    ...receiver(values),
    purpose: values.purpose,
    ground: GROUND,
    whyNecessary: values.whyNecessary.trim(),
    whyNotLess: values.whyNotLess.trim(),
    harmForeseen: values.harmForeseen,
    endsAt: values.lastDay ? endOfDay(values.lastDay) : null,
  };
}

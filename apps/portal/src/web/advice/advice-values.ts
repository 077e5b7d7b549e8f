import type { AdviceExamplesQuery, MayIShareInput } from '../api/operations.generated';
import { chosen, required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { partyOf, partyValue } from './parties';

export type Example = AdviceExamplesQuery['adviceExamples'][number];

export interface AdviceValues {
  readonly action: string;
  readonly holder: string;
  readonly receiver: string;
  readonly categories: readonly string[];
  readonly purpose: string;
  readonly age: string;
  readonly gezag: string;
  /** none, all, refused, or example: as the example says */
  readonly consent: string;
  readonly facts: readonly string[];
  readonly measure: string;
  readonly week: string;
}

export const emptyAdvice: AdviceValues = {
  action: 'disclose', holder: '', receiver: '', categories: [], purpose: '', age: '', gezag: '2', consent: 'none', facts: [], measure: '', week: '',
};

/** An example, as somebody would have filled it in. */
export function valuesOf({ situation }: Example): AdviceValues {
  return {
    action: situation.action, holder: situation.holder ? partyValue(situation.holder) : '', receiver: situation.receiver ? partyValue(situation.receiver) : '',
    categories: situation.categories, purpose: situation.purpose, age: situation.age == null ? '' : String(situation.age), gezag: String(situation.gezag ?? 0),
    consent: situation.consents && situation.consents.length > 0 ? 'example' : 'none', facts: situation.facts ?? [], measure: situation.measure ?? '',
    week: situation.meldingWeek == null ? '' : String(situation.meldingWeek),
  };
}

const WHOLE = /^\d{1,3}$/;

export function checkAdvice({ holder, receiver, categories, purpose, age, week }: AdviceValues): Problems<AdviceValues> {
  return {
    holder: required(holder, 'advice.problem.holder'),
    receiver: required(receiver, 'advice.problem.receiver'),
    categories: chosen(categories, 'advice.problem.categories'),
    purpose: required(purpose, 'advice.problem.purpose'),
    age: age === '' || (WHOLE.test(age) && Number(age) <= 120) ? undefined : 'advice.problem.age',
    week: week === '' || (WHOLE.test(week) && Number(week) > 0) ? undefined : 'advice.problem.week',
  };
}

/** Who must consent by age (rules §6), as the adviser calls them. */
export function mustConsent(age: string, gezag: number): string[] {
  if (age === '') return [];
  const years = Number(age);
  const holders = years < 16 ? Array.from({ length: gezag }, (_, i) => `gezag-${i + 1}`) : [];
  return [...(years >= 12 ? ['subject'] : []), ...holders];
}

export function adviceInput(values: AdviceValues, example: Example | undefined): MayIShareInput {
  const { action, holder, receiver, categories, purpose, age, gezag, facts, measure, week } = values;
  const years = age === '' ? null : Number(age);
  return {
    action, holder: partyOf(holder), receiver: partyOf(receiver), categories: [...categories], purpose, age: years, gezag: years === null ? null : Number(gezag),
    consents: consentsOf(values, example), facts: [...facts], measure: measure || null, meldingWeek: week === '' ? null : Number(week),
  };
}

function consentsOf({ consent, age, gezag }: AdviceValues, example: Example | undefined): NonNullable<MayIShareInput['consents']> {
  if (consent === 'example') return (example?.situation.consents ?? []).map(({ by, answer, categories }) => ({ by, answer, categories }));
  const must = mustConsent(age, Number(gezag));
  if (consent === 'all') return must.map((by) => ({ by, answer: 'given' }));
  const last = must.at(-1);
  return consent === 'refused' && last ? must.map((by) => ({ by, answer: by === last ? 'refused' : 'given' })) : [];
}

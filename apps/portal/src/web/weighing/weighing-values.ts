import type { ExplainDisclosureQuery, WeighingDetailsFragment, WeighingWordsInput } from '../api/operations.generated';
import type { Problems } from '../form/use-form';
import { conflictTestLabels, factorLabels } from '../language/labels/weighing-labels';
import { checkMeldcode, emptyMeldcode, meldcodeValues, meldcodeWords, type MeldcodeValues } from './meldcode-values';

export type Decision = ExplainDisclosureQuery['explainDisclosure'];

export const CONFLICT = 'conflict-van-plichten';
export const TESTS = Object.keys(conflictTestLabels) as (keyof typeof conflictTestLabels)[];
export const FACTORS = Object.keys(factorLabels) as (keyof typeof factorLabels)[];

interface Answered {
  readonly met: '' | 'yes' | 'no';
  readonly why: string;
}

/** Somebody who was consulted, by role. */
export interface Consulted {
  readonly role: string;
  readonly on: string;
  readonly said: string;
}

export const nobodyYet: Consulted = { role: '', on: '', said: '' };

/** The fields of a weighing; only those are shown that the decision asks for. Dates are YYYY-MM-DD. */
export interface WeighingValues extends MeldcodeValues {
  /** everything that was asked or is at stake, or only the part that was chosen */
  readonly outcome: 'all' | 'part';
  readonly interest: string;
  /** not: only of what is not shared */
  readonly told: '' | 'before' | 'later' | 'not';
  readonly toldOn: string;
  readonly toldHow: string;
  readonly objection: string;
  readonly reason: string;
  readonly why: string;
  readonly tellBy: string;
  /** at least one; a row without a role is nobody */
  readonly consulted: readonly Consulted[];
  readonly conflict: Readonly<Record<string, Answered>>;
  readonly factors: Readonly<Record<string, string>>;
  readonly whyNotShared: string;
  readonly instead: string;
  readonly nothingNecessary: boolean;
}

export const emptyWeighing: WeighingValues = {
  outcome: 'all', interest: '', told: '', toldOn: '', toldHow: '', objection: '', reason: '', why: '', tellBy: '', consulted: [nobodyYet],
  conflict: {}, factors: {}, whyNotShared: '', instead: '', nothingNecessary: false,
  ...emptyMeldcode,
};

/** What the law asks to be written down for this decision; everything else stays out of sight. */
export interface Asked {
  readonly interest: boolean;
  readonly informing: boolean;
  /** telling first is mandatory, whatever the reason */
  readonly tellFirst: boolean;
  /** haste is a reason to tell later */
  readonly mayBeUrgent: boolean;
  readonly consulted: boolean;
  readonly conflict: boolean;
  readonly factors: boolean;
  readonly meldcode: boolean;
  readonly duty: boolean;
}

export function askedBy(decision: Pick<Decision, 'outcome' | 'grounds' | 'obligations' | 'duty'>, ground: string, circumstances: readonly string[]): Asked {
  const has = (obligation: string) => decision.obligations.includes(obligation);
  const on = (id: string) => decision.grounds.some((one) => one.id === id);
  // Until the six questions are answered the decision does not know yet that this ground fits.
  const conflict = ground === CONFLICT || on(CONFLICT);
  return {
    interest: decision.outcome === 'weigh' && on('toestemming'),
    informing: conflict || has('inform-subject-before'),
    tellFirst: on('meldrecht-verwijsindex'),
    mayBeUrgent: on('informatieplicht-ots'),
    consulted: conflict || has('consult-colleague') || circumstances.includes('suspectedAbuse'),
    conflict,
    factors: has('record-test'),
    meldcode: has('meldcode'),
    duty: decision.duty,
  };
}

const missing = (value: string) => (value.trim() === '' ? ('weigh.problem.words' as const) : undefined);
const noDate = (value: string) => (value === '' ? ('weigh.problem.date' as const) : undefined);

/** What is still missing for sharing. */
export function checkSharing(values: WeighingValues, asked: Asked): Problems<WeighingValues> {
  const later = asked.informing && values.told === 'later';
  const before = asked.informing && values.told === 'before';
  const alone = checkAlone(values, asked);
  return {
    whyNotShared: values.outcome === 'part' ? missing(values.whyNotShared) : undefined,
    interest: asked.interest ? missing(values.interest) : undefined,
    told: asked.informing && !before && !later ? 'weigh.problem.told' : asked.tellFirst && later ? 'weigh.mandatory' : undefined,
    toldOn: before ? noDate(values.toldOn) : undefined,
    toldHow: before ? missing(values.toldHow) : undefined,
    reason: later && values.reason === '' ? 'weigh.problem.reason' : undefined,
    why: later ? missing(values.why) : undefined,
    tellBy: later ? noDate(values.tellBy) : undefined,
    ...alone,
    // Somebody else may be asked too, and does not make up for a colleague (R135).
    consulted: alone.consulted ?? (asked.conflict && values.consulted.every(({ role }) => role === '' || role === 'overig') ? 'weigh.problem.colleague' : undefined),
    conflict: asked.conflict && TESTS.some((test) => !values.conflict[test]?.met || values.conflict[test].why.trim() === '') ? 'weigh.problem.conflict' : undefined,
    factors: asked.factors && FACTORS.some((factor) => !values.factors[factor]?.trim()) ? 'weigh.problem.factors' : undefined,
  };
}

/** What is still missing for not sharing. */
export function checkNotSharing(values: WeighingValues, asked: Asked): Problems<WeighingValues> {
  const before = values.told === 'before';
  return {
    whyNotShared: missing(values.whyNotShared),
    instead: missing(values.instead),
    told: before || values.told === 'not' ? undefined : 'weigh.problem.toldNothing',
    toldOn: before ? noDate(values.toldOn) : undefined,
    toldHow: before ? missing(values.toldHow) : undefined,
    why: values.told === 'not' ? missing(values.why) : undefined,
    nothingNecessary: asked.duty && !values.nothingNecessary ? 'weigh.problem.nothingNecessary' : undefined,
    ...checkAlone(values, asked),
  };
}

// Never alone about a suspicion, and the steps of the meldcode: also when nothing is shared.
function checkAlone(values: WeighingValues, asked: Asked): Problems<WeighingValues> {
  return {
    consulted: asked.consulted && values.consulted.every(({ role }) => role === '') ? 'weigh.problem.consulted'
      : values.consulted.some(({ role, on }) => role !== '' && on === '') ? 'weigh.problem.consultedOn' : undefined,
    ...(asked.meldcode && checkMeldcode(values)),
  };
}

/** The words for the API; what was not asked or not filled in is left out. */
export function wordsOf(values: WeighingValues, why: { readonly whyNecessary: string; readonly whyNotLess: string }): WeighingWordsInput {
  const tests = TESTS.flatMap((test) => (values.conflict[test]?.met && values.conflict[test].why.trim() ? [{ test, met: values.conflict[test].met === 'yes', why: values.conflict[test].why }] : []));
  const factors = FACTORS.flatMap((factor) => (values.factors[factor]?.trim() ? [{ factor, words: values.factors[factor] }] : []));
  return {
    ...why, interest: values.interest, whyNotShared: values.whyNotShared, instead: values.instead, nothingNecessary: values.nothingNecessary,
    informing: informingOf(values),
    consulted: values.consulted.filter(({ role, on }) => role && on).map(({ role, on, said }) => ({ role, on, said: said || null })),
    conflict: tests, factors, ...meldcodeWords(values),
  };
}

function informingOf({ told, toldOn, toldHow, objection, reason, why, tellBy }: WeighingValues): WeighingWordsInput['informing'] {
  if (told === '') return null;
  if (told === 'not') return { told, why };
  return told === 'before'
    ? { told, on: toldOn || null, how: toldHow, objection }
    : { told, reason: reason || null, why, tellBy: tellBy || null };
}

/** The fields as a draft left them. */
export function valuesOf({ words, outcome }: Pick<WeighingDetailsFragment, 'words' | 'outcome'>): WeighingValues {
  const { informing, consulted, conflict, factors } = words;
  return {
    ...emptyWeighing, outcome: outcome === 'part' ? 'part' : 'all',
    interest: words.interest ?? '', whyNotShared: words.whyNotShared ?? '', instead: words.instead ?? '', nothingNecessary: words.nothingNecessary ?? false,
    told: informing?.told === 'before' || informing?.told === 'later' || informing?.told === 'not' ? informing.told : '',
    toldOn: informing?.on ?? '', toldHow: informing?.how ?? '', objection: informing?.objection ?? '', reason: informing?.reason ?? '', why: informing?.why ?? '', tellBy: informing?.tellBy ?? '',
    consulted: consulted?.length ? consulted.map(({ role, on, said }) => ({ role, on, said: said ?? '' })) : [nobodyYet],
    conflict: Object.fromEntries((conflict ?? []).map(({ test, met, why }) => [test, { met: met ? 'yes' : 'no', why }])),
    factors: Object.fromEntries((factors ?? []).map(({ factor, words: said }) => [factor, said])),
    ...meldcodeValues(words),
  };
}

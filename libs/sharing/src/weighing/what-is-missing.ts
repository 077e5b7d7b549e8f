import type { Answer } from '@kapstok/policy';
import type { StatedFacts } from '../facts/stated-facts';
import { missingInMeldcode } from './missing-in-meldcode';
import { ANSWERED_TESTS, FACTORS, isColleague, type Informing, type WeighingWords } from './weighing-words';
import type { Missing } from './weighing.errors';

/** What became of a weighing: everything that was at stake is shared, a part of it, or nothing. */
export const WEIGHING_OUTCOMES = ['all', 'part', 'nothing'] as const;
export type WeighingOutcome = (typeof WEIGHING_OUTCOMES)[number];

/** The words and statements of one weighing. */
export interface Weighed {
  readonly outcome: WeighingOutcome;
  readonly words: WeighingWords;
  readonly stated: StatedFacts;
}

type Decision = Pick<Answer, 'outcome' | 'grounds' | 'obligations' | 'duty'>;

/** Exactly what the obligations of the decision ask for and the weighing does not have, in the order of the form; none when it is whole. */
export function missingIn(weighed: Weighed, answer: Decision): Missing[] {
  const shares = weighed.outcome !== 'nothing';
  return [
    ...(shares ? [...needed(weighed.words, 'whyNecessary', 'whyNotLess'), ...interest(weighed, answer)] : []),
    ...notShared(weighed, answer),
    ...(shares ? informing(weighed, answer) : informingOfNothing(weighed)),
    ...consulted(weighed, answer),
    ...conflict(weighed, answer),
    ...factors(weighed, answer),
    ...(answer.obligations.includes('meldcode') ? missingInMeldcode(weighed.words) : []),
  ];
}

/** The facts that follow from the words: which tests are met, which steps were taken. */
export function factsIn({ words, stated }: Pick<Weighed, 'words' | 'stated'>): StatedFacts {
  const taken = (words.meldcode ?? []).flatMap(({ step, on }) => (on ? [step] : []));
  const met = (test: string) => words.conflict?.some((one) => one.test === test && one.met) ?? false;
  const { meldcode: _, conflict: __, ...flags } = stated;
  return {
    ...flags,
    ...(taken.length > 0 && { meldcode: [...new Set(taken)].sort() }),
    ...(words.conflict && {
      conflict: {
        consentSought: met('consentSought'), seriousHarm: met('seriousHarm'), conscience: met('conscience'), noOtherWay: met('noOtherWay'),
        effective: met('effective'), proportionate: met('proportionate'), colleagueConsulted: words.consulted?.some(isColleague) ?? false,
      },
    }),
  };
}

function needed(words: WeighingWords, ...fields: (keyof WeighingWords & string)[]): Missing[] {
  return fields.filter((field) => !words[field]).map((field) => ({ field, problem: 'say it in words' }));
}

// R78: consent that is weighed in spite of it, for foreseen harm or a protected address.
function interest({ words }: Weighed, { outcome, grounds }: Decision): Missing[] {
  return outcome === 'weigh' && grounds.some(({ id }) => id === 'toestemming') ? needed(words, 'interest') : [];
}

// R106, R108: not sharing is answered with reasons as fully as sharing; under a duty only that nothing of it is necessary will do.
function notShared({ outcome, words }: Weighed, { duty }: Decision): Missing[] {
  if (outcome === 'all') return [];
  if (outcome === 'part') return needed(words, 'whyNotShared');
  const necessary = duty && !words.nothingNecessary ? [{ field: 'nothingNecessary', problem: 'there is a duty: nothing is given only when nothing of it is necessary' }] : [];
  return [...needed(words, 'whyNotShared', 'instead'), ...necessary];
}

// R219 to R222: told before, or a serious reason and a last day to tell; the index is never told of without (Jw 7.1.5.1).
function informing({ words: { informing: told } }: Weighed, { obligations, grounds }: Decision): Missing[] {
  if (!obligations.includes('inform-subject-before')) return [];
  if (!told) return [lacking('told', 'say what the subject was told, or why not yet')];
  if (told.told === 'before') return before(told);
  if (told.told === 'not') return [lacking('told', 'who shares tells it before, or later for a serious reason')];
  if (grounds.some(({ id }) => id === 'meldrecht-verwijsindex')) return [lacking('told', 'telling the young person or its representative is mandatory')];
  const urgent = told.reason === 'urgent' && !grounds.some(({ id }) => id === 'informatieplicht-ots');
  return [
    ...(told.reason && !urgent ? [] : [lacking('reason', urgent ? 'haste is a reason only towards who carries out an ots' : 'name the serious reason')]),
    ...(told.why ? [] : [lacking('why', 'say it in words')]),
    ...(told.tellBy ? [] : [lacking('tellBy', 'say when at the latest')]),
  ];
}

// Of what is not shared no law asks that it is told. Whether it was, and else why not, is part of the record.
function informingOfNothing({ words: { informing: told } }: Weighed): Missing[] {
  if (told?.told === 'before') return before(told);
  if (told?.told === 'not') return told.why ? [] : [lacking('why', 'say it in words')];
  return [lacking('told', 'say whether the subject was told that this is not shared')];
}

function before({ on, how }: Informing): Missing[] {
  return [...(on ? [] : [lacking('on', 'say when')]), ...(how ? [] : [lacking('how', 'say how')])];
}

function lacking(field: string, problem: string): Missing {
  return { field: `informing.${field}`, problem };
}

// R135, and never alone about a suspicion (R145), also when nothing is reported.
function consulted({ words, stated }: Weighed, { obligations }: Decision): Missing[] {
  const { consulted: all = [] } = words;
  if (obligations.includes('consult-colleague') && !all.some(isColleague)) return [{ field: 'consulted', problem: 'at least one colleague who was consulted' }];
  return stated.suspectedAbuse && all.length === 0 ? [{ field: 'consulted', problem: 'at least one person who was consulted' }] : [];
}

// R133, R134. A test that is answered with no is answered: the decision refuses then, not this form.
function conflict({ words, outcome }: Weighed, { grounds }: Decision): Missing[] {
  if (outcome === 'nothing' || !grounds.some(({ id }) => id === 'conflict-van-plichten')) return [];
  return ANSWERED_TESTS.filter((test) => !words.conflict?.some((one) => one.test === test)).map((test) => ({ field: `conflict.${test}`, problem: 'answer every test' }));
}

// R129
function factors({ words, outcome }: Weighed, { obligations }: Decision): Missing[] {
  if (outcome === 'nothing' || !obligations.includes('record-test')) return [];
  return FACTORS.filter((factor) => !words.factors?.some((one) => one.factor === factor)).map((factor) => ({ field: `factors.${factor}`, problem: 'weigh every factor' }));
}

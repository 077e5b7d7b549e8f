import { conditionTest } from '../compile/condition-test';
import { carriesOut, type Frames } from '../compile/hat-test';
import type { Situation, Test } from '../compile/situation';
import type { Condition, PredicateName } from '../rules/condition';
import type { Language } from '../rules/rule';
import { CONFLICT_TESTS, type Facts } from '../vocabulary';
import { isSecretFact } from './secrets';
import { CONFLICT_WORDS, FACT_WORDS } from './words';

/** One thing that, if it is so, can be recorded, and what it would make of the facts. */
export interface Recording {
  words: string;
  apply(facts: Facts): Facts;
}

const TESTS = new WeakMap<Frames, WeakMap<Condition, Test>>();

/** The condition as a question, compiled once for each rule set: the records of a rule set stay the same objects. */
function testOf(condition: Condition, frames: Frames): Test {
  const ofSet = TESTS.get(frames) ?? new WeakMap<Condition, Test>();
  TESTS.set(frames, ofSet);
  const test = ofSet.get(condition) ?? conditionTest(condition, frames);
  ofSet.set(condition, test);
  return test;
}

function measureRecording(situation: Situation, condition: Extract<Condition, { measure: unknown }>, language: Language): Recording | undefined {
  const { kinds, by } = condition.measure;
  const hat = situation[by];
  const [kind] = kinds;
  if (hat === undefined || kind === undefined || carriesOut(situation.request, kinds, hat)) return undefined;
  const words = { nl: `er loopt een maatregel (${kind}) bij deze organisatie`, en: `a measure (${kind}) is in force at this organisation` };
  return { words: words[language], apply: (facts) => ({ ...facts, measure: { kind, by: hat.org } }) };
}

function predicateRecordings(predicate: PredicateName, situation: Situation, language: Language): Recording[] | undefined {
  if (predicate === 'withinTerm') {
    const words = { nl: 'er is een nieuwe melding bij Veilig Thuis', en: 'there is a new report at Veilig Thuis' };
    return [{ words: words[language], apply: (facts) => ({ ...facts, veiligThuis: { meldingAt: situation.request.at } }) }];
  }
  if (predicate !== 'conflictTestsMet') return undefined;
  const conflict = Object.fromEntries(CONFLICT_TESTS.map((test) => [test, true])) as Facts['conflict'];
  return CONFLICT_TESTS.map((test) => ({ words: CONFLICT_WORDS[test][language], apply: (facts) => ({ ...facts, conflict }) }));
}

function recordingsOf(condition: Condition, situation: Situation, language: Language): Recording[] | undefined {
  if ('fact' in condition) {
    const { fact, is = true } = condition;
    if (!is || isSecretFact(fact, situation.request.action)) return undefined;
    return [{ words: FACT_WORDS[fact][language], apply: (facts) => ({ ...facts, [fact]: true }) }];
  }
  if ('measure' in condition) {
    const recording = measureRecording(situation, condition, language);
    return recording === undefined ? undefined : [recording];
  }
  return 'predicate' in condition ? predicateRecordings(condition.predicate, situation, language) : undefined;
}

/**
 * What would have to be recorded for the condition to hold; an empty list when it holds already; undefined when nothing
 * that can be recorded makes it hold. Nothing that is recorded is ever proposed to be taken back.
 */
export function recordingsFor(condition: Condition, situation: Situation, language: Language): Recording[] | undefined {
  if (testOf(condition, situation.law.frames)(situation)) return [];
  if ('all' in condition) {
    const parts = condition.all.map((one) => recordingsFor(one, situation, language));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if ('any' in condition) {
    const parts = condition.any.map((one) => recordingsFor(one, situation, language)).filter((part) => part !== undefined);
    return parts.sort((one, two) => one.length - two.length)[0];
  }
  return recordingsOf(condition, situation, language);
}

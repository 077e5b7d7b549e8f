import { conditionTest } from '../compile/condition-test';
import { carriesOut } from '../compile/hat-test';
import type { Situation } from '../compile/situation';
import type { Condition } from '../rules/condition';
import type { Language } from '../rules/rule';
import { CONFLICT_TESTS, type Facts } from '../vocabulary';
import { isSecretFact } from './secrets';
import { CONFLICT_WORDS, FACT_WORDS } from './words';

/** One thing that, if it is so, can be recorded, and what it would make of the facts. */
export interface Recording {
  words: string;
  apply(facts: Facts): Facts;
}

function measureRecording(situation: Situation, condition: Extract<Condition, { measure: unknown }>, language: Language): Recording | undefined {
  const { kinds, by } = condition.measure;
  const hat = situation[by];
  const [kind] = kinds;
  if (hat === undefined || kind === undefined || carriesOut(situation, kinds, hat)) return undefined;
  const words = { nl: `er loopt een maatregel (${kind}) bij deze organisatie`, en: `a measure (${kind}) is in force at this organisation` };
  return { words: words[language], apply: (facts) => ({ ...facts, measure: { kind, by: hat.org } }) };
}

function predicateRecording(condition: Extract<Condition, { predicate: unknown }>, situation: Situation, language: Language): Recording | undefined {
  if (condition.predicate === 'withinTerm') {
    const words = { nl: 'er is een nieuwe melding bij Veilig Thuis', en: 'there is a new report at Veilig Thuis' };
    return { words: words[language], apply: (facts) => ({ ...facts, veiligThuis: { meldingAt: situation.request.at } }) };
  }
  if (condition.predicate !== 'conflictTestsMet') return undefined;
  const words = CONFLICT_TESTS.map((test) => CONFLICT_WORDS[test][language]).join('; ');
  const conflict = Object.fromEntries(CONFLICT_TESTS.map((test) => [test, true])) as Facts['conflict'];
  return { words, apply: (facts) => ({ ...facts, conflict }) };
}

function recordingFor(condition: Condition, situation: Situation, language: Language): Recording | undefined {
  if ('fact' in condition) {
    const { fact, is = true } = condition;
    if (!is || isSecretFact(fact, situation.request.action)) return undefined;
    return { words: FACT_WORDS[fact][language], apply: (facts) => ({ ...facts, [fact]: true }) };
  }
  if ('measure' in condition) return measureRecording(situation, condition, language);
  return 'predicate' in condition ? predicateRecording(condition, situation, language) : undefined;
}

/**
 * What would have to be recorded for the condition to hold; an empty list when it holds already; undefined when nothing
 * that can be recorded makes it hold. Nothing that is recorded is ever proposed to be taken back.
 */
export function recordingsFor(condition: Condition, situation: Situation, language: Language): Recording[] | undefined {
  if (conditionTest(condition, situation.law.frames)(situation)) return [];
  if ('all' in condition) {
    const parts = condition.all.map((one) => recordingsFor(one, situation, language));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if ('any' in condition) {
    const parts = condition.any.map((one) => recordingsFor(one, situation, language)).filter((part) => part !== undefined);
    return parts.sort((one, two) => one.length - two.length)[0];
  }
  const recording = recordingFor(condition, situation, language);
  return recording === undefined ? undefined : [recording];
}

import type { Condition, DossierPattern } from '../rules/condition';
import { carriesOut, hatTest, type Frames, type HatTest } from './hat-test';
import { DOSSIER_TESTS, PREDICATE_TESTS } from './predicates';
import { categoryMask, type Test } from './situation';

function dossierTest({ kind, law, from, scope }: DossierPattern): HatTest {
  return (_, { dossier }) =>
    dossier !== undefined &&
    (kind === undefined || kind.includes(dossier.kind)) &&
    (law === undefined || (dossier.law !== undefined && law.includes(dossier.law))) &&
    (from === undefined || dossier.from === from) &&
    (scope === undefined || dossier.scope === scope);
}

function allTest(tests: readonly Test[]): Test {
  const [first, second, third] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (third === undefined) return (situation) => first(situation) && second(situation);
  if (tests.length === 3) return (situation) => first(situation) && second(situation) && third(situation);
  return (situation) => {
    for (const test of tests) if (!test(situation)) return false;
    return true;
  };
}

function anyTest(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  if (tests.length === 2) return (situation) => first(situation) || second(situation);
  return (situation) => {
    for (const test of tests) if (test(situation)) return true;
    return false;
  };
}

/** Compiles what folding left of a condition to one function. */
export function conditionTest(condition: Condition, frames: Frames): Test {
  if ('all' in condition) return allTest(condition.all.map((one) => conditionTest(one, frames)));
  if ('any' in condition) return anyTest(condition.any.map((one) => conditionTest(one, frames)));
  if ('not' in condition) {
    const test = conditionTest(condition.not, frames);
    return (situation) => !test(situation);
  }
  const plain = plainTest(condition, frames);
  return plain === undefined ? situationTest(condition, frames) : (situation) => plain(situation.who, situation.request);
}

/** A question that the request and one hat answer, without category, receiver, consent or clock; undefined for others. */
export function plainTest(condition: Condition, frames: Frames): HatTest | undefined {
  if ('fact' in condition) {
    const { fact, is = true } = condition;
    return (_, { facts }) => facts !== undefined && facts[fact] === is;
  }
  if ('who' in condition) return hatTest(condition.who, frames);
  if ('dossier' in condition) return dossierTest(condition.dossier);
  if ('action' in condition) return (_, { action }) => condition.action.includes(action);
  if ('purpose' in condition) {
    const { purpose: purposes } = condition;
    return (_, { purpose }) => (purpose === undefined ? purposes.length === 0 : purposes.includes(purpose));
  }
  if ('ground' in condition) {
    const { ground: grounds } = condition;
    return (_, { ground }) => (ground === undefined ? grounds.length === 0 : grounds.includes(ground));
  }
  return 'predicate' in condition ? DOSSIER_TESTS[condition.predicate] : undefined;
}

function situationTest(condition: Condition, frames: Frames): Test {
  if ('to' in condition) {
    const test = hatTest(condition.to, frames);
    return ({ to, request }) => to !== undefined && test(to, request);
  }
  if ('category' in condition) {
    const mask = categoryMask(condition.category);
    return ({ bit }) => (mask & bit) !== 0;
  }
  if ('age' in condition) {
    const { from = 0, under = Infinity } = condition.age;
    return ({ request: { subject } }) => subject !== undefined && subject.age >= from && subject.age < under;
  }
  if ('measure' in condition) {
    const { kinds, by } = condition.measure;
    return (situation) => situation[by] !== undefined && carriesOut(situation.request, kinds, situation[by]);
  }
  return 'predicate' in condition ? (PREDICATE_TESTS[condition.predicate] ?? never) : never;
}

function never(): boolean {
  return false;
}

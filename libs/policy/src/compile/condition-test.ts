import type { Condition, DossierPattern } from '../rules/condition';
import type { FiniteKey } from './finite-key';
import { carriesOut, hatTest, type Frames } from './hat-test';
import { PREDICATE_TESTS } from './predicates';
import { categoryMask, type Test } from './situation';

function dossierTest({ kind, law, from, scope }: DossierPattern): Test {
  return ({ request: { dossier } }) =>
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

/** Compiles what folding left of a condition to one function. With a key, what the key does not cover is marked. */
export function conditionTest(condition: Condition, frames: Frames, key?: FiniteKey): Test {
  if ('all' in condition) return allTest(condition.all.map((one) => conditionTest(one, frames, key)));
  if ('any' in condition) return anyTest(condition.any.map((one) => conditionTest(one, frames, key)));
  if ('not' in condition) {
    const test = conditionTest(condition.not, frames, key);
    return (situation) => !test(situation);
  }
  const test = leafTest(condition, frames);
  if (key === undefined || key.covers(condition)) return test;
  return (situation) => {
    situation.leftTheKey = true;
    return test(situation);
  };
}

function leafTest(condition: Condition, frames: Frames): Test {
  if ('fact' in condition) {
    const { fact, is = true } = condition;
    return ({ facts }) => facts[fact] === is;
  }
  if ('who' in condition) {
    const test = hatTest(condition.who, frames);
    return (situation) => test(situation.who, situation);
  }
  if ('to' in condition) {
    const test = hatTest(condition.to, frames);
    return (situation) => situation.to !== undefined && test(situation.to, situation);
  }
  return plainTest(condition);
}

function plainTest(condition: Condition): Test {
  if ('dossier' in condition) return dossierTest(condition.dossier);
  if ('action' in condition) return ({ request }) => condition.action.includes(request.action);
  if ('purpose' in condition) {
    const { purpose } = condition;
    return ({ request }) => (request.purpose === undefined ? purpose.length === 0 : purpose.includes(request.purpose));
  }
  if ('category' in condition) {
    const mask = categoryMask(condition.category);
    return ({ bit }) => (mask & bit) !== 0;
  }
  if ('ground' in condition) {
    const { ground } = condition;
    return ({ request }) => (request.ground === undefined ? ground.length === 0 : ground.includes(request.ground));
  }
  if ('age' in condition) {
    const { from = 0, under = Infinity } = condition.age;
    return ({ request: { subject } }) => subject !== undefined && subject.age >= from && subject.age < under;
  }
  if ('measure' in condition) {
    const { kinds, by } = condition.measure;
    return (situation) => situation[by] !== undefined && carriesOut(situation, kinds, situation[by]);
  }
  if ('predicate' in condition) return PREDICATE_TESTS[condition.predicate];
  return () => false;
}

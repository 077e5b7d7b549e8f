import { BadInput } from '@kapstok/errors';
import {
  CATEGORIES, CONFLICT_TESTS, FACT_FLAGS, GROUND_IDS, LAWS, MEASURE_KINDS, ORG_TYPES, ORIGINS, PROVISIONS, PURPOSES, TASKS, TASKS_WITH_LAW,
  type Category, type ConflictTest, type Consent, type FactFlag, type Facts, type GroundId, type Hat, type Purpose, type Subject,
} from '@kapstok/policy';
import { knownWord } from '@kapstok/graphql';
import { knownWords, wholeNumber } from './input-words';
import type { AdviceConsent, AdviceParty, AdviceSituation } from './situation.type';

const WEEK = 7 * 86_400_000;
const OLDEST = 120;
const MOST_WITH_GEZAG = 4;
const ANSWERS = ['given', 'refused', 'withdrawn'] as const;
const CARRIES_OUT_MEASURES = ['jeugdbescherming', 'jeugdreclassering', 'reclassering'];

/** What is asked, in words of the vocabulary. Throws BadInput with the path of the first word that is none. */
export interface Asked {
  readonly action: 'disclose' | 'request';
  readonly categories: Category[];
  readonly purpose: Purpose;
  readonly ground?: GroundId;
}

export function askedIn({ action, categories, purpose, ground }: AdviceSituation): Asked {
  const known = knownWords('input.categories', categories, CATEGORIES);
  if (known.length === 0) throw new BadInput('input.categories', 'at least one');
  return {
    action: knownWord('input.action', action, ['disclose', 'request']),
    categories: known,
    purpose: knownWord('input.purpose', purpose, PURPOSES),
    ...(ground != null && { ground: knownWord('input.ground', ground, GROUND_IDS) }),
  };
}

/** A party of nobody in particular: `org` tells the two apart. */
export function partyIn(field: string, party: AdviceParty | null | undefined, org: string): Hat {
  if (!party) throw new BadInput(field, 'say which kind of organisation, with which task');
  const task = knownWord(`${field}.task`, party.task, TASKS);
  if (party.law == null && TASKS_WITH_LAW.includes(task)) throw new BadInput(`${field}.law`, `say under which law the task ${task} is carried out`);
  if ((task === 'regie') !== (party.from != null)) throw new BadInput(`${field}.from`, 'for task regie, and only there');
  return {
    org, task, orgType: knownWord(`${field}.organisationType`, party.organisationType, ORG_TYPES),
    ...(party.law != null && { law: knownWord(`${field}.law`, party.law, LAWS) }),
    ...(party.from != null && { from: knownWord(`${field}.from`, party.from, ORIGINS) }),
    ...(party.provision != null && { provision: knownWord(`${field}.provision`, party.provision, PROVISIONS) }),
    ...(task === 'client' && { person: 'subject' }),
  };
}

/** Who it would be about: an age and a number, nobody in particular. `undefined` when no age was said. */
export function subjectIn({ age, incapacitated, gezag }: AdviceSituation): Subject | undefined {
  const holders = holdersOf(gezag);
  if (age == null) return undefined;
  return { age: wholeNumber('input.age', age, 0, OLDEST), gezag: holders, ...(incapacitated === true && { incapacitated }) };
}

/** Each answer is one to exactly what is asked, given a week ago; withdrawn means now. */
export function consentsIn({ consents, gezag }: AdviceSituation, { categories, purpose }: Asked, receiver: Hat, at: Date): Consent[] {
  const persons = ['subject', ...holdersOf(gezag)];
  return (consents ?? []).map((consent: AdviceConsent, i) => {
    const field = `input.consents[${i}]`;
    const answer = knownWord(`${field}.answer`, consent.answer, ANSWERS);
    const covered = consent.categories == null ? categories : knownWords(`${field}.categories`, consent.categories, CATEGORIES);
    return {
      by: knownWord(`${field}.by`, consent.by, persons), answer: answer === 'refused' ? 'refused' : 'given', categories: covered, purpose,
      to: { org: receiver.org, task: receiver.task }, givenAt: new Date(at.getTime() - WEEK).toISOString(),
      ...(answer === 'withdrawn' && { withdrawnAt: at.toISOString() }),
    };
  });
}

// Few, whoever asks: also when no age was said.
function holdersOf(gezag: number | null | undefined): string[] {
  return Array.from({ length: wholeNumber('input.gezag', gezag ?? 0, 0, MOST_WITH_GEZAG) }, (_, i) => `gezag-${i + 1}`);
}

/** Facts that are simply so or not so, as stated. */
export function flagsIn({ facts, notSo }: AdviceSituation): Partial<Record<FactFlag, boolean>> {
  const so = knownWords('input.facts', facts, FACT_FLAGS);
  const not = knownWords('input.notSo', notSo, FACT_FLAGS);
  const both = not.find((flag) => so.includes(flag));
  if (both) throw new BadInput('input.notSo', `${both} is also among the facts that are so`);
  return Object.fromEntries([...so.map((flag) => [flag, true]), ...not.map((flag) => [flag, false])]) as Partial<Record<FactFlag, boolean>>;
}

/** The tests that are met; a test that is not named is not met. `undefined` when none was asked about. */
export function conflictIn({ conflictTests }: AdviceSituation): Record<ConflictTest, boolean> | undefined {
  if (conflictTests == null) return undefined;
  const met = knownWords('input.conflictTests', conflictTests, CONFLICT_TESTS);
  return Object.fromEntries(CONFLICT_TESTS.map((test) => [test, met.includes(test)])) as Record<ConflictTest, boolean>;
}

/** All facts of a situation that is made up. The measure is carried out by the party whose task that is, the receiver first. */
export function factsIn(situation: AdviceSituation, holder: Hat, receiver: Hat, at: Date): Facts {
  const { measure, meldingWeek } = situation;
  const conflict = conflictIn(situation);
  const by = [receiver, holder].find(({ task }) => CARRIES_OUT_MEASURES.includes(task));
  if (measure != null && !by) throw new BadInput('input.measure', 'neither party carries out measures');
  // In the middle of the week that was named.
  const week = meldingWeek == null ? undefined : wholeNumber('input.meldingWeek', meldingWeek, 1, 520) - 0.5;
  return {
    ...flagsIn(situation),
    ...(measure != null && by && { measure: { kind: knownWord('input.measure', measure, MEASURE_KINDS), by: by.org } }),
    ...(week !== undefined && { veiligThuis: { meldingAt: new Date(at.getTime() - week * WEEK).toISOString() } }),
    ...(conflict && { conflict }),
  };
}

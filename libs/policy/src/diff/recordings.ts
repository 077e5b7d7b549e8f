import { CONFLICT_TESTS, FACT_FLAGS, type Category, type Consent, type Covenant, type FactFlag, type Facts, type Hat, type Purpose, type Request, type Subject } from '../vocabulary';
import { instant, DAY_MS } from '../moment';
import type { RuleSet } from '../rules/rule-set';
import { conditionsOf } from './condition-parts';
import type { Attribute } from './space';

export const NOTHING = '–';
const PARENTS = ['parent-1', 'parent-2'];
const CONFLICT = { nothing: NOTHING, met: 'all tests met', unmet: 'a test not met' } as const;

function momentBefore(at: string, milliseconds: number): string {
  return new Date(instant(at) - milliseconds).toISOString();
}

export const FACTS: readonly Attribute[] = FACT_FLAGS.map((name) => ({ name, values: [NOTHING, 'yes', 'no'] }));
export const CONFLICTS: Attribute = { name: 'conflict', values: Object.values(CONFLICT) };

export function conflictOf(value: string | undefined): Pick<Facts, 'conflict'> {
  if (value === undefined || value === NOTHING) return {};
  const tests = CONFLICT_TESTS.map((test, i) => [test, value === CONFLICT.met || i > 0]);
  return { conflict: Object.fromEntries(tests) as NonNullable<Facts['conflict']> };
}

export function factOf(name: string, value: string | undefined): Facts {
  return value === undefined || value === NOTHING ? {} : { [name as FactFlag]: value === 'yes' };
}

/** Ages to either side of every border that a rule set draws. */
export function subjects(sets: readonly RuleSet[]): Attribute {
  const borders = sets.flatMap(({ consent, rules }) => [
    consent.childFrom, consent.aloneFrom,
    ...rules.flatMap((rule) => conditionsOf(rule).flatMap((one) => ('age' in one ? [one.age.from ?? [], one.age.under ?? []].flat() : []))),
  ]);
  const ages = [...new Set([...borders.flatMap((border) => [border - 1, border]), 40])].filter((age) => age >= 0).sort((one, two) => one - two);
  return { name: 'subject', values: ['age 40', 'unknown', 'age 40, incapacitated', 'age 5, nobody with gezag', ...ages.filter((age) => age !== 40).map((age) => `age ${age}`)] };
}

export function subjectOf(value: string | undefined): Pick<Request, 'subject'> {
  if (value === undefined || value === 'unknown') return {};
  const subject: Subject = { age: Number(/\d+/.exec(value)?.[0]), gezag: value.includes('nobody') ? [] : PARENTS };
  if (value.includes('incapacitated')) subject.incapacitated = true;
  return { subject };
}

export const CONSENTS: Attribute = { name: 'consent', values: [NOTHING, 'of everyone', 'of everyone, to the task', 'withdrawn', 'expired', 'refused', 'of the subject only'] };

/** Answers of everyone who can be asked, about this, to this receiver, for this purpose. */
export function consentsOf(value: string | undefined, at: string, to: Pick<Hat, 'org' | 'task'>, purpose: Purpose | undefined, categories: readonly Category[]): Pick<Request, 'consents'> {
  if (value === undefined || value === NOTHING || purpose === undefined) return {};
  const given = momentBefore(at, DAY_MS);
  const by = (person: string): Consent => ({
    by: person, answer: value === 'refused' ? 'refused' : 'given', categories: [...categories], purpose, givenAt: given,
    to: value.endsWith('to the task') ? { task: to.task } : { org: to.org, task: to.task },
    ...(value === 'withdrawn' && { withdrawnAt: at }), ...(value === 'expired' && { expiresAt: at }),
  });
  return { consents: (value.includes('only') ? ['subject'] : ['subject', ...PARENTS]).map(by) };
}

export const COVENANTS: Attribute = { name: 'covenant', values: [NOTHING, 'in force, without this', 'in force, with this', 'ended, without this'] };
const ELSEWHERE: readonly Category[] = ['anoniem'];

export function covenantsOf(value: string | undefined, at: string, parties: readonly Hat[], purpose: Purpose | undefined, categories: readonly Category[]): Pick<Request, 'covenants'> {
  if (value === undefined || value === NOTHING || purpose === undefined) return {};
  const covenant: Covenant = {
    id: 'covenant', parties: parties.map(({ org, task }) => ({ org, task })), purposes: [purpose], from: momentBefore(at, DAY_MS), signedByAll: true,
    categories: [...(value.endsWith('with this') ? categories : ELSEWHERE)], ...(value.startsWith('ended') && { until: at }),
  };
  return { covenants: [covenant] };
}

/** Reports to either side of the end of the term, in each rule set. */
export function meldingen(sets: readonly RuleSet[]): Attribute {
  const days = [...new Set(sets.map(({ veiligThuisTerm }) => veiligThuisTerm.days))];
  return { name: 'melding', values: [NOTHING, '1 day ago', ...days.flatMap((day) => [`${day} days ago less a millisecond`, `${day} days ago`])] };
}

export function meldingOf(value: string | undefined, at: string): Pick<Facts, 'veiligThuis'> {
  if (value === undefined || value === NOTHING) return {};
  const milliseconds = Number(/\d+/.exec(value)?.[0]) * DAY_MS - (value.endsWith('millisecond') ? 1 : 0);
  return { veiligThuis: { meldingAt: momentBefore(at, milliseconds) } };
}

/** Persons behind a count, to either side of the smallest in each rule set. */
export function cells(sets: readonly RuleSet[]): Attribute {
  return { name: 'persons', values: ['unknown', ...new Set(sets.flatMap(({ smallestCell }) => [smallestCell - 1, smallestCell]).filter((count) => count >= 0).map(String))] };
}

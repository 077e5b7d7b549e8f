import { currentRules } from '@kapstok/policy';
import { ageAt } from './age';
import { birthdayAt } from './birthday';

/** A fact that holds from a moment until another; the end is not part of it. */
export interface Period {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** What is recorded about a person that says who must consent, with its dates (R71). */
export interface ConsentFacts {
  readonly personId: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly gezag: readonly (Period & { readonly holderId: string })[];
  readonly incapacity: readonly Period[];
}

export interface MustConsent {
  readonly personId: string;
  readonly role: 'subject' | 'gezag';
}

/** One step of the tree with its answer: children? ages? who has gezag? wilsonbekwaam? (R86) */
export interface TreeStep {
  readonly question: 'child' | 'age' | 'incapacitated' | 'gezag';
  readonly answer: string;
}

/** Who must consent at one moment (rules §6). */
export interface WhoMust {
  readonly at: Date;
  readonly age: number;
  readonly incapacitated: boolean;
  /** the subject first, then who has gezag in the order in which it began */
  readonly must: readonly MustConsent[];
  /** who decides nothing and is asked for a view: somebody who cannot decide (R68) */
  readonly viewOf: string | null;
  /** what is not recorded while it is needed: then no consent is complete (R71) */
  readonly unknown: readonly 'gezag'[];
  readonly tree: readonly TreeStep[];
}

export const CHANGE_REASONS = ['turns-12', 'turns-16', 'turns-18', 'gezag-begins', 'gezag-ends', 'incapacity-begins', 'incapacity-ends'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** A moment to come at which the answer is worked out again (R72). At 18 nothing changes for who decides alone: gezag ends by law. */
export interface ComingChange {
  readonly at: Date;
  readonly because: readonly ChangeReason[];
  readonly whoMust: WhoMust;
}

const ADULT = 18;
const holds = ({ validFrom, validUntil }: Period, at: Date) => validFrom <= at && (validUntil === null || at < validUntil);

/** Under 12 who has gezag; 12 to 15 the child too; from 16 the person alone; who cannot decide: who represents, at any age (R65 to R70). */
export function whoMustAt(facts: ConsentFacts, at: Date): WhoMust {
  const { childFrom, aloneFrom } = currentRules.consent;
  const age = ageAt(facts.birthDate, at);
  const incapacitated = facts.incapacity.some((period) => holds(period, at));
  const holders = [...new Set(facts.gezag.filter((period) => holds(period, at)).map(({ holderId }) => holderId))];
  const needsGezag = incapacitated || age < aloneFrom;
  const subject: MustConsent[] = !incapacitated && age >= childFrom ? [{ personId: facts.personId, role: 'subject' }] : [];
  const others = needsGezag ? holders.map((personId): MustConsent => ({ personId, role: 'gezag' })) : [];
  return {
    at, age, incapacitated,
    must: [...subject, ...others],
    viewOf: incapacitated ? facts.personId : null,
    unknown: needsGezag && holders.length === 0 ? ['gezag'] : [],
    tree: consentTree({ age, incapacitated, holders: holders.length }),
  };
}

/** The four questions, answered for a situation without persons; of what does not matter nothing is asked (R86). */
export function consentTree({ age, incapacitated, holders }: { age: number; incapacitated: boolean; holders: number }): TreeStep[] {
  const { childFrom, aloneFrom } = currentRules.consent;
  const ages = age < childFrom ? `under-${childFrom}` : age < aloneFrom ? `${childFrom}-${aloneFrom - 1}` : `from-${aloneFrom}`;
  const steps: TreeStep[] = [
    { question: 'child', answer: age < ADULT ? 'yes' : 'no' },
    { question: 'age', answer: ages },
    { question: 'incapacitated', answer: incapacitated ? 'yes' : 'no' },
  ];
  return incapacitated || age < aloneFrom ? [...steps, { question: 'gezag', answer: holders === 0 ? 'unknown' : String(holders) }] : steps;
}

/** The moments after `at` at which it is worked out again, the first one first. */
export function comingChanges(facts: ConsentFacts, at: Date): ComingChange[] {
  const { childFrom, aloneFrom } = currentRules.consent;
  const moments = new Map<number, Set<ChangeReason>>();
  const add = (moment: Date | null, reason: ChangeReason) => {
    if (moment && moment > at) moments.set(moment.getTime(), (moments.get(moment.getTime()) ?? new Set()).add(reason));
  };
  const reasons: ChangeReason[] = ['turns-12', 'turns-16', 'turns-18'];
  [childFrom, aloneFrom, ADULT].forEach((years, i) => add(birthdayAt(facts.birthDate, years), reasons[i]!));
  for (const { validFrom } of facts.gezag) add(validFrom, 'gezag-begins');
  for (const { validUntil } of facts.gezag) add(validUntil, 'gezag-ends');
  for (const { validFrom } of facts.incapacity) add(validFrom, 'incapacity-begins');
  for (const { validUntil } of facts.incapacity) add(validUntil, 'incapacity-ends');
  return [...moments.entries()].sort(([a], [b]) => a - b)
    .map(([time, because]) => ({ at: new Date(time), because: CHANGE_REASONS.filter((reason) => because.has(reason)), whoMust: whoMustAt(facts, new Date(time)) }));
}

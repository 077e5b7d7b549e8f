import { aboutOf, type Access } from './access';
import { explanationOf, worksUnderOtherHat, type Explanation } from './explanations';
import type { Facts, PersonFact, Tie } from './facts';
import { hasOwnWork, tiesOf } from './ties';

/** One access with all that the patterns look at. */
export interface LookedAt {
  readonly access: Access;
  readonly ties: readonly Tie[];
  readonly facts: Facts;
  readonly explanation: Explanation | undefined;
  /** see hasOwnWork */
  readonly ownWork: boolean;
  /** the account looks without own work about every week, in several files: coordination */
  readonly coordinates: boolean;
  /** whom the dossier or the person is about, with their household */
  readonly people: readonly PersonFact[];
  readonly day: DayOfAccount;
  /** accounts that looked at this without own work, today or in the week before */
  readonly others: number;
}

/** What one account did on the day in all. */
export interface DayOfAccount {
  /** different files that were refused, with nothing of them shown */
  refused: number;
  /** different files without own work, shown or not */
  withoutWork: number;
  /** work was done in something, so that the day was a day of work */
  worked: boolean;
  readonly accesses: Access[];
}

/** These see no file of another, or see that somebody looked: that is their work. */
const OWN_WAY: readonly string[] = ['client', 'fg', 'beheer', 'convenantbeheer'];

/** A try at what was, or under another hat is, one's own work. */
const OWN_UNTIL_THEN: readonly string[] = ['other-hat', 'just-ended'];

/** All accesses of a day, each with what is around it. */
export function lookAt(accesses: readonly Access[], facts: Facts): LookedAt[] {
  const days = new Map<string, DayOfAccount>();
  const first = accesses.map((access) => {
    const ties = tiesOf(access, facts);
    const ownWork = hasOwnWork(access, ties, facts) || OWN_WAY.includes(access.task ?? '');
    const day = days.get(access.accountId) ?? { refused: 0, withoutWork: 0, worked: false, accesses: [] };
    days.set(access.accountId, day);
    day.accesses.push(access);
    if (access.allowed === 0 && !worksUnderOtherHat(access, facts)) day.refused += 1;
    if (!ownWork) day.withoutWork += 1;
    if (access.worked) day.worked = true;
    return { access, ties, ownWork, day };
  });
  const lookers = lookersOf(first);
  return first.map(({ access, ties, ownWork, day }) => {
    const explanation = explanationOf({ access, ties, facts, refusedToday: day.refused });
    return {
      access,
      ties,
      facts,
      explanation,
      ownWork: ownWork || OWN_UNTIL_THEN.includes(explanation?.code ?? ''),
      coordinates: coordinates(access, facts),
      people: peopleOf(access, facts),
      day,
      others: new Set([...(lookers.get(aboutOf(access)) ?? []), ...(facts.lookedWithoutWork.get(aboutOf(access) ?? '') ?? [])]).size,
    };
  });
}

function coordinates({ accountId }: Access, { pastOfAccount }: Facts): boolean {
  const past = pastOfAccount.get(accountId);
  return past !== undefined && past.days >= 20 && past.mostWithoutWork >= 3 && past.daysWithoutWork / past.days >= 0.18;
}

function lookersOf(looks: readonly { access: Access; ownWork: boolean }[]): Map<string | null, Set<string>> {
  const lookers = new Map<string | null, Set<string>>();
  for (const { access, ownWork } of looks) {
    const about = aboutOf(access);
    if (ownWork || about === null) continue;
    const known = lookers.get(about) ?? new Set<string>();
    lookers.set(about, known.add(access.accountId));
  }
  return lookers;
}

function peopleOf(access: Access, facts: Facts): PersonFact[] {
  const around = access.dossierId === null ? [] : (facts.dossiers.get(access.dossierId)?.personIds ?? []);
  return [...new Set([...access.subjectIds, ...around])].flatMap((id) => facts.persons.get(id) ?? []);
}

import { aboutOf, type Access } from './access';
import { dayNumber } from './amsterdam';
import { explanationOf, worksUnderOtherHat, type Explanation } from './explanations';
import type { Facts, PersonFact, Tie } from './facts';
import { hasOwnWork, isClosed, pastWith, tiesOf } from './ties';

const HOUR = 3_600_000;
/** others with a reason to look who look within the hour: a meeting */
const MEETING = 2;
/** days in which a task reads what was given to it */
const RECEIVED = 2;
/** days within which somebody who keeps up with a file sees it again */
const KEEPS_UP = 45;

/**
 * How somebody comes to look into a file without own work, as work goes: they coordinate, and look into several files about every week;
 * others with a reason looked within the same hour, as for a meeting; the file was given to their task just then; or it is theirs, open,
 * and they look into it every few weeks. None of these explains a look, and each makes it less odd.
 */
export type Occasion = 'coordination' | 'meeting' | 'just-received' | 'keeps-up';

/** One access with all that the patterns look at. */
export interface LookedAt {
  readonly access: Access;
  readonly ties: readonly Tie[];
  readonly facts: Facts;
  readonly explanation: Explanation | undefined;
  /** see hasOwnWork */
  readonly ownWork: boolean;
  /** what says that a look without own work goes with how work goes; undefined when nothing does */
  readonly occasion: Occasion | undefined;
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
  /** the hats under which work was done in something */
  readonly workedUnder: Set<string>;
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
    const day = days.get(access.accountId) ?? { refused: 0, withoutWork: 0, workedUnder: new Set<string>(), accesses: [] };
    days.set(access.accountId, day);
    day.accesses.push(access);
    if (access.allowed === 0 && !worksUnderOtherHat(access, facts)) day.refused += 1;
    if (!ownWork) day.withoutWork += 1;
    if (access.worked && access.hatId !== null) day.workedUnder.add(access.hatId);
    return { access, ties, ownWork, day };
  });
  const lookers = lookersOf(first);
  const withTies = tiedLookers(first);
  return first.map(({ access, ties, ownWork, day }) => {
    const explanation = explanationOf({ access, ties, facts, refusedToday: day.refused });
    const own = ownWork || OWN_UNTIL_THEN.includes(explanation?.code ?? '');
    return {
      access,
      ties,
      facts,
      explanation,
      ownWork: own,
      occasion: own ? undefined : occasionOf(access, ties, facts, withTies),
      people: peopleOf(access, facts),
      day,
      others: new Set([...(lookers.get(aboutOf(access)) ?? []), ...(facts.lookedWithoutWork.get(aboutOf(access) ?? '') ?? [])]).size,
    };
  });
}

type Lookers = ReadonlyMap<string | null, readonly Access[]>;

function occasionOf(access: Access, ties: readonly Tie[], facts: Facts, lookers: Lookers): Occasion | undefined {
  if (coordinates(access, facts)) return 'coordination';
  if (keepsUp(access, ties, facts)) return 'keeps-up';
  if (ties.some(({ kind, from }) => kind === 'received' && access.firstAt - from < RECEIVED * 24 * HOUR)) return 'just-received';
  const near = lookers.get(aboutOf(access))?.filter((other) => other.firstAt - HOUR <= access.lastAt && access.firstAt <= other.lastAt + HOUR) ?? [];
  return new Set(near.map(({ accountId }) => accountId)).size > MEETING ? 'meeting' : undefined;
}

function keepsUp(access: Access, ties: readonly Tie[], facts: Facts): boolean {
  if (!ties.some(({ kind }) => kind === 'involved' || kind === 'standing-in') || isClosed(access, facts)) return false;
  const seen = pastWith(access, facts)?.lastSeen;
  return seen !== undefined && dayNumber(access.day) - seen <= KEEPS_UP;
}

/** By what they are about: accesses that a tie stands behind and that were shown. */
function tiedLookers(looks: readonly { access: Access; ties: readonly Tie[] }[]): Lookers {
  const lookers = new Map<string | null, Access[]>();
  for (const { access, ties } of looks) {
    const about = aboutOf(access);
    if (ties.length === 0 || about === null || access.allowed === 0) continue;
    const known = lookers.get(about);
    if (known) known.push(access);
    else lookers.set(about, [access]);
  }
  return lookers;
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

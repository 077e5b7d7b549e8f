import { dayNumber } from './amsterdam';
import { aboutOf } from './access';
import { circlePatterns } from './circle-patterns';
import type { LookedAt } from './looked-at';
import { daysSinceWork, hasOwnTie, isClosed, pastWith } from './ties';
import type { Words } from './words';

const DAY = 24 * 3_600_000;

export interface Odd {
  /** what it adds to the score */
  readonly weight: number;
  /** numbers and ids for the words; no content */
  readonly details?: Readonly<Record<string, number>>;
}

export interface OddPattern {
  readonly code: string;
  /** `{name}` stands for that detail */
  readonly words: Words;
  /** The pattern concerns all that somebody did on a day rather than this one file. */
  readonly wholeDay?: true;
  readonly find: (look: LookedAt) => Odd | undefined;
}

const when = (condition: boolean, weight: number, details?: Odd['details']): Odd | undefined =>
  condition && weight > 0 ? { weight, ...(details && { details }) } : undefined;

/** How the work goes: files that are closed or left, hours, changes of hat, and how many. */
const courseOfWork: readonly OddPattern[] = [
  {
    code: 'case-closed',
    words: { nl: 'Het dossier was al {days} dagen dicht en er werd niet in gewerkt.', en: 'The file had been closed for {days} days and no work was done in it.' },
    find: (look) => {
      const { access, facts } = look;
      const closedAt = access.dossierId === null ? null : (facts.dossiers.get(access.dossierId)?.closedAt ?? null);
      if (closedAt === null || closedAt > access.firstAt || access.worked || access.allowed === 0 || hasReason(look)) return undefined;
      const days = Math.floor((access.firstAt - closedAt) / DAY);
      // Who worked in it until the end looks back; the longer ago, the less there is to look back for.
      const wasAtTheEnd = daysSinceWork(access, facts) <= days + 45;
      if (wasAtTheEnd) return when(days >= 1, 60 + Math.min(240, Math.max(0, days - 45) * 3), { days });
      // Who never had anything of their own to do with it has nothing to look back at.
      return when(days >= 1, (hasOwnTie(look.ties) ? 180 : 200) + Math.min(200, Math.max(0, days - 30) * 3), { days });
    },
  },
  {
    code: 'stale-involvement',
    words: { nl: 'De medewerker keek {days} dagen of langer niet in dit dossier.', en: 'The professional had not looked into this file for {days} days or longer.' },
    find: ({ access, ties, facts, ownWork }) => {
      const oldest = ties.find(({ kind, from }) => (kind === 'involved' || kind === 'standing-in') && access.firstAt - from > 120 * DAY);
      // Of a file that is closed it is told how long it was closed.
      if (!oldest || isClosed(access, facts) || ownWork || dayNumber(access.day) - facts.knownSince < 120) return undefined;
      const seen = pastWith(access, facts);
      const away = seen ? dayNumber(access.day) - seen.lastSeen : 120;
      // By itself never enough: files wait, and people come back from leave.
      return when(away >= 60, away >= 90 ? 190 : 130, { days: Math.min(away, 120) });
    },
  },
  {
    code: 'unused-hat',
    words: { nl: 'Deze pet was {days} dagen niet gebruikt, andere petten wel.', en: 'This hat had not been used for {days} days; other hats had.' },
    find: ({ access, facts, ties, day: { workedUnder }, ownWork }) => {
      const use = access.hatId === null ? undefined : facts.hatUse.get(access.hatId);
      const days = use === undefined ? 0 : dayNumber(access.day) - use.last;
      const others = (facts.hatsOf.get(access.accountId) ?? []).map((hat) => (hat === access.hatId ? 0 : (facts.hatUse.get(hat)?.last ?? 0)));
      // Who was away used no hat at all.
      const wentOn = use !== undefined && Math.max(0, ...others) - use.last >= 14;
      // A hat for now and then is put on for work; a day on which it only looked at what was left is not that.
      const onlyLooked = ties.some(({ kind }) => kind === 'involved') && access.hatId !== null && !workedUnder.has(access.hatId);
      const unlike = use !== undefined && (onlyLooked || (use.days >= 5 && days > 1.5 * use.longestGap));
      return when(!ownWork && wentOn && unlike && days > 45, 140 + Math.min(160, days), { days });
    },
  },
  {
    code: 'no-own-work',
    words: { nl: 'De medewerker heeft zelf geen werk in dit dossier.', en: 'The professional has no work of their own in this file.' },
    find: ({ ties, ownWork, occasion }) => when(!ownWork && ties.length > 0, occasion ? 50 : 100),
  },
  {
    code: 'night',
    words: { nl: 'Het was nacht, en deze medewerker werkt bijna nooit in de nacht.', en: 'It was night, and this professional hardly ever works at night.' },
    find: ({ access, facts, ownWork }) => {
      const past = facts.pastOfAccount.get(access.accountId);
      const rare = past !== undefined && past.days >= 20 && past.nights / past.days < 0.04;
      return when(access.nightAt !== null && rare, ownWork ? 50 : 250);
    },
  },
  {
    code: 'after-hat-change',
    words: { nl: 'De medewerker wisselde {minutes} minuten eerder van pet, na hetzelfde gezin met de andere pet.', en: 'The professional changed hats {minutes} minutes before, after the same family under the other hat.' },
    find: ({ access, facts, day, ownWork }) => {
      const change = (facts.hatChanges.get(access.accountId) ?? []).filter((at) => at <= access.firstAt && access.firstAt - at < 30 * 60_000).at(-1);
      if (change === undefined || ownWork) return undefined;
      const same = day.accesses.some((other) => other.hatId !== access.hatId && other.firstAt < change && sameFamily(other, access));
      return when(same, 260, { minutes: Math.floor((access.firstAt - change) / 60_000) });
    },
  },
];

function sameFamily(one: LookedAt['access'], other: LookedAt['access']): boolean {
  return (one.caseId !== null && one.caseId === other.caseId) || one.subjectIds.some((id) => other.subjectIds.includes(id));
}

/** A request or a task is a reason to open what is closed. */
function hasReason({ ties }: LookedAt): boolean {
  return ties.some(({ kind }) => kind === 'request' || kind === 'task');
}

const howMany: readonly OddPattern[] = [
  {
    code: 'many-dossiers',
    words: { nl: 'Deze dag opende de medewerker {count} dossiers zonder eigen werk. Anders zijn dat er hoogstens {usual}.', en: 'That day the professional opened {count} files without own work. Otherwise that is {usual} at most.' },
    wholeDay: true,
    find: ({ access, facts, day, ownWork }) => {
      const usual = facts.pastOfAccount.get(access.accountId)?.mostWithoutWork ?? 0;
      const many = day.withoutWork >= 8 && day.withoutWork >= 2 * usual;
      return when(!ownWork && many, 180 + Math.min(300, 10 * day.withoutWork), { count: day.withoutWork, usual });
    },
  },
  {
    code: 'refusals',
    words: { nl: 'Deze dag probeerde de medewerker {count} dossiers te openen die dicht bleven.', en: 'That day the professional tried to open {count} files that stayed closed.' },
    wholeDay: true,
    find: ({ access, day }) => when(access.allowed === 0 && day.refused >= 3, 150 + Math.min(300, 40 * day.refused), { count: day.refused }),
  },
  {
    code: 'many-lookers',
    words: { nl: 'In een week keken {count} medewerkers zonder eigen werk in dit dossier.', en: 'Within a week {count} professionals without own work looked into this file.' },
    find: ({ access, ties, ownWork, others }) => when(!ownWork && !hasOwnTie(ties) && others >= 6 && aboutOf(access) !== null, Math.min(400, 200 + 20 * others), { count: others }),
  },
];

/** To extend: add a record in one of these lists, and raise SCORING. */
export const PATTERNS: readonly OddPattern[] = [...circlePatterns, ...courseOfWork, ...howMany];

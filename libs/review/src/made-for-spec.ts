import { accessesOf, type Line } from './access';
import { dayNumber, dayOf } from './amsterdam';
import { NO_FACTS, type Facts, type Tie } from './facts';

/** What the specs of the scoring start from: one look at one dossier on a Wednesday at ten, by a hat that nothing is known of. */
export const NOON = Date.UTC(2026, 2, 4, 9);
export const TODAY = dayNumber(dayOf(NOON));
export const DAYS = 24 * 3_600_000;

let made = 0;

export function line(given: Partial<Line> = {}): Line {
  return {
    id: `line-${(made += 1)}`, at: NOON, event: 'read', outcome: 'allowed', accountId: 'account', hatId: 'hat', organisationId: 'team', task: 'hulpverlening', controllerId: 'team',
    dossierId: 'dossier', caseId: 'case', subjectId: 'child', fields: ['summary'], grounds: ['V1'], ...given,
  };
}

export const lookOf = (...lines: Partial<Line>[]) => accessesOf((lines.length > 0 ? lines : [{}]).map(line));

/** A tie of the hat with the dossier, since long ago. */
export const tie = (given: Partial<Tie> = {}): Tie => ({ kind: 'involved', hatId: 'hat', from: NOON - 300 * DAYS, ...given });

/** Facts in which a year is known and the given differ. */
export const facts = (given: Partial<Facts> = {}): Facts => ({ ...NO_FACTS, knownSince: TODAY - 365, ...given });

export const tied = (...ties: Tie[]): Pick<Facts, 'ties'> => ({ ties: new Map([['dossier', ties]]) });
/** To the whole task, like what was received. */
export const toTheTask = (kind: 'received' | 'participant' = 'received'): Tie => ({ kind, holder: 'team:hulpverlening', from: NOON - 100 * DAYS });
/** The account was at work on most days. */
export const usualPast = { pastOfAccount: new Map([['account', { days: 60, nights: 0, mostWithoutWork: 2, daysWithoutWork: 3 }]]) };

import { dayNumber } from './amsterdam';
import { aboutOf, type Access } from './access';
import type { Facts, PastWith, Tie } from './facts';

const DAY = 24 * 3_600_000;
/** days after which work in a dossier no longer says why somebody looks */
const WORK_LASTS = 60;
/** days in which somebody new to a dossier reads before writing */
const READING_IN = 21;

/** The ties of this hat with what the access is about that held while it lasted. */
export function tiesOf(access: Access, facts: Facts): Tie[] {
  return tiesEver(access, facts).filter(({ from, until }) => from <= access.lastAt && (until === undefined || until > access.firstAt));
}

/** Those that were, are or will be. */
export function tiesEver(access: Access, facts: Facts): Tie[] {
  const holder = `${access.organisationId}:${access.task}`;
  const mine = (tie: Tie) => (tie.hatId !== undefined ? tie.hatId === access.hatId : tie.holder === holder);
  const about = access.dossierId === null ? access.subjectIds : [access.dossierId];
  return about.flatMap((id) => facts.ties.get(id)?.filter(mine) ?? []);
}

export function pastWith(access: Access, facts: Facts): PastWith | undefined {
  return facts.pastWith.get(`${access.hatId}|${aboutOf(access)}`);
}

/** Whether the dossier was closed when it was looked at. */
export function isClosed({ dossierId, firstAt }: Access, facts: Facts): boolean {
  return dossierId !== null && (facts.dossiers.get(dossierId)?.closedAt ?? Infinity) < firstAt;
}

/** Whether a tie is of this hat itself and not of its whole task. */
export function hasOwnTie(ties: readonly Tie[]): boolean {
  return ties.some(({ hatId }) => hatId !== undefined);
}

/** Days since this hat worked in what it looks at; Infinity for never. */
export function daysSinceWork(access: Access, facts: Facts): number {
  const last = pastWith(access, facts)?.lastWork ?? -1;
  return last < 0 ? Infinity : dayNumber(access.day) - last;
}

/**
 * Whether own work shows why this hat looks: it worked in it lately (today, where the tie is its
 * own), has just begun, works in another dossier of
 * the same client, or has something asked of it or due. That a whole task of an organisation may look shows no own work.
 */
export function hasOwnWork(access: Access, ties: readonly Tie[], facts: Facts): boolean {
  if (ties.length === 0) return false;
  if (daysSinceWork(access, facts) <= WORK_LASTS) return true;
  // Where a whole task may look, a note of today could be there to cover a look.
  if (access.worked && hasOwnTie(ties)) return true;
  // Whether somebody worked in it lately is not known yet: what is not known makes nothing odd.
  const known = dayNumber(access.day) - facts.knownSince >= WORK_LASTS;
  return ties.some(({ kind, from, hatId, dossierId }) => {
    if (kind === 'request' || kind === 'task' || kind === 'break-glass') return hatId !== undefined;
    if (kind === 'participant' || kind === 'received') return false;
    const elsewhere = dossierId === undefined ? undefined : facts.pastWith.get(`${access.hatId}|${dossierId}`)?.lastWork;
    return !known || access.firstAt - from < READING_IN * DAY || (elsewhere !== undefined && elsewhere >= 0 && dayNumber(access.day) - elsewhere <= WORK_LASTS);
  });
}

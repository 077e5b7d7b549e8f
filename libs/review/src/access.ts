import { dayOf, isNight } from './amsterdam';

/** What of a line of the log the scoring reads; ids, names and moments. Moments are milliseconds since 1970. */
export interface Line {
  readonly id: string;
  readonly at: number;
  readonly event: string;
  readonly outcome: string;
  readonly accountId: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly controllerId: string;
  readonly dossierId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  readonly fields: readonly string[];
  readonly grounds: readonly string[];
}

/** What one hat did with one dossier (or, where no dossier is named, one person or case) on one day of Amsterdam. */
export interface Access {
  readonly controllerId: string;
  readonly day: string;
  readonly accountId: string;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly dossierId: string | null;
  readonly caseId: string | null;
  /** everybody whom a line of it names */
  readonly subjectIds: readonly string[];
  readonly lineIds: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
  readonly allowed: number;
  readonly refused: number;
  /** something was written, given or decided: work that others can see */
  readonly worked: boolean;
  /** when it was looked at in the night, first */
  readonly nightAt: number | null;
  /** an address was asked for */
  readonly address: boolean;
  /** through acute danger (rules §8) */
  readonly emergency: boolean;
}

const WORK = new Set(['write', 'disclose', 'answer', 'weigh', 'consent', 'withdraw', 'take-over', 'measure', 'request', 'involve']);

/**
 * The accesses in these lines, in the order of their first lines. A line without an account is of the system itself. A line that was
 * allowed and names no dossier, person or case shows no file: a list holds what is open to that hat anyway, and the log has it.
 */
export function accessesOf(lines: Iterable<Line>): Access[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.accountId === null) continue;
    const about = line.dossierId ?? line.subjectId ?? line.caseId;
    if (about === null && line.outcome !== 'refused') continue;
    const key = `${line.controllerId}|${dayOf(line.at)}|${line.accountId}|${line.hatId}|${about}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map(accessOf);
}

function accessOf(unsorted: readonly Line[]): Access {
  const lines = unsorted.length > 1 ? [...unsorted].sort((a, b) => a.at - b.at) : unsorted;
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const shown = lines.filter(({ outcome }) => outcome === 'allowed');
  return {
    controllerId: first.controllerId,
    day: dayOf(first.at),
    accountId: first.accountId!,
    hatId: first.hatId,
    organisationId: first.organisationId,
    task: first.task,
    dossierId: first.dossierId,
    caseId: lines.find(({ caseId }) => caseId !== null)?.caseId ?? null,
    subjectIds: [...new Set(lines.flatMap(({ subjectId }) => subjectId ?? []))],
    lineIds: lines.map(({ id }) => id),
    firstAt: first.at,
    lastAt: last.at,
    allowed: shown.length,
    refused: lines.filter(({ outcome }) => outcome === 'refused').length,
    worked: shown.some(({ event }) => WORK.has(event)),
    nightAt: lines.find(({ at }) => isNight(at))?.at ?? null,
    address: lines.some(({ fields }) => fields.includes('addresses')),
    emergency: shown.some(({ event, grounds }) => event === 'emergency' || grounds.includes('acuut-gevaar')),
  };
}

/** By what an access is known: the dossier, else the one person, else the case. */
export function aboutOf({ dossierId, subjectIds, caseId }: Pick<Access, 'dossierId' | 'subjectIds' | 'caseId'>): string | null {
  return dossierId ?? subjectIds[0] ?? caseId;
}

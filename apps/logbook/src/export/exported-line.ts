import type { DataSource } from 'typeorm';

/** A sealed line as it goes out: ids, names of categories and fields, moments. No content and no BSN, as in the log itself (R268). */
export interface ExportedLine {
  /** its place in the signed log */
  readonly index: number;
  readonly id: string;
  readonly at: Date;
  readonly decidedAt: Date | null;
  readonly requestId: string;
  readonly event: string;
  readonly outcome: 'allowed' | 'refused' | 'failed';
  readonly accessPoint: string;
  readonly accountId: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly law: string | null;
  readonly controllerId: string;
  readonly dossierId: string | null;
  readonly subjectId: string | null;
  readonly listedIds: readonly string[];
  readonly entryIds: readonly string[];
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly grounds: readonly string[];
  readonly reason: string | null;
  readonly ruleSet: string | null;
  readonly decisionId: string;
  readonly traceId: string | null;
  readonly spanId: string | null;
  /** the span elsewhere that the request was part of */
  readonly foreignOperation: string | null;
  /** the processing activity of the controller */
  readonly activity: string | null;
  readonly basis: string | null;
  readonly consentIds: readonly string[];
  readonly covenantIds: readonly string[];
  /** to whom something was disclosed, as far as the decision names one */
  readonly receiverId: string | null;
  readonly receiverTask: string | null;
}

const SELECTED = `f.index::float8 as index, l.id, l.at, l.decided_at as "decidedAt", l.request_id as "requestId", l.event, l.outcome,
  l.access_point as "accessPoint", l.account_id as "accountId", l.hat_id as "hatId", l.organisation_id as "organisationId", l.task, l.law,
  l.controller_id as "controllerId", l.dossier_id as "dossierId", l.subject_id as "subjectId", l.listed_ids as "listedIds", l.entry_ids as "entryIds",
  l.categories, l.fields, l.purpose, l.grounds, l.reason, l.rule_set as "ruleSet", l.decision_id as "decisionId", l.trace_id as "traceId",
  l.span_id as "spanId", l.foreign_operation as "foreignOperation", l.activity, l.basis, l.consent_ids as "consentIds", l.covenant_ids as "covenantIds",
  l.decision #>> '{request,other,org}' as "receiverId", l.decision #>> '{request,other,task}' as "receiverTask"`;

/** A stretch of the signed log. */
export interface Stretch {
  readonly lines: ExportedLine[];
  /** where the next stretch begins */
  readonly next: number;
}

/** The log is shorter than what was read of it before: an old copy was put back, or lines were taken away. */
export class LogShorter extends Error {
  constructor(size: number, position: number) {
    super(`the signed log is of ${size} lines, while ${position} were read before: let it be verified`);
    this.name = 'LogShorter';
  }
}

/**
 * The lines of one controller among the places from `from`, at most `places` of them, in the order of the signed log: what is sealed
 * never gets a line before it, so who goes on from `next` misses none. Undefined when nothing is sealed from there. Throws LogShorter.
 */
export async function sealedLines(source: DataSource, controllerId: string, from: number, places = 1000): Promise<Stretch | undefined> {
  const [{ size }] = (await source.query('select coalesce(max(size), 0)::float8 as size from logbook.checkpoint')) as [{ size: number }];
  if (from > size) throw new LogShorter(size, from);
  if (from === size) return undefined;
  const next = Math.min(from + places, size);
  const lines = (await source.query(
    `select ${SELECTED} from logbook.leaf f join logbook.access_line l on l.id = f.line_id and l.at = f.line_at
     where f.index >= $2 and f.index < $3 and l.controller_id = $1 order by f.index`,
    [controllerId, from, next],
  )) as ExportedLine[];
  return { lines, next };
}

import { randomUUID } from 'node:crypto';
import type { Transaction } from '@kapstok/database';
import type { AccessLine, RecordedLine } from './access-line';
import { LogUnavailable } from './log.errors';

/** The columns that a line fills; `at` and whose line it is are filled in by the database. */
const COLUMNS = {
  id: 'uuid', decided_at: 'timestamptz', request_id: 'uuid', event: 'text', outcome: 'text', access_point: 'text', account_id: 'uuid',
  hat_id: 'uuid', organisation_id: 'uuid', task: 'text', law: 'text', case_id: 'uuid', dossier_id: 'uuid', listed_ids: 'uuid[]',
  subject_id: 'uuid', entry_ids: 'uuid[]', categories: 'text[]', fields: 'text[]', purpose: 'text', grounds: 'text[]', reason: 'text',
  rule_set: 'text', decision_id: 'uuid', trace_id: 'text', span_id: 'text', foreign_operation: 'text', basis: 'text', consent_ids: 'uuid[]',
  covenant_ids: 'uuid[]', decision: 'jsonb',
} as const;

// One parameter, whatever the number of lines: a statement can carry 65,535 parameters, a wide request more lines than fit in those.
const INSERT = `insert into logbook.access_line (${Object.keys(COLUMNS).join(', ')})
  select * from jsonb_to_recordset($1::jsonb) as line(${Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})`;

type Row = Record<keyof typeof COLUMNS, unknown>;

/**
 * The lines of one request. Services record while they work; the lines are written in the transaction that read or wrote the data,
 * right before it commits. `write` therefore runs before any answer leaves.
 */
export class AccessLog {
  private lines: { id: string; line: AccessLine }[] = [];
  private readonly trace: Trace;

  constructor(
    readonly requestId: string,
    /** Where the request came in, for example `graphql dossier`. */
    private readonly accessPoint: string,
    /** The header traceparent (W3C Trace Context) of the request, when it was part of an operation elsewhere. */
    traceparent?: string,
  ) {
    this.trace = traceOf(requestId, traceparent);
  }

  /** Adds a line; gives the id of its decision, which a disclosure keeps. */
  record(line: RecordedLine): string {
    const id = randomUUID();
    this.lines.push({ id, line });
    return id;
  }

  /** Lines that must be written although the transaction of the data was rolled back: what was refused, and what failed. */
  afterRollback(): void {
    this.lines = this.lines.map(({ id, line }) => ({ id, line: line.outcome === 'allowed' ? { ...line, outcome: 'failed' } : line }));
  }

  get empty(): boolean {
    return this.lines.length === 0;
  }

  /** Writes all lines in one statement. Throws LogUnavailable; the caller then serves nothing. */
  async write(transaction: Transaction): Promise<void> {
    if (this.empty) return;
    const rows = this.merged().map(({ id, line }) => this.row(id, line, transaction.at));
    try {
      await transaction.query(INSERT, [JSON.stringify(rows)]);
    } catch (cause) {
      throw new LogUnavailable(cause);
    }
    this.lines = [];
  }

  // A page that shows three fields of a person reads three times; that is one look, and one line that names the three fields.
  private merged(): { id: string; line: AccessLine }[] {
    const looks = new Map<string, { id: string; line: AccessLine }>();
    return this.lines.flatMap(({ id, line }) => {
      if (line.event !== 'read') return [{ id, line }];
      const { fields = [], ...rest } = line;
      const key = JSON.stringify({ ...rest, party: line.party?.id });
      const known = looks.get(key);
      if (known) {
        known.line = { ...known.line, fields: [...new Set([...(known.line.fields ?? []), ...fields])] };
        return [];
      }
      const look = { id, line };
      looks.set(key, look);
      return [look];
    });
  }

  private row(id: string, line: AccessLine, at: Date): Row {
    const { party } = line;
    return {
      id: randomUUID(), decided_at: at.toISOString(), request_id: this.requestId, event: line.event, outcome: line.outcome,
      access_point: this.accessPoint, account_id: party?.accountId ?? line.accountId, hat_id: party?.id, organisation_id: party?.organisation.id,
      task: party?.task, law: party?.law, case_id: line.caseId, dossier_id: line.dossierId, listed_ids: line.listedIds ?? [],
      subject_id: line.subjectId, entry_ids: line.entryIds ?? [], categories: line.categories ?? [], fields: line.fields ?? [],
      purpose: line.purpose, grounds: line.grounds ?? [], reason: line.reason, rule_set: line.ruleSet, decision_id: id, trace_id: this.trace.id,
      span_id: id.replaceAll('-', '').slice(-16), foreign_operation: this.trace.parent, basis: line.basis, consent_ids: line.consentIds ?? [],
      covenant_ids: line.covenantIds ?? [], decision: line.decision,
    };
  }
}

interface Trace {
  /** 32 hexadecimal digits */
  readonly id: string;
  /** the span elsewhere that this request was part of */
  readonly parent?: string;
}

// A trace begins here, unless the caller says which one it is part of. What is not in the form of the standard is ignored, as that asks.
function traceOf(requestId: string, traceparent: string | undefined): Trace {
  const [, id, parent] = /^00-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}$/.exec(traceparent ?? '') ?? [];
  return id && parent ? { id, parent } : { id: requestId.replaceAll('-', '') };
}

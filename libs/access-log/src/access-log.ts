import { randomUUID } from 'node:crypto';
import type { Transaction } from '@kapstok/database';
import type { AccessLine } from './access-line';
import { LogUnavailable } from './log.errors';

const COLUMNS = [
  'id', 'decided_at', 'request_id', 'event', 'outcome', 'access_point', 'account_id', 'hat_id', 'organisation_id', 'task', 'law',
  'case_id', 'dossier_id', 'listed_ids', 'subject_id', 'entry_ids', 'categories', 'fields', 'purpose', 'grounds', 'reason', 'rule_set',
  'decision_id',
] as const;

/**
 * The lines of one request. Services record while they work; the lines are written in the transaction that read or wrote the data,
 * right before it commits. `write` therefore runs before any answer leaves.
 */
export class AccessLog {
  private lines: { id: string; line: AccessLine }[] = [];

  constructor(
    readonly requestId: string,
    /** Where the request came in, for example `graphql dossier`. */
    private readonly accessPoint: string,
  ) {}

  /** Adds a line; gives the id of its decision, which a disclosure keeps. */
  record(line: AccessLine): string {
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
    const values: unknown[] = [];
    const rows = this.lines.map(({ id, line }) => {
      const row = this.values(id, line, transaction.at);
      return `(${row.map((value) => `$${values.push(value)}`).join(',')})`;
    });
    try {
      // `at` is set by the database itself.
      await transaction.query(`insert into logbook.access_line (${COLUMNS.join(',')}) values ${rows.join(',')}`, values);
    } catch (cause) {
      throw new LogUnavailable(cause);
    }
    this.lines = [];
  }

  private values(id: string, line: AccessLine, at: Date): unknown[] {
    const { party } = line;
    return [
      randomUUID(), at, this.requestId, line.event, line.outcome, this.accessPoint, party?.accountId ?? line.accountId ?? null,
      party?.id ?? null, party?.organisation.id ?? null, party?.task ?? null, party?.law ?? null, line.caseId ?? null,
      line.dossierId ?? null, line.listedIds ?? [], line.subjectId ?? null, line.entryIds ?? [], line.categories ?? [], line.fields ?? [],
      line.purpose ?? null, line.grounds ?? [], line.reason ?? null, line.ruleSet ?? null, id,
    ];
  }
}

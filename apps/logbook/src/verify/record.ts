import { createHash } from 'node:crypto';

/** A line as it comes out of the database, every value as text, an array of texts, or null. */
export interface RawLine {
  readonly values: readonly (string | number | readonly string[] | null)[];
  readonly salt: Buffer;
}

/** What is read of a line to make its record again, in the order of record version 1. Moments as microseconds since 1970. */
export const RECORD_COLUMNS = [
  'id::text', micros('at'), micros('decided_at'), 'request_id::text', 'event', 'outcome', 'access_point', 'account_id::text', 'hat_id::text',
  'organisation_id::text', 'task', 'law', 'controller_id::text', 'case_id::text', 'dossier_id::text', 'dossier_task', 'dossier_law',
  'dossier_kind', 'dossier_from', 'dossier_scope', 'subject_id::text', 'listed_ids::text[]', 'entry_ids::text[]', 'categories', 'fields', 'purpose',
  'grounds', 'reason', 'rule_set', 'decision_id::text', 'trace_id', 'span_id', 'foreign_operation', 'activity', 'basis', 'consent_ids::text[]',
  'covenant_ids::text[]', 'decision::text',
] as const;

// As a number in text: a moment in microseconds is within what JavaScript holds exactly until the year 2255.
function micros(column: string): string {
  return `(extract(epoch from ${column}) * 1000000)::bigint::float8`;
}

/**
 * The hash that the line should have: made from its values alone, apart from what the database or the sealer makes of them. The
 * record is a JSON array with a space after each comma, the lists in it without.
 */
export function hashOfLine({ values, salt }: RawLine): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(salt).update(`[1, ${values.map(json).join(', ')}]`).digest();
}

function json(value: RawLine['values'][number]): string {
  return Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(',')}]` : JSON.stringify(value);
}

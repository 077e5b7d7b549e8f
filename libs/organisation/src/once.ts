import { createHash } from 'node:crypto';
import type { ActingHat } from './acting-hat';
import { IdempotencyKeyRequired, IdempotencyKeyReused } from './organisation.errors';

/** A change and how to read again what came of it. */
export interface Change<Result extends { readonly id: string }> {
  readonly make: () => Promise<Result>;
  /** What came of it, as this hat may see it now: a repeated request is no way around a right that ended. */
  readonly again: (id: string) => Promise<Result>;
}

/**
 * Carries out a change once for each Idempotency-Key of a hat. The key, the hash of what was asked and the id of the result are
 * written with the change, in its transaction: what was undone leaves no key. The same key with the same `operation` and `input`
 * gives what came of it, as it may be seen now; with another one IdempotencyKeyReused. Who sends the same at the same moment waits.
 * Throws IdempotencyKeyRequired without a key of 8 to 200 characters.
 */
export async function once<Result extends { readonly id: string }>(hat: ActingHat, operation: string, input: unknown, { make, again }: Change<Result>): Promise<Result> {
  const key = hat.idempotencyKey;
  if (key === undefined || key.length < 8 || key.length > 200) throw new IdempotencyKeyRequired();
  const hash = hashOf(input);
  const first = await hat.tx.query(
    `insert into kapstok.idempotency_key (hat_id, key, operation, body_hash, made_at) values ($1, $2, $3, $4, kapstok.at())
     on conflict do nothing returning key`,
    [hat.id, key, operation, hash],
  );
  if (first.length > 0) {
    const result = await make();
    await hat.tx.query(`update kapstok.idempotency_key set result_id = $3 where hat_id = $1 and key = $2`, [hat.id, key, result.id]);
    return result;
  }
  const [known] = await hat.tx.query<{ operation: string; hash: string; resultId: string }>(
    `select operation, body_hash as hash, result_id as "resultId" from kapstok.idempotency_key where hat_id = $1 and key = $2`,
    [hat.id, key],
  );
  if (known?.operation !== operation || known.hash !== hash) throw new IdempotencyKeyReused();
  return again(known.resultId);
}

// Equal input gives an equal hash, in whatever order its fields came.
function hashOf(input: unknown): string {
  const inOrder = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(input, inOrder) ?? 'nothing').digest('base64url');
}

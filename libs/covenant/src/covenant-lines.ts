import { DomainError } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { CovenantNotFound } from './covenant.errors';

/**
 * Carries out a change of a covenant and leaves one line of it in the log, also when it is refused: `fields` says what was done,
 * `reason` with which covenant, or why not.
 */
export async function logged<Result>(hat: ActingHat, what: string, covenantId: string, change: () => Promise<Result>): Promise<Result> {
  try {
    const result = await change();
    hat.log.record({ event: 'covenant', outcome: 'allowed', party: hat, basis: 'administration', fields: [what], reason: `covenant ${covenantId}` });
    return result;
  } catch (error) {
    const refused = error instanceof DomainError;
    hat.log.record({ event: 'covenant', outcome: refused ? 'refused' : 'failed', party: hat, fields: [what], reason: refused ? error.code : 'failed' });
    throw error;
  }
}

/** Waits until nobody else changes this covenant: who signs last must see that the others did. Throws CovenantNotFound for what is no id. */
export async function oneAtATime({ tx }: ActingHat, covenantId: string): Promise<void> {
  if (!isId(covenantId)) throw new CovenantNotFound();
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('covenant ' || lower($1), 0))`, [covenantId]);
}

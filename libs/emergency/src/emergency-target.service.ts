import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { maybeSaid } from '@kapstok/graphql';
import { isBsn } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type DossierKind, type Scope } from '@kapstok/policy';
import { EmergencyTriesUsed } from './emergency.errors';

/** A dossier of the own organisation, task and law about the person that was named exactly. */
export interface FoundDossier {
  readonly id: string;
  readonly kind: DossierKind;
  readonly scope: Scope;
}

/** Whom it is about: the date of birth, and the whole name or the BSN. */
export interface TargetAsked {
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly name?: string | null;
  readonly bsn?: string | null;
}

export const MOST_TRIES = 10;
const MINUTES = 60;
/** Characters of a name. */
const LONGEST = 200;

/** Finds a dossier in an emergency for who has no list of it: exact or not at all, few times, and each time logged. */
@Injectable()
export class EmergencyTargetService {
  /**
   * Dossiers of the own organisation, task and law; none for a person who is not there, is of others, or is written otherwise.
   * Throws EmergencyTriesUsed after ten tries in an hour, BadInput naming the field.
   */
  async find(hat: ActingHat, { birthDate, name, bsn }: TargetAsked): Promise<FoundDossier[]> {
    const wholeName = maybeSaid('input.name', name, LONGEST)?.replace(/\s+/g, ' ') ?? null;
    const number = bsn?.replace(/[\s.-]/g, '') || null;
    if ((wholeName === null) === (number === null)) throw new BadInput('input.name', 'give the whole name or the BSN, one of the two');
    if (number !== null && !isBsn(number)) throw new BadInput('input.bsn', 'does not pass the eleven test');
    const fields = ['birthDate', number === null ? 'name' : 'bsn'];
    await this.countTry(hat, fields);
    const found = await hat.tx.query<FoundDossier>('select id, kind, scope from kapstok.emergency_targets($1, $2, $3)', [birthDate, wholeName, number]);
    hat.log.record({
      event: 'emergency', outcome: found.length > 0 ? 'allowed' : 'refused', party: hat, basis: 'exact-person', listedIds: found.map(({ id }) => id), fields,
      purpose: ownPurpose(hat), ...(found.length === 0 && { reason: 'not-found' }), ruleSet: policy.version,
    });
    return found;
  }

  // Tries of one hat wait for each other: two at once would count one another for nothing.
  private async countTry(hat: ActingHat, fields: readonly string[]): Promise<void> {
    await hat.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [hat.id]);
    const [row] = await hat.tx.query<{ tries: number }>(
      `select count(*)::integer as tries from kapstok.emergency_try where hat_id = $1 and tried_at > $2`,
      [hat.id, new Date(hat.tx.at.getTime() - MINUTES * 60_000)],
    );
    if ((row?.tries ?? MOST_TRIES) >= MOST_TRIES) {
      hat.log.record({ event: 'emergency', outcome: 'refused', party: hat, fields, purpose: ownPurpose(hat), reason: 'tries-used', ruleSet: policy.version });
      throw new EmergencyTriesUsed(MOST_TRIES, MINUTES);
    }
    await hat.tx.query('insert into kapstok.emergency_try (id, hat_id, tried_at) values ($1, $2, kapstok.at())', [randomUUID(), hat.id]);
  }
}

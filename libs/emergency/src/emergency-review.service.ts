import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { dateInTheNetherlands, knownWord, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { EmergencyNotFound, EmergencyOwnAccess, EmergencyReviewed, EmergencyTold, ReviewNotYours } from './emergency.errors';
import { FINDINGS, REASONS_TO_WAIT, type EmergencyRow, type Finding } from './emergency-rows';
import { EmergencyService } from './emergency.service';
import { startOf } from './working-days';

export interface ReviewEmergency {
  readonly id: string;
  readonly finding: string;
  readonly words: string;
}

export interface WaitWithTelling {
  readonly id: string;
  readonly reason: string;
  readonly why: string;
  /** YYYY-MM-DD */
  readonly tellBy: string;
}

/** How often dossiers of one controller were opened in acute danger in one month (YYYY-MM), and what came of it. Numbers only. */
export interface EmergencyCount {
  readonly month: string;
  readonly opened: number;
  readonly reviewed: number;
  readonly overdue: number;
  readonly inOrder: number;
  readonly toDiscuss: number;
  readonly breach: number;
}

const MOST_MONTHS = 60;

/** What must follow: the decision of the FG, telling whom it is about, and the numbers that everybody may see. */
@Injectable()
export class EmergencyReviewService {
  constructor(private readonly emergencies: EmergencyService) {}

  /** The first decision of the FG, once. Throws EmergencyNotFound, ReviewNotYours, EmergencyOwnAccess, EmergencyReviewed, BadInput. */
  async review(hat: ActingHat, { id, finding, words }: ReviewEmergency): Promise<EmergencyRow> {
    const found = knownFinding(finding);
    const said = saidInWords('input.words', words);
    const row = await this.emergencies.one(hat, id);
    if (hat.task !== 'fg') this.refuse(hat, row, 'not-fg', new ReviewNotYours());
    if (row.reviewedAt) this.refuse(hat, row, 'reviewed', new EmergencyReviewed());
    if (await isOwn(hat, row)) this.refuse(hat, row, 'own-access', new EmergencyOwnAccess());
    const written = await hat.tx.query(
      `insert into kapstok.break_glass_review (break_glass_id, finding, words, reviewer_hat_id, reviewed_at)
       values ($1, $2, $3, $4, kapstok.at()) on conflict do nothing returning break_glass_id`,
      [row.id, found, said, hat.id],
    );
    if (written.length === 0) this.refuse(hat, row, 'reviewed', new EmergencyReviewed());
    hat.log.record({ event: 'review', outcome: 'allowed', party: hat, basis: 'controller', dossierId: row.dossierId, fields: [found], purpose: ownPurpose(hat), ruleSet: policy.version });
    await toFollow(hat, { kind: 'break-glass-reviewed', about: { emergencyId: row.id, dossierId: row.dossierId, hatId: row.hatId } });
    return this.emergencies.one(hat, row.id);
  }

  /** Records that whom it is about was told, and how; by who opened it or who is involved. Throws EmergencyNotFound, EmergencyTold. */
  async tell(hat: ActingHat, { id, how }: { id: string; how: string }): Promise<EmergencyRow> {
    const said = saidInWords('input.how', how);
    const row = await this.emergencies.one(hat, id);
    // The FG sees to it and does not do it.
    if (hat.task === 'fg') this.refuse(hat, row, 'not-found', new EmergencyNotFound());
    const told = await hat.tx.query(
      `update kapstok.break_glass set told_at = kapstok.at(), told_how = $2, told_by_hat_id = $3 where id = $1 and told_at is null returning id`,
      [row.id, said, hat.id],
    );
    if (told.length === 0) this.refuse(hat, row, 'told', new EmergencyTold());
    hat.log.record({ event: 'emergency', outcome: 'allowed', party: hat, basis: 'party', dossierId: row.dossierId, fields: ['toldAt'], purpose: ownPurpose(hat), ruleSet: policy.version });
    return this.emergencies.one(hat, row.id);
  }

  /**
   * Records why whom it is about is not told yet, and until when at the latest: by who would tell. Throws EmergencyNotFound, EmergencyTold,
   * BadInput.
   */
  async wait(hat: ActingHat, { id, reason, why, tellBy }: WaitWithTelling): Promise<EmergencyRow> {
    if (reason === 'relation') throw new BadInput('input.reason', 'fear for the relation is no reason to wait with telling');
    const known = knownWord('input.reason', reason, REASONS_TO_WAIT);
    const said = saidInWords('input.why', why);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(tellBy) || tellBy < dateInTheNetherlands(hat.tx.at)) throw new BadInput('input.tellBy', 'a day that is still to come');
    const row = await this.emergencies.one(hat, id);
    if (hat.task === 'fg') this.refuse(hat, row, 'not-found', new EmergencyNotFound());
    if (row.toldAt) this.refuse(hat, row, 'told', new EmergencyTold());
    await hat.tx.query(
      `insert into kapstok.break_glass_wait (id, break_glass_id, reason, why, tell_by, by_hat_id, recorded_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())`,
      [randomUUID(), row.id, known, said, tellBy, hat.id],
    );
    hat.log.record({ event: 'emergency', outcome: 'allowed', party: hat, basis: 'party', dossierId: row.dossierId, fields: ['waits'], purpose: ownPurpose(hat), ruleSet: policy.version });
    return this.emergencies.one(hat, row.id);
  }

  /** By month, the newest first, of the controller for which the hat works or whose FG it is; none for who keeps no dossier. */
  async counts(hat: ActingHat, months: number): Promise<EmergencyCount[]> {
    if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new BadInput('months', `a whole number from 1 to ${MOST_MONTHS}`);
    hat.log.record({ event: 'count', outcome: 'allowed', party: hat, basis: 'numbers', fields: ['emergencies'], purpose: ownPurpose(hat), ruleSet: policy.version });
    return hat.tx.query<EmergencyCount>(
      `select month, opened, reviewed, overdue, in_order as "inOrder", to_discuss as "toDiscuss", breach from kapstok.emergency_counts($1)`,
      [startOfMonth(hat.tx.at, months - 1)],
    );
  }

  private refuse(hat: ActingHat, { dossierId }: EmergencyRow, reason: string, error: Error): never {
    hat.log.record({ event: 'review', outcome: 'refused', party: hat, dossierId, purpose: ownPurpose(hat), reason, ruleSet: policy.version });
    throw error;
  }
}

// By the calendar of the Netherlands, as the months themselves are.
function startOfMonth(at: Date, monthsBefore: number): Date {
  const [year, month] = dateInTheNetherlands(at).split('-').map(Number) as [number, number];
  return startOf(new Date(Date.UTC(year, month - 1 - monthsBefore, 1)).toISOString().slice(0, 10));
}

async function isOwn(hat: ActingHat, { id }: EmergencyRow): Promise<boolean> {
  return (await hat.tx.query('select 1 from kapstok.break_glass b where b.id = $1 and b.account_id = $2', [id, hat.accountId])).length > 0;
}

function knownFinding(value: string): Finding {
  const finding = FINDINGS.find((one) => one === value);
  if (!finding) throw new BadInput('input.finding', `one of ${FINDINGS.join(', ')}`);
  return finding;
}

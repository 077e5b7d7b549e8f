import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DossierLooks } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { ReviewChanged, ReviewContentOpen, ReviewDecided, ReviewNotFound, ReviewOfEmergency, ReviewWithoutDossier } from './desk.errors';
import { atDesk, recordDone, recordRefused } from './desk-rule';
import { ReviewQueueService } from './review-queue.service';
import { alone, OUTCOMES, type ReviewRow } from './review-rows';

export interface DecideReview {
  readonly id: string;
  readonly version: number;
  readonly outcome: string;
  readonly words: string;
  /** of a breach of which the controller knew before now: since when. Without it the 72 hours run from the decision */
  readonly breachKnownAt?: Date | null;
}

/** Content of the dossier, opened for one review: who, why, and until when. */
export interface ReviewOpening {
  /** of the weighing (V7); stands in every line of the log about what was opened */
  readonly id: string;
  readonly hatId: string;
  readonly dossierId: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly closedAt: Date | null;
}

const MOST_HOURS = 24;
const OPENINGS = `select id, hat_id as "hatId", dossier_id as "dossierId", reason, opened_at as "openedAt", ends_at as "endsAt", closed_at as "closedAt"
  from desk.opening where item_id = $1 order by opened_at, id`;

/** What the FG finds of it, once, and the content that is looked at for it (V7). */
@Injectable()
export class ReviewDecisionService {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly looks: DossierLooks,
  ) {}

  /** Ends at once what was opened for it. Throws ReviewNotFound, ReviewOfEmergency, ReviewDecided, ReviewChanged, BadInput. */
  async decide(hat: ActingHat, { id, version, outcome, words, breachKnownAt = null }: DecideReview): Promise<ReviewRow> {
    const on = atDesk(hat);
    const found = knownWord('input.outcome', outcome, OUTCOMES);
    const said = saidInWords('input.words', words);
    if (breachKnownAt !== null && found !== 'breach') throw new BadInput('input.breachKnownAt', 'only with a breach');
    if (breachKnownAt !== null && breachKnownAt > hat.tx.at) throw new BadInput('input.breachKnownAt', 'in the future');
    const row = await this.aloneOn(hat, id);
    if (row.emergencyId !== null) this.refuse(hat, row, 'of-emergency', new ReviewOfEmergency(row.emergencyId));
    if (row.version !== version) this.refuse(hat, row, 'changed', new ReviewChanged(row.version));
    if (breachKnownAt !== null && breachKnownAt < row.firstAt) throw new BadInput('input.breachKnownAt', 'before the access itself');
    await hat.tx.query(
      `insert into desk.decision (finding_id, outcome, words, breach_known_at, reviewer_hat_id, decided_at) values ($1, $2, $3, $4, $5, kapstok.at())`,
      [row.id, found, said, breachKnownAt, hat.id],
    );
    recordDone(hat, on, { ...(row.dossierId && { dossierId: row.dossierId }), fields: [found, ...(breachKnownAt ? ['breachKnownAt'] : [])] });
    // Who was asked hears that it was decided on; what, the FG tells in person.
    if (row.hatId !== null && row.version > 0) await toFollow(hat, { kind: 'review-decided', about: { questionId: row.id, hatId: row.hatId } });
    return this.queue.one(hat, row.id);
  }

  /**
   * Records why content is needed, and opens the entries of that one dossier to this hat until the review is decided on, a day at most.
   * Throws ReviewNotFound, ReviewDecided, ReviewWithoutDossier, ReviewContentOpen, BadInput.
   */
  async openContent(hat: ActingHat, { id, reason }: { id: string; reason: string }): Promise<ReviewRow> {
    atDesk(hat);
    const said = saidInWords('input.reason', reason);
    if (said.length < 10) throw new BadInput('input.reason', 'say in words why it is needed');
    const row = await this.aloneOn(hat, id);
    const { dossierId } = row;
    if (dossierId === null) return this.refuse(hat, row, 'without-dossier', new ReviewWithoutDossier());
    const standing = (await this.openings(hat, row.id)).find((one) => one.hatId === hat.id && isOpening(one, hat.tx.at));
    if (standing) this.refuse(hat, row, 'content-open', new ReviewContentOpen(standing.endsAt));
    await hat.tx.query(
      `insert into desk.opening (id, item_id, hat_id, reason, rule_set, opened_at, ends_at) values ($1, $2, $3, $4, $5, kapstok.at(), $6)`,
      [randomUUID(), row.id, hat.id, said, policy.version, new Date(hat.tx.at.getTime() + MOST_HOURS * 3_600_000)],
    );
    const look = await this.looks.one(hat, dossierId);
    // The weighing was written by now; without the rule it opens nothing, and nothing of it stays.
    if (!look?.inReview) return this.refuse(hat, row, look?.reason ?? 'not-found', new ReviewNotFound());
    look.recordAllowed('review', { categories: [...look.categories], fields: ['openings'] });
    return this.queue.one(hat, row.id);
  }

  /** Of a review that was read: what was opened for it, the oldest first. */
  openings(hat: ActingHat, id: string): Promise<ReviewOpening[]> {
    return hat.tx.query<ReviewOpening>(OPENINGS, [id]);
  }

  private async aloneOn(hat: ActingHat, id: string): Promise<ReviewRow> {
    if (isId(id)) await alone(hat, id.toLowerCase());
    const row = await this.queue.one(hat, id);
    if (row.decidedAt !== null) this.refuse(hat, row, 'decided', new ReviewDecided());
    return row;
  }

  private refuse(hat: ActingHat, { dossierId }: ReviewRow, reason: string, error: Error): never {
    recordRefused(hat, reason, dossierId ? { dossierId } : {});
    throw error;
  }
}

/** Whether it still opens the content. */
export function isOpening({ openedAt, endsAt, closedAt }: ReviewOpening, at: Date): boolean {
  return openedAt <= at && at < (closedAt ?? endsAt);
}

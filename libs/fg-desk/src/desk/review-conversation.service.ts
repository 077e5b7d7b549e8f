import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DossierLooks } from '@kapstok/dossier';
import { isId, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { QuestionNotFound, ReviewChanged, ReviewDecided, ReviewMayNotAsk } from './desk.errors';
import { atDesk, recordDone, recordRefused } from './desk-rule';
import { ReviewQueueService } from './review-queue.service';
import { alone, type ReviewRow } from './review-rows';

const LONGEST = 4000;

/** A question of an FG, or an answer of the hat that was asked. Never changed. */
export interface ReviewMessage {
  readonly id: string;
  readonly side: 'fg' | 'asked';
  readonly words: string;
  readonly sentAt: Date;
}

export interface AskReview {
  readonly id: string;
  /** the version that was read: nobody asks past what somebody else asked or answered meanwhile */
  readonly version: number;
  readonly words: string;
}

/** What a professional learns of a question: when they looked, and how often; not what was found about it. */
export interface AskedQuestion {
  readonly id: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly accesses: number;
  /** only of a dossier that this hat may see now */
  readonly dossierId: string | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  /** nothing more can be said */
  readonly closedAt: Date | null;
}

/** The FG asks the hat of an access for an explanation; that hat answers, inside the product, and nobody else reads along. */
@Injectable()
export class ReviewConversationService {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly looks: DossierLooks,
  ) {}

  /** Throws ReviewNotFound, ReviewDecided, ReviewMayNotAsk, ReviewChanged, BadInput. */
  async ask(hat: ActingHat, { id, version, words }: AskReview): Promise<ReviewRow> {
    const on = atDesk(hat);
    const said = saidInWords('input.words', words, LONGEST);
    if (isId(id)) await alone(hat, id.toLowerCase());
    const row = await this.queue.one(hat, id);
    refuseWhen(hat, row, row.decidedAt !== null, 'decided', new ReviewDecided());
    refuseWhen(hat, row, row.hatId === null || !row.mayAsk, 'may-not-ask', new ReviewMayNotAsk());
    refuseWhen(hat, row, row.version !== version, 'changed', new ReviewChanged(row.version));
    await write(hat, row.id, 'fg', said);
    recordDone(hat, on, { ...(row.dossierId && { dossierId: row.dossierId }), fields: ['question'] });
    await toFollow(hat, { kind: 'review-asked', about: { questionId: row.id, hatId: row.hatId } });
    return this.queue.one(hat, row.id);
  }

  /** All of one review, the oldest first. For its FG and the hat that was asked; row-level security says the same. */
  messages(hat: ActingHat, id: string): Promise<ReviewMessage[]> {
    return hat.tx.query<ReviewMessage>('select id, side, words, sent_at as "sentAt" from desk.message where item_id = $1 order by sent_at, id', [id]);
  }

  /** What was asked of this hat, the newest first. */
  async questions(hat: ActingHat): Promise<AskedQuestion[]> {
    const rows = await asked(hat);
    recordAsked(hat, ['questions']);
    return this.known(hat, rows);
  }

  /** Throws QuestionNotFound for missing, of others and malformed alike. */
  async question(hat: ActingHat, id: string): Promise<AskedQuestion> {
    const row = (await asked(hat)).find((one) => one.id === id.toLowerCase());
    if (!row) {
      recordRefused(hat, 'not-found');
      throw new QuestionNotFound();
    }
    recordAsked(hat, ['question']);
    return (await this.known(hat, [row]))[0]!;
  }

  /** Throws QuestionNotFound, ReviewDecided, BadInput. */
  async answer(hat: ActingHat, { id, words }: { id: string; words: string }): Promise<AskedQuestion> {
    const said = saidInWords('input.words', words, LONGEST);
    if (isId(id)) await alone(hat, id.toLowerCase());
    const question = await this.question(hat, id);
    if (question.closedAt !== null) {
      recordRefused(hat, 'decided');
      throw new ReviewDecided();
    }
    const controllerId = await write(hat, question.id, 'asked', said);
    recordAsked(hat, ['answer']);
    await toFollow(hat, { kind: 'review-answered', about: { reviewId: question.id, controllerId } });
    return this.question(hat, question.id);
  }

  // The dossier is named only to who may look into it now.
  private async known(hat: ActingHat, rows: readonly AskedQuestion[]): Promise<AskedQuestion[]> {
    const ids = [...new Set(rows.flatMap(({ dossierId }) => dossierId ?? []))];
    const open = new Set((await this.looks.byIds(hat, ids)).flatMap((look) => look?.id ?? []));
    return rows.map((row) => ({ ...row, dossierId: row.dossierId !== null && open.has(row.dossierId) ? row.dossierId : null }));
  }
}

function asked(hat: ActingHat): Promise<AskedQuestion[]> {
  return hat.tx.query<AskedQuestion>(
    `select id, first_at as "firstAt", last_at as "lastAt", accesses, dossier_id as "dossierId", asked_at as "askedAt", answered_at as "answeredAt",
       closed_at as "closedAt" from desk.questions()`);
}

/** Gives the controller whose FG asks. The trigger fills in whose item it is and which hat is asked, and refuses what may not be. */
async function write(hat: ActingHat, itemId: string, side: 'fg' | 'asked', words: string): Promise<string> {
  const [row] = await hat.tx.query<{ controllerId: string }>(
    `insert into desk.message (id, item_id, side, hat_id, words, sent_at) values ($1, $2, $3, $4, $5, kapstok.at()) returning controller_id as "controllerId"`,
    [randomUUID(), itemId, side, hat.id, words],
  );
  return row!.controllerId;
}

function recordAsked(hat: ActingHat, fields: readonly string[]): void {
  hat.log.record({ event: 'review', outcome: 'allowed', party: hat, basis: 'party', fields, purpose: ownPurpose(hat), ruleSet: policy.version });
}

function refuseWhen(hat: ActingHat, { dossierId }: ReviewRow, when: boolean, reason: string, error: Error): void {
  if (!when) return;
  recordRefused(hat, reason, dossierId ? { dossierId } : {});
  throw error;
}

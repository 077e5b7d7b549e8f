import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, maybeSaid, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { BreachRecorded, NotABreach } from './desk.errors';
import { atDesk, recordDone, recordRefused } from './desk-rule';
import { BREACH_KINDS, breachRow, openBreachRows, type BreachAct, type BreachRow } from './breach-rows';
import { ReviewQueueService } from './review-queue.service';
import { alone } from './review-rows';

export interface RecordBreachAct {
  /** of the review */
  readonly id: string;
  /** authority or persons */
  readonly kind: string;
  readonly done: boolean;
  /** of what was done */
  readonly happenedAt?: Date | null;
  readonly words?: string | null;
  /** of what was not done, and of a report after the 72 hours */
  readonly reason?: string | null;
}

type Said = Omit<BreachAct, 'id' | 'recordedAt'>;

/**
 * What the FG records after a decision that it was a breach: told to the Autoriteit Persoonsgegevens and to the persons concerned, or not
 * and why (AVG 33 and 34; each breach is documented, 33(5)). The controller tells; the product keeps what was done.
 */
@Injectable()
export class BreachService {
  constructor(private readonly queue: ReviewQueueService) {}

  /** What has something left to do, the first that is due on top; nothing about the own account. Throws DeskNotYours. */
  async open(hat: ActingHat): Promise<BreachRow[]> {
    const on = atDesk(hat);
    const rows = await openBreachRows(hat);
    recordDone(hat, on, { listedIds: [...new Set(rows.flatMap(({ dossierId }) => dossierId ?? []))], fields: ['breaches'] });
    return rows;
  }

  /** Of a review that was read with `one`; null when it is no breach. */
  async of(hat: ActingHat, id: string): Promise<BreachRow | null> {
    return (await breachRow(hat, id)) ?? null;
  }

  /** Throws DeskNotYours, ReviewNotFound, NotABreach. */
  async one(hat: ActingHat, id: string): Promise<BreachRow> {
    const { id: reviewId, dossierId } = await this.queue.one(hat, id);
    const row = await breachRow(hat, reviewId);
    if (!row) {
      recordRefused(hat, 'not-a-breach', dossierId ? { dossierId } : {});
      throw new NotABreach();
    }
    return row;
  }

  /** What was left can be done later; what was done is recorded once. Throws DeskNotYours, ReviewNotFound, NotABreach, BreachRecorded, BadInput. */
  async record(hat: ActingHat, input: RecordBreachAct): Promise<BreachRow> {
    const on = atDesk(hat);
    if (isId(input.id)) await alone(hat, input.id.toLowerCase());
    const row = await this.one(hat, input.id);
    const { kind, done, happenedAt, words, reason } = saidOf(hat, row, input);
    const about = row.dossierId ? { dossierId: row.dossierId } : {};
    if (row.acts.some((act) => act.kind === kind && (act.done || !done))) {
      recordRefused(hat, 'recorded', about);
      throw new BreachRecorded();
    }
    await hat.tx.query(
      `insert into desk.breach_act (id, item_id, kind, done, happened_at, words, reason, hat_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, kapstok.at())`,
      [randomUUID(), row.id, kind, done, happenedAt, words, reason, hat.id],
    );
    recordDone(hat, on, { ...about, fields: ['breach', kind, done ? 'done' : 'left'] });
    return (await breachRow(hat, row.id))!;
  }
}

function saidOf(hat: ActingHat, row: BreachRow, input: RecordBreachAct): Said {
  const kind = knownWord('input.kind', input.kind, BREACH_KINDS);
  if (!input.done) return { kind, done: false, happenedAt: null, words: null, reason: saidInWords('input.reason', input.reason ?? '') };
  const words = saidInWords('input.words', input.words ?? '');
  const { happenedAt } = input;
  if (!happenedAt) throw new BadInput('input.happenedAt', 'say when it was done');
  if (happenedAt > hat.tx.at) throw new BadInput('input.happenedAt', 'in the future');
  if (happenedAt < row.firstAt) throw new BadInput('input.happenedAt', 'before the breach itself');
  const late = kind === 'authority' && happenedAt > row.tellBy;
  return { kind, done: true, happenedAt, words, reason: late ? saidInWords('input.reason', input.reason ?? '') : maybeSaid('input.reason', input.reason) };
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { saidInWords } from '@kapstok/graphql';
import { RequestReading } from './request-reading';
import { sideOf, type RequestRow, type Side } from './request-rows';
import { ConversationNotOpen } from './request.errors';

export interface SayAboutRequest {
  readonly id: string;
  readonly words: string;
}

export interface RequestMessageRow {
  readonly id: string;
  readonly requestId: string;
  readonly side: Side;
  readonly at: Date;
  readonly words: string;
  readonly mine: boolean;
}

/** What the sides of a request say to each other: purpose, background, what is possible instead (R210, R216). */
@Injectable()
export class ConversationService {
  constructor(private readonly reading: RequestReading) {}

  /**
   * Who is asked, and the fixed contact, can speak at any time; who asks once there is an answer or the other spoke, so that talking
   * does not become pressing. Throws ConversationNotOpen.
   */
  async say(hat: ActingHat, { id, words }: SayAboutRequest): Promise<RequestRow> {
    const said = saidInWords('input.words', words);
    const request = await this.reading.toAct(hat, id);
    const side = sideOf(request.route);
    if (side === 'asker' && !request.conversationOpen) throw new ConversationNotOpen();
    await hat.tx.query(
      'insert into kapstok.request_message (id, request_id, side, by_hat_id, said_at, words) values ($1, $2, $3, $4, kapstok.at(), $5)',
      [randomUUID(), request.id, side, hat.id, said],
    );
    hat.log.record({
      event: side === 'asker' ? 'request' : 'answer', outcome: 'allowed', party: hat, basis: 'party', ...(side === 'asker' && { dossierId: request.dossierId }),
      listedIds: [request.id], subjectId: request.subjectId, fields: ['message'], purpose: request.purpose, ruleSet: policy.version,
    });
    await toFollow(hat, { kind: side === 'asker' ? 'request-said-by-asker' : 'request-said-by-other', about: { requestId: request.id } });
    return this.reading.justDone(hat, request.id);
  }

  /** The messages about each request, the oldest first. */
  async ofRequests(hat: ActingHat, ids: readonly string[]): Promise<RequestMessageRow[][]> {
    const rows = await hat.tx.query<RequestMessageRow>(
      `select m.id, m.request_id as "requestId", m.side, m.said_at as at, m.words, m.by_hat_id = $2 as mine
       from kapstok.request_message m where m.request_id = any ($1::uuid[]) and kapstok.my_request_side(m.request_id) is not null order by m.said_at, m.id`,
      [ids, hat.id],
    );
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { OwnRequestsService, type OwnRequest } from './own-requests.service';
import { RequestNotFound, RequestStateDoesNotFit } from './request.errors';

/** What somebody thinks of a question about them or their child. */
export interface RequestViewRow {
  readonly id: string;
  readonly requestId: string;
  /** subject: whom the question is about; gezag: who answers for that person */
  readonly role: 'subject' | 'gezag';
  readonly saidAt: Date;
  readonly words: string;
  readonly mine: boolean;
}

const OPEN: readonly OwnRequest['state'][] = ['asked', 'taken-up', 'escalated'];

/** Whether who it is about can still be heard before it is decided. */
export function isStillToDecide({ state }: Pick<OwnRequest, 'state'>): boolean {
  return OPEN.includes(state);
}

/** The view of who a question is about, for who decides on it (R227). */
@Injectable()
export class RequestViews {
  constructor(private readonly own: OwnRequestsService) {}

  /**
   * Adds one; an earlier one stays. Throws RequestNotFound for a question that this client may not know of, RequestStateDoesNotFit
   * once it was decided, BadInput.
   */
  async give(hat: ActingHat, input: { readonly requestId: string; readonly words: string }): Promise<RequestViewRow> {
    const words = saidInWords('input.words', input.words);
    const request = (await this.own.about(hat)).find(({ id }) => id === input.requestId);
    if (!request || !isStillToDecide(request)) {
      hat.log.record({ event: 'write', outcome: 'refused', party: hat, fields: ['view'], ...(request && { subjectId: request.subjectId }), reason: request ? 'state' : 'not-found', ruleSet: policy.version });
      throw request ? new RequestStateDoesNotFit('given a view on', request.state) : new RequestNotFound();
    }
    const id = randomUUID();
    await hat.tx.query('insert into kapstok.request_view (id, request_id, person_id, as_role, words, said_at) values ($1, $2, $3, $4, $5, kapstok.at())', [
      id, request.id, hat.personId, request.subjectId === hat.personId ? 'subject' : 'gezag', words,
    ]);
    hat.log.record({ event: 'write', outcome: 'allowed', party: hat, basis: 'own-person', listedIds: [request.id], subjectId: request.subjectId, fields: ['view'], ruleSet: policy.version });
    return this.one(hat, id);
  }

  /** Own words, read again. Throws RequestNotFound. */
  async one(hat: ActingHat, id: string): Promise<RequestViewRow> {
    const [row] = await this.rows(hat, 'v.id = $1', id);
    if (!row) throw new RequestNotFound();
    return row;
  }

  /** Of each request the views that this hat may read, the oldest first: all for who decides, the own words for a client, none for who asks. */
  async ofRequests(hat: ActingHat, ids: readonly string[]): Promise<RequestViewRow[][]> {
    const rows = await this.rows(hat, 'v.request_id = any ($1::uuid[])', ids);
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }

  // The second lock says which rows there are; of the person no more than how that person stands to the question.
  private rows(hat: ActingHat, where: string, parameter: unknown): Promise<RequestViewRow[]> {
    return hat.tx.query<RequestViewRow>(
      `select v.id, v.request_id as "requestId", v.as_role as role,
         v.said_at as "saidAt", v.words, coalesce(v.person_id = $2::uuid, false) as mine
       from kapstok.request_view v where ${where} order by v.said_at, v.id`,
      [parameter, hat.personId],
    );
  }
}

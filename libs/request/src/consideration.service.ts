import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { saidInWords } from '@kapstok/graphql';
import { RequestReading } from './request-reading';
import { sideOf, type RequestRow } from './request-rows';
import { RequestNotFound } from './request.errors';

/** The five steps of who is asked (R141), and whether the organisation should stand by this professional (R218). */
export interface ConsiderRequest {
  readonly id: string;
  /** 1: which information do I have, what is asked, who are we both here */
  readonly held: string;
  /** 2: who was consulted */
  readonly consulted: string;
  /** 3: what was discussed with the client */
  readonly discussed: string;
  /** 4: consequences for the child, the client and myself */
  readonly consequences: string;
  /** 5: give, in part, or not */
  readonly decision: string;
  /** a complaint, reprisal or threat is feared */
  readonly supportWanted?: boolean | null;
}

export interface ConsiderationRow {
  readonly id: string;
  readonly requestId: string;
  readonly at: Date;
  readonly held: string;
  readonly consulted: string;
  readonly discussed: string;
  readonly consequences: string;
  readonly decision: string;
  readonly supportWanted: boolean;
}

/** What who is asked thinks through before deciding. Kept with the request, for that side alone. */
@Injectable()
export class ConsiderationService {
  constructor(private readonly reading: RequestReading) {}

  /** Adds one; an earlier one stays. Throws RequestNotFound for another side. */
  async consider(hat: ActingHat, input: ConsiderRequest): Promise<RequestRow> {
    const [held, consulted, discussed, consequences, decision] = (['held', 'consulted', 'discussed', 'consequences', 'decision'] as const)
      .map((step) => saidInWords(`input.${step}`, input[step]));
    const request = await this.reading.toAct(hat, input.id);
    if (sideOf(request.route) !== 'holder') throw new RequestNotFound();
    const supportWanted = input.supportWanted ?? false;
    await hat.tx.query(
      `insert into kapstok.request_consideration (id, request_id, by_hat_id, considered_at, held, consulted, discussed, consequences, decision, support_wanted)
       values ($1, $2, $3, kapstok.at(), $4, $5, $6, $7, $8, $9)`,
      [randomUUID(), request.id, hat.id, held, consulted, discussed, consequences, decision, supportWanted],
    );
    hat.log.record({ event: 'answer', outcome: 'allowed', party: hat, basis: 'party', listedIds: [request.id], subjectId: request.subjectId, fields: ['consideration'], ruleSet: policy.version });
    if (supportWanted) await toFollow(hat, { kind: 'request-support-wanted', about: { requestId: request.id } });
    return this.reading.justDone(hat, request.id);
  }

  /** The considerations of each request, the oldest first; none for who asks. */
  async ofRequests({ tx }: ActingHat, ids: readonly string[]): Promise<ConsiderationRow[][]> {
    const rows = await tx.query<ConsiderationRow>(
      `select c.id, c.request_id as "requestId", c.considered_at as at, c.held, c.consulted, c.discussed, c.consequences, c.decision,
         c.support_wanted as "supportWanted"
       from kapstok.request_consideration c
       where c.request_id = any ($1::uuid[]) and kapstok.my_request_side(c.request_id) in ('involved', 'named', 'contact-point') order by c.considered_at, c.id`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }
}

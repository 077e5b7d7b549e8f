import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { RequestReading } from './request-reading';
import { categoriesOf, sideOf, type RequestRow, type RequestStep, type Side } from './request-rows';
import { RequestChanged } from './request.errors';

/** Something that happens to a request. `version` is the one that was seen: another one refuses it. */
export interface HappensTo {
  readonly kind: Exclude<RequestStep, 'asked'>;
  readonly version: number;
  readonly reasons?: readonly string[];
  readonly words?: string | null;
  readonly instead?: string | null;
  readonly known?: string | null;
}

/** One thing that happened, as both sides may read it: the side, not the professional. */
export interface RequestEventRow {
  readonly requestId: string;
  readonly version: number;
  readonly kind: RequestStep;
  readonly side: Side;
  readonly at: Date;
  readonly reasons: string[];
  readonly words: string | null;
  readonly instead: string | null;
  readonly known: string | null;
}

// 23505: the place in the order is taken. 23514: what happened first leaves no room for this.
const HAPPENED_FIRST = ['23505', '23514'];

/** What happened to requests: added one after the other, never changed. */
@Injectable()
export class RequestEvents {
  constructor(private readonly reading: RequestReading) {}

  /** Adds an event after the version that was seen, with its line in the log (`on`: the decision that it rests on, where there is one) and its notice. Throws RequestChanged. */
  async add(hat: ActingHat, request: RequestRow, happens: HappensTo, notice: string, on?: Decided): Promise<RequestRow> {
    if (happens.version !== request.version) throw new RequestChanged(request.version);
    await insert(hat, request.id, happens).catch((error: unknown) => {
      if (HAPPENED_FIRST.includes((error as { driverError?: { code?: string } }).driverError?.code ?? '')) throw new RequestChanged();
      throw error;
    });
    const asking = sideOf(request.route) === 'asker';
    const restsOn = on ? lineOf(on) : ({ basis: 'party', ruleSet: policy.version } as const);
    hat.log.record({
      ...restsOn, event: asking ? 'request' : 'answer', outcome: 'allowed', party: hat, ...(asking && { dossierId: request.dossierId }), listedIds: [request.id],
      subjectId: request.subjectId, categories: categoriesOf(request), fields: [happens.kind], purpose: request.purpose,
    });
    await toFollow(hat, { kind: notice, about: { requestId: request.id } });
    return this.reading.justDone(hat, request.id);
  }

  /** The events of each request, in order. The requests were read before, and logged. */
  async ofRequests({ tx }: ActingHat, ids: readonly string[]): Promise<RequestEventRow[][]> {
    const rows = await tx.query<RequestEventRow>(
      `select e.request_id as "requestId", e.version, e.kind, e.happened_at as at, e.reasons, e.words, e.instead, e.known,
         case when e.kind in ('asked', 'withdrawn', 'reminded', 'escalated') then 'asker' else 'holder' end as side
       from kapstok.request_event e where e.request_id = any ($1::uuid[]) and kapstok.my_request_side(e.request_id) is not null order by e.version`,
      [ids],
    );
    return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  }
}

async function insert({ tx, id: hatId }: ActingHat, requestId: string, { kind, version, reasons, words, instead, known }: HappensTo): Promise<void> {
  await tx.query(
    `insert into kapstok.request_event (id, request_id, version, kind, by_hat_id, happened_at, reasons, words, instead, known)
     values ($1, $2, $3, $4, $5, kapstok.at(), $6, $7, $8, $9)`,
    [randomUUID(), requestId, version + 1, kind, hatId, reasons ?? [], words ?? null, instead ?? null, known ?? null],
  );
}

import { Injectable } from '@nestjs/common';
import { isId, knownWord, type Page, type PageArguments, toPage, unknownCursor } from '@kapstok/graphql';
import { heldNow, holderKeys } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { categoriesOf, REQUEST_STATES, requestColumns, sideOf, type RequestRow } from './request-rows';
import { RequestNotFound } from './request.errors';

export const BOXES = ['sent', 'received', 'escalated'] as const;
export type Box = (typeof BOXES)[number];

/** Which requests: those asked from own dossiers, those that reach the hat, those it is the fixed contact of. */
export interface RequestFilter {
  readonly box: string;
  readonly state?: string | null;
}

// The first lock: the grants of who asks, the organisation and task of who is asked. How far it reaches within these is worked out by
// the database at each reading, which row-level security asks again.
const IN_BOX: Readonly<Record<Box, string>> = {
  sent: `exists (select 1 from kapstok.access_grant g where g.dossier_id = r.dossier_id and g.rule = 'V1' and ${heldNow('$1', '$2')}) and kapstok.my_request_side(r.id) = 'asker'`,
  received: `r.holder_organisation_id = any ($3::uuid[]) and r.holder_task = $4 and kapstok.my_request_side(r.id) in ('involved', 'named', 'contact-point')`,
  escalated: `r.holder_organisation_id = any ($3::uuid[]) and $4::text is not null and kapstok.my_request_side(r.id) = 'contact'`,
};
const REACHED = `(${Object.values(IN_BOX).map((box) => `(${box})`).join(' or ')})`;

/** Requests as a hat may read them. There is no other way to read one. */
@Injectable()
export class RequestReading {
  /** The newest first. `fields` are what is served of each, for the log. Throws BadInput for an unknown box, state or cursor. */
  async list(hat: ActingHat, { box, state }: RequestFilter, page: PageArguments, fields: readonly string[] = []): Promise<Page<RequestRow>> {
    const inBox = IN_BOX[knownWord('box', box, BOXES)];
    const inState = state == null ? null : knownWord('state', state, REQUEST_STATES);
    if (page.after !== null && !(await this.find(hat, page.after))) throw unknownCursor();
    const rows = await hat.tx.query<RequestRow>(
      `select ${requestColumns('$2')} from kapstok.information_request r
       where ${inBox} and ($5::text is null or kapstok.request_state(r.id, $2) = $5)
         and ($6::uuid is null or (r.asked_at, r.id) < (select a.asked_at, a.id from kapstok.information_request a where a.id = $6))
         and $1::text[] is not null and $3::uuid[] is not null and $4::text is not null
       order by r.asked_at desc, r.id desc limit $7`,
      [...lock(hat), inState, page.after, page.first + 1],
    );
    const listed = toPage(rows, page);
    for (const row of listed.nodes) recordRead(hat, row, fields);
    if (listed.nodes.length === 0) hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'nothing', fields: ['informationRequests'], ruleSet: policy.version });
    return listed;
  }

  /** One request. Throws RequestNotFound for missing, foreign and malformed alike; the log keeps the attempt. */
  async one(hat: ActingHat, id: string, fields: readonly string[] = []): Promise<RequestRow> {
    const row = await this.toAct(hat, id);
    recordRead(hat, row, fields);
    return row;
  }

  /** The same for who does something with it and records that. */
  async toAct(hat: ActingHat, id: string): Promise<RequestRow> {
    const row = await this.find(hat, id);
    if (row) return row;
    hat.log.record({ event: 'request', outcome: 'refused', party: hat, ...(isId(id) && { listedIds: [id] }), reason: 'not-found', ruleSet: policy.version });
    throw new RequestNotFound();
  }

  /** What was written in this transaction, as it reads now. */
  async justDone(hat: ActingHat, id: string): Promise<RequestRow> {
    const row = await this.find(hat, id);
    if (!row) throw new Error('a request that was just written cannot be read back');
    return row;
  }

  private async find(hat: ActingHat, id: string): Promise<RequestRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await hat.tx.query<RequestRow>(
      `select ${requestColumns('$2')} from kapstok.information_request r where r.id = $5 and ${REACHED}`,
      [...lock(hat), id],
    );
    return row;
  }
}

function lock(hat: ActingHat): unknown[] {
  return [holderKeys(hat), hat.tx.at, [hat.organisation.id, ...(hat.processorFor ? [hat.processorFor] : [])], hat.task];
}

function recordRead(hat: ActingHat, row: RequestRow, fields: readonly string[]): void {
  hat.log.record({
    event: 'read', outcome: 'allowed', party: hat, basis: 'party', ...(sideOf(row.route) === 'asker' && { dossierId: row.dossierId }), listedIds: [row.id],
    subjectId: row.subjectId, categories: categoriesOf(row), fields: ['informationRequest', ...fields], purpose: row.purpose, ruleSet: policy.version,
  });
}

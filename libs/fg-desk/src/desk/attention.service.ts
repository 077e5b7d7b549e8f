import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { AttentionMarked, AttentionNotFound, AttentionPersonNotFound } from './desk.errors';
import { atDesk, recordDone, recordRefused } from './desk-rule';

/** Somebody in a case of this controller is in the news; days are YYYY-MM-DD of Amsterdam. No name: the desk has none. */
export interface Attention {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  /** the first day on which it no longer counts */
  readonly until: string;
  /** null when it came out of a file of the employer */
  readonly reason: string | null;
  readonly markedAt: Date;
  /** the day on which it was ended before its time */
  readonly endedOn: string | null;
}

export interface MarkAttention {
  readonly personId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** It ends by itself, and is renewed when the news goes on (decision 10). */
const MOST_DAYS = 400;
const DAY = 86_400_000;
const MARKS = `select id, person_id as "personId", valid_from::text as "from", valid_until::text as "until", reason, marked_at as "markedAt", ended_on::text as "endedOn"
  from desk.public_attention where controller_id = $1`;
const STANDS = `ended_on is null and valid_until > desk.today()`;

/** Who the FG of a controller marks as in the news, so that a look out of curiosity stands out. There is no search for a person here. */
@Injectable()
export class AttentionService {
  /** What stands now or will, the first that ends on top. Throws DeskNotYours. */
  async standing(hat: ActingHat): Promise<Attention[]> {
    recordDone(hat, atDesk(hat), { fields: ['publicAttention'] });
    return hat.tx.query<Attention>(`${MARKS} and ${STANDS} order by valid_until, id`, [hat.organisation.id]);
  }

  /** Also one that is over. Throws DeskNotYours, AttentionNotFound. */
  async one(hat: ActingHat, id: string): Promise<Attention> {
    const on = atDesk(hat);
    const [row] = isId(id) ? await hat.tx.query<Attention>(`${MARKS} and id = $2`, [hat.organisation.id, id.toLowerCase()]) : [];
    if (!row) return this.refuse(hat, 'not-found', new AttentionNotFound());
    recordDone(hat, on, { subjectId: row.personId, fields: ['publicAttention'] });
    return row;
  }

  /** Throws DeskNotYours, AttentionPersonNotFound, AttentionMarked, BadInput. */
  async mark(hat: ActingHat, { personId, from, until, reason }: MarkAttention): Promise<Attention> {
    const on = atDesk(hat);
    const said = saidInWords('input.reason', reason);
    await checkDays(hat, from, until);
    const subjectId = personId.toLowerCase();
    if (!isId(personId) || !(await isKnown(hat, subjectId))) return this.refuse(hat, 'not-found', new AttentionPersonNotFound());
    await hat.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [`${hat.organisation.id} ${subjectId}`]);
    const marked = await hat.tx.query(`${MARKS} and person_id = $2 and ended_on is null and valid_from < $4::date and $3::date < valid_until`, [hat.organisation.id, subjectId, from, until]);
    if (marked.length > 0) return this.refuse(hat, 'marked', new AttentionMarked(), subjectId);
    const id = randomUUID();
    await hat.tx.query(
      `insert into desk.public_attention (id, controller_id, person_id, valid_from, valid_until, reason, marked_by_hat_id, marked_at)
       values ($1, $2, $3, $4::date, $5::date, $6, $7, kapstok.at())`,
      [id, hat.organisation.id, subjectId, from, until, said, hat.id],
    );
    recordDone(hat, on, { subjectId, fields: ['publicAttention', 'marked'] });
    return this.one(hat, id);
  }

  /** From today on it no longer counts. Throws DeskNotYours, AttentionNotFound. */
  async end(hat: ActingHat, id: string): Promise<Attention> {
    const on = atDesk(hat);
    const [row] = isId(id) ? await hat.tx.query<Attention>(`${MARKS} and ${STANDS} and id = $2 for update`, [hat.organisation.id, id.toLowerCase()]) : [];
    if (!row) return this.refuse(hat, 'not-found', new AttentionNotFound());
    await hat.tx.query('update desk.public_attention set ended_on = desk.today(), ended_by_hat_id = $2 where id = $1', [row.id, hat.id]);
    recordDone(hat, on, { subjectId: row.personId, fields: ['publicAttention', 'ended'] });
    return this.one(hat, row.id);
  }

  private refuse(hat: ActingHat, reason: string, error: Error, subjectId?: string): never {
    recordRefused(hat, reason, subjectId ? { subjectId } : {});
    throw error;
  }
}

async function isKnown(hat: ActingHat, personId: string): Promise<boolean> {
  const [row] = await hat.tx.query<{ known: boolean }>('select desk.knows_person($1) as known', [personId]);
  return row?.known ?? false;
}

async function checkDays(hat: ActingHat, from: string, until: string): Promise<void> {
  const [now] = await hat.tx.query<{ today: string }>('select desk.today()::text as today');
  if (from < now!.today) throw new BadInput('input.from', 'in the past');
  if (until <= from) throw new BadInput('input.until', 'not after the first day');
  if (Date.parse(until) - Date.parse(from) > MOST_DAYS * DAY) throw new BadInput('input.until', `at most ${MOST_DAYS} days after the first day`);
}

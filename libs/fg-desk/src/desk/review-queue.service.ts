import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { dayOf } from '@kapstok/review';
import { ReviewNotFound } from './desk.errors';
import { atDesk, recordDone, recordRefused } from './desk-rule';
import { countReviews, isInQueue, REVIEW_STATES, reviewById, reviewRows, type ReviewRow, type ReviewState } from './review-rows';

/** What is in the queue about the own account, which somebody else must review. */
export interface NotForMe {
  readonly items: number;
  /** another FG of this controller can; without one it goes to the management of the organisation by itself */
  readonly somebodyElse: boolean;
}

/** What else the account did that day in dossiers of this controller, by hour (0 to 23, of Amsterdam). */
export interface RestOfDay {
  readonly hour: number;
  readonly event: string;
  readonly outcome: string;
  readonly accesses: number;
}

/** Numbers of one month (YYYY-MM) of the own controller. */
export interface ReviewMonth {
  readonly month: string;
  readonly accesses: number;
  readonly explained: number;
  readonly unexplained: number;
  readonly odd: number;
  readonly breakGlass: number;
  readonly open: number;
  readonly inOrder: number;
  readonly toDiscuss: number;
  readonly breach: number;
  readonly organisations: readonly { readonly organisationId: string | null; readonly items: number; readonly decided: number; readonly breach: number }[];
}

const MOST_MONTHS = 60;

/** What the FG of a controller has to look at (R269). Nothing about the own account; nothing of another controller. */
@Injectable()
export class ReviewQueueService {
  /** Worst first, what was opened in acute danger on top. Throws DeskNotYours, BadInput. */
  async page(hat: ActingHat, page: PageArguments, state: string | null): Promise<Page<ReviewRow>> {
    const on = atDesk(hat);
    const wanted = stateOf(state);
    if (page.after !== null && !(await isInQueue(hat, page.after, wanted))) throw unknownCursor();
    const listed = toPage(await reviewRows(hat, page, wanted), page);
    const listedIds = [...new Set(listed.nodes.flatMap(({ dossierId }) => dossierId ?? []))];
    recordDone(hat, on, { listedIds, fields: ['reviewQueue'] });
    return listed;
  }

  async count(hat: ActingHat, state: string | null): Promise<number> {
    recordDone(hat, atDesk(hat), { fields: ['totalCount'] });
    return countReviews(hat, stateOf(state));
  }

  /** One review. Throws DeskNotYours; ReviewNotFound for missing, foreign, malformed and the own account alike. */
  async one(hat: ActingHat, id: string): Promise<ReviewRow> {
    const on = atDesk(hat);
    const row = isId(id) ? await reviewById(hat, id.toLowerCase()) : undefined;
    if (!row) {
      recordRefused(hat, 'not-found');
      throw new ReviewNotFound();
    }
    recordDone(hat, on, { ...(row.dossierId && { dossierId: row.dossierId }), fields: ['review'] });
    return row;
  }

  /** Throws DeskNotYours. */
  async notForMe(hat: ActingHat): Promise<NotForMe> {
    recordDone(hat, atDesk(hat), { fields: ['notForMe'] });
    const [row] = await hat.tx.query<NotForMe>('select items, somebody_else as "somebodyElse" from desk.not_for_me()');
    return row ?? { items: 0, somebodyElse: false };
  }

  /** Of a review that was read with `one`. */
  restOfDay(hat: ActingHat, id: string): Promise<RestOfDay[]> {
    return hat.tx.query<RestOfDay>('select hour, event, outcome, accesses from desk.rest_of_day($1)', [id]);
  }

  /** The newest month first. Numbers only, also of what is about the own account. Throws DeskNotYours, BadInput. */
  async trend(hat: ActingHat, months: number): Promise<ReviewMonth[]> {
    const on = atDesk(hat);
    if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new BadInput('months', `a whole number from 1 to ${MOST_MONTHS}`);
    recordDone(hat, on, { fields: ['reviewTrend'] });
    const [year, month] = dayOf(hat.tx.at.getTime()).split('-').map(Number) as [number, number];
    const since = new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10);
    const rows = await hat.tx.query<Omit<ReviewMonth, 'organisations'>>(
      `select month, accesses, explained, unexplained, odd, break_glass as "breakGlass", open, in_order as "inOrder", to_discuss as "toDiscuss", breach
       from desk.trend($1::date)`, [since]);
    const parts = await hat.tx.query<ReviewMonth['organisations'][number] & { month: string }>(
      `select month, organisation_id as "organisationId", items, decided, breach from desk.trend_by_organisation($1::date)`, [since]);
    return rows.map((row) => ({ ...row, organisations: parts.filter(({ month }) => month === row.month) }));
  }
}

function stateOf(state: string | null): ReviewState | null {
  return state === null ? null : knownWord('state', state, REVIEW_STATES);
}

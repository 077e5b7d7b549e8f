import type { PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Task } from '@kapstok/policy';
import type { Reason } from '@kapstok/review';

export const REVIEW_STATES = ['open', 'asked', 'answered', 'escalated', 'decided'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const OUTCOMES = ['in-order', 'to-discuss', 'breach'] as const;
export type ReviewOutcome = (typeof OUTCOMES)[number];
export type FindingKind = 'unexplained' | 'odd' | 'break-glass';

/** One item of the queue: what was found about one hat on one day, or one opening in acute danger. No content. */
export interface ReviewRow {
  readonly id: string;
  readonly kind: FindingKind;
  /** YYYY-MM-DD, of Amsterdam */
  readonly day: string;
  readonly accountId: string;
  /** the name of who did it, known of one review alone and when it was somebody of the own organisation */
  readonly professional: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: Task | null;
  readonly dossierId: string | null;
  readonly subjectId: string | null;
  /** 1000 is worst */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly lineIds: readonly string[];
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly accesses: number;
  readonly madeAt: Date;
  readonly state: ReviewState;
  /** the break-glass that this is, with its own decision */
  readonly emergencyId: string | null;
  readonly dueAt: Date | null;
  readonly escalatedAt: Date | null;
  /** messages so far */
  readonly version: number;
  readonly mayAsk: boolean;
  readonly outcome: ReviewOutcome | null;
  readonly outcomeWords: string | null;
  readonly decidedAt: Date | null;
  readonly breachKnownAt: Date | null;
}

// Of the own controller and not about the own account: the first lock. Row-level security asks the same of findings.
const ITEMS = `select i.*, coalesce(d.decided_at, r.reviewed_at) as decided_at, coalesce(d.outcome, r.finding) as outcome,
    coalesce(d.words, r.words) as outcome_words, d.breach_known_at, e.escalated_at, m.version,
    case when d.finding_id is not null or r.break_glass_id is not null then 'decided' when e.item_id is not null then 'escalated'
      when m.side = 'asked' then 'answered' when m.side = 'fg' then 'asked' else 'open' end as state
  from desk.item i
  left join desk.decision d on d.finding_id = i.id
  left join kapstok.break_glass_review r on r.break_glass_id = i.emergency_id
  left join desk.escalation e on e.item_id = i.id
  left join lateral (select count(*)::integer as version, (array_agg(w.side order by w.sent_at desc, w.id desc))[1] as side
    from desk.message w where w.item_id = i.id) m on true
  where i.controller_id = $1 and i.account_id <> $2`;

const COLUMNS = `q.id, q.kind, q.day::text as day, q.account_id as "accountId", q.hat_id as "hatId", q.organisation_id as "organisationId", q.task,
  q.dossier_id as "dossierId", q.subject_id as "subjectId", q.score, q.reasons, q.line_ids as "lineIds", q.first_at as "firstAt", q.last_at as "lastAt",
  q.accesses, q.made_at as "madeAt", q.state, q.emergency_id as "emergencyId", q.due_at as "dueAt", q.escalated_at as "escalatedAt", q.version,
  q.outcome, q.outcome_words as "outcomeWords", q.decided_at as "decidedAt", q.breach_known_at as "breachKnownAt"`;

// What was opened in acute danger stands on top until it was reviewed; then the worst first, of equals the oldest.
const PLACE = `(q.emergency_id is null or q.state = 'decided'), -q.score, q.first_at, q.id`;
const IN_STATE = `($3::text is null and q.state <> 'decided' or q.state = $3)`;

const whose = (hat: ActingHat) => [hat.organisation.id, hat.accountId];

/** One page and one row more, after the row `after`; without `state` all that is not decided. */
export function reviewRows(hat: ActingHat, { first, after }: PageArguments, state: ReviewState | null): Promise<ReviewRow[]> {
  const place = after === null ? '' : `and (${PLACE}) > (select ${PLACE} from items q where q.id = $5)`;
  return hat.tx.query<ReviewRow>(
    `with items as (${ITEMS}) select ${COLUMNS}, false as "mayAsk", null as professional from items q where ${IN_STATE} ${place} order by ${PLACE} limit $4`,
    [...whose(hat), state, first + 1, ...(after === null ? [] : [after])],
  );
}

/** How many there are by the same filter. */
export async function countReviews(hat: ActingHat, state: ReviewState | null): Promise<number> {
  const [row] = await hat.tx.query<{ count: number }>(`with items as (${ITEMS}) select count(*)::integer as count from items q where ${IN_STATE}`, [...whose(hat), state]);
  return row?.count ?? 0;
}

export async function isInQueue(hat: ActingHat, id: string, state: ReviewState | null): Promise<boolean> {
  const rows = await hat.tx.query(`with items as (${ITEMS}) select 1 from items q where ${IN_STATE} and q.id = $4`, [...whose(hat), state, id]);
  return rows.length > 0;
}

export async function reviewById(hat: ActingHat, id: string): Promise<ReviewRow | undefined> {
  const [row] = await hat.tx.query<ReviewRow>(
    `with items as (${ITEMS} and i.id = $3) select ${COLUMNS}, desk.may_ask(q.id) as "mayAsk", desk.professional_of(q.id) as professional from items q`,
    [...whose(hat), id],
  );
  return row;
}

/** Waits for who acts on the same review, until the transaction ends. */
export async function alone(hat: ActingHat, id: string): Promise<void> {
  await hat.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 10))', [id]);
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import { EXPLANATIONS, explanationWords, reasonWords, type Reason } from '@kapstok/review';
import { isOpening, type ReviewOpening as Opening } from './review-decision.service';
import type { ReviewRow, ReviewState } from './review-rows';

const HOUR = 3_600_000;

@ObjectType({ description: 'Something said by its code, and as a sentence' })
export class ReviewReason {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'In Dutch' })
  nl!: string;

  @Field(() => String, { description: 'In English' })
  en!: string;
}

@ObjectType({ description: 'What the FG of the controller decided, once' })
export class ReviewDecision {
  @Field(() => String, { description: 'in-order, to-discuss or breach' })
  outcome!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  decidedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Of a breach: when the controller came to know of it, when that was before the decision' })
  breachKnownAt!: Date | null;
}

@ObjectType({ description: 'What one hat did on one day that has to be looked at, or one opening in acute danger. No content' })
export class Review {
  row!: ReviewRow;
  organisationId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'unexplained, odd or break-glass' })
  kind!: string;

  @Field(() => String, { description: 'YYYY-MM-DD, of Amsterdam' })
  day!: string;

  @Field(() => String, { description: 'open, asked, answered, escalated or decided' })
  state!: ReviewState;

  @Field(() => Int, { description: '1000 is worst' })
  score!: number;

  @Field(() => [ReviewReason], { description: 'The heaviest first' })
  reasons!: ReviewReason[];

  @Field(() => [ReviewReason], { description: 'What was tried to explain it, and did not' })
  failedExplanations!: ReviewReason[];

  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'The name of who did it, of the own organisation alone; known of one review, not in a list' })
  professional!: string | null;

  @Field(() => ID, { nullable: true })
  hatId!: string | null;

  @Field(() => String, { nullable: true })
  task!: string | null;

  @Field(() => ID, { nullable: true })
  dossierId!: string | null;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => Date)
  firstAt!: Date;

  @Field(() => Date)
  lastAt!: Date;

  @Field(() => Int)
  accesses!: number;

  @Field(() => Int, { description: 'Whole days since it was found' })
  waitingDays!: number;

  @Field(() => ID, { nullable: true, description: 'The break-glass that this is; it is decided on there' })
  emergencyId!: string | null;

  @Field(() => Date, { nullable: true, description: 'Of a break-glass: five working days for the first decision' })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true })
  escalatedAt!: Date | null;

  @Field(() => Int, { description: 'To send along with a question or a decision' })
  version!: number;

  @Field(() => Boolean, { description: 'The hat of the access can be asked for an explanation; known of one review, not in a list' })
  mayAsk!: boolean;

  @Field(() => ReviewDecision, { nullable: true })
  decision!: ReviewDecision | null;

  static of(row: ReviewRow, at: Date): Review {
    const { id, kind, day, state, score, accountId, professional, hatId, organisationId, task, dossierId, subjectId, firstAt, lastAt, accesses, emergencyId, dueAt, escalatedAt, version, mayAsk } = row;
    return {
      row, id, kind, day, state, score, accountId, professional, hatId, organisationId, task, dossierId, subjectId, firstAt, lastAt, accesses, emergencyId, dueAt,
      escalatedAt, version, mayAsk, reasons: row.reasons.map(inWords), failedExplanations: kind === 'unexplained' ? EXPLANATIONS.map(({ code }) => explained(code)) : [],
      waitingDays: Math.max(0, Math.floor((at.getTime() - row.madeAt.getTime()) / (24 * HOUR))), decision: decisionOf(row),
    };
  }
}

function inWords(reason: Reason): ReviewReason {
  return { code: reason.code, nl: reasonWords(reason, 'nl'), en: reasonWords(reason, 'en') };
}

function explained(code: string): ReviewReason {
  return { code, nl: explanationWords(code, 'nl'), en: explanationWords(code, 'en') };
}

function decisionOf({ outcome, outcomeWords, decidedAt, breachKnownAt }: ReviewRow): ReviewDecision | null {
  if (outcome === null || outcomeWords === null || decidedAt === null) return null;
  return { outcome, words: outcomeWords, decidedAt, breachKnownAt };
}

@ObjectType()
export class ReviewConnection extends connectionOf(Review) {
  state!: string | null;
}

@ObjectType({ description: 'What else the account did that day in dossiers of this controller: numbers by hour' })
export class ReviewRestOfDay {
  @Field(() => Int, { description: '0 to 23, of Amsterdam' })
  hour!: number;

  @Field(() => String)
  event!: string;

  @Field(() => String, { description: 'allowed, refused or failed' })
  outcome!: string;

  @Field(() => Int)
  accesses!: number;
}

@ObjectType({ description: 'Content of one dossier, opened by the FG for one review (V7)' })
export class ReviewOpening {
  @Field(() => ID, { description: 'Of the weighing; it stands in every line of the log about what was opened' })
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => Boolean, { description: 'Opened by this hat' })
  own!: boolean;

  @Field(() => Boolean, { description: 'The content can be read now, by who opened it' })
  open!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => Date, { description: 'At most 24 hours later' })
  endsAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Ended by the decision' })
  closedAt!: Date | null;

  static of(row: Opening, hatId: string, at: Date): ReviewOpening {
    const { id, dossierId, reason, openedAt, endsAt, closedAt } = row;
    return { id, dossierId, reason, openedAt, endsAt, closedAt, own: row.hatId === hatId, open: isOpening(row, at) };
  }
}

@ObjectType({ description: 'What of the queue is about the account that asks: somebody else reviews that' })
export class ReviewsNotForMe {
  @Field(() => Int)
  items!: number;

  @Field(() => Boolean, { description: 'There is another FG of this controller; without one the management is told' })
  somebodyElse!: boolean;
}

@InputType()
export class AskReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that was read' })
  version!: number;

  @Field(() => String, { description: 'The question, for the professional alone' })
  words!: string;
}

@InputType()
export class OpenForReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'In words: why content is needed for this review' })
  reason!: string;
}

@InputType()
export class DecideReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version that was read' })
  version!: number;

  @Field(() => String, { description: 'in-order, to-discuss or breach' })
  outcome!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date, { nullable: true, description: 'Of a breach of which the controller knew before this decision: since when. The 72 hours run from then (AVG 33)' })
  breachKnownAt?: Date | null;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';
import type { EmergencyRow } from './emergency-rows';
import { isOpen, OPENED } from './emergency.service';

@ObjectType({ description: 'A category that was looked at in acute danger' })
export class EmergencyLook {
  @Field(() => String)
  category!: string;

  @Field(() => Date)
  firstAt!: Date;
}

@ObjectType({ description: 'Why whom it is about was not told yet' })
export class EmergencyWait {
  @Field(() => String, { description: 'safety, inquiry or unreachable' })
  reason!: string;

  @Field(() => String)
  why!: string;

  @Field(() => CalendarDate)
  tellBy!: string;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'What the FG of the controller finds of it' })
export class EmergencyReview {
  @Field(() => String, { description: 'in-order, to-discuss or breach' })
  finding!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  reviewedAt!: Date;
}

@ObjectType({ description: 'A dossier opened in acute danger by a colleague who is not involved; who, why and when, without content' })
export class Emergency {
  organisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID, { description: 'The hat that opened it' })
  hatId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String, { description: 'In the words of who opened it' })
  reason!: string;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => Date, { description: 'At most four hours later' })
  endsAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Ended before its time by who opened it' })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'The dossier is open to that hat now' })
  open!: boolean;

  @Field(() => [String], { description: 'The categories that it opens' })
  categories!: string[];

  @Field(() => [EmergencyLook], { description: 'The categories that were looked at' })
  looks!: EmergencyLook[];

  @Field(() => Date, { description: 'Five working days for the first decision of the FG' })
  reviewDueAt!: Date;

  @Field(() => Boolean, { description: 'Not reviewed, and the time for it is over' })
  overdue!: boolean;

  @Field(() => EmergencyReview, { nullable: true })
  review!: EmergencyReview | null;

  @Field(() => Date, { description: 'Until when whom it is about must be told' })
  tellDueAt!: Date;

  @Field(() => [EmergencyWait], { description: 'Why it was not told yet, the last one first' })
  waits!: EmergencyWait[];

  @Field(() => Date, { nullable: true })
  toldAt!: Date | null;

  @Field(() => String, { nullable: true })
  toldHow!: string | null;

  static of(row: EmergencyRow, at: Date): Emergency {
    const { finding, findingWords, reviewedAt, looks, waits, ...rest } = row;
    return {
      ...rest,
      open: isOpen(row, at),
      categories: [...OPENED],
      looks: looks.map(({ category, firstAt }) => ({ category, firstAt: new Date(firstAt) })),
      waits: waits.map(({ recordedAt, ...wait }) => ({ ...wait, recordedAt: new Date(recordedAt) })),
      overdue: reviewedAt === null && row.reviewDueAt <= at,
      review: finding !== null && findingWords !== null && reviewedAt !== null ? { finding, words: findingWords, reviewedAt } : null,
    };
  }
}

@ObjectType()
export class EmergencyConnection extends connectionOf(Emergency) {}

@ObjectType({ description: 'A dossier of the own organisation, task and law' })
export class EmergencyDossier {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: 'person or family' })
  scope!: string;
}

@ObjectType({ description: 'Whether the own organisation has a dossier of the own task about exactly this person' })
export class EmergencyTarget {
  @Field(() => Boolean)
  found!: boolean;

  @Field(() => [EmergencyDossier])
  dossiers!: EmergencyDossier[];
}

@ObjectType({ description: 'How often in one month, and what came of it' })
export class EmergencyCounts {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;

  @Field(() => Int)
  opened!: number;

  @Field(() => Int)
  reviewed!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int)
  inOrder!: number;

  @Field(() => Int)
  toDiscuss!: number;

  @Field(() => Int)
  breach!: number;
}

@InputType()
export class EmergencyTargetInput {
  @Field(() => CalendarDate)
  birthDate!: string;

  @Field(() => String, { nullable: true, description: 'The whole name; or else the BSN' })
  name?: string | null;

  @Field(() => String, { nullable: true })
  bsn?: string | null;
}

@InputType()
export class OpenEmergencyInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String, { description: 'In words: what the danger is' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: '1 to 4; four when absent' })
  hours?: number | null;
}

@InputType()
export class WaitWithTellingInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'safety, inquiry or unreachable' })
  reason!: string;

  @Field(() => String, { description: 'That reason in words' })
  why!: string;

  @Field(() => CalendarDate, { description: 'On which day at the latest it is told' })
  tellBy!: string;
}

@InputType()
export class TellEmergencyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'How whom it is about was told' })
  how!: string;
}

@InputType()
export class ReviewEmergencyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'in-order, to-discuss or breach' })
  finding!: string;

  @Field(() => String)
  words!: string;
}

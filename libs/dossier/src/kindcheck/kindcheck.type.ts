import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';

@ObjectType({ description: 'Whether children depend on an adult who is helped, and how they fare' })
export class Kindcheck {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'no-children, children-safe or children-concern' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What was asked and seen' })
  words!: string | null;

  @Field(() => String, { description: 'start, periodic, situation or plan' })
  because!: string;

  @Field(() => CalendarDate)
  doneOn!: string;

  @Field(() => CalendarDate)
  repeatBy!: string;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'Whether a kindcheck is wanted now' })
export class KindcheckDueNow {
  @Field(() => Boolean)
  due!: boolean;

  @Field(() => String, { nullable: true, description: 'start, plan or periodic' })
  because!: string | null;
}

@InputType()
export class RecordKindcheckInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String, { description: 'no-children, children-safe or children-concern' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What was asked and seen; required for children-concern' })
  words?: string | null;

  @Field(() => String, { description: 'start, periodic, situation or plan' })
  because!: string;

  @Field(() => CalendarDate, { description: 'Not in the future' })
  doneOn!: string;

  @Field(() => CalendarDate, { description: 'By when it is done again: after doneOn, at most a year' })
  repeatBy!: string;

  @Field(() => Boolean, { defaultValue: true, nullable: true, description: 'The resident knew in which capacity the professional acted' })
  roleDisclosed?: boolean | null;
}

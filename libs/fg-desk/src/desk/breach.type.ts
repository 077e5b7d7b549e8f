import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { BreachKind } from './breach-rows';

@ObjectType({ description: 'What was done after a breach, or why it was left; never changed' })
export class BreachAct {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'authority (AVG 33) or persons (AVG 34)' })
  kind!: BreachKind;

  @Field(() => Boolean)
  done!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was reported or told' })
  happenedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The reference of the supervisor, or how the persons were told' })
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not done; of a late report, why that late' })
  reason!: string | null;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'A review that was decided on as a breach, and what was done after it. No content, no name' })
export class Breach {
  @Field(() => ID, { description: 'Of the review' })
  id!: string;

  @Field(() => Date)
  decidedAt!: Date;

  @Field(() => Date, { description: 'When the controller came to know of it; the decision itself, unless it said otherwise' })
  knownAt!: Date;

  @Field(() => Date, { description: 'Until when the controller tells the supervisor (AVG 33): 72 hours later' })
  tellBy!: Date;

  @Field(() => [BreachAct], { description: 'The oldest first' })
  acts!: readonly BreachAct[];
}

@InputType()
export class RecordBreachActInput {
  @Field(() => ID, { description: 'Of the review' })
  id!: string;

  @Field(() => String, { description: 'authority or persons' })
  kind!: string;

  @Field(() => Boolean, { description: 'It was done; false: it was left, and why' })
  done!: boolean;

  @Field(() => Date, { nullable: true, description: 'Of what was done: when' })
  happenedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Of what was done: the reference of the supervisor, or how the persons were told' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'Of what was left: why. Of a report after the 72 hours: why that late' })
  reason?: string | null;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';

@ObjectType({ description: 'Somebody in a case of this controller is in the news, so that a look out of curiosity stands out. No name' })
export class PublicAttention {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => CalendarDate)
  from!: string;

  @Field(() => CalendarDate, { description: 'The first day on which it no longer counts' })
  until!: string;

  @Field(() => String, { nullable: true, description: 'None of what came out of a file of the employer' })
  reason!: string | null;

  @Field(() => Date)
  markedAt!: Date;

  @Field(() => CalendarDate, { nullable: true, description: 'Ended before its time' })
  endedOn!: string | null;
}

@InputType()
export class MarkPublicAttentionInput {
  @Field(() => ID, { description: 'Of somebody in a case of this controller, as a line of the log or a review names them' })
  personId!: string;

  @Field(() => CalendarDate, { description: 'Not in the past' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The first day on which it no longer counts, at most 400 days later' })
  until!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class EndPublicAttentionInput {
  @Field(() => ID)
  id!: string;
}

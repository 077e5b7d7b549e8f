import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How much of a month was about hats of one organisation' })
export class ReviewMonthPart {
  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => Int)
  items!: number;

  @Field(() => Int)
  decided!: number;

  @Field(() => Int)
  breach!: number;
}

@ObjectType({ description: 'One month of the own controller; numbers only' })
export class ReviewMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;

  @Field(() => Int, { description: 'Accesses that were scored' })
  accesses!: number;

  @Field(() => Int)
  explained!: number;

  @Field(() => Int)
  unexplained!: number;

  @Field(() => Int)
  odd!: number;

  @Field(() => Int)
  breakGlass!: number;

  @Field(() => Int, { description: 'Not decided on yet' })
  open!: number;

  @Field(() => Int)
  inOrder!: number;

  @Field(() => Int)
  toDiscuss!: number;

  @Field(() => Int)
  breach!: number;

  @Field(() => [ReviewMonthPart])
  organisations!: readonly ReviewMonthPart[];
}

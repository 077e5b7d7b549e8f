import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A question of the FG, or an answer of who was asked' })
export class ReviewMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'fg or asked' })
  side!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  sentAt!: Date;
}

@ObjectType({ description: 'The FG of a controller asks this hat about what it did; what was found about it is not told' })
export class ReviewQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => Date, { description: 'When this hat looked, or tried to' })
  firstAt!: Date;

  @Field(() => Date)
  lastAt!: Date;

  @Field(() => Int)
  accesses!: number;

  @Field(() => ID, { nullable: true, description: 'Only of a dossier that this hat may see now' })
  dossierId!: string | null;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The FG has decided; nothing more can be said' })
  closedAt!: Date | null;
}

@InputType()
export class AnswerReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  words!: string;
}

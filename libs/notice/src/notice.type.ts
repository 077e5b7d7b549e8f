import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';

/** What a notice points at. Whether it may be seen is decided where it is opened. */
@ObjectType({ description: 'What a notice points at, by id; opening it is decided on again' })
export class NoticeAbout {
  @Field(() => String, { description: 'For example requestId' })
  name!: string;

  @Field(() => [ID])
  ids!: string[];
}

@ObjectType({ description: 'A message inside the product. Holds no content: only what happened, and what it is about by id' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For example request-asked' })
  kind!: string;

  @Field(() => [NoticeAbout])
  about!: NoticeAbout[];

  @Field(() => Date)
  madeAt!: Date;

  @Field(() => Date, { nullable: true })
  readAt!: Date | null;
}

@ObjectType()
export class NoticeConnection extends connectionOf(Notice) {}

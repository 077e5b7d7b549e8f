import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';

@ObjectType({ description: 'Who did what to which data, and why it was allowed or refused. Holds no content' })
export class AccessLine {
  organisationId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  event!: string;

  @Field(() => String, { description: 'allowed, refused or failed' })
  outcome!: string;

  @Field(() => String)
  accessPoint!: string;

  @Field(() => ID)
  requestId!: string;

  @Field(() => ID, { nullable: true })
  accountId!: string | null;

  @Field(() => ID, { nullable: true })
  hatId!: string | null;

  @Field(() => String, { nullable: true })
  task!: string | null;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => ID, { nullable: true })
  dossierId!: string | null;

  @Field(() => ID, { nullable: true })
  caseId!: string | null;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => [ID])
  entryIds!: readonly string[];

  @Field(() => [String])
  categories!: readonly string[];

  @Field(() => [String], { description: 'Names of the fields that were read or written; of log-read: of the filters that were used' })
  fields!: readonly string[];

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => [String])
  grounds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Of a refusal: the real reason, also when the asker was told only that nothing was found' })
  reason!: string | null;
}

@ObjectType()
export class AccessLineConnection extends connectionOf(AccessLine) {}

@InputType()
export class AccessLogFilter {
  @Field(() => ID, { nullable: true })
  dossierId?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Counts itself' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Does not count itself' })
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'allowed, refused or failed' })
  outcome?: string | null;
}

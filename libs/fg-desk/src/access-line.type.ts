import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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

  @Field(() => String, { nullable: true, description: 'Of the operation that the request was part of (W3C trace context)' })
  traceId!: string | null;

  @Field(() => ID)
  decisionId!: string;

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

  @Field(() => [ID], { description: 'Of a list: the dossiers or disclosures that were in it' })
  listedIds!: readonly string[];

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

  @Field(() => String, { nullable: true, description: 'The processing activity of the controller: task/law' })
  activity!: string | null;

  @Field(() => String, { nullable: true, description: 'How the hat came to be there: involved, standing-in, participant, received, emergency, …' })
  basis!: string | null;

  @Field(() => [ID], { description: 'The consents that the decision stood on' })
  consentIds!: readonly string[];

  @Field(() => [ID], { description: 'The covenants that the decision stood on' })
  covenantIds!: readonly string[];
}

@ObjectType()
export class AccessLineConnection extends connectionOf(AccessLine) {}

@InputType()
export class AccessLogFilter {
  @Field(() => ID, { nullable: true, description: 'About the dossier, or a list with the dossier in it' })
  dossierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About the person, a dossier of the person or of the household, or a list with one of those in it' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who' })
  accountId?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  hatId?: string | null;

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'One of the grounds that the line names' })
  ground?: string | null;

  @Field(() => String, { nullable: true })
  event?: string | null;

  @Field(() => Date, { nullable: true, description: 'Counts itself' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Does not count itself' })
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'allowed, refused or failed' })
  outcome?: string | null;
}

@ObjectType({ description: 'What one person did under one hat, refused looks too' })
export class Onlooker {
  organisationId!: string | null;

  @Field(() => ID, { nullable: true })
  accountId!: string | null;

  @Field(() => ID, { nullable: true })
  hatId!: string | null;

  @Field(() => String, { nullable: true })
  task!: string | null;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => Int, { description: 'Lines of the log' })
  accesses!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Date)
  first!: Date;

  @Field(() => Date)
  last!: Date;

  @Field(() => [String])
  events!: readonly string[];

  @Field(() => [String])
  purposes!: readonly string[];

  @Field(() => [String])
  grounds!: readonly string[];
}

@ObjectType({ description: 'Who saw this child: by hat, who looked last first' })
export class WhoSaw {
  @Field(() => [Onlooker])
  onlookers!: Onlooker[];

  @Field(() => Boolean, { description: 'False when there are more than one answer tells: ask a shorter period' })
  everybody!: boolean;
}

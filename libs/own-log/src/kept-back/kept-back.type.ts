import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a household does not read of the log while an inquiry runs. Ends by itself' })
export class LogEmbargo {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Date, { description: 'What was done since then is kept back' })
  from!: Date;

  @Field(() => Date)
  until!: Date;

  @Field(() => Date)
  recordedAt!: Date;
}

@ObjectType({ description: 'Whether somebody may read now who looked in this dossier about a subject. The last one counts' })
export class LogWeighing {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID, { description: 'Who would read it' })
  personId!: string;

  @Field(() => String, { description: 'show or withhold' })
  outcome!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  recordedAt!: Date;
}

@InputType()
export class RecordLogEmbargoInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String, { description: 'The weighty reason' })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'The opening of the dossier without it' })
  from?: Date | null;

  @Field(() => Date, { description: 'At most three months from now' })
  until!: Date;
}

@InputType()
export class RecordLogWeighingInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'show or withhold' })
  outcome!: string;

  @Field(() => String)
  words!: string;
}

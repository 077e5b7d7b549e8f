import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One organisation, one task, one law, held by one account over a period' })
export class Hat {
  organisationId!: string;

  processorForId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String, { nullable: true, description: 'regie only: from which task it is taken' })
  from!: string | null;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;

  @Field(() => ID, { nullable: true, description: 'task client: who this is' })
  personId!: string | null;
}

@ObjectType({ description: 'Who signed in' })
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@InputType()
export class SwitchHatInput {
  @Field(() => ID, { nullable: true })
  from?: string | null;

  @Field(() => ID)
  to!: string;

  @Field(() => Boolean, { description: 'The resident knows in which capacity is spoken' })
  residentInformed!: boolean;

  @Field(() => String, { nullable: true, description: 'How the resident was told; required when informed' })
  toldHow?: string | null;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class OrganisationTask {
  organisationId!: string;

  processorForId!: string | null;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true })
  contactPoint!: string | null;
}

@ObjectType({ description: 'An organisation of the directory, as every party may see it' })
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  type!: string;
}

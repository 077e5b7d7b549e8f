import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A hat that works in a dossier over a period' })
export class Involvement {
  organisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hatId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => ID, { nullable: true, description: 'The involvement that this one stands in for' })
  standsInFor!: string | null;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;
}

@InputType()
export class InvolveInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  hatId!: string;

  @Field(() => ID, { nullable: true })
  standsInFor?: string | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;
}

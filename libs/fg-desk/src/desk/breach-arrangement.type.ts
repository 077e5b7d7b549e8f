import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a covenant that was in force at the moment of a breach says about who reports it' })
export class BreachArrangement {
  organisationIds!: readonly string[];

  @Field(() => ID, { description: 'Of the version' })
  id!: string;

  @Field(() => ID)
  covenantId!: string;

  @Field(() => String, { description: 'Of the covenant' })
  name!: string;

  @Field(() => String, { description: 'own or joint' })
  controllers!: string;

  @Field(() => String, { description: 'Who reports a breach, in the words that all parties signed' })
  whoReports!: string;
}

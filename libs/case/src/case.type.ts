import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';

@ObjectType({ description: 'The frame around a household in which dossiers of several controllers hang' })
export class Case {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;
}

@ObjectType()
export class CaseConnection extends connectionOf(Case) {}

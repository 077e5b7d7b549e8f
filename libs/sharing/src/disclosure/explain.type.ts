import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Answer } from '@kapstok/policy';
import { StatedFactsType } from '../facts/stated-facts.type';
import { Ground } from './disclosure.type';

@InputType()
export class ExplainInput {
  @Field(() => String, { description: 'view, search, write, disclose or request' })
  action!: string;

  @Field(() => ID, { nullable: true, description: 'A dossier of your own' })
  dossierId?: string | null;

  @Field(() => [String])
  categories!: string[];

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: 'disclose: who receives; request: who is asked' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true })
  task?: string | null;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: every ground is tried' })
  ground?: string | null;

  @Field(() => StatedFactsType, { nullable: true, description: 'disclose: what only you can say' })
  stated?: StatedFactsType | null;
}

@ObjectType({ description: 'What the rules say, on what ground, and what is possible instead' })
export class Explanation {
  @Field(() => String, { description: 'allow, weigh, consent or deny' })
  outcome!: string;

  @Field(() => [Ground])
  grounds!: Ground[];

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'In Dutch, at most three sentences' })
  explanation!: string;

  @Field(() => [String])
  obligations!: string[];

  @Field(() => [String], { description: "Whose consent is missing: 'subject', or the id of a person with gezag" })
  consentFrom!: string[];

  @Field(() => Boolean, { description: 'Under a ground that obliges to provide what is necessary' })
  duty!: boolean;

  static of({ outcome, grounds, reason, explanation, obligations, consentFrom, duty }: Answer): Explanation {
    return {
      outcome, reason, explanation, obligations, consentFrom,
      grounds: grounds.map(({ id, article }) => ({ id, article: article ?? null })),
      duty: duty ?? false,
    };
  }
}

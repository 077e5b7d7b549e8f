import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Category, Purpose, Task } from '@kapstok/policy';
import type { SeenAnswer } from './consent-list';

@ObjectType({ description: 'One answer of one person. Never edited: a next answer is a next record, withdrawing ends this one.' })
export class Consent {
  recorded!: SeenAnswer;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  givenById!: string;

  @Field(() => String, { description: 'given or refused' })
  answer!: string;

  @Field(() => String, { description: 'verstrekking, verwerking, behandeling or deelname; one never stands for another' })
  kind!: string;

  @Field(() => [String])
  categories!: string[];

  @Field(() => String)
  toTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  givenAt!: Date;

  @Field(() => Date, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => Date, { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => String, { description: 'oral, written or portal' })
  how!: string;

  @Field(() => Boolean, { description: 'Everyone who must has a consent of this kind that counts now' })
  counts!: boolean;

  @Field(() => Boolean, { description: 'It would count, as far as it depends on who gave this answer; whoever else must may not have agreed' })
  ownCounts!: boolean;

  @Field(() => Boolean, { description: 'Given by the client that looks, or recorded under the hat that looks' })
  mine!: boolean;

  @Field(() => ID, { nullable: true, description: 'The question that it answers' })
  requestId!: string | null;

  @Field(() => String, { description: 'toestemming (legal permission) or instemming (agreeing to take part)' })
  nature!: string;

  @Field(() => [String], { description: 'Why it was not freely given: payment, beschikking, help-depends, pressure, dependency' })
  notFree!: string[];

  @Field(() => String, { nullable: true, description: 'The longer trajectory that it covers' })
  trajectory!: string | null;

  @Field(() => Boolean, { description: 'The name of the organisation is left out, since it could tell a place' })
  organisationWithheld!: boolean;

  static of(recorded: SeenAnswer): Consent {
    const { id, givenById, answer, kind, categories, toTask, purpose, givenAt, expiresAt, withdrawnAt, how, counts, ownCounts, mine } = recorded;
    const { requestId, nature, notFree, trajectory, withheld } = recorded;
    return {
      recorded, id, givenById, answer, kind, categories, toTask, purpose, givenAt, expiresAt, withdrawnAt, how, counts, ownCounts, mine,
      requestId, nature, notFree, trajectory, organisationWithheld: withheld,
    };
  }
}

@ObjectType({ description: 'Who received what on a consent, and would lose it, or lost it, with that consent' })
export class ConsentConsequence {
  receiverOrganisationId!: string | null;

  @Field(() => String, { description: 'What kind of organisation' })
  receiverType!: string;

  @Field(() => String)
  receiverTask!: Task;

  @Field(() => String)
  purpose!: Purpose;

  @Field(() => [String])
  categories!: Category[];

  @Field(() => Date)
  disclosedAt!: Date;
}

@InputType()
export class GiveConsentInput {
  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: 'Who answered; a client answers for itself' })
  givenById?: string | null;

  @Field(() => String, { defaultValue: 'given' })
  answer!: string;

  @Field(() => String, { defaultValue: 'verstrekking' })
  kind!: string;

  @Field(() => [String])
  categories!: string[];

  @Field(() => ID, { nullable: true, description: 'Absent: every organisation with the task' })
  toOrganisationId?: string | null;

  @Field(() => String)
  toTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date, { nullable: true })
  expiresAt?: Date | null;

  @Field(() => String, { defaultValue: 'oral', description: 'oral or written; what a client answers itself is recorded as portal' })
  how!: string;

  @Field(() => String, { description: 'What was told before the answer' })
  told!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  free?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  informed?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  explicit?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Why it was not free: payment, beschikking, help-depends, pressure, dependency' })
  notFree?: string[] | null;

  @Field(() => String, { nullable: true, description: 'toestemming, or instemming for kind deelname' })
  nature?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a longer trajectory that it covers; needs an end, never for treatment data' })
  trajectory?: string | null;

  @Field(() => String, { nullable: true, description: 'What who refuses objects to; read by who gave and who recorded it alone' })
  objections?: string | null;
}

@InputType()
export class WithdrawConsentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  how?: string | null;
}

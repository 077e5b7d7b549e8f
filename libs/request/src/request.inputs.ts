import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class QuestionInput {
  @Field(() => String)
  question!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: 'Why it is needed' })
  why!: string;
}

@InputType()
export class EmbargoInput {
  @Field(() => String)
  reason!: string;

  @Field(() => Date)
  until!: Date;
}

@InputType({ description: 'The seven questions of a preparation are its fields' })
export class AskInformationInput {
  @Field(() => ID, { description: 'A dossier that you work in' })
  dossierId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => ID, { nullable: true, description: 'The hat of a professional of whom you already know' })
  hatId?: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true })
  ground?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Knowing that somebody is known there is enough: only betrokkenheid can be asked' })
  thatOnly?: boolean | null;

  @Field(() => String, { description: 'Your role, and your position towards the client' })
  ownRole!: string;

  @Field(() => String, { description: 'The role of who is asked, as you see it' })
  otherRole!: string;

  @Field(() => [QuestionInput])
  questions!: QuestionInput[];

  @Field(() => String, { nullable: true, description: 'What the other can give, as you see it' })
  mayGive?: string | null;

  @Field(() => String, { nullable: true, description: 'Reasons to give it, and not to' })
  reasons?: string | null;

  @Field(() => [ID], { description: 'Whose consent there is; it must be on record' })
  consentOf!: string[];

  @Field(() => String, { description: 'asked, refused or not-asked' })
  household!: string;

  @Field(() => String, { description: 'What came of it, or why it was not asked' })
  householdWords!: string;

  @Field(() => String, { nullable: true, description: 'Needed when the household refused' })
  safetyConcern?: string | null;

  @Field(() => String, { description: 'What will be done with it' })
  useMade!: string;

  @Field(() => Boolean, { nullable: true })
  suspectedAbuse?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  acuteDanger?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Absent: in 14 days' })
  expiresAt?: Date | null;

  @Field(() => EmbargoInput, { nullable: true, description: 'Veilig Thuis and the Raad: why and until when the household is not told' })
  embargo?: EmbargoInput | null;
}

@InputType({ description: 'Which request, and the version that was seen of it' })
export class OnRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AnswerRequestInput extends OnRequestInput {
  @Field(() => String, { description: 'full or part' })
  how!: string;

  @Field(() => String, { nullable: true, description: 'yes, no or not-known, where only that was asked' })
  known?: string | null;

  @Field(() => String, { nullable: true })
  words?: string | null;

  @Field(() => [String], { nullable: true, description: 'In part: what leaving out the rest rests on' })
  reasons?: string[] | null;

  @Field(() => String, { nullable: true })
  instead?: string | null;
}

@InputType()
export class RefuseRequestInput extends OnRequestInput {
  @Field(() => [String], { description: 'no-consent, no-ground, not-necessary, too-much, ask-household, harm, not-held or not-known-here' })
  reasons!: string[];

  @Field(() => String)
  words!: string;

  @Field(() => String, { description: 'What is possible instead' })
  instead!: string;
}

@InputType()
export class WithdrawRequestInput extends OnRequestInput {
  @Field(() => String, { nullable: true })
  words?: string | null;
}

@InputType()
export class EscalateRequestInput extends OnRequestInput {
  @Field(() => String, { description: 'Why talking with who was asked was not enough' })
  words!: string;
}

@InputType()
export class SayAboutRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  words!: string;
}

@InputType({ description: 'The five steps before deciding' })
export class ConsiderRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Which information do I have, what is asked, who are we both here' })
  held!: string;

  @Field(() => String, { description: 'Who was consulted' })
  consulted!: string;

  @Field(() => String, { description: 'What was discussed with the client' })
  discussed!: string;

  @Field(() => String, { description: 'Consequences for the child, the client and oneself' })
  consequences!: string;

  @Field(() => String, { description: 'Give, in part, or not' })
  decision!: string;

  @Field(() => Boolean, { nullable: true, description: 'A complaint, reprisal or threat is feared: the organisation stands by' })
  supportWanted?: boolean | null;
}

@InputType({ description: 'As much of a question as the rules need' })
export class ExplainAskingInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true })
  ground?: string | null;

  @Field(() => [String])
  categories!: string[];

  @Field(() => Boolean, { nullable: true })
  suspectedAbuse?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  acuteDanger?: boolean | null;
}

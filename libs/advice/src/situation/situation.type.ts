import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** An example is asked as it is given: one class is both what goes in and what comes out. */
@InputType('AdvicePartyInput')
@ObjectType('AdviceParty', { description: 'A kind of organisation with a task; no organisation in particular' })
export class AdviceParty {
  @Field(() => String)
  organisationType!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => String, { nullable: true, description: 'regie only: toeleiding or hulpverlening' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'hulpverlening under the wmo only: algemeen or maatwerk' })
  provision?: string | null;
}

@InputType('AdviceConsentInput')
@ObjectType('AdviceConsent', { description: 'What one person answered, for what is asked' })
export class AdviceConsent {
  @Field(() => String, { description: 'subject, or gezag-1, gezag-2, … for who has gezag' })
  by!: string;

  @Field(() => String, { description: 'given, refused or withdrawn' })
  answer!: string;

  @Field(() => [String], { nullable: true, description: 'Absent: for all categories of the situation' })
  categories?: string[] | null;
}

@InputType('AdviceSituationInput')
@ObjectType('AdviceSituation', { description: 'A situation in words of the rules: nothing about a person in particular, and no free text' })
export class AdviceSituation {
  @Field(() => String, { description: 'disclose or request' })
  action!: string;

  @Field(() => AdviceParty, { nullable: true, description: 'Who has the information; absent for a dossier of your own' })
  holder?: AdviceParty | null;

  @Field(() => AdviceParty, { nullable: true, description: 'Who would get it' })
  receiver?: AdviceParty | null;

  @Field(() => Boolean, { nullable: true, description: 'Both work for one organisation' })
  sameOrganisation?: boolean | null;

  @Field(() => [String])
  categories!: string[];

  @Field(() => String)
  purpose!: string;

  @Field(() => Int, { nullable: true, description: 'In whole years' })
  age?: number | null;

  @Field(() => Boolean, { nullable: true })
  incapacitated?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many have gezag' })
  gezag?: number | null;

  @Field(() => [AdviceConsent], { nullable: true })
  consents?: AdviceConsent[] | null;

  @Field(() => [String], { nullable: true, description: 'Facts that are so' })
  facts?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Facts that are not so' })
  notSo?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A measure in force: ots, voogdij, jeugdreclassering or toezicht' })
  measure?: string | null;

  @Field(() => Int, { nullable: true, description: 'In which week since the report to Veilig Thuis; the first is 1' })
  meldingWeek?: number | null;

  @Field(() => [String], { nullable: true, description: 'Which tests of the conflict of duties are met' })
  conflictTests?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Absent: every ground is tried' })
  ground?: string | null;
}

@InputType()
export class MayIShareInput extends AdviceSituation {
  @Field(() => ID, { nullable: true, description: 'A dossier that you are involved in: whom it is about, consents and measures are those recorded' })
  dossierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An organisation of the directory, with receiver.task' })
  organisationId?: string | null;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Ground } from '@kapstok/sharing';
import { AdviceSituation } from './situation/situation.type';

@ObjectType({ description: 'The same in plain Dutch and in English' })
export class Words {
  @Field(() => String)
  nl!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType()
export class AdviceObligation {
  @Field(() => String)
  id!: string;

  @Field(() => Words)
  words!: Words;
}

@ObjectType({ description: 'Whose consent is missing, by role' })
export class AdviceAsk {
  @Field(() => String, { description: 'subject, gezag or representative' })
  role!: string;

  @Field(() => Int, { description: 'How many of them' })
  count!: number;

  @Field(() => Words)
  words!: Words;
}

@ObjectType({ description: 'A way that would make more possible; it was tried by the same rules' })
export class AdviceWay {
  @Field(() => String, { description: 'consent, ground or route' })
  kind!: string;

  @Field(() => String, { nullable: true })
  ground!: string | null;

  @Field(() => String, { nullable: true })
  article!: string | null;

  @Field(() => String, { nullable: true })
  route!: string | null;

  @Field(() => String, { nullable: true, description: 'allow, weigh or consent' })
  outcome!: string | null;

  @Field(() => Words)
  words!: Words;

  @Field(() => [Words], { description: 'What must be so and recorded' })
  record!: Words[];
}

@ObjectType({ description: 'What the rules say of a situation, and what else is possible' })
export class Advice {
  @Field(() => String, { description: 'allow, weigh, consent or deny' })
  outcome!: string;

  @Field(() => [Ground])
  grounds!: Ground[];

  @Field(() => Boolean, { description: 'The law obliges to provide what is necessary' })
  duty!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => Words)
  explanation!: Words;

  @Field(() => [AdviceObligation], { description: 'What to do and what to record' })
  toRecord!: AdviceObligation[];

  @Field(() => [AdviceAsk])
  askWhom!: AdviceAsk[];

  @Field(() => [AdviceWay], { description: 'What else is possible, the nearest first' })
  ways!: AdviceWay[];

  @Field(() => String, { description: 'Version of the rules' })
  ruleSet!: string;
}

@ObjectType({ description: 'A question that is often asked, ready to be put' })
export class AdviceExample {
  @Field(() => String)
  id!: string;

  @Field(() => Words)
  title!: Words;

  @Field(() => AdviceSituation)
  situation!: AdviceSituation;
}

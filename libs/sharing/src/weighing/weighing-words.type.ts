import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';
import type { WeighingWords } from './weighing-words';

@ObjectType({ description: 'What the subject was told, or why not yet; of what is not shared that it was told, or why not' })
@InputType('InformingInput')
export class Informing {
  @Field(() => String, { description: 'before or later; of what is not shared: before or not' })
  told!: string;

  @Field(() => CalendarDate, { nullable: true })
  on?: string | null;

  @Field(() => String, { nullable: true })
  how?: string | null;

  @Field(() => String, { nullable: true, description: 'What the subject said to it' })
  objection?: string | null;

  @Field(() => String, { nullable: true, description: 'Told later: safety, inquiry, urgent or unreachable. Fear for the relation is no reason' })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  why?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Told at the latest' })
  tellBy?: string | null;
}

@ObjectType({ description: 'Who was consulted, in what role and never by name' })
@InputType('ConsultedInput')
export class Consulted {
  @Field(() => String, { description: 'collega, aandachtsfunctionaris, gedragswetenschapper, veilig-thuis, leidinggevende, fg, vertrouwensarts or overig' })
  role!: string;

  @Field(() => CalendarDate)
  on!: string;

  @Field(() => String, { nullable: true })
  said?: string | null;
}

@ObjectType({ description: 'One of the six tests of conflict-van-plichten' })
@InputType('ConflictTestInput')
export class ConflictTestAnswer {
  @Field(() => String, { description: 'consentSought, seriousHarm, conscience, noOtherWay, effective or proportionate' })
  test!: string;

  @Field(() => Boolean)
  met!: boolean;

  @Field(() => String)
  why!: string;
}

@ObjectType({ description: 'One of the five factors of verenigbaarheid' })
@InputType('FactorInput')
export class WeighedFactor {
  @Field(() => String, { description: 'link, context, nature, consequences or safeguards' })
  factor!: string;

  @Field(() => String)
  words!: string;
}

@ObjectType({ description: 'One of the five steps of the meldcode: when it was taken and what was found or done, or why it was skipped' })
@InputType('MeldcodeStepInput')
export class MeldcodeStepTaken {
  @Field(() => Int)
  step!: number;

  @Field(() => CalendarDate, { nullable: true })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the first and the fourth step it stands in the safety; of the second it may stand with who was consulted' })
  found?: string | null;

  @Field(() => String, { nullable: true })
  skippedBecause?: string | null;
}

@ObjectType({ description: 'How safe the children are, under the meldcode: facts apart from what is thought of them, unsafety of now apart from what lasts' })
@InputType('SafetyInput')
export class WeighedSafety {
  @Field(() => String, { nullable: true, description: 'What was seen and heard, and when: what causes the feeling that something is wrong' })
  facts?: string | null;

  @Field(() => String, { nullable: true, description: 'What the professional thinks of it, and feels' })
  interpretation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Danger now' })
  acute?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it is, or why it is not' })
  acuteWhy?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Unsafety that lasts or comes back' })
  chronic?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it is, or why it is not' })
  chronicWhy?: string | null;

  @Field(() => String, { nullable: true, description: 'What the problems of the parents do to the children' })
  children?: string | null;
}

@ObjectType({ description: 'Why a professional shares or does not, in words. A draft may lack anything' })
@InputType('WeighingWordsInput')
export class WeighingWordsType {
  @Field(() => String, { nullable: true })
  whyNecessary?: string | null;

  @Field(() => String, { nullable: true })
  whyNotLess?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is in the interest of the subject, later consequences too' })
  interest?: string | null;

  @Field(() => String, { nullable: true })
  whyNotShared?: string | null;

  @Field(() => String, { nullable: true, description: 'What is possible instead' })
  instead?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Under a duty: nothing of what was asked is necessary' })
  nothingNecessary?: boolean | null;

  @Field(() => Informing, { nullable: true })
  informing?: Informing | null;

  @Field(() => [Consulted], { nullable: true })
  consulted?: Consulted[] | null;

  @Field(() => [ConflictTestAnswer], { nullable: true })
  conflict?: ConflictTestAnswer[] | null;

  @Field(() => [WeighedFactor], { nullable: true })
  factors?: WeighedFactor[] | null;

  @Field(() => [MeldcodeStepTaken], { nullable: true })
  meldcode?: MeldcodeStepTaken[] | null;

  @Field(() => WeighedSafety, { nullable: true })
  safety?: WeighedSafety | null;

  static of({ consulted, conflict, factors, meldcode, ...words }: WeighingWords): WeighingWordsType {
    const copied = <Item>(items: readonly Item[] | undefined) => (items ? [...items] : null);
    return { ...words, consulted: copied(consulted), conflict: copied(conflict), factors: copied(factors), meldcode: copied(meldcode) };
  }
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { StatedFactsType } from '../facts/stated-facts.type';
import { DiscloseEntryInput } from '../disclosure/disclosure.type';
import { WeighingWordsType } from './weighing-words.type';
import type { WeighingRow } from './weighing-records';

@ObjectType({ description: 'An entry that is weighed: which parts, and other words in place of the original' })
export class WeighedEntry {
  @Field(() => ID)
  entryId!: string;

  @Field(() => [String])
  fields!: string[];

  @Field(() => String, { nullable: true, description: 'Other words for the summary' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'Other words for the body' })
  body!: string | null;
}

@ObjectType({ description: 'Something that the law asks for and this draft does not have yet' })
export class MissingInWeighing {
  @Field(() => String, { description: 'Path in the words' })
  field!: string;

  @Field(() => String)
  problem!: string;
}

@ObjectType({ description: 'A recorded weighing: for sharing all or a part, or for not sharing' })
export class Weighing {
  row!: WeighingRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'draft or used; what was used never changes' })
  state!: string;

  @Field(() => String, { description: 'all, part or nothing' })
  outcome!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID, { nullable: true, description: 'The received disclosure that it would be given onward of' })
  onwardOf!: string | null;

  @Field(() => ID, { nullable: true })
  requestId!: string | null;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String, { nullable: true })
  receiverLaw!: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'What the holder relies on; null: every ground is tried' })
  ground!: string | null;

  @Field(() => Date, { nullable: true })
  endsAt!: Date | null;

  @Field(() => [String])
  categories!: string[];

  @Field(() => [WeighedEntry])
  entries!: WeighedEntry[];

  @Field(() => StatedFactsType)
  stated!: StatedFactsType;

  @Field(() => WeighingWordsType)
  words!: WeighingWordsType;

  @Field(() => Date)
  writtenAt!: Date;

  @Field(() => Date)
  changedAt!: Date;

  @Field(() => Date, { nullable: true })
  usedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the rules said when it was used' })
  decided!: string | null;

  @Field(() => [String], { nullable: true })
  grounds!: string[] | null;

  @Field(() => [String], { nullable: true })
  obligations!: string[] | null;

  static of(row: WeighingRow): Weighing {
    const { choices, stated, words, ...same } = row;
    const entries = choices.map(({ entryId, fields, wording }) => ({ entryId, fields, summary: wording.summary ?? null, body: wording.body ?? null }));
    return { ...same, row, entries, stated: StatedFactsType.of(stated), words: WeighingWordsType.of(words) };
  }
}

@InputType()
export class SaveWeighingInput {
  @Field(() => ID, { nullable: true, description: 'Of the draft that is changed' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen' })
  version?: number | null;

  @Field(() => ID, { nullable: true })
  dossierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Instead of a dossier: a received disclosure, to give onward' })
  onwardOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the request that it answers' })
  requestId?: string | null;

  @Field(() => [DiscloseEntryInput])
  entries!: DiscloseEntryInput[];

  @Field(() => [String], { nullable: true, description: 'Without entries, for not sharing: what it is about' })
  categories?: string[] | null;

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

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;

  @Field(() => String, { description: 'all, part or nothing' })
  outcome!: string;

  @Field(() => StatedFactsType, { nullable: true })
  stated?: StatedFactsType | null;

  @Field(() => WeighingWordsType)
  words!: WeighingWordsType;
}

import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { WordingInput } from '../disclosure/disclosure.type';

@InputType()
export class CopyEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => WordingInput, { nullable: true, description: 'Other words, without data of others' })
  wording?: WordingInput | null;
}

@InputType()
export class GiveCopyInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => ID, { description: 'For whom' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'About whom, where one disclosure is about several' })
  subjectId?: string | null;

  @Field(() => Int, { description: 'Of the decision that you saw; 0 when there was none' })
  version!: number;

  @Field(() => String, { description: 'give or not-yet' })
  choice!: string;

  @Field(() => [CopyEntryInput], { nullable: true, description: 'With give; what is not named is left out' })
  entries?: CopyEntryInput[] | null;

  @Field(() => String, { nullable: true })
  why?: string | null;
}

@InputType()
export class AboutSharedInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => ID, { description: 'About whom: yourself or your child' })
  personId!: string;
}

@InputType()
export class CommentOnCopyInput extends AboutSharedInput {
  @Field(() => String)
  words!: string;
}

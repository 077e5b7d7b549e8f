import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Ground } from '../disclosure/disclosure.type';
import type { MessageRow } from './conversations';
import type { QuarantineRow } from './quarantines';
import type { ChainStep } from './recalls';

@ObjectType({ description: 'That a receiver set a disclosure apart, and what who gave it said to that. Nothing of what was given' })
export class Quarantine {
  row!: QuarantineRow;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String)
  why!: string;

  @Field(() => Date)
  quarantinedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it is right that it was given' })
  explanation!: string | null;

  @Field(() => Date, { nullable: true })
  releasedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  recalledAt!: Date | null;

  @Field(() => Boolean, { description: 'Set apart by your own task' })
  mine!: boolean;

  static of(row: QuarantineRow): Quarantine {
    return { ...row, row };
  }
}

@ObjectType({ description: 'One step of what was given on. No content' })
export class DisclosureStep {
  row!: ChainStep;

  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The step before it' })
  onwardOf!: string | null;

  @Field(() => String)
  holderTask!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Ground)
  ground!: Ground;

  @Field(() => Date)
  disclosedAt!: Date;

  @Field(() => Date, { nullable: true })
  recalledAt!: Date | null;

  static of(row: ChainStep): DisclosureStep {
    return { ...row, row, ground: { id: row.ground, article: row.article } };
  }
}

@ObjectType({ description: 'What one side said to the other about a disclosure' })
export class DisclosureMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'receiver or holder' })
  side!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  saidAt!: Date;

  static of({ id, side, words, saidAt }: MessageRow): DisclosureMessage {
    return { id, side, words, saidAt };
  }
}

@ObjectType({ description: 'An entry of the own dossier that was taken over' })
export class TakenOver {
  @Field(() => ID, { description: 'Of the entry in the own dossier' })
  id!: string;

  @Field(() => ID)
  dossierId!: string;
}

@InputType()
export class QuarantineInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  why!: string;
}

@InputType()
export class ReleaseQuarantineInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Why it is right that it was given' })
  explanation!: string;
}

@InputType()
export class RecallInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  why!: string;
}

@InputType()
export class AboutDisclosureInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  words!: string;
}

@InputType()
export class TakeOverInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => ID)
  entryId!: string;

  @Field(() => ID, { description: 'An own dossier about the same person' })
  dossierId!: string;

  @Field(() => String, { nullable: true, description: 'Needed when no summary was disclosed' })
  summary?: string | null;
}

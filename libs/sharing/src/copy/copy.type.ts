import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';
import { Ground } from '../disclosure/disclosure.type';
import type { CopyFor } from './copy-giving';
import type { CopyRow } from './copy-rows';
import type { Shared } from './shared-about-me';
import type { CopiedRow } from './shared-rows';

@ObjectType({ description: 'One entry of a copy. Never a secret address, nothing that is about somebody else, and not who said it' })
export class CopiedEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String, { nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true })
  body!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  occurredOn!: string | null;

  @Field(() => [String], { description: 'Of summary and body: those in other words than those that were shared' })
  reworded!: string[];

  static of({ entryId, category, kind, summary, body, occurredOn, reworded }: CopiedRow): CopiedEntry {
    return { id: entryId, category, kind, summary, body, occurredOn, reworded };
  }
}

@ObjectType({ description: 'That something about somebody was shared: by whom, with whom, what for; and its words when a copy was given' })
export class SharedAboutMe {
  row!: Shared;

  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  sharedAt!: Date;

  @Field(() => String)
  holderTask!: string;

  @Field(() => String)
  receiverType!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Ground)
  ground!: Ground;

  @Field(() => [String])
  categories!: string[];

  @Field(() => Date, { nullable: true })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'The receiver can see at least a part of it now' })
  standing!: boolean;

  @Field(() => String, { description: 'given; part: without data of others; not-yet: who gave it first weighs it; none: nobody decided on it yet' })
  copy!: string;

  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When you asked for the words' })
  askedAt!: Date | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which that is answered' })
  answerBy!: string | null;

  @Field(() => Boolean)
  mayAsk!: boolean;

  @Field(() => Boolean)
  mayComment!: boolean;

  @Field(() => [CopiedEntry])
  entries!: CopiedEntry[];

  static of(row: Shared): SharedAboutMe {
    const { id, disclosedAt, holderTask, receiverType, receiverTask, purpose, ground, article, categories, endsAt, standing, choice, decidedAt, askedAt, answerBy, readable } = row;
    const copy = readable || choice === 'not-yet' ? choice! : 'none';
    return {
      row, id, sharedAt: disclosedAt, holderTask, receiverType, receiverTask, purpose, ground: { id: ground, article }, categories, endsAt, standing, copy,
      decidedAt: copy === 'none' ? null : decidedAt, askedAt, answerBy, mayAsk: !readable && askedAt === null, mayComment: readable, entries: row.entries.map(CopiedEntry.of),
    };
  }
}

@ObjectType()
export class SharedAboutMeConnection extends connectionOf(SharedAboutMe) {}

@ObjectType({ description: 'What somebody says of a copy of what was shared about them or their child, in their own words' })
export class CopyComment {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'subject: whom it is about; gezag: who answers for that person' })
  role!: string;

  @Field(() => Date)
  saidAt!: Date;

  @Field(() => String)
  words!: string;

  @Field(() => Boolean)
  mine!: boolean;
}

@ObjectType({ description: 'That somebody asked for the words of what was shared' })
export class CopyAsked {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => CalendarDate)
  answerBy!: string;
}

@ObjectType({ description: 'An entry of a copy that was given, with the words in the place of the disclosed ones' })
export class GivenCopyEntry {
  @Field(() => ID)
  entryId!: string;

  @Field(() => String, { nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true })
  body!: string | null;
}

@ObjectType({ description: 'What was decided on a copy for one person' })
export class Copy {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'given, part or not-yet' })
  choice!: string;

  @Field(() => String, { nullable: true })
  why!: string | null;

  @Field(() => Date)
  decidedAt!: Date;

  @Field(() => [GivenCopyEntry])
  entries!: GivenCopyEntry[];

  static of({ id, version, choice, why, decidedAt, entries }: CopyRow): Copy {
    return { id, version, choice, why, decidedAt, entries: [...entries] };
  }
}

@ObjectType({ description: 'Somebody for whom there can be a copy of this disclosure' })
export class CopyReader {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, { description: 'subject: whom it is about; gezag: who answers for that person' })
  role!: string;

  @Field(() => Boolean, { description: 'The rules ask to weigh it, with a reason' })
  weighed!: boolean;

  @Field(() => [ID], { description: 'Entries that can never be in it: about somebody else, or with a secret address' })
  barred!: string[];

  @Field(() => Date, { nullable: true })
  askedAt!: Date | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which the question for it is answered (AVG 12(3))' })
  answerBy!: string | null;

  @Field(() => Copy, { nullable: true })
  copy!: Copy | null;

  static of({ personId, subjectId, isSelf, outcome, barred, askedAt, answerBy, copy }: CopyFor): CopyReader {
    return { personId, subjectId, role: isSelf ? 'subject' : 'gezag', weighed: outcome === 'weigh', barred, askedAt, answerBy, copy: copy && Copy.of(copy) };
  }
}

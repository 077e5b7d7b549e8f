import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';
import type { DossierLook } from './dossier-look';
import type { EntryRow } from './entry-list';

@ObjectType({ description: 'One wording of an entry; a correction is a next version' })
export class EntryVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Date)
  writtenAt!: Date;

  @Field(() => String, { nullable: true })
  correctionReason!: string | null;
}

@ObjectType({ description: 'Something written in a dossier, in its current version' })
export class Entry {
  aboutId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Boolean, { description: 'The source approved it' })
  approved!: boolean;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  body!: string;

  @Field(() => CalendarDate, { nullable: true })
  occurredOn!: string | null;

  @Field(() => Boolean, { description: 'Holds a protected address or place of stay' })
  shielded!: boolean;

  @Field(() => Date)
  writtenAt!: Date;

  @Field(() => Int)
  version!: number;
}

@ObjectType()
export class EntryConnection extends connectionOf(Entry) {
  look!: DossierLook;

  category!: string | null;
}

/** The row has the fields of the type under the same names. */
export const entryType = (row: EntryRow): Entry => row;

@InputType()
export class WriteEntryInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  approved?: boolean;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  body!: string;

  @Field(() => CalendarDate, { nullable: true })
  occurredOn?: string | null;

  @Field(() => ID, { nullable: true })
  aboutId?: string | null;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  shielded?: boolean;

  @Field(() => Boolean, { defaultValue: true, nullable: true, description: 'The resident knew in which capacity the professional acted' })
  roleDisclosed?: boolean;
}

@InputType()
export class CorrectEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int, { description: 'The version that is corrected' })
  version!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  approved?: boolean;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  body!: string;

  @Field(() => CalendarDate, { nullable: true })
  occurredOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  shielded?: boolean;
}

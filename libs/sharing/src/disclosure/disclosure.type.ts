import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';

@ObjectType({ description: 'A ground in law with its article' })
export class Ground {
  @Field(() => String)
  id!: string;

  @Field(() => String, { nullable: true })
  article!: string | null;
}

@ObjectType({ description: 'The chosen fields of one version of one entry. Fact or opinion and the source always go along.' })
export class DisclosedEntry {
  @Field(() => ID, { description: 'The id of the entry' })
  id!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: 'feit or mening' })
  kind!: string;

  @Field(() => String)
  source!: string;

  @Field(() => [String], { description: 'What was chosen: summary, body, occurredOn' })
  fields!: string[];

  @Field(() => String, { nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true })
  body!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  occurredOn!: string | null;

  static of({ entryId, category, kind, source, fields, summary, body, occurredOn }: DisclosedEntryRow): DisclosedEntry {
    return { id: entryId, category, kind, source, fields, summary, body, occurredOn };
  }
}

@ObjectType({ description: 'What one professional gave out of one dossier to a task of an organisation, at once' })
export class Disclosure {
  row!: DisclosureRow;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Ground)
  ground!: Ground;

  @Field(() => Date)
  disclosedAt!: Date;

  @Field(() => Date, { nullable: true })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'The receiver can see at least a part of it now' })
  standing!: boolean;

  @Field(() => [DisclosedEntry])
  entries!: DisclosedEntry[];

  static of(row: DisclosureRow, standing: boolean): Disclosure {
    const { id, receiverTask, purpose, ground, article, disclosedAt, endsAt } = row;
    return { row, id, receiverTask, purpose, ground: { id: ground, article }, disclosedAt, endsAt, standing, entries: row.entries.map(DisclosedEntry.of) };
  }
}

@ObjectType()
export class DisclosureConnection extends connectionOf(Disclosure) {}

@InputType()
export class DiscloseEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => [String], { description: 'Of summary, body and occurredOn' })
  fields!: string[];
}

@InputType()
export class DiscloseInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => [DiscloseEntryInput])
  entries!: DiscloseEntryInput[];

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true, description: 'Needed when the organisation carries out the task under more than one law' })
  law?: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true, defaultValue: 'toestemming', description: 'null: every ground is tried' })
  ground?: string | null;

  @Field(() => String)
  whyNecessary!: string;

  @Field(() => String)
  whyNotLess!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'The professional foresees harm to the subject' })
  harmForeseen?: boolean;

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';
import { StatedFactsType } from '../facts/stated-facts.type';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';
import { endsWith } from './limits';

@ObjectType({ description: 'A ground in law with its article' })
export class Ground {
  @Field(() => String)
  id!: string;

  @Field(() => String, { nullable: true })
  article!: string | null;
}

@ObjectType({ description: 'The chosen fields of one version of one entry. Fact or opinion and the source always go along.' })
export class DisclosedEntry {
  disclosureId!: string;

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

  @Field(() => [String], { description: 'Of the fields: those in other words than those of the dossier' })
  reworded!: string[];

  @Field(() => String, { description: 'The ground that this entry stands or falls with' })
  ground!: string;

  static of({ disclosureId, entryId, category, kind, source, fields, reworded, ground, summary, body, occurredOn }: DisclosedEntryRow): DisclosedEntry {
    return { id: entryId, disclosureId, category, kind, source, fields, reworded, ground, summary, body, occurredOn };
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

  @Field(() => [String], { description: 'What ends it: date, consent, measure, treatment, covenant' })
  endsWith!: string[];

  @Field(() => String, { description: 'consent, law or weighing' })
  basis!: string;

  @Field(() => ID, { nullable: true, description: 'The disclosure by which who gave it had it itself' })
  onwardOf!: string | null;

  @Field(() => ID, { nullable: true, description: 'The request that it answers' })
  requestId!: string | null;

  @Field(() => Boolean, { description: 'The receiver can see at least a part of it now' })
  standing!: boolean;

  @Field(() => [DisclosedEntry])
  entries!: DisclosedEntry[];

  static of(row: DisclosureRow, standing: boolean): Disclosure {
    const { id, receiverTask, purpose, ground, article, basis, onwardOf, requestId, disclosedAt, endsAt } = row;
    return {
      row, id, receiverTask, purpose, ground: { id: ground, article }, basis, onwardOf, requestId, disclosedAt, endsAt, endsWith: endsWith(row), standing,
      entries: row.entries.map(DisclosedEntry.of),
    };
  }
}

@ObjectType()
export class DisclosureConnection extends connectionOf(Disclosure) {}

@InputType({ description: 'Other words in place of the original; the receiver gets these and never the original' })
export class WordingInput {
  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => String, { nullable: true })
  body?: string | null;
}

@InputType()
export class DiscloseEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => [String], { description: 'Of summary, body and occurredOn' })
  fields!: string[];

  @Field(() => WordingInput, { nullable: true })
  wording?: WordingInput | null;
}

@InputType({ description: 'Out of what, to whom and for what' })
export class ShareInput {
  @Field(() => ID, { nullable: true, description: 'A dossier that you work in or take part in' })
  dossierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Instead of a dossier: a received disclosure, to give onward' })
  onwardOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the request that it answers' })
  requestId?: string | null;

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

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;

  @Field(() => StatedFactsType, { nullable: true })
  stated?: StatedFactsType | null;
}

@InputType()
export class ExplainDisclosureInput extends ShareInput {
  @Field(() => String, { nullable: true, description: 'Absent: every ground is tried' })
  ground?: string | null;

  @Field(() => [String], { nullable: true, description: 'Without entries: what it is about' })
  categories?: string[] | null;
}

@InputType()
export class DiscloseInput extends ShareInput {
  @Field(() => String, { nullable: true, defaultValue: 'toestemming', description: 'null: every ground is tried' })
  ground?: string | null;

  @Field(() => String)
  whyNecessary!: string;

  @Field(() => String)
  whyNotLess!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'The professional foresees harm to the subject' })
  harmForeseen?: boolean;

  @Field(() => ID, { nullable: true, description: 'The weighing that it carries out; it must weigh exactly this. Why is then taken from it' })
  weighingId?: string | null;
}

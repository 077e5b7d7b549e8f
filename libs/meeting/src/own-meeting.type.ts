import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';
import type { OwnMeetingRow } from './own-meetings';

@ObjectType({ description: 'A meeting for somebody whom it is about, or a child over whom that person has gezag' })
export class OwnMeeting {
  row!: OwnMeetingRow;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'called, held or cancelled' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Null where the words could tell a place that must stay hidden' })
  purpose!: string | null;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  heldOn!: string | null;

  @Field(() => String, { description: 'subject, gezag or member' })
  role!: string;

  @Field(() => Boolean)
  invited!: boolean;

  @Field(() => Boolean, { nullable: true })
  present!: boolean | null;

  @Field(() => String, { nullable: true })
  spokeTask!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  spokeOn!: string | null;

  @Field(() => String, { nullable: true, description: 'given, refused or not-asked' })
  consent!: string | null;

  @Field(() => String, { nullable: true, description: 'The own words, as they were recorded' })
  view!: string | null;

  static of(row: OwnMeetingRow): OwnMeeting {
    const { id, state, purpose, startsAt, place, heldOn, role, invited, present, spokeTask, spokeOn, consent, words } = row;
    return { id, state, purpose, startsAt, place, heldOn, role, invited, present, spokeTask, spokeOn, consent, view: words, row };
  }
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';
import { secrecyOf, type Secrecy } from '@kapstok/organisation';
import type { SeenMeeting } from './meeting-reading';
import type { AgendaItem, MeetingClient as ClientRow, MeetingParty as PartyRow, MeetingPerson as PersonRow } from './meeting-rows';
import type { OwnMeetingParty as OwnPartyRow } from './own-meetings';

@ObjectType({ description: 'Who comes, or can come, to a meeting: an organisation in a task' })
export class MeetingParty {
  organisationId!: string | null;

  /** what binds this task to silence, as the directory says it (R255) */
  bound!: Secrecy;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of who works in the dossier, where it is known who comes' })
  hatId!: string | null;

  static of({ organisationId, task, law, from, hatId = null }: OwnPartyRow & Partial<Pick<PartyRow, 'hatId'>>): MeetingParty {
    return { organisationId, task, law, hatId, bound: secrecyOf({ task, law, from }) };
  }
}

@ObjectType({ description: 'Somebody whom a meeting is about' })
export class MeetingPerson {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'subject, gezag or member' })
  role!: string;

  static of({ personId, role }: PersonRow): MeetingPerson {
    return { personId, role };
  }
}

@ObjectType({ description: 'How it went with somebody whom a meeting is about: invited or not, there or spoken to' })
export class MeetingClient {
  spokeOrganisationId!: string | null;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'subject, gezag or member' })
  role!: string;

  @Field(() => Boolean)
  invited!: boolean;

  @Field(() => String, { nullable: true })
  whyNot!: string | null;

  @Field(() => Int, { description: '0 while nothing was recorded; name it to record the next' })
  heardVersion!: number;

  @Field(() => Boolean, { nullable: true })
  present!: boolean | null;

  @Field(() => String, { nullable: true })
  spokeTask!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  spokeOn!: string | null;

  @Field(() => String, { nullable: true, description: 'given, refused or not-asked' })
  consent!: string | null;

  @Field(() => String, { nullable: true, description: 'What they say of it themselves; for who works in the dossier' })
  view!: string | null;

  static of({ aboutId: _, ...client }: ClientRow): MeetingClient {
    return client;
  }
}

@ObjectType({ description: 'What is on the agenda, for who may see its category in the dossier' })
export class MeetingItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Date)
  recordedAt!: Date;

  static of({ meetingId: _, ...item }: AgendaItem): MeetingItem {
    return item;
  }
}

@ObjectType({ description: 'A meeting about a dossier. It gives nobody access' })
export class Meeting {
  /** how the hat stands to the dossier; every field is served through this */
  seen!: SeenMeeting;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => String, { description: 'called, held or cancelled' })
  state!: string;

  @Field(() => Int, { description: 'A step names the version that it follows' })
  version!: number;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  heldOn!: string | null;

  @Field(() => String, { nullable: true })
  whyCancelled!: string | null;

  @Field(() => Date)
  calledAt!: Date;

  @Field(() => Boolean, { description: 'This hat works in the dossier: it changes and records' })
  own!: boolean;

  static of(seen: SeenMeeting): Meeting {
    const { id, dossierId, state, version, purpose, startsAt, place, heldOn, whyCancelled, calledAt } = seen.meeting;
    return { id, dossierId, state, version, purpose, startsAt, place, heldOn, whyCancelled, calledAt, own: seen.look.own, seen };
  }
}

@InputType()
export class MeetingPartyInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true, description: 'Only where the organisation carries out the task under more than one law' })
  law?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of somebody who works in the dossier' })
  hatId?: string | null;
}

@InputType()
export class MeetingPersonInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => Boolean)
  invited!: boolean;

  @Field(() => String, { nullable: true, description: 'Required for who is not invited' })
  whyNot?: string | null;
}

@InputType()
class PlanInput {
  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => [MeetingPartyInput], { description: 'Involved in the dossier, or taking part in it; who plans it comes as well' })
  participants!: MeetingPartyInput[];

  @Field(() => [MeetingPersonInput], { description: 'Everybody whom it is about, each once' })
  clients!: MeetingPersonInput[];
}

@InputType()
export class CallMeetingInput extends PlanInput {
  @Field(() => ID)
  dossierId!: string;
}

@InputType()
export class ChangeMeetingInput extends PlanInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  why!: string;
}

@InputType()
export class HoldMeetingInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => CalendarDate, { description: 'Not in the future' })
  heldOn!: string;
}

@InputType()
export class HearMeetingClientInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => Int, { description: 'heardVersion as it was seen' })
  version!: number;

  @Field(() => Boolean)
  present!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who spoke to them about it, one of who comes; required when they were not there' })
  spokeOrganisationId?: string | null;

  @Field(() => String, { nullable: true })
  spokeTask?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  spokeOn?: string | null;

  @Field(() => String, { description: 'given, refused or not-asked' })
  consent!: string;

  @Field(() => String, { nullable: true, description: 'What they say of it themselves' })
  view?: string | null;
}

@InputType()
export class AddMeetingItemInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  words!: string;
}

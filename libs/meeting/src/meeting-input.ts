import { BadInput } from '@kapstok/errors';
import { isId, knownWord, maybeSaid, pastDay, saidInWords } from '@kapstok/graphql';
import type { MeetingParty, MeetingPerson } from './meeting-rows';

export interface InvitedParty {
  readonly organisationId: string;
  readonly task: string;
  /** only where the organisation carries out the task under more than one law */
  readonly law?: string | null;
  /** only of somebody who works in the dossier */
  readonly hatId?: string | null;
}

export interface InvitedPerson {
  readonly personId: string;
  readonly invited: boolean;
  /** needed where `invited` is false */
  readonly whyNot?: string | null;
}

/** What is planned: why, when, where, with whom. Who plans it comes too, named or not. */
export interface PlanMeeting {
  readonly purpose: string;
  readonly startsAt: Date;
  readonly place?: string | null;
  readonly participants: readonly InvitedParty[];
  /** everybody whom it is about, each once */
  readonly clients: readonly InvitedPerson[];
}

export interface CheckedPlan {
  readonly purpose: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly participants: readonly MeetingParty[];
  readonly clients: readonly (MeetingPerson & { readonly invited: boolean; readonly whyNot: string | null })[];
}

/** What the database knows of the dossier. */
export interface CanCome {
  readonly parties: readonly MeetingParty[];
  readonly persons: readonly MeetingPerson[];
  /** who plans it */
  readonly own: MeetingParty;
}

const MOST_PARTICIPANTS = 50;

/** A plan that fits who can come and whom it is about, or BadInput naming the field. */
export function checkedPlan(input: PlanMeeting, { parties, persons, own }: CanCome): CheckedPlan {
  if (input.participants.length > MOST_PARTICIPANTS) throw new BadInput('input.participants', `at most ${MOST_PARTICIPANTS}`);
  const participants = [own, ...input.participants.map((party, i) => participant(`input.participants[${i}]`, party, parties))];
  return {
    purpose: saidInWords('input.purpose', input.purpose),
    startsAt: moment('input.startsAt', input.startsAt),
    place: maybeSaid('input.place', input.place, 500),
    participants: participants.filter((one, i) => participants.findIndex((other) => same(one, other)) === i),
    clients: clientsOf(input.clients, persons),
  };
}

function moment(field: string, value: Date): Date {
  if (Number.isNaN(value.getTime())) throw new BadInput(field, 'not a moment');
  return value;
}

function same(one: MeetingParty, other: MeetingParty): boolean {
  return one.organisationId === other.organisationId && one.task === other.task && one.law === other.law && one.hatId === other.hatId;
}

// A meeting lets nobody in: who is not involved and takes no part has to be let in first, or is told by a disclosure.
function participant(field: string, { organisationId, task, law = null, hatId = null }: InvitedParty, parties: readonly MeetingParty[]): MeetingParty {
  const fitting = parties.filter((one) => one.organisationId === organisationId && one.task === task && (law === null || one.law === law) && (hatId === null || one.hatId === hatId));
  const [first] = fitting;
  if (!first) throw new BadInput(field, 'not involved in this dossier and taking no part in it');
  if (fitting.some((one) => one.law !== first.law || one.from !== first.from)) throw new BadInput(`${field}.law`, 'say under which law');
  return { ...first, hatId };
}

function clientsOf(clients: readonly InvitedPerson[], persons: readonly MeetingPerson[]): CheckedPlan['clients'] {
  clients.forEach(({ personId }, i) => {
    if (!persons.some((one) => one.personId === personId)) throw new BadInput(`input.clients[${i}].personId`, 'nobody whom this dossier is about');
    if (clients.findIndex((one) => one.personId === personId) !== i) throw new BadInput(`input.clients[${i}].personId`, 'named twice');
  });
  return persons.map((person) => {
    const at = clients.findIndex(({ personId }) => personId === person.personId);
    const client = clients[at];
    if (!client) throw new BadInput('input.clients', 'say of everybody whom it is about whether they are invited');
    const field = `input.clients[${at}].whyNot`;
    if (client.invited && client.whyNot?.trim()) throw new BadInput(field, 'only of who is not invited');
    return { ...person, invited: client.invited, whyNot: client.invited ? null : saidInWords(field, client.whyNot ?? '') };
  });
}

/** How it went with one person whom the meeting is about. */
export interface HearClient {
  readonly meetingId: string;
  readonly personId: string;
  /** the version of what was recorded of this person; 0 before the first time */
  readonly version: number;
  readonly present: boolean;
  /** who spoke to them about it, one of who comes: needed where `present` is false */
  readonly spokeOrganisationId?: string | null;
  readonly spokeTask?: string | null;
  /** YYYY-MM-DD, not in the future */
  readonly spokeOn?: string | null;
  /** given, refused or not-asked */
  readonly consent: string;
  readonly view?: string | null;
}

export interface Spoke {
  readonly organisationId: string;
  readonly task: string;
  readonly on: string;
}

/** Who spoke to them and when; none where they were there and nothing is said of it. */
export function checkedSpoke({ present, spokeOrganisationId, spokeTask, spokeOn }: HearClient, participants: readonly MeetingParty[], at: Date): Spoke | null {
  if (present && !spokeOrganisationId && !spokeTask && !spokeOn) return null;
  if (!spokeOrganisationId || !isId(spokeOrganisationId)) throw new BadInput('input.spokeOrganisationId', 'say who spoke to them about it');
  const tasks = participants.filter((one) => one.organisationId === spokeOrganisationId).map(({ task }) => task);
  if (tasks.length === 0) throw new BadInput('input.spokeOrganisationId', 'not one of who comes to this meeting');
  if (!spokeTask) throw new BadInput('input.spokeTask', 'say in which task');
  const task = knownWord('input.spokeTask', spokeTask, tasks);
  if (!spokeOn) throw new BadInput('input.spokeOn', 'say on which day');
  return { organisationId: spokeOrganisationId, task, on: pastDay('input.spokeOn', spokeOn, at) };
}

import type { CallMeetingInput, MeetingDetailsFragment, MeetingPartyLineFragment, MeetingPlanningQuery } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { momentOfDay, timeOfDay, today } from '../language/dates';

export type Party = MeetingPartyLineFragment;
export type Person = MeetingPlanningQuery['dossier']['meetingPersons'][number];

interface Invited {
  /** '' while nothing was chosen */
  readonly invited: string;
  readonly whyNot: string;
}

export interface PlanValues {
  readonly purpose: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  /** keys of parties */
  readonly participants: readonly string[];
  readonly clients: Readonly<Record<string, Invited>>;
}

/** What the API needs of a plan, whether it is new or changed. */
export type Plan = Omit<CallMeetingInput, 'dossierId'>;

export function partyKey({ organisation, task, law }: Party): string {
  return [organisation?.id, task, law].join('|');
}

/** Who else can come: each organisation with a task and law once, without who plans it. */
export function othersOf(parties: readonly Party[], own: { readonly organisation: { readonly id: string }; readonly task: string }): Party[] {
  const others = parties.filter(({ organisation, task }) => organisation && !(organisation.id === own.organisation.id && task === own.task));
  return others.filter((party, i) => others.findIndex((other) => partyKey(other) === partyKey(party)) === i);
}

/** Empty, or what was planned before. */
export function planValues(parties: readonly Party[], persons: readonly Person[], before?: MeetingDetailsFragment): PlanValues {
  const known = before?.participants.map(partyKey) ?? [];
  const invitation = (personId: string): Invited => {
    const client = before?.clients.find((one) => one.personId === personId);
    return { invited: client ? (client.invited ? 'yes' : 'no') : '', whyNot: client?.whyNot ?? '' };
  };
  return {
    purpose: before?.purpose ?? '', day: before ? today(new Date(before.startsAt)) : '', time: before ? timeOfDay(before.startsAt) : '', place: before?.place ?? '',
    participants: parties.map(partyKey).filter((key) => known.includes(key)),
    clients: Object.fromEntries(persons.map(({ personId }) => [personId, invitation(personId)])),
  };
}

export function checkPlan({ purpose, day, time, clients }: PlanValues): Problems<PlanValues> {
  const open = Object.values(clients).some(({ invited, whyNot }) => invited === '' || (invited === 'no' && whyNot.trim() === ''));
  return {
    purpose: required(purpose, 'meeting.problem.purpose'),
    day: required(day, 'meeting.problem.day'),
    time: /^\d{2}:\d{2}$/.test(time) ? undefined : 'meeting.problem.time',
    clients: open ? 'meeting.problem.clients' : undefined,
  };
}

export function planInput({ purpose, day, time, place, participants, clients }: PlanValues, parties: readonly Party[]): Plan {
  return {
    purpose: purpose.trim(), startsAt: momentOfDay(day, time), place: place.trim() || null,
    participants: parties.filter((party) => participants.includes(partyKey(party))).map(({ organisation, task, law }) => ({ organisationId: organisation!.id, task, law })),
    clients: Object.entries(clients).map(([personId, { invited, whyNot }]) => ({ personId, invited: invited === 'yes', whyNot: invited === 'yes' ? null : whyNot.trim() })),
  };
}

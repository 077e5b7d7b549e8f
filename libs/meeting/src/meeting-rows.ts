import { holderKeys, heldNow } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import type { Category, Law, Origin, Task } from '@kapstok/policy';

export type MeetingState = 'called' | 'held' | 'cancelled';
export const CONSENTS = ['given', 'refused', 'not-asked'] as const;
/** Whether somebody of the household agrees that the meeting is held. */
export type MeetingConsent = (typeof CONSENTS)[number];

/** An organisation in a task under a law; `hatId` of those who work in the dossier, where it is known who comes. */
export interface MeetingParty {
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
  readonly hatId: string | null;
}

/** Somebody whom a meeting is about: oneself, or through a child over whom one has gezag. */
export interface MeetingPerson {
  readonly personId: string;
  readonly aboutId: string;
  readonly role: 'subject' | 'gezag' | 'member';
}

/** How it went with one of these: invited or why not, there or who spoke to them. */
export interface MeetingClient extends MeetingPerson {
  readonly invited: boolean;
  readonly whyNot: string | null;
  /** 0 while nothing was recorded: who records the next names the one it follows */
  readonly heardVersion: number;
  readonly present: boolean | null;
  readonly spokeOrganisationId: string | null;
  readonly spokeTask: Task | null;
  readonly spokeOn: string | null;
  readonly consent: MeetingConsent | null;
  /** what they say of it themselves; null for who does not work in the dossier */
  readonly view: string | null;
}

/** What is on the agenda, in one category of content. */
export interface AgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly category: Category;
  readonly words: string;
  readonly recordedAt: Date;
}

/** A meeting as it stands by its last step. */
export interface MeetingRow {
  readonly id: string;
  readonly dossierId: string;
  readonly state: MeetingState;
  readonly version: number;
  /** the step that holds the plan as it stands */
  readonly planVersion: number;
  readonly purpose: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly heldOn: string | null;
  readonly whyCancelled: string | null;
  readonly calledAt: Date;
}

const MEETING = `select m.id, m.dossier_id as "dossierId", case when last.kind in ('held','cancelled') then last.kind else 'called' end as state, last.version,
    plan.version as "planVersion", plan.purpose, plan.starts_at as "startsAt", plan.place, last.held_on as "heldOn", last.why as "whyCancelled", m.recorded_at as "calledAt"
  from kapstok.meeting m
  cross join lateral (select s.* from kapstok.meeting_step s where s.meeting_id = m.id order by s.version desc limit 1) last
  cross join lateral (select s.* from kapstok.meeting_step s where s.meeting_id = m.id and s.kind in ('called','changed') order by s.version desc limit 1) plan`;
// The first lock: $1 keys, $2 moment. A look in acute danger or for a review opens no meeting.
const REACHED = `exists (select 1 from kapstok.access_grant g where g.dossier_id = m.dossier_id and ${heldNow('$1', '$2')})`;
const lock = (hat: ActingHat) => [holderKeys(hat), hat.tx.at];

/** Of one dossier, the last planned first. */
export function meetingsOf(hat: ActingHat, dossierId: string): Promise<MeetingRow[]> {
  return hat.tx.query<MeetingRow>(`${MEETING} where m.dossier_id = $3 and ${REACHED} order by plan.starts_at desc, m.id`, [...lock(hat), dossierId]);
}

export async function meetingById(hat: ActingHat, id: string): Promise<MeetingRow | undefined> {
  return (await hat.tx.query<MeetingRow>(`${MEETING} where m.id = $3 and ${REACHED}`, [...lock(hat), id]))[0];
}

/** Who comes by the plan as it stands. */
export function participantsOf({ tx }: ActingHat, { id, planVersion }: MeetingRow): Promise<MeetingParty[]> {
  return tx.query<MeetingParty>(
    `select p.organisation_id as "organisationId", p.task, p.law, p.from_task as "from", p.hat_id as "hatId" from kapstok.meeting_participant p
     where p.meeting_id = $1 and p.version = $2 order by p.place`,
    [id, planVersion],
  );
}

/** Whom it is about by the plan as it stands, with what was recorded last of each. */
export function clientsOf({ tx }: ActingHat, { id, planVersion }: MeetingRow): Promise<MeetingClient[]> {
  return tx.query<MeetingClient>(
    `select c.person_id as "personId", c.about_id as "aboutId", c.role, c.invited, c.why_not as "whyNot", coalesce(h.version, 0) as "heardVersion", h.present,
       h.spoke_organisation_id as "spokeOrganisationId", h.spoke_task as "spokeTask", h.spoke_on as "spokeOn", h.consent, w.words as view
     from kapstok.meeting_client c
     left join lateral (select y.* from kapstok.meeting_heard y where y.meeting_id = c.meeting_id and y.person_id = c.person_id order by y.version desc limit 1) h on true
     left join kapstok.meeting_words w on w.meeting_id = c.meeting_id and w.person_id = c.person_id and w.version = h.version
     where c.meeting_id = $1 and c.version = $2 order by c.role desc, c.person_id`,
    [id, planVersion],
  );
}

const ITEM = 'i.id, i.meeting_id as "meetingId", i.category, i.words, i.recorded_at as "recordedAt"';

/** What is on the agenda in categories that were decided on, in the order in which it came. */
export function itemsOf({ tx }: ActingHat, meetingId: string, categories: readonly Category[]): Promise<AgendaItem[]> {
  return tx.query<AgendaItem>(
    `select ${ITEM} from kapstok.meeting_item i where i.meeting_id = $1 and i.category = any ($2::text[]) order by i.recorded_at, i.id`,
    [meetingId, categories],
  );
}

/** Who can come to a meeting about a dossier; none for who does not work in it. */
export function partiesOf({ tx }: ActingHat, dossierId: string): Promise<MeetingParty[]> {
  return tx.query<MeetingParty>(
    'select p.organisation_id as "organisationId", p.task, p.law, p.from_task as "from", p.hat_id as "hatId" from kapstok.meeting_parties($1) p',
    [dossierId],
  );
}

/** Whom a meeting about a dossier is about; none for who does not work in it. */
export function personsOf({ tx }: ActingHat, dossierId: string): Promise<MeetingPerson[]> {
  return tx.query<MeetingPerson>('select p.person_id as "personId", p.about_id as "aboutId", p.role from kapstok.meeting_persons($1) p', [dossierId]);
}

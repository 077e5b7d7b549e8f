import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { inspectionBy, type InspectedDossier } from '@kapstok/dossier';
import { SubjectService } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Law, type Origin, type Subject, type Task } from '@kapstok/policy';
import { MEETING_CATEGORY } from './meeting-reading';
import type { MeetingConsent, MeetingPerson, MeetingState } from './meeting-rows';

/** Who comes, for the household. The organisation is null where its name could tell a place that is kept from who reads. */
export interface OwnMeetingParty {
  readonly organisationId: string | null;
  readonly task: Task;
  readonly law: Law | null;
  readonly from: Origin | null;
}

/** A meeting for somebody whom it is about: what it is for, when and where, who comes, and what was recorded of them alone. */
export interface OwnMeetingRow extends Omit<InspectedDossier, 'id'> {
  readonly id: string;
  readonly dossierId: string;
  readonly role: MeetingPerson['role'];
  readonly shielded: boolean;
  readonly weighed: boolean;
  readonly withheld: boolean;
  readonly state: MeetingState;
  /** null where the words could tell a place that must stay hidden */
  readonly purpose: string | null;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly heldOn: string | null;
  readonly parties: readonly OwnMeetingParty[];
  readonly invited: boolean;
  readonly present: boolean | null;
  readonly spokeOrganisationId: string | null;
  readonly spokeTask: Task | null;
  readonly spokeOn: string | null;
  readonly consent: MeetingConsent | null;
  readonly words: string | null;
}

const OWN = `select id, dossier_id as "dossierId", subject_id as "subjectId", role, dossier, shielded, weighed, withheld, state, purpose, starts_at as "startsAt", place,
  held_on as "heldOn", parties, invited, present, spoke_organisation_id as "spokeOrganisationId", spoke_task as "spokeTask", spoke_on as "spokeOn", consent, words
  from kapstok.own_meetings()`;

/** Meetings about the client that acts, or a child over whom it has gezag (R225). */
@Injectable()
export class OwnMeetings {
  constructor(private readonly subjects: SubjectService) {}

  /**
   * The last planned first; none for any other hat. The database leaves out what is kept silent and to what this client was not invited and nobody
   * spoke to it about; what is left is decided as inspecting (decision §5). A line for each dossier, so that its controller knows.
   */
  async list(hat: ActingHat): Promise<OwnMeetingRow[]> {
    if (hat.task !== 'client') return [];
    const found = await hat.tx.query<OwnMeetingRow>(OWN);
    const subjects = await this.subjects.subjectsAt(hat, found.map(({ subjectId }) => subjectId));
    const inspected = found.flatMap((row) => {
      const on = inspecting(hat, row, subjects.get(row.subjectId));
      return on && lets(on, row) ? [{ row, on }] : [];
    });
    record(hat, inspected);
    return inspected.map(({ row }) => row);
  }
}

function inspecting(hat: ActingHat, row: OwnMeetingRow, subject: Subject | undefined): Decided | undefined {
  const facts = { ...(row.shielded && { shielded: true }), ...(row.withheld && { goodCareObjection: true }) };
  return inspectionBy(hat, { ...row, id: row.dossierId }, subject, MEETING_CATEGORY, facts);
}

// As with the log: what is weighed for this person is shown when it was weighed so.
function lets({ answer: { outcome } }: Decided, { weighed }: OwnMeetingRow): boolean {
  return outcome === 'allow' || (outcome === 'weigh' && weighed);
}

function record(hat: ActingHat, inspected: readonly { row: OwnMeetingRow; on: Decided }[]): void {
  const line = {
    event: 'inspect', outcome: 'allowed', party: hat, categories: [MEETING_CATEGORY], fields: ['ownMeetings'], purpose: ownPurpose(hat), grounds: ['inzage'], ruleSet: policy.version,
  } as const;
  for (const dossierId of new Set(inspected.map(({ row }) => row.dossierId))) {
    const { row, on } = inspected.find((one) => one.row.dossierId === dossierId)!;
    hat.log.record({ ...lineOf(on), ...line, basis: 'own', dossierId, subjectId: row.subjectId });
  }
  if (inspected.length === 0 && hat.personId) hat.log.record({ ...line, basis: 'own-person', subjectId: hat.personId });
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { knownWord, maybeSaid, saidInWords } from '@kapstok/graphql';
import { ENTRY_CATEGORIES, type DossierLook } from '@kapstok/dossier';
import type { ActingHat } from '@kapstok/organisation';
import type { Category } from '@kapstok/policy';
import { MeetingCalling, requireOwn } from './meeting-calling';
import { checkedSpoke, type HearClient, type Spoke } from './meeting-input';
import { MeetingReading, type SeenMeeting } from './meeting-reading';
import { clientsOf, CONSENTS, participantsOf, type MeetingConsent } from './meeting-rows';
import { refusedByRowSecurity } from './meeting-steps';
import { MeetingChanged, MeetingOver } from './meeting.errors';

export interface AddAgendaItem {
  readonly meetingId: string;
  readonly category: string;
  readonly words: string;
}

interface Heard {
  readonly meetingId: string;
  readonly personId: string;
  readonly version: number;
  readonly present: boolean;
  readonly spoke: Spoke | null;
  readonly consent: MeetingConsent;
  readonly view: string | null;
}

/** What is on the table: the agenda, who of the household was there, and what they say. */
@Injectable()
export class MeetingTable {
  constructor(
    private readonly calling: MeetingCalling,
    private readonly reading: MeetingReading,
  ) {}

  /**
   * Puts something on the agenda, by whoever may write that category in the dossier: it is seen by who may see that category there. Throws
   * MeetingNotFound, MeetingOver, WriteDenied, BadInput.
   */
  async addItem(hat: ActingHat, input: AddAgendaItem): Promise<SeenMeeting> {
    const category = knownWord('input.category', input.category, ENTRY_CATEGORIES);
    const words = saidInWords('input.words', input.words);
    const { id, meeting, look } = await this.reading.toChange(hat, input.meetingId);
    if (meeting.state !== 'called') throw new MeetingOver(meeting.state);
    const line = await this.calling.mayWrite(look, category);
    await insertItem(look, id, category, words);
    look.recordAllowed('write', { ...line, categories: [category], fields: ['agenda', 'words'] });
    return this.reading.one(hat, id);
  }

  /**
   * Records of somebody whom it is about that they were there, or who spoke to them about it; a correction is a next version. Throws
   * MeetingNotFound, MeetingDenied, MeetingOver (cancelled), MeetingChanged, WriteDenied, BadInput naming the field.
   */
  async hear(hat: ActingHat, input: HearClient): Promise<SeenMeeting> {
    const consent = knownWord('input.consent', input.consent, CONSENTS);
    const view = maybeSaid('input.view', input.view, 4000);
    const { id, meeting, look } = await this.reading.toChange(hat, input.meetingId);
    requireOwn(look);
    if (meeting.state === 'cancelled') throw new MeetingOver(meeting.state);
    const client = (await clientsOf(hat, meeting)).find(({ personId }) => personId === input.personId);
    if (!client) throw new BadInput('input.personId', 'nobody whom this meeting is about');
    if (client.heardVersion !== input.version) throw new MeetingChanged(client.heardVersion);
    if (input.present && meeting.startsAt > hat.tx.at) throw new BadInput('input.present', 'the meeting is still to come');
    const spoke = checkedSpoke(input, await participantsOf(hat, meeting), hat.tx.at);
    const line = await this.calling.mayWrite(look, 'gezin');
    await insertHeard(look, { meetingId: id, personId: client.personId, version: input.version + 1, present: input.present, spoke, consent, view });
    recordHeard(look, line, client.personId, view !== null);
    return this.reading.one(hat, id);
  }
}

// Somebody else can have ended it meanwhile.
async function insertItem({ hat, id: dossierId }: DossierLook, meetingId: string, category: Category, words: string): Promise<void> {
  try {
    await hat.tx.query(
      'insert into kapstok.meeting_item (id, meeting_id, dossier_id, category, words, by_hat_id, recorded_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())',
      [randomUUID(), meetingId, dossierId, category, words, hat.id],
    );
  } catch (error) {
    throw refusedByRowSecurity(error) ? new MeetingOver('held') : error;
  }
}

function recordHeard(look: DossierLook, line: ReturnType<typeof lineOf>, subjectId: string, withView: boolean): void {
  look.recordAllowed('write', { ...line, subjectId, categories: ['gezin'], fields: ['clients', 'present', 'spokeOn', 'consent', ...(withView ? ['view'] : [])] });
}

// Of two at once the second finds the version taken.
async function insertHeard({ hat, id: dossierId }: DossierLook, { meetingId, personId, version, present, spoke, consent, view }: Heard): Promise<void> {
  try {
    const made = await hat.tx.query(
      `insert into kapstok.meeting_heard (meeting_id, dossier_id, person_id, version, present, spoke_organisation_id, spoke_task, spoke_on, consent, by_hat_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, kapstok.at()) on conflict do nothing returning version`,
      [meetingId, dossierId, personId, version, present, spoke?.organisationId ?? null, spoke?.task ?? null, spoke?.on ?? null, consent, hat.id],
    );
    if (made.length === 0) throw new MeetingChanged();
  } catch (error) {
    throw refusedByRowSecurity(error) ? new MeetingChanged() : error;
  }
  if (view === null) return;
  await hat.tx.query('insert into kapstok.meeting_words (meeting_id, dossier_id, person_id, version, words) values ($1, $2, $3, $4, $5)', [meetingId, dossierId, personId, version, view]);
}

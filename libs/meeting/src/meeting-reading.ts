import { Injectable } from '@nestjs/common';
import { isId } from '@kapstok/graphql';
import { DossierLooks, ENTRY_CATEGORIES, type DossierLook } from '@kapstok/dossier';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category } from '@kapstok/policy';
import { clientsOf, itemsOf, meetingById, meetingsOf, participantsOf, partiesOf, personsOf, type AgendaItem, type MeetingClient, type MeetingParty, type MeetingPerson, type MeetingRow } from './meeting-rows';
import { MeetingNotFound } from './meeting.errors';

/** That a meeting is held, why and when, is an agreement: the rules that open an entry of this category open it. */
export const MEETING_CATEGORY: Category = 'afspraak';

/** A meeting with how the hat that looks stands to its dossier: every field of it is served through this. */
export interface SeenMeeting {
  readonly id: string;
  readonly meeting: MeetingRow;
  readonly look: DossierLook;
}

/** Meetings as a hat may see them: decided as the dossier itself is, category by category. */
@Injectable()
export class MeetingReading {
  constructor(private readonly looks: DossierLooks) {}

  /** All of a dossier, the last planned first; none for who may not see agreements there. `fields`: what is served, for the log. */
  async ofDossier(look: DossierLook, fields: readonly string[]): Promise<SeenMeeting[]> {
    const seen = { categories: [MEETING_CATEGORY], fields: ['meetings', ...fields] };
    if (!opens(look)) {
      look.recordRefused('read', 'category-barred', seen);
      return [];
    }
    look.recordAllowed('read', seen);
    return (await meetingsOf(look.hat, look.id)).map((meeting) => ({ id: meeting.id, meeting, look }));
  }

  /** Throws MeetingNotFound for missing, foreign, malformed and no longer open alike. */
  async one(hat: ActingHat, id: string): Promise<SeenMeeting> {
    const seen = await this.toChange(hat, id);
    seen.look.recordAllowed('read', { categories: [MEETING_CATEGORY], fields: ['meetings'] });
    return seen;
  }

  /** As `one`, for who records what it does with it. */
  async toChange(hat: ActingHat, id: string): Promise<SeenMeeting> {
    const meeting = isId(id) ? await meetingById(hat, id) : undefined;
    const look = meeting && (await this.looks.one(hat, meeting.dossierId));
    if (meeting && look && opens(look)) return { id: meeting.id, meeting, look };
    hat.log.record({ event: 'read', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version, fields: ['meetings'] });
    throw new MeetingNotFound();
  }

  /** Who comes, for who may know who is involved. */
  async participants({ meeting, look }: SeenMeeting): Promise<MeetingParty[]> {
    return served(look, 'betrokkenheid', 'participants') ? participantsOf(look.hat, meeting) : [];
  }

  /** Whom it is about, for who may know the household. What they say themselves only for who works in the dossier. */
  async clients({ meeting, look }: SeenMeeting): Promise<MeetingClient[]> {
    if (!served(look, 'gezin', 'clients')) return [];
    return (await clientsOf(look.hat, meeting)).map((client) => (look.own ? client : { ...client, view: null }));
  }

  /** What is on the agenda in the categories that this hat may see there; of the rest there is nothing, not even that it is there. */
  async agenda({ meeting, look }: SeenMeeting): Promise<AgendaItem[]> {
    const items = await itemsOf(look.hat, meeting.id, ENTRY_CATEGORIES.filter((category) => look.may(category)));
    if (items.length > 0) look.recordAllowed('read', { categories: [...new Set(items.map(({ category }) => category))], fields: ['agenda', 'words'] });
    return items;
  }

  /** Who can come to a meeting about the dossier, and whom it is about: for who works in it. */
  async canCome(look: DossierLook): Promise<MeetingParty[]> {
    return look.own && served(look, 'betrokkenheid', 'meetingParties') ? partiesOf(look.hat, look.id) : [];
  }

  async isAbout(look: DossierLook): Promise<MeetingPerson[]> {
    return look.own && served(look, 'gezin', 'meetingPersons') ? personsOf(look.hat, look.id) : [];
  }
}

// The FG who reviews reads what was written, and sits at no table.
function opens(look: DossierLook): boolean {
  return look.may(MEETING_CATEGORY) && !look.inReview;
}

function served(look: DossierLook, category: Category, field: string): boolean {
  const may = look.may(category);
  const seen = { categories: [category], fields: [field] };
  if (may) look.recordAllowed('read', seen);
  else look.recordRefused('read', 'category-barred', seen);
  return may;
}

import { Injectable } from '@nestjs/common';
import { EntryNotFound, EntryService, type SeenEntry } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { giverOf, type DisclosedEntryRow, type DisclosureRow } from '../disclosure/disclosure-rows';
import { ReceivedService, restsOn } from '../disclosure/received.service';
import { DisclosureNotFound } from '../sharing.errors';
import { AlreadyTakenOver } from './received.errors';

export interface TakeOver {
  readonly disclosureId: string;
  /** the id that the disclosure gives the entry */
  readonly entryId: string;
  /** an own dossier, about the same person */
  readonly dossierId: string;
  /** needed when no summary was disclosed */
  readonly summary?: string | null;
}

const LONGEST_SOURCE = 200;
const NOTHING_MORE = '';

/** Taking what was received over into the own dossier: an entry of its own, that says where it came from (rules §6). */
@Injectable()
export class TakeOverService {
  constructor(
    private readonly received: ReceivedService,
    private readonly entries: EntryService,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * Writes what was disclosed of one entry, and no more, as an entry of the own dossier; the rules on writing (W) decide. It stays when
   * the disclosure ends. Throws DisclosureNotFound, EntryNotFound, AlreadyTakenOver, BadInput, and what EntryService.write throws.
   */
  async takeOver(hat: ActingHat, { disclosureId, entryId, dossierId, summary }: TakeOver): Promise<SeenEntry> {
    const disclosure = await this.received.one(hat, disclosureId);
    const entry = disclosure?.entries.find((one) => one.entryId === entryId.toLowerCase());
    if (!disclosure || !entry) {
      hat.log.record({ event: 'take-over', outcome: 'refused', party: hat, ...(isId(disclosureId) && { listedIds: [disclosureId] }), reason: 'not-found', ruleSet: policy.version });
      throw disclosure ? new EntryNotFound() : new DisclosureNotFound();
    }
    if (await takenBefore(hat, disclosure, entry, dossierId)) throw new AlreadyTakenOver();
    const headline = entry.summary ?? summary?.trim();
    if (!headline) throw new BadInput('input.summary', 'say in a few words what it is about: no summary was disclosed');
    const seen = await this.entries.write(hat, {
      dossierId, category: entry.category, kind: entry.kind, source: await this.source(hat, disclosure, entry), approved: false,
      summary: headline, body: entry.body ?? NOTHING_MORE, occurredOn: entry.occurredOn, shielded: entry.shielded,
      aboutId: await aboutIn(hat, dossierId, entry.subjectId),
    });
    const taken = await hat.tx.query(
      `insert into kapstok.taken_over (own_entry_id, disclosure_id, entry_id, dossier_id, by_hat_id, taken_at) values ($1, $2, $3, $4, $5, kapstok.at())
       on conflict (disclosure_id, entry_id, dossier_id) do nothing returning own_entry_id`,
      [seen.entry.id, disclosure.id, entry.entryId, seen.entry.dossierId, hat.id],
    );
    // A colleague did so at the same moment: what was written here goes back with this error.
    if (taken.length === 0) throw new AlreadyTakenOver();
    hat.log.record({
      ...restsOn(disclosure), event: 'take-over', outcome: 'allowed', party: hat, basis: 'received', dossierId: disclosure.dossierId, entryIds: [entry.entryId], categories: [entry.category],
      fields: entry.fields, purpose: disclosure.purpose, grounds: ['V4', entry.ground],
    });
    return seen;
  }

  // The organisation that gave it first, then its own source: so that a later reader knows whose words these are (R239).
  private async source(hat: ActingHat, disclosure: DisclosureRow, entry: DisclosedEntryRow): Promise<string> {
    const [giver] = await this.organisations.byIds(hat.tx, [giverOf(disclosure)]);
    return `${giver?.name ?? ''}: ${entry.source}`.slice(0, LONGEST_SOURCE);
  }
}

async function takenBefore(hat: ActingHat, disclosure: DisclosureRow, entry: DisclosedEntryRow, dossierId: string): Promise<boolean> {
  if (!isId(dossierId)) return false;
  const rows = await hat.tx.query(
    'select 1 from kapstok.taken_over where disclosure_id = $1 and entry_id = $2 and dossier_id = $3',
    [disclosure.id, entry.entryId, dossierId],
  );
  return rows.length > 0;
}

// In a dossier about the person itself nothing is named; in another one whom it is about, who must be of its household (R43).
async function aboutIn(hat: ActingHat, dossierId: string, subjectId: string | null): Promise<string | null> {
  if (!subjectId || !isId(dossierId)) return null;
  const rows = await hat.tx.query('select 1 from kapstok.dossier d where d.id = $1 and d.subject_id = $2', [dossierId, subjectId]);
  return rows.length > 0 ? null : subjectId;
}

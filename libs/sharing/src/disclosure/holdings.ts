import { Injectable } from '@nestjs/common';
import { dossierAtStake, DossierNotFound, DossierService, EntryNotFound, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, EntryKind, Hat, Purpose } from '@kapstok/policy';
import { DisclosureNotFound } from '../sharing.errors';
import type { Chosen, Share } from './disclosure-input';
import type { DisclosureRow, HeldAs } from './disclosure-rows';
import { ReceivedService } from './received.service';

/** An entry as the holder has it, with what was chosen of it. */
export interface ChosenEntry {
  readonly id: string;
  readonly category: Category;
  readonly aboutId: string | null;
  readonly version: number;
  readonly kind: EntryKind;
  readonly source: string;
  readonly summary: string | null;
  readonly body: string | null;
  readonly occurredOn: string | null;
  readonly shielded: boolean;
  readonly chosen: Chosen;
}

/** What a hat may give from, and as what it holds it (decision.md §4.0). */
export interface Holding {
  readonly hat: ActingHat;
  readonly heldAs: HeldAs;
  readonly actor: Hat;
  readonly dossierId: string;
  readonly caseId: string;
  readonly dossier: DossierAtStake;
  readonly subjectId: string | null;
  /** only V4: by which the hat has it itself */
  readonly received: Pick<DisclosureRow, 'id' | 'purpose' | 'endsAt'> | null;
  /** Throws EntryNotFound for one that is not there for this hat, BadInput for a part that the hat does not have. */
  entries(chosen: ReadonlyMap<string, Chosen>): Promise<ChosenEntry[]>;
}

/** What a hat can give from: an own dossier, a regie dossier that it takes part in, something that it received. */
@Injectable()
export class Holdings {
  constructor(
    private readonly dossiers: DossierService,
    private readonly received: ReceivedService,
  ) {}

  /** Throws DossierNotFound or DisclosureNotFound, the same for missing and foreign; the log keeps the attempt. */
  async open(hat: ActingHat, { dossierId, onwardOf }: Pick<Share, 'dossierId' | 'onwardOf'>): Promise<Holding> {
    if ((dossierId == null) === (onwardOf == null)) throw new BadInput('input.dossierId', 'out of a dossier, or onward of a disclosure: name one of the two');
    return dossierId != null ? this.ofDossier(hat, dossierId) : this.ofReceived(hat, onwardOf!);
  }

  private async ofDossier(hat: ActingHat, id: string): Promise<Holding> {
    const look = await this.dossiers.openFor(hat, 'disclose', id);
    const { heldAs } = look;
    // A colleague of the coordination (V6) sees the dossier; what is in it is not theirs to give.
    if (!heldAs) {
      look.recordRefused('disclose', 'not-involved');
      throw new DossierNotFound();
    }
    const { caseId, subjectId } = look.dossier;
    return {
      hat, heldAs, actor: look.context.actor, dossierId: look.id, caseId, subjectId, dossier: dossierAtStake(look.dossier), received: null,
      entries: (chosen) => newest(look, chosen),
    };
  }

  private async ofReceived(hat: ActingHat, id: string): Promise<Holding> {
    const row = await this.received.one(hat, id);
    if (!row) {
      hat.log.record({ event: 'disclose', outcome: 'refused', party: hat, reason: 'not-found', ...(isId(id) && { listedIds: [id] }) });
      throw new DisclosureNotFound();
    }
    const { dossierId, caseId, subjectId, ofDossier, purpose, endsAt } = row;
    return {
      hat, heldAs: 'V4', actor: decisionHat(hat, { received: true }), dossierId, caseId, subjectId, dossier: ofDossier, received: { id: row.id, purpose, endsAt },
      entries: (chosen) => Promise.resolve(asReceived(row, chosen)),
    };
  }
}

const IN_LINE: readonly Purpose[] = ['veiligheid', 'veilig-thuis-onderzoek', 'raadsonderzoek', 'verzoek-tot-onderzoek', 'overdracht'];

/** Whether giving it onward keeps to what it was given for, to safety, or to handing over: never a wholly other purpose (R214). */
export function inLine(given: Purpose, onward: Purpose): boolean {
  return given === onward || IN_LINE.includes(onward);
}

// The newest version of each, as far as the rules let this hat see it; one that is not there refuses the whole.
async function newest(look: DossierLook, chosen: ReadonlyMap<string, Chosen>): Promise<ChosenEntry[]> {
  const rows = await look.hat.tx.query<Omit<ChosenEntry, 'chosen'>>(
    `select distinct on (e.id) e.id, e.category, e.about_id as "aboutId", v.version, v.kind, v.source, v.summary, v.body,
       v.occurred_on as "occurredOn", v.shielded
     from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id
     where e.dossier_id = $1 and e.id = any ($2::uuid[]) order by e.id, v.version desc`,
    [look.id, [...chosen.keys()].filter(isId)],
  );
  return [...chosen].map(([id, parts]) => {
    const row = rows.find((one) => one.id === id);
    if (!row || !look.may(row.category)) throw new EntryNotFound();
    return { ...row, chosen: parts };
  });
}

// What was not given to the hat is not the hat's to give.
function asReceived({ entries, subjectId }: DisclosureRow, chosen: ReadonlyMap<string, Chosen>): ChosenEntry[] {
  return [...chosen].map(([id, parts], i) => {
    const entry = entries.find(({ entryId }) => entryId === id);
    if (!entry) throw new EntryNotFound();
    const lacking = parts.fields.findIndex((field) => !entry.fields.includes(field));
    if (lacking >= 0) throw new BadInput(`input.entries[${i}].fields[${lacking}]`, 'a part that was not received');
    const { category, version, kind, source, summary, body, occurredOn, shielded } = entry;
    return { id, category, aboutId: entry.subjectId ?? subjectId, version, kind, source, summary, body, occurredOn, shielded, chosen: parts };
  });
}

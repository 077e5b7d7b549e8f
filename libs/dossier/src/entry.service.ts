import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category } from '@kapstok/policy';
import type { DossierLook } from './dossier-look';
import { DossierLooks } from './dossier-looks';
import { DossierService } from './dossier.service';
import { EntryChanged, EntryNotFound, WriteDenied } from './dossier.errors';
import { checkedCategory, checkedReason, checkedWording, type CheckedWording, type CorrectEntry, type WriteEntry } from './entry-input';
import { entriesById, type EntryRow } from './entry-list';
import type { SeenEntry } from './entry-reading';
import { WriteDecision } from './write-decision';

/** Writing entries: decided on the record, never overwritten. */
@Injectable()
export class EntryService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly looks: DossierLooks,
    private readonly decision: WriteDecision,
  ) {}

  /**
   * Writes an entry. Throws BadInput naming the field, DossierNotFound, or WriteDenied with the rule that refuses it.
   * `id` is for who must enter the same thing under the same id again.
   */
  async write(hat: ActingHat, input: WriteEntry, id: string = randomUUID()): Promise<SeenEntry> {
    const category = checkedCategory(input.category);
    const wording = checkedWording(input, hat.tx.at);
    const look = await this.dossiers.openFor(hat, 'write', input.dossierId);
    const on = await this.decided(look, category, wording, { entryIds: [], roleDisclosed: input.roleDisclosed ?? true });
    const aboutId = await personOfTheCase(look, input.aboutId ?? null);
    await hat.tx.query(
      'insert into kapstok.entry (id, dossier_id, category, about_id, created_at) values ($1, $2, $3, $4, kapstok.at())',
      [id, look.id, category, aboutId],
    );
    const entry = { id, dossierId: look.id, category, aboutId, createdAt: hat.tx.at, ...next(hat, wording, 1, null) };
    await insertVersion(hat, entry);
    recordWritten(look, entry, on);
    return { entry, look };
  }

  /**
   * Writes the next version of an entry; the former stays. Throws EntryNotFound for missing, foreign and malformed alike,
   * EntryChanged when `version` is not the current one, WriteDenied and BadInput as `write`.
   */
  async correct(hat: ActingHat, input: CorrectEntry): Promise<SeenEntry> {
    const wording = checkedWording(input, hat.tx.at);
    const reason = checkedReason(input.reason);
    const { entry: current, look } = await this.toCorrect(hat, input.entryId);
    const on = await this.decided(look, current.category, wording, { entryIds: [current.id], roleDisclosed: true });
    const entry = { ...current, ...next(hat, wording, input.version + 1, reason) };
    // Of two corrections at once the second finds the version taken.
    if (current.version !== input.version || !(await insertVersion(hat, entry))) {
      look.recordRefused('write', 'entry-changed', { entryIds: [current.id], categories: [current.category] });
      throw new EntryChanged(current.version === input.version ? undefined : current.version);
    }
    recordWritten(look, entry, on);
    return { entry, look };
  }

  private async toCorrect(hat: ActingHat, id: string): Promise<SeenEntry> {
    const [entry] = isId(id) ? await entriesById(hat, [id]) : [];
    const look = entry && (await this.looks.one(hat, entry.dossierId));
    if (entry && look?.may(entry.category)) return { entry, look };
    hat.log.record({
      event: 'write', outcome: 'refused', party: hat, ...(isId(id) && { entryIds: [id] }), purpose: ownPurpose(hat), reason: 'not-found',
      ruleSet: policy.version,
    });
    throw new EntryNotFound();
  }

  private async decided(look: DossierLook, category: Category, wording: CheckedWording, { entryIds, roleDisclosed }: { entryIds: string[]; roleDisclosed: boolean }): Promise<Decided> {
    const { kind, source, approved, shielded } = wording;
    const on = await this.decision.on(look, category, { kind, source, approved }, { shielded, roleDisclosed });
    const { answer } = on;
    if (answer.outcome === 'allow') return on;
    look.recordRefused('write', answer.reason, { ...lineOf(on), entryIds, categories: [category] });
    throw new WriteDenied(answer.reason, answer.explanation);
  }
}

function next(hat: ActingHat, wording: CheckedWording, version: number, correctionReason: string | null) {
  return { ...wording, version, correctionReason, writtenAt: hat.tx.at };
}

/** Whether this version was free. */
async function insertVersion(hat: ActingHat, entry: EntryRow): Promise<boolean> {
  const written = await hat.tx.query(
    `insert into kapstok.entry_version (entry_id, version, kind, source, approved, summary, body, occurred_on, shielded, author_hat_id, written_at, correction_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, kapstok.at(), $11) on conflict do nothing returning version`,
    [
      entry.id, entry.version, entry.kind, entry.source, entry.approved, entry.summary, entry.body, entry.occurredOn, entry.shielded,
      hat.id, entry.correctionReason,
    ],
  );
  return written.length === 1;
}

/** Whom the entry is about: somebody of the household, or the subject; anybody else is no answer to whether they exist. */
async function personOfTheCase({ hat, dossier }: DossierLook, id: string | null): Promise<string | null> {
  if (id === null || id === dossier.subjectId) return id;
  const found = isId(id)
    ? await hat.tx.query(
        `select 1 from kapstok.household_member m join kapstok.household h on h.id = m.household_id
         where h.case_id = $1 and m.person_id = $2 limit 1`,
        [dossier.caseId, id],
      )
    : [];
  if (found.length === 0) throw new BadInput('input.aboutId', 'nobody of this household');
  return id;
}

function recordWritten(look: DossierLook, { id, category, aboutId, occurredOn }: EntryRow, on: Decided): void {
  const fields = ['kind', 'source', 'approved', 'summary', 'body', 'shielded', ...(occurredOn ? ['occurredOn'] : []), ...(aboutId ? ['about'] : [])];
  look.recordAllowed('write', { ...lineOf(on), entryIds: [id], categories: [category], fields });
}

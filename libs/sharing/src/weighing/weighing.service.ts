import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type AccessLine, type RecordedLine } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import type { DossierLook } from '@kapstok/dossier';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { checkedShare } from '../disclosure/disclosure-input';
import { Proposals, type Proposal } from '../disclosure/disclosure-proposal';
import { DisclosureService } from '../disclosure/disclosure.service';
import { Holdings } from '../disclosure/holdings';
import { checkedWeighing, type SaveWeighing } from './weighing-input';
import { WeighingRecords, type WeighingRow } from './weighing-records';
import { WeighingIncomplete, WeighingNotFound, type Missing } from './weighing.errors';
import { shareOf, whyOf } from './weighs-this';
import { factsIn, missingIn } from './what-is-missing';

/** The professional's recorded weighing: a draft until it is used, for sharing and for not sharing alike (R104, R244). */
@Injectable()
export class WeighingService {
  constructor(
    private readonly holdings: Holdings,
    private readonly proposals: Proposals,
    private readonly records: WeighingRecords,
    private readonly disclosures: DisclosureService,
  ) {}

  /**
   * Writes a draft, or its next version. Throws BadInput, DossierNotFound, DisclosureNotFound, EntryNotFound, and for a draft
   * WeighingNotFound, WeighingUsed, WeighingChanged. `id` is for who enters what happened earlier.
   */
  async save(hat: ActingHat, input: SaveWeighing, id: string = randomUUID()): Promise<WeighingRow> {
    const asked = checkedWeighing(hat, input);
    const before = asked.change && (await this.records.draft(hat, asked.change.id, asked.change.version));
    const holding = await this.holdings.open(hat, input);
    if (before && (before.dossierId !== holding.dossierId || before.onwardOf !== (holding.received?.id ?? null) || before.requestId !== asked.requestId)) {
      throw new BadInput('input.dossierId', 'a draft stays with what it was written for');
    }
    const proposal = await this.proposals.gather(holding, asked);
    if (before) await this.records.update(hat, before, proposal, asked);
    else await this.records.insert(hat, id, proposal, asked);
    recordWeighed(hat, proposal, { purpose: asked.purpose, basis: 'party' });
    return this.records.one(hat, before?.id ?? id);
  }

  /**
   * Carries a draft out as it was weighed: gives all or a part of it by a disclosure, or records that nothing is given. The decision is
   * taken again now. Throws as `DisclosureService.disclose`.
   */
  async use(hat: ActingHat, id: string, version: number): Promise<WeighingRow> {
    const weighing = await this.records.draft(hat, id, version);
    if (weighing.outcome === 'nothing') return this.notShare(hat, weighing);
    await this.disclosures.disclose(hat, { ...shareOf(weighing), ...whyOf(weighing), weighingId: id });
    return this.records.one(hat, id);
  }

  /** Records at once that nothing is given and why, as fully as a disclosure is recorded (R108, R149). */
  async decideNotToShare(hat: ActingHat, input: SaveWeighing): Promise<WeighingRow> {
    if (input.outcome !== 'nothing') throw new BadInput('input.outcome', 'a weighing for not sharing has the outcome nothing');
    return this.notShare(hat, await this.save(hat, input));
  }

  /** One weighing as its own side may read it. Throws WeighingNotFound. */
  async one(hat: ActingHat, id: string): Promise<WeighingRow> {
    const weighing = await this.records.asked(hat, id);
    recordRead(hat, weighing.dossierId, [weighing]);
    return weighing;
  }

  /** As `one`, or nothing: for who received what it carried. */
  async ifMine(hat: ActingHat, id: string): Promise<WeighingRow | null> {
    try {
      const weighing = await this.records.one(hat, id);
      recordRead(hat, weighing.dossierId, [weighing]);
      return weighing;
    } catch (error) {
      if (error instanceof WeighingNotFound) return null;
      throw error;
    }
  }

  /** Out of one dossier, the newest first; none for who does not give from it. */
  async ofDossier({ hat, id }: DossierLook): Promise<WeighingRow[]> {
    const weighings = await this.records.ofDossier(hat, id);
    recordRead(hat, id, weighings);
    return weighings;
  }

  /** Of each disclosure that the hat received: what its task weighed to give it onward, the newest first, drafts among it. */
  async onwardOf(hat: ActingHat, disclosureIds: readonly string[]): Promise<WeighingRow[][]> {
    const weighings = await this.records.onwardOf(hat, disclosureIds);
    for (const dossierId of new Set(weighings.map((one) => one.dossierId))) recordRead(hat, dossierId, weighings.filter((one) => one.dossierId === dossierId));
    return disclosureIds.map((id) => weighings.filter(({ onwardOf }) => onwardOf === id));
  }

  /** What is still missing in a draft under the decision of now; nothing for one that was used. */
  async missing(hat: ActingHat, weighing: WeighingRow): Promise<Missing[]> {
    if (weighing.state === 'used') return [];
    const { whole } = await this.decided(hat, weighing);
    return missingIn(weighing, whole);
  }

  private async notShare(hat: ActingHat, weighing: WeighingRow): Promise<WeighingRow> {
    const { request, whole, proposal } = await this.decided(hat, weighing);
    const missing = missingIn(weighing, whole);
    if (missing.length > 0) throw new WeighingIncomplete(missing);
    const decisionId = recordWeighed(hat, proposal, { ...lineOf({ request, answer: whole }), reason: whole.reason });
    await this.records.use(hat, weighing, whole, decisionId);
    return this.records.one(hat, weighing.id);
  }

  private async decided(hat: ActingHat, weighing: WeighingRow) {
    const share = shareOf(weighing);
    // A draft whose last day has passed is still a record of why; a new disclosure is refused by its own check.
    const asked = checkedShare(hat, { ...share, endsAt: null, categories: weighing.categories });
    const proposal = await this.proposals.gather(await this.holdings.open(hat, share), asked);
    return { proposal, ...(await this.proposals.decide(proposal, asked, factsIn(weighing))) };
  }
}

// A draft is not decided on: what is missing in it is shown, and when it is used that decision is taken.
type Weighed = Partial<AccessLine> & (Pick<RecordedLine & { decision: object }, 'decision'> | { readonly basis: 'party' });

function recordWeighed(hat: ActingHat, { holding, entries, categories, subjectId }: Proposal, about: Weighed): string {
  return hat.log.record({
    ruleSet: policy.version, ...about, event: 'weigh', outcome: 'allowed', party: hat, dossierId: holding.dossierId, caseId: holding.caseId, ...(subjectId && { subjectId }),
    entryIds: entries.map(({ id }) => id), categories, fields: ['weighing'],
  });
}

function recordRead(hat: ActingHat, dossierId: string, weighings: readonly WeighingRow[]): void {
  hat.log.record({
    event: 'read', outcome: 'allowed', party: hat, basis: 'party', dossierId, fields: ['weighing'], categories: [...new Set(weighings.flatMap(({ categories }) => categories))],
    entryIds: [...new Set(weighings.flatMap(({ choices }) => choices.map(({ entryId }) => entryId)))], ruleSet: policy.version,
  });
}

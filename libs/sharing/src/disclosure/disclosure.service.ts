import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type AccessLine } from '@kapstok/access-log';
import { BadInput, DomainError } from '@kapstok/errors';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { ConsentMissing, DisclosureNotFound } from '../sharing.errors';
import { Tellings } from '../weighing/tellings';
import { missingIn, factsIn } from '../weighing/what-is-missing';
import { WeighingRecords, type WeighingRow } from '../weighing/weighing-records';
import { WeighingIncomplete } from '../weighing/weighing.errors';
import { weighsThis, whyOf } from '../weighing/weighs-this';
import { basisOf, type Decided, type DisclosureBasis } from './disclosure-basis';
import { checkedDisclosure, type CheckedDisclosure, type Disclose } from './disclosure-input';
import { disclosureOf } from './disclosure-of';
import { Proposals, type Proposal } from './disclosure-proposal';
import type { DisclosureRow } from './disclosure-rows';
import { Holdings } from './holdings';
import { insertDisclosure } from './insert-disclosure';

/** Giving entries to a task of another organisation, by the professional who holds them (rules §4). */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly holdings: Holdings,
    private readonly proposals: Proposals,
    private readonly weighings: WeighingRecords,
    private readonly tellings: Tellings,
  ) {}

  /**
   * Gives the chosen fields of the newest version of each entry, when the decision allows it now. With `weighingId` that weighing is
   * used: it is taken as it was recorded, must weigh exactly this, and carries nothing else after. Throws BadInput, DossierNotFound,
   * DisclosureNotFound, EntryNotFound, ConsentMissing, WeighingRequired, WeighingIncomplete, DisclosureDenied, and what
   * WeighingRecords.draft throws; whatever is thrown, nothing is given and the log keeps the attempt. `id` is for who enters what
   * happened earlier.
   */
  async disclose(hat: ActingHat, input: Disclose, id: string = randomUUID()): Promise<DisclosureRow> {
    const weighing = input.weighingId == null ? undefined : await this.weighings.draft(hat, input.weighingId);
    const asked = weighing ? { ...checkedDisclosure(hat, { ...input, ...whyOf(weighing) }), stated: factsIn(weighing) } : checkedDisclosure(hat, input);
    const holding = await this.holdings.open(hat, input);
    if (weighing && !weighsThis(weighing, holding, asked)) throw new BadInput('input.weighingId', 'weighs something else than what is given');
    const line = { event: 'disclose', party: hat, dossierId: holding.dossierId, purpose: asked.purpose, ruleSet: policy.version } as const;
    const proposal = await this.proposals.gather(holding, asked).catch((error: unknown) => refuse(hat, line, error));
    const about = { ...line, ...contents(proposal) };
    const decided = await this.proposals.decide(proposal, asked, asked.stated).catch((error: unknown) => refuse(hat, about, error));
    const on = { ...lineOf({ request: decided.request, answer: decided.whole }), ...about };
    const basis = orRefuse(() => basisFor(decided, proposal, weighing), (error) => refuse(hat, { ...on, reason: decided.whole.reason }, error));
    const grounds = [...new Set([...basis.grounds.values()].map((ground) => ground.id))];
    const decisionId = hat.log.record({ ...on, outcome: 'allowed', grounds });
    return this.carryOut(hat, id, { proposal, asked, basis, decided, decisionId, weighing });
  }

  private async carryOut(hat: ActingHat, id: string, { proposal, asked, basis, decided, decisionId, weighing }: ToCarryOut): Promise<DisclosureRow> {
    const row = disclosureOf(id, proposal, asked, basis, await this.proposals.coveredBy(proposal, asked, basis));
    const { whole } = decided;
    if (weighing) await this.weighings.use(hat, weighing, whole, decisionId);
    await insertDisclosure(hat, row, { asked, decisionId, obligations: whole.obligations }).catch(changedMeanwhile);
    await this.tellings.after(hat, row, whole, weighing?.words);
    await toFollow(hat, { kind: 'disclosed', about: { disclosureId: id, organisationId: row.receiverOrganisationId, task: row.receiverTask } });
    if (whole.obligations.includes('notify-fg')) {
      await toFollow(hat, { kind: 'disclosed-in-acute-danger', about: { disclosureId: id, dossierId: row.dossierId, controllerId: row.ofDossier.controller } });
    }
    return row;
  }
}

interface ToCarryOut {
  readonly proposal: Proposal;
  readonly asked: CheckedDisclosure;
  readonly basis: DisclosureBasis;
  readonly decided: Decided;
  readonly decisionId: string;
  readonly weighing: WeighingRow | undefined;
}

// What is denied or waits for consent is so, whatever was weighed; what is weighed must hold all that this decision asks for.
function basisFor(decided: Decided, { subjectId }: Proposal, weighing: WeighingRow | undefined): DisclosureBasis {
  const basis = basisOf(decided, (by) => (by === 'subject' && subjectId ? subjectId : by), weighing);
  const missing = weighing ? missingIn(weighing, decided.whole) : [];
  if (missing.length > 0) throw new WeighingIncomplete(missing);
  return basis;
}

type Line = Omit<AccessLine, 'outcome'>;

function refuse(hat: ActingHat, line: Line, error: unknown): never {
  const code = error instanceof DomainError ? error.code : 'failed';
  hat.log.record({ ...line, reason: line.reason ?? code, outcome: error instanceof DomainError ? 'refused' : 'failed' });
  throw error;
}

function orRefuse<T>(find: () => T, refused: (error: unknown) => never): T {
  try {
    return find();
  } catch (error) {
    return refused(error);
  }
}

// 42501: row-level security asks at the statement itself. A consent that ended since the decision is caught there. 23514: a trigger
// on what a disclosure names, the request that it answers. 55000: what it gives onward was recalled just now.
function changedMeanwhile(error: unknown): never {
  const code = (error as { driverError?: { code?: string } }).driverError?.code;
  if (code === '42501') throw new ConsentMissing([], 'De toestemming is net veranderd. Kijk opnieuw wie toestemming geeft.');
  if (code === '55000') throw new DisclosureNotFound();
  if (code === '23514') throw new BadInput('input.requestId', 'not a request that this answers');
  throw error;
}

function contents({ holding, entries, subjectId, categories }: Proposal): Pick<AccessLine, 'entryIds' | 'categories' | 'fields' | 'subjectId' | 'caseId'> {
  return {
    caseId: holding.caseId,
    ...(subjectId && { subjectId }),
    entryIds: entries.map(({ id }) => id),
    categories,
    fields: ['kind', 'source', ...new Set(entries.flatMap(({ chosen }) => chosen.fields))],
  };
}

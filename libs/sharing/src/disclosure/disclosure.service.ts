import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLine } from '@kapstok/access-log';
import { DossierNotFound, DossierService, type DossierLook } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Answer, type Obligation } from '@kapstok/policy';
import { basisOf, type Decided, type DisclosureBasis } from './disclosure-basis';
import { checkedDisclosure, type CheckedDisclosure, type Disclose } from './disclosure-input';
import { Proposals, type Proposal } from './disclosure-proposal';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';
import { insertDisclosure } from './insert-disclosure';
import { ConsentMissing } from '../sharing.errors';

/** Giving entries out of a dossier to a task of another organisation, by the professional who holds them (rules §4). */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly proposals: Proposals,
  ) {}

  /**
   * Gives the chosen fields of the newest version of each entry, when the decision allows it. Throws BadInput, DossierNotFound,
   * EntryNotFound, ConsentMissing, WeighingRequired or DisclosureDenied; whatever is thrown, nothing is given and the log keeps the
   * attempt. `id` is for who enters what happened earlier.
   */
  async disclose(hat: ActingHat, input: Disclose, id: string = randomUUID()): Promise<DisclosureRow> {
    const asked = checkedDisclosure(hat, input);
    const look = await this.ownDossier(hat, input.dossierId);
    const line = { event: 'disclose', party: hat, dossierId: look.id, purpose: asked.purpose, ruleSet: policy.version } as const;
    const proposal = await this.proposals.gather(look, input.organisationId, asked).catch((error: unknown) => refuse(hat, line, error));
    const about = { ...line, ...contents(proposal) };
    const decided = await this.proposals.decide(proposal, asked);
    const basis = orRefuse(() => basisOf(decided, personOf(proposal)), (error) => refuse(hat, { ...about, reason: decided.whole.reason }, error));
    const grounds = [...new Set([...basis.grounds.values()].map((ground) => ground.id))];
    const decisionId = hat.log.record({ ...about, outcome: 'allowed', grounds });
    const row = disclosureOf(id, proposal, asked, basis);
    await insertDisclosure(hat, row, { proposal, asked, decisionId, obligations: obligationsOf(decided) }).catch(changedMeanwhile);
    return row;
  }

  // A participant (V5) or a colleague of the coordination (V6) sees the dossier; what is in it is not theirs to give (V1).
  private async ownDossier(hat: ActingHat, id: string): Promise<DossierLook> {
    const look = await this.dossiers.openFor(hat, 'disclose', id);
    if (look.own) return look;
    look.recordRefused('disclose', 'not-involved');
    throw new DossierNotFound();
  }
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

// 42501: row-level security asks at the statement itself. A consent that ended since the decision is caught there.
function changedMeanwhile(error: unknown): never {
  if ((error as { driverError?: { code?: string } }).driverError?.code === '42501') throw new ConsentMissing([], 'De toestemming is net veranderd. Kijk opnieuw wie toestemming geeft.');
  throw error;
}

function contents({ look, entries, subjectId }: Proposal): Pick<AccessLine, 'entryIds' | 'categories' | 'fields' | 'subjectId' | 'caseId'> {
  return {
    caseId: look.dossier.caseId,
    ...(subjectId && { subjectId }),
    entryIds: entries.map(({ id }) => id),
    categories: [...new Set(entries.map(({ category }) => category))],
    fields: ['kind', 'source', ...new Set(entries.flatMap(({ fields }) => fields))],
  };
}

function personOf({ subjectId }: Proposal): (by: string) => string {
  return (by) => (by === 'subject' && subjectId ? subjectId : by);
}

function obligationsOf({ whole }: Decided): readonly Obligation[] {
  return (whole satisfies Answer).obligations;
}

function disclosureOf(id: string, proposal: Proposal, { task, purpose, endsAt }: CheckedDisclosure, basis: DisclosureBasis): DisclosureRow {
  const { look, receiver, subjectId } = proposal;
  const { hat, dossier } = look;
  const entries = proposal.entries.map((entry): DisclosedEntryRow => {
    const { category, fields, kind, source } = entry;
    const taken = <Field extends 'summary' | 'body' | 'occurredOn'>(field: Field) => (fields.includes(field) ? entry[field] : null);
    return {
      disclosureId: id, entryId: entry.id, subjectId, category, ground: basis.grounds.get(category)!.id, fields, kind, source,
      summary: taken('summary'), body: taken('body'), occurredOn: taken('occurredOn'),
    };
  });
  const first = basis.grounds.get(entries[0]!.category)!;
  return {
    id, dossierId: dossier.id, subjectId, receiverOrganisationId: receiver.org, receiverTask: task, receiverLaw: receiver.law ?? null, purpose,
    holder: { organisationId: hat.organisation.id, task: hat.task, law: hat.law, from: hat.from, processorFor: hat.processorFor },
    ground: first.id, article: first.article, disclosedAt: hat.tx.at, endsAt, entries,
  };
}

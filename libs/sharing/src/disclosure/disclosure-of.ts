import type { Category } from '@kapstok/policy';
import type { DisclosureBasis } from './disclosure-basis';
import type { CheckedShare } from './disclosure-input';
import type { Proposal } from './disclosure-proposal';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';
import type { ChosenEntry } from './holdings';

/** What the receiver gets of a proposal, on this basis. */
export function disclosureOf(id: string, proposal: Proposal, { task, purpose, endsAt, requestId }: CheckedShare, basis: DisclosureBasis, covered: ReadonlyMap<Category, string>): DisclosureRow {
  const { holding, receiver, subjectId } = proposal;
  const { hat, received } = holding;
  const entries = proposal.entries.map((entry): DisclosedEntryRow => ({
    disclosureId: id, subjectId, ground: basis.grounds.get(entry.category)!.id, covenantId: covered.get(entry.category) ?? null, ...asGiven(entry),
  }));
  const first = basis.grounds.get(entries[0]!.category)!;
  return {
    id, dossierId: holding.dossierId, caseId: holding.caseId, subjectId, heldAs: holding.heldAs, ofDossier: holding.dossier, requestId,
    holder: { organisationId: hat.organisation.id, task: hat.task, law: hat.law, from: hat.from, processorFor: hat.processorFor },
    receiverOrganisationId: receiver.org, receiverTask: task, receiverLaw: receiver.law ?? null, purpose, basis: basis.kind,
    ground: first.id, article: first.article, weighingId: basis.weighingId ?? null, covenantId: entries[0]!.covenantId,
    onwardOf: received?.id ?? null, disclosedAt: hat.tx.at, endsAt: earliest(endsAt, received?.endsAt ?? null), entries,
  };
}

// The receiver gets the other words and no trace of the original but its id and version, which open nothing to it.
function asGiven({ id, category, version, kind, source, shielded, chosen: { fields, wording }, ...entry }: ChosenEntry) {
  const taken = <Field extends 'summary' | 'body'>(field: Field) => (fields.includes(field) ? (wording[field] ?? entry[field]) : null);
  return {
    entryId: id, category, version, kind, source, shielded, fields, reworded: fields.filter((field) => field !== 'occurredOn' && wording[field] !== undefined),
    summary: taken('summary'), body: taken('body'), occurredOn: fields.includes('occurredOn') ? entry.occurredOn : null,
  };
}

// What is given onward ends no later than what it came from.
function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

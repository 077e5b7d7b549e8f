import type { ActingHat } from '@kapstok/organisation';
import { policy, type Obligation } from '@kapstok/policy';
import type { CheckedDisclosure } from './disclosure-input';
import type { Proposal } from './disclosure-proposal';
import type { DisclosureRow } from './disclosure-rows';

/** What is kept of a disclosure besides what the receiver gets (R78, R243). */
export interface Account {
  readonly proposal: Proposal;
  readonly asked: CheckedDisclosure;
  /** of the line in the log */
  readonly decisionId: string;
  readonly obligations: readonly Obligation[];
}

/** Writes a disclosure with its entries. A trigger writes the grant of the receiver; row-level security checks the consent again. */
export async function insertDisclosure(hat: ActingHat, row: DisclosureRow, { proposal, asked, decisionId, obligations }: Account): Promise<void> {
  await hat.tx.query(
    `insert into kapstok.disclosure (id, dossier_id, case_id, subject_id, holder_hat_id, receiver_organisation_id, receiver_task, receiver_law,
       purpose, ground, article, rule_set, decision_id, obligations, why_necessary, why_not_less, disclosed_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, kapstok.at(), $17)`,
    [row.id, row.dossierId, proposal.look.dossier.caseId, row.subjectId, hat.id, row.receiverOrganisationId, row.receiverTask, row.receiverLaw,
      row.purpose, row.ground, row.article, policy.version, decisionId, obligations, asked.whyNecessary, asked.whyNotLess, row.endsAt],
  );
  for (const [i, entry] of row.entries.entries()) {
    await hat.tx.query(
      `insert into kapstok.disclosed_entry (disclosure_id, entry_id, version, dossier_id, subject_id, receiver_organisation_id, receiver_task,
         purpose, ground, category, fields, kind, source, summary, body, occurred_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [row.id, entry.entryId, proposal.entries[i]!.version, row.dossierId, entry.subjectId, row.receiverOrganisationId, row.receiverTask,
        row.purpose, entry.ground, entry.category, entry.fields, entry.kind, entry.source, entry.summary, entry.body, entry.occurredOn],
    );
  }
}

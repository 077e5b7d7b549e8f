import type { ActingHat } from '@kapstok/organisation';
import { policy, type Obligation } from '@kapstok/policy';
import type { CheckedDisclosure } from './disclosure-input';
import type { DisclosureRow } from './disclosure-rows';

/** What is kept of a disclosure besides what the receiver gets (R78, R243). */
export interface Account {
  readonly asked: Pick<CheckedDisclosure, 'whyNecessary' | 'whyNotLess' | 'stated'>;
  /** of the line in the log */
  readonly decisionId: string;
  readonly obligations: readonly Obligation[];
}

/** Writes a disclosure with its entries. A trigger writes the grant of the receiver; row-level security checks the ground again. */
export async function insertDisclosure(hat: ActingHat, row: DisclosureRow, { asked, decisionId, obligations }: Account): Promise<void> {
  await hat.tx.query(
    `insert into kapstok.disclosure (id, dossier_id, case_id, subject_id, holder_hat_id, held_as, onward_of, receiver_organisation_id, receiver_task,
       receiver_law, purpose, basis, weighing_id, request_id, covenant_id, ground, article, rule_set, decision_id, obligations, why_necessary, why_not_less,
       stated, disclosed_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, kapstok.at(), $24)`,
    [row.id, row.dossierId, row.caseId, row.subjectId, hat.id, row.heldAs, row.onwardOf, row.receiverOrganisationId, row.receiverTask,
      row.receiverLaw, row.purpose, row.basis, row.weighingId, row.requestId, row.covenantId, row.ground, row.article, policy.version, decisionId,
      obligations, asked.whyNecessary, asked.whyNotLess, JSON.stringify(asked.stated), row.endsAt],
  );
  for (const entry of row.entries) {
    await hat.tx.query(
      `insert into kapstok.disclosed_entry (disclosure_id, entry_id, version, dossier_id, subject_id, receiver_organisation_id, receiver_task,
         purpose, ground, covenant_id, category, fields, reworded, kind, source, summary, body, occurred_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [row.id, entry.entryId, entry.version, row.dossierId, entry.subjectId, row.receiverOrganisationId, row.receiverTask, row.purpose,
        entry.ground, entry.covenantId, entry.category, entry.fields, entry.reworded, entry.kind, entry.source, entry.summary, entry.body, entry.occurredOn],
    );
  }
}

import { randomUUID } from 'node:crypto';
import type { DossierLook } from '@kapstok/dossier';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Hat, type Outcome } from '@kapstok/policy';
import type { CheckedAsking } from './asking-input';
import type { DecidedRequest } from './request-decision';

/** A question that may be asked, with what is kept of the decision. */
export interface AskedRequest {
  readonly id: string;
  readonly look: DossierLook;
  readonly subjectId: string;
  readonly holder: Hat;
  readonly namedHatId: string | null;
  readonly asking: CheckedAsking;
  readonly decided: DecidedRequest & { readonly outcome: Exclude<Outcome, 'deny'> };
  /** of the line in the log */
  readonly decisionId: string;
}

/** Writes a request with its questions and its first event. */
export async function insertRequest(hat: ActingHat, request: AskedRequest): Promise<void> {
  const columns = columnsOf(hat, request);
  const names = Object.keys(columns);
  await hat.tx.query(
    `insert into kapstok.information_request (${names.join(', ')}, asked_at) values (${names.map((_, i) => `$${i + 1}`).join(', ')}, kapstok.at())`,
    Object.values(columns),
  );
  for (const [i, { question, category, why }] of request.asking.questions.entries()) {
    await hat.tx.query(
      'insert into kapstok.request_question (request_id, place, question, category, why) values ($1, $2, $3, $4, $5)',
      [request.id, i + 1, question, category, why],
    );
  }
  await hat.tx.query(
    `insert into kapstok.request_event (id, request_id, version, kind, by_hat_id, happened_at) values ($1, $2, 1, 'asked', $3, kapstok.at())`,
    [randomUUID(), request.id, hat.id],
  );
}

function columnsOf(hat: ActingHat, { id, look, subjectId, holder, namedHatId, asking, decided, decisionId }: AskedRequest): Record<string, unknown> {
  return {
    id, dossier_id: look.id, subject_id: subjectId,
    asker_hat_id: hat.id, asker_organisation_id: hat.organisation.id, asker_task: hat.task, asker_law: hat.law,
    holder_organisation_id: holder.org, holder_task: holder.task, holder_law: holder.law ?? null, named_hat_id: namedHatId,
    purpose: asking.purpose, ground: asking.ground, that_only: asking.thatOnly,
    own_role: asking.ownRole, other_role: asking.otherRole, may_give: asking.mayGive, reasons: asking.reasons,
    consent_of: asking.consentOf, household: asking.household, household_words: asking.householdWords, safety_concern: asking.safetyConcern,
    use_made: asking.useMade, suspected_abuse: asking.suspectedAbuse, acute_danger: asking.acuteDanger,
    melding_at: decided.facts.veiligThuis?.meldingAt ?? null, embargo_reason: asking.embargo?.reason ?? null, embargo_until: asking.embargo?.until ?? null,
    outcome: decided.outcome, duty: decided.answer.duty ?? false, grounds: decided.answer.grounds.map((ground) => ground.id),
    explanation: decided.answer.explanation, rule_set: policy.version, decision_id: decisionId, expires_at: asking.expiresAt,
  };
}

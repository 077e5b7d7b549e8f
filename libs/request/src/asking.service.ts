import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type AccessLine } from '@kapstok/access-log';
import { BadInput, DomainError } from '@kapstok/errors';
import { toFollow } from '@kapstok/notice';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type DenyCode, type Outcome } from '@kapstok/policy';
import { checkedAsking, type AskInformation, type CheckedAsking } from './asking-input';
import { AskingParties } from './asking-parties';
import { consentOnRecord } from './consent-on-record';
import { insertRequest } from './insert-request';
import { RequestDecisions, type DecidedRequest } from './request-decision';
import { RequestReading } from './request-reading';
import type { RequestRow } from './request-rows';
import { RequestDenied } from './request.errors';

/**
 * Asking another task for information, from a dossier of one's own (rules §4). Nothing here looks at what the other has: what comes
 * back, and how long it takes, is the same whether there is a dossier or not.
 */
@Injectable()
export class AskingService {
  constructor(
    private readonly parties: AskingParties,
    private readonly decisions: RequestDecisions,
    private readonly reading: RequestReading,
  ) {}

  /**
   * Sends a question, when the rules let it be asked: with consent that is there or still missing, under a duty or to be weighed by who
   * is asked. Throws BadInput (field), DossierNotFound, and RequestDenied with what is possible instead.
   */
  async ask(hat: ActingHat, input: AskInformation): Promise<RequestRow> {
    const asking = checkedAsking(hat, input);
    const look = await this.parties.ownDossier(hat, 'request', input.dossierId);
    const categories = [...new Set(asking.questions.map(({ category }) => category))];
    const line = { event: 'request', party: hat, dossierId: look.id, categories, purpose: asking.purpose, ruleSet: policy.version } as const;
    const subjectId = await this.parties.subjectOf(look, input.subjectId).catch((error: unknown) => refuse(hat, line, error));
    const holder = await this.parties.holder(hat, input.organisationId, asking.task, asking.law);
    const namedHatId = await this.parties.knownProfessional(hat, holder, input.hatId ?? null);
    const decided = await this.decisions.decide(hat, decisionHat(hat), holder, { ...asking, subjectId, categories, meldingAt: null });
    requireConsents(hat, asking, categories, subjectId, decided);
    const { answer } = decided;
    const on = { ...look.line(), ...line, ...lineOf(decided) };
    if (answer.outcome === 'deny') refuse(hat, { ...on, subjectId, reason: answer.reason }, new RequestDenied(answer.reason as DenyCode, answer.explanation));
    const id = randomUUID();
    const decisionId = hat.log.record({ ...on, subjectId, listedIds: [id], outcome: 'allowed' });
    await insertRequest(hat, { id, look, subjectId, holder, namedHatId, asking, decided: { ...decided, outcome: answer.outcome as Exclude<Outcome, 'deny'> }, decisionId });
    await toFollow(hat, { kind: 'request-asked', about: { requestId: id } });
    return this.reading.justDone(hat, id);
  }
}

function refuse(hat: ActingHat, line: Omit<AccessLine, 'outcome'>, error: unknown): never {
  hat.log.record({ ...line, outcome: error instanceof DomainError ? 'refused' : 'failed', reason: line.reason ?? (error instanceof DomainError ? error.code : 'failed') });
  throw error;
}

// What an asker says about consent is what is on record, or it is not said (R91).
function requireConsents(hat: ActingHat, { consentOf, purpose }: CheckedAsking, categories: readonly Category[], subjectId: string, { subject, consents }: DecidedRequest): void {
  consentOf.forEach((id, i) => {
    const by = id === subjectId ? 'subject' : (subject?.gezag ?? []).includes(id) ? id : undefined;
    const onRecord = by !== undefined && consentOnRecord(consents, by, { categories, org: hat.organisation.id, task: hat.task, purpose, at: hat.tx.at });
    if (!onRecord) throw new BadInput(`input.consentOf[${i}]`, 'no consent of this person on record for what is asked, to this organisation and task, for this purpose');
  });
}

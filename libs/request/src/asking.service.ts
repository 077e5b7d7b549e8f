import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLine } from '@kapstok/access-log';
import { DossierNotFound, DossierLooks, type DossierLook } from '@kapstok/dossier';
import { BadInput, DomainError } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { decisionHat, OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type DenyCode, type Hat, type Outcome } from '@kapstok/policy';
import { checkedAsking, type AskInformation, type CheckedAsking } from './asking-input';
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
    private readonly looks: DossierLooks,
    private readonly organisations: OrganisationService,
    private readonly decisions: RequestDecisions,
    private readonly reading: RequestReading,
  ) {}

  /**
   * Sends a question, when the rules let it be asked: with consent that is there or still missing, under a duty or to be weighed by who
   * is asked. Throws BadInput (field), DossierNotFound, and RequestDenied with what is possible instead.
   */
  async ask(hat: ActingHat, input: AskInformation): Promise<RequestRow> {
    const asking = checkedAsking(hat, input);
    const look = await this.ownDossier(hat, input.dossierId);
    const categories = [...new Set(asking.questions.map(({ category }) => category))];
    const line = { event: 'request', party: hat, dossierId: look.id, categories, purpose: asking.purpose, ruleSet: policy.version } as const;
    const subjectId = await subjectOf(look, input.subjectId).catch((error: unknown) => refuse(hat, line, error));
    const holder = await this.holder(hat, input.organisationId, asking);
    const namedHatId = await knownProfessional(hat, holder, input.hatId ?? null);
    const decided = await this.decisions.decide(hat, decisionHat(hat), holder, { ...asking, subjectId, categories, meldingAt: null });
    requireConsents(hat, asking, categories, subjectId, decided);
    const { answer } = decided;
    if (answer.outcome === 'deny') refuse(hat, { ...line, subjectId, reason: answer.reason }, new RequestDenied(answer.reason as DenyCode, answer.explanation));
    const id = randomUUID();
    const decisionId = hat.log.record({ ...line, subjectId, listedIds: [id], outcome: 'allowed', grounds: answer.grounds.map((ground) => ground.id) });
    await insertRequest(hat, { id, look, subjectId, holder, namedHatId, asking, decided: { ...decided, outcome: answer.outcome as Exclude<Outcome, 'deny'> }, decisionId });
    await toFollow(hat, { kind: 'request-asked', about: { requestId: id } });
    return this.reading.justDone(hat, id);
  }

  private async ownDossier(hat: ActingHat, id: string): Promise<DossierLook> {
    const look = await this.looks.one(hat, id);
    if (look?.own) return look;
    hat.log.record({ event: 'request', outcome: 'refused', party: hat, ...(isId(id) && { dossierId: id }), reason: look ? 'not-involved' : 'not-found', ruleSet: policy.version });
    throw new DossierNotFound();
  }

  private async holder({ tx }: ActingHat, organisationId: string, { task, law }: CheckedAsking): Promise<Hat> {
    const known = isId(organisationId) ? await this.organisations.asReceiver(tx, organisationId, task, law) : undefined;
    if (known) return known;
    const tasks = isId(organisationId) ? (await this.organisations.tasksOf(tx, [organisationId]))[0] : [];
    const several = (tasks ?? []).filter((one) => one.task === task).length > 1 && law === null;
    if (several) throw new BadInput('input.law', `this organisation carries out ${task} under more than one law`);
    throw new BadInput('input.organisationId', `no organisation of the directory with task ${task}${law ? ` under ${law}` : ''}`);
  }
}

function refuse(hat: ActingHat, line: Omit<AccessLine, 'outcome'>, error: unknown): never {
  hat.log.record({ ...line, outcome: error instanceof DomainError ? 'refused' : 'failed', reason: line.reason ?? (error instanceof DomainError ? error.code : 'failed') });
  throw error;
}

// Somebody the dossier gives reason to ask about. Whether the person exists elsewhere is nobody's to find out here.
async function subjectOf({ hat, id }: DossierLook, subjectId: string): Promise<string> {
  const [found] = isId(subjectId)
    ? await hat.tx.query<{ id: string }>('select p.id from kapstok.person p where p.id = $2 and kapstok.can_be_asked_about($1, p.id)', [id, subjectId])
    : [];
  if (!found) throw new BadInput('input.subjectId', 'nobody that this dossier is about, of its household or with gezag');
  return found.id;
}

// Known from an involvement or a disclosure that the hat can see; any other hat is answered like one that does not exist.
async function knownProfessional({ tx }: ActingHat, holder: Hat, hatId: string | null): Promise<string | null> {
  if (hatId === null) return null;
  const [found] = isId(hatId)
    ? await tx.query<{ id: string }>(
        `select h.id from kapstok.hat h where h.id = $1 and (h.organisation_id = $2 or h.processor_for = $2) and h.task = $3 and h.law is not distinct from $4
           and (exists (select 1 from kapstok.involvement i where i.hat_id = h.id) or exists (select 1 from kapstok.disclosure d where d.holder_hat_id = h.id))`,
        [hatId, holder.org, holder.task, holder.law ?? null],
      )
    : [];
  if (!found) throw new BadInput('input.hatId', 'nobody of that organisation and task that you know of');
  return found.id;
}

// What an asker says about consent is what is on record, or it is not said (R91).
function requireConsents(hat: ActingHat, { consentOf, purpose }: CheckedAsking, categories: readonly Category[], subjectId: string, { subject, consents }: DecidedRequest): void {
  consentOf.forEach((id, i) => {
    const by = id === subjectId ? 'subject' : (subject?.gezag ?? []).includes(id) ? id : undefined;
    const onRecord = by !== undefined && consentOnRecord(consents, by, { categories, org: hat.organisation.id, task: hat.task, purpose, at: hat.tx.at });
    if (!onRecord) throw new BadInput(`input.consentOf[${i}]`, 'no consent of this person on record for what is asked, to this organisation and task, for this purpose');
  });
}

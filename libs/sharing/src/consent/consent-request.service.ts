import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLine } from '@kapstok/access-log';
import type { DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { SubjectService, whoMustAt } from '@kapstok/household';
import { isId } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { OrganisationService, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { ConsentParties, restsOn } from '../consent-parties';
import { tellSecretPlace } from '../secret-place';
import { ConsentGiversUnknown, ConsentRequestNotFound, PersonNotFound, ReminderNotPossible, ShieldedInWords } from '../sharing.errors';
import { checkedQuestion, type AskConsent, type CheckedQuestion } from './asking';
import { consentRequests, type ConsentRequest } from './consent-request-rows';

type Line = Omit<AccessLine, 'outcome' | 'party' | 'basis'>;

/** Asking for consent, by a professional, of everyone who must, each apart (R87). */
@Injectable()
export class ConsentRequestService {
  constructor(
    private readonly parties: ConsentParties,
    private readonly subjects: SubjectService,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * Asks everyone who must consent at this moment; somebody who cannot decide is asked for a view (R68). Throws BadInput (field),
   * ConsentPeriodTooLong, ConsentNotFree, PersonNotFound for a dossier or person that is not the hat's, ConsentGiversUnknown while
   * it is not recorded who must (R71), ShieldedInWords when the words hold a shielded address that the hat knows.
   */
  async ask(hat: ActingHat, input: AskConsent): Promise<ConsentRequest> {
    const question = checkedQuestion(hat, input);
    const known = await this.parties.knownIn(hat, input.dossierId, input.subjectId);
    const facts = known && (await this.subjects.consentFactsOf(hat, known.id));
    if (!known || !facts) throw this.refused(hat, new PersonNotFound(), { event: 'consent', ...(isId(input.dossierId) && { dossierId: input.dossierId }) });
    const line: Line = { event: 'consent', fields: ['request'], subjectId: known.id, dossierId: known.dossierId, categories: question.categories, purpose: question.purpose };
    const whoMust = whoMustAt(facts, hat.tx.at);
    if (whoMust.unknown.length > 0 || whoMust.must.length === 0) throw this.refused(hat, new ConsentGiversUnknown(whoMust.unknown), line);
    await this.checkReceiver(hat, input.toOrganisationId, question);
    await this.checkWords(hat, known.caseId, question, line);
    const id = randomUUID();
    await insertRequest(hat, { id, dossierId: known.dossierId!, subjectId: known.id, toOrganisationId: input.toOrganisationId.toLowerCase() }, question);
    const asked = [...whoMust.must, ...(whoMust.viewOf ? [{ personId: whoMust.viewOf, role: 'view' as const }] : [])];
    for (const { personId, role } of asked) {
      await hat.tx.query('insert into kapstok.consent_request_person (request_id, person_id, as_role) values ($1, $2, $3)', [id, personId, role]);
      await toFollow(hat, { kind: 'consent-asked', about: { requestId: id, personId, subjectId: known.id } });
    }
    this.allowed(hat, line, known.look);
    return this.found(hat, id);
  }

  /** The questions from the dossiers that the hat works in, or from one of them, the newest first; none for a client. */
  async visibleTo(hat: ActingHat, dossierId: string | null = null): Promise<ConsentRequest[]> {
    const asked = hat.task === 'client' || (dossierId !== null && !isId(dossierId)) ? [] : await consentRequests(hat, '($2::uuid is null or r.dossier_id = $2)', [dossierId]);
    const line = { event: 'list', fields: ['consent-request'], purpose: ownPurpose(hat) } as const;
    for (const id of new Set(asked.map((one) => one.dossierId))) {
      const ofDossier = asked.filter((one) => one.dossierId === id);
      this.allowed(hat, { ...line, dossierId: id, categories: [...new Set(ofDossier.flatMap(({ categories }) => categories))] });
    }
    if (asked.length === 0) this.allowed(hat, line);
    return asked;
  }

  /** One question. Throws ConsentRequestNotFound with the same bytes for missing, foreign and malformed. */
  async one(hat: ActingHat, id: string): Promise<ConsentRequest> {
    const request = await this.found(hat, id);
    this.allowed(hat, { event: 'read', fields: ['consent-request'], dossierId: request.dossierId, subjectId: request.subjectId, categories: request.categories, purpose: ownPurpose(hat) });
    return request;
  }

  /** Reminds one person, once. Throws ConsentRequestNotFound, and ReminderNotPossible with the state of that person. */
  async remind(hat: ActingHat, requestId: string, personId: string): Promise<ConsentRequest> {
    const request = await this.found(hat, requestId);
    const person = request.persons.find((one) => one.personId === personId.toLowerCase());
    const line: Line = { event: 'consent', fields: ['reminder'], dossierId: request.dossierId, subjectId: request.subjectId, categories: request.categories, purpose: request.purpose };
    if (!person) throw this.refused(hat, new ConsentRequestNotFound(), line);
    const waiting = person.state === 'asked' || person.state === 'seen';
    const [reminded] = waiting
      ? await hat.tx.query('update kapstok.consent_request_person set reminded_at = kapstok.at() where request_id = $1 and person_id = $2 and reminded_at is null returning person_id', [request.id, person.personId])
      : [];
    if (!reminded) throw this.refused(hat, new ReminderNotPossible(waiting ? 'reminded' : person.state), line);
    await toFollow(hat, { kind: 'consent-reminded', about: { requestId: request.id, personId: person.personId, subjectId: request.subjectId } });
    this.allowed(hat, line);
    return this.found(hat, request.id);
  }

  /** Takes the question back: nobody can answer it any more, answers that were given stay. Again changes nothing. */
  async cancel(hat: ActingHat, id: string): Promise<ConsentRequest> {
    const request = await this.found(hat, id);
    await hat.tx.query('update kapstok.consent_request set cancelled_at = kapstok.at() where id = $1 and cancelled_at is null', [request.id]);
    this.allowed(hat, { event: 'consent', fields: ['cancel'], dossierId: request.dossierId, subjectId: request.subjectId, categories: request.categories, purpose: request.purpose });
    return this.found(hat, request.id);
  }

  private async found(hat: ActingHat, id: string): Promise<ConsentRequest> {
    const [request] = isId(id) && hat.task !== 'client' ? await consentRequests(hat, 'r.id = $2', [id]) : [];
    if (!request) throw this.refused(hat, new ConsentRequestNotFound(), { event: 'consent' });
    return request;
  }

  private async checkReceiver(hat: ActingHat, organisationId: string, { toTask }: CheckedQuestion): Promise<void> {
    const [tasks] = isId(organisationId) ? await this.organisations.tasksOf(hat.tx, [organisationId.toLowerCase()]) : [];
    if (!tasks?.some(({ task }) => task === toTask)) throw new BadInput('input.toOrganisationId', `no organisation of the directory with task ${toTask}`);
  }

  // Each of the words is read by everyone who is asked.
  private async checkWords(hat: ActingHat, caseId: string, question: CheckedQuestion, line: Line): Promise<void> {
    for (const field of ['why', 'onRefusal', 'trajectory'] as const) {
      if (await tellSecretPlace(hat, caseId, question[field])) throw this.refused(hat, new ShieldedInWords(`input.${field}`), line);
    }
  }

  private allowed(hat: ActingHat, line: Line, look?: DossierLook): void {
    hat.log.record({ ...restsOn(hat, look), ...line, outcome: 'allowed', party: hat });
  }

  private refused<E extends { code: string }>(hat: ActingHat, error: E, line: Line): E {
    hat.log.record({ ...line, outcome: 'refused', party: hat, reason: error.code, ruleSet: policy.version });
    return error;
  }
}

interface Ids {
  readonly id: string;
  readonly dossierId: string;
  readonly subjectId: string;
  readonly toOrganisationId: string;
}

async function insertRequest(hat: ActingHat, { id, dossierId, subjectId, toOrganisationId }: Ids, question: CheckedQuestion): Promise<void> {
  const { kind, nature, categories, toTask, purpose, expiresAt, trajectory, why, onRefusal, answerBy } = question;
  await hat.tx.query(
    `insert into kapstok.consent_request (id, dossier_id, subject_id, kind, nature, categories, to_organisation_id, to_task, purpose, expires_at,
       trajectory, why, on_refusal, asked_by_hat_id, asked_at, answer_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, kapstok.at(), $15)`,
    [id, dossierId, subjectId, kind, nature, categories, toOrganisationId, toTask, purpose, expiresAt, trajectory, why, onRefusal, hat.id, answerBy],
  );
}

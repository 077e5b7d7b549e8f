import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLine } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { CONSENT_ANSWERS } from '@kapstok/policy';
import { objectionsOf, qualityOf, wayOf, type AnswerQuality } from '../consent-answer';
import { restsOn } from '../consent-parties';
import { ConsentList, type SeenAnswer } from '../consent-list';
import { ConsentNotTheirs, ConsentRequestChanged, ConsentRequestClosed, ConsentRequestNotFound } from '../sharing.errors';
import { askedOfClient, type AskedOfClient } from './asked-of-client';
import { consentRequests } from './consent-request-rows';

/** The answer of one person to a question. */
export interface AnswerConsentRequest {
  readonly requestId: string;
  /** who answered; absent: the client itself */
  readonly personId?: string | null;
  /** the version of this person's question that was read */
  readonly version: number;
  readonly answer: string;
  /** for who records it: oral or written */
  readonly how?: string | null;
  /** absent: the words of the question */
  readonly told?: string | null;
  readonly objections?: string | null;
  readonly free?: boolean | null;
  readonly informed?: boolean | null;
  readonly explicit?: boolean | null;
  readonly notFree?: readonly string[] | null;
}

type Outcome = 'recorded' | 'not-found' | 'not-theirs' | 'closed' | 'changed';
type Line = Omit<AccessLine, 'outcome' | 'party' | 'basis'>;

/** What was asked of one person, and that person's answer. */
@Injectable()
export class AskedConsentService {
  constructor(private readonly list: ConsentList) {}

  /** The questions for a client, the newest first; none for another hat. */
  async of(hat: ActingHat): Promise<AskedOfClient[]> {
    const asked = await askedOfClient(hat);
    for (const { subjectId, categories } of asked) this.record(hat, 'allowed', { event: 'list', fields: ['consent-request'], subjectId, categories, purpose: ownPurpose(hat) });
    if (asked.length === 0) this.record(hat, 'allowed', { event: 'list', fields: ['consent-request'], purpose: ownPurpose(hat) });
    return asked;
  }

  /** Says that the client saw the question. Again changes nothing. Throws ConsentRequestNotFound. */
  async see(hat: ActingHat, id: string): Promise<AskedOfClient> {
    const asked = await this.one(hat, id);
    await hat.tx.query('update kapstok.consent_request_person set seen_at = kapstok.at() where request_id = $1 and person_id = $2 and seen_at is null', [asked.id, hat.personId]);
    this.record(hat, 'allowed', { event: 'read', fields: ['consent-request', 'seen'], subjectId: asked.subjectId, categories: asked.categories, purpose: asked.purpose });
    return this.one(hat, asked.id);
  }

  /**
   * Records an answer to a question, in the words of the question: by the person, or by a professional of the dossier who heard or read
   * it (R89). Again while the question stands open is a next record. Throws BadInput, ConsentRequestNotFound, ConsentNotTheirs (R70),
   * ConsentRequestClosed, and ConsentRequestChanged for another `version` than it has now.
   */
  async answer(hat: ActingHat, input: AnswerConsentRequest): Promise<SeenAnswer> {
    const answer = knownWord('input.answer', input.answer, CONSENT_ANSWERS);
    const how = wayOf(hat, input.how, 'input.how');
    const objections = objectionsOf(answer, input.objections);
    const quality = qualityOf(input);
    const asked = await this.question(hat, input.requestId);
    const line: Line = { event: 'consent', fields: ['answer'], subjectId: asked.subjectId, dossierId: asked.dossierId, categories: asked.categories, purpose: asked.purpose };
    const personId = this.answerer(hat, input.personId, line);
    const told = saidInWords('input.told', input.told ?? `${asked.why} ${asked.onRefusal}`, 4100);
    const id = randomUUID();
    const outcome = await recorded(hat, [id, asked.id, personId, input.version, answer, how, told, objections], quality);
    if (outcome !== 'recorded') throw this.refused(hat, errorOf(outcome), line);
    this.record(hat, 'allowed', { ...line, reason: answer });
    const [consent] = await this.list.visibleTo(hat, { id });
    if (!consent) throw new Error('an answer that was just recorded cannot be read back');
    return consent;
  }

  private async question(hat: ActingHat, id: string): Promise<Pick<AskedOfClient, 'id' | 'subjectId' | 'categories' | 'purpose' | 'why' | 'onRefusal'> & { dossierId?: string }> {
    if (hat.task === 'client') return this.one(hat, id);
    const [request] = isId(id) ? await consentRequests(hat, 'r.id = $2', [id]) : [];
    if (!request) throw this.refused(hat, new ConsentRequestNotFound(), { event: 'consent' });
    return request;
  }

  private async one(hat: ActingHat, id: string): Promise<AskedOfClient> {
    const asked = (await askedOfClient(hat)).find((one) => one.id === id.toLowerCase());
    if (!asked) throw this.refused(hat, new ConsentRequestNotFound(), { event: 'consent' });
    return asked;
  }

  private answerer(hat: ActingHat, named: string | null | undefined, line: Line): string {
    const person = named == null ? hat.personId : named.toLowerCase();
    if (person === null) throw new BadInput('input.personId', 'say who answered');
    if (!isId(person) || (hat.task === 'client' && person !== hat.personId)) throw this.refused(hat, new ConsentNotTheirs(), line);
    return person;
  }

  private record(hat: ActingHat, outcome: 'allowed' | 'refused', line: Line): void {
    hat.log.record({ ...restsOn(hat), ...(outcome === 'refused' && { grounds: [] }), ...line, outcome, party: hat });
  }

  private refused<E extends { code: string }>(hat: ActingHat, error: E, line: Line): E {
    this.record(hat, 'refused', { ...line, reason: error.code });
    return error;
  }
}

async function recorded(hat: ActingHat, values: unknown[], { free, informed, explicit, notFree }: AnswerQuality): Promise<Outcome> {
  const [row] = await hat.tx.query<{ outcome: Outcome }>(
    `select kapstok.answer_asked($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as outcome`,
    [...values, free, informed, explicit, notFree],
  );
  return row!.outcome;
}

function errorOf(outcome: Exclude<Outcome, 'recorded'>) {
  if (outcome === 'not-theirs') return new ConsentNotTheirs();
  if (outcome === 'closed') return new ConsentRequestClosed();
  return outcome === 'changed' ? new ConsentRequestChanged() : new ConsentRequestNotFound();
}

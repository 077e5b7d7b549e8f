import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLine } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { OrganisationService, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { checkedAnswer, wayOf, type CheckedAnswer, type GiveConsent } from './consent-answer';
import { ConsentList, type SeenAnswer } from './consent-list';
import { ConsentParties, restsOn, type KnownSubject } from './consent-parties';
import { ConsentNotFound, ConsentNotTheirs, PersonNotFound } from './sharing.errors';

export interface WithdrawConsent {
  readonly id: string;
  /** absent: portal for a client, oral for who records it */
  readonly how?: string | null;
}

/** Giving, refusing and withdrawing consent. Each answer is a record of its own and is never edited (rules §6). */
@Injectable()
export class ConsentService {
  constructor(
    private readonly parties: ConsentParties,
    private readonly list: ConsentList,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * Records one person's answer. Throws BadInput (field), PersonNotFound, and ConsentNotTheirs when who answers is neither the subject
   * nor has gezag over the subject now (R70). `id` is for who enters what happened earlier.
   */
  async give(hat: ActingHat, input: GiveConsent, id: string = randomUUID()): Promise<SeenAnswer> {
    const answer = checkedAnswer(hat, input);
    const known = await this.parties.known(hat, input.subjectId);
    if (!known) throw this.refused(hat, new PersonNotFound(), { event: 'consent', ...(isId(input.subjectId) && { subjectId: input.subjectId }) });
    const line = { event: 'consent', subjectId: known.id, dossierId: known.dossierId, categories: answer.categories, purpose: answer.purpose } as const;
    const givenById = answerer(hat, known, input.givenById);
    if (givenById === undefined) throw this.refused(hat, new ConsentNotTheirs(), line);
    const toOrganisationId = await this.receiver(hat, answer, input.toOrganisationId);
    await insertAnswer(hat, { id, known, givenById, toOrganisationId, answer });
    this.allowed(hat, line, known);
    return this.seen(hat, id);
  }

  /**
   * Ends a consent from now on, in one step (R80, R81): by who gave it, or recorded by a professional who is involved with the subject.
   * Withdrawing again gives the same consent and records nothing new. Throws ConsentNotFound, ConsentNotTheirs, and BadInput for a refusal.
   */
  async withdraw(hat: ActingHat, { id, how }: WithdrawConsent): Promise<SeenAnswer> {
    const way = wayOf(hat, how, 'input.how');
    const [consent] = await this.list.visibleTo(hat, { id });
    if (!consent) throw this.refused(hat, new ConsentNotFound(), { event: 'withdraw' });
    const line = { event: 'withdraw', subjectId: consent.subjectId, categories: consent.categories, purpose: consent.purpose } as const;
    if (hat.task === 'client' && consent.givenById !== hat.personId) throw this.refused(hat, new ConsentNotTheirs(), line);
    const known = hat.task === 'client' ? undefined : await this.parties.known(hat, consent.subjectId);
    if (hat.task !== 'client' && !known) throw this.refused(hat, new ConsentNotFound(), line);
    if (consent.answer !== 'given') throw this.refused(hat, new BadInput('input.id', 'a refusal stays a refusal: answer anew'), line);
    await hat.tx.query(
      `insert into kapstok.consent_withdrawal (consent_id, withdrawn_at, how, recorded_by_hat_id)
       values ($1, kapstok.at(), $2, $3) on conflict (consent_id) do nothing`,
      [consent.id, way, hat.id],
    );
    this.allowed(hat, { ...line, dossierId: known?.dossierId }, known);
    return this.seen(hat, consent.id);
  }

  /** One answer that the hat may know; throws ConsentNotFound. */
  async one(hat: ActingHat, id: string): Promise<SeenAnswer> {
    const [consent] = await this.list.visibleTo(hat, { id });
    if (!consent) throw this.refused(hat, new ConsentNotFound(), { event: 'read' });
    this.allowed(hat, { event: 'read', subjectId: consent.subjectId, categories: consent.categories, fields: ['consent'], purpose: ownPurpose(hat) });
    return consent;
  }

  /** The answers that the hat may know, about one subject or all; see `ConsentList.visibleTo`. */
  async visibleTo(hat: ActingHat, subjectId?: string | null): Promise<SeenAnswer[]> {
    const answers = await this.list.visibleTo(hat, { subjectId });
    const asked = subjectId != null && isId(subjectId) ? [subjectId] : [];
    for (const subject of new Set([...asked, ...answers.map((one) => one.subjectId)])) {
      const about = answers.filter((one) => one.subjectId === subject);
      this.allowed(hat, { event: 'list', subjectId: subject, categories: [...new Set(about.flatMap((one) => one.categories))], fields: ['consent'], purpose: ownPurpose(hat) });
    }
    if (asked.length === 0 && answers.length === 0) this.allowed(hat, { event: 'list', fields: ['consent'], purpose: ownPurpose(hat) });
    return answers;
  }

  private async receiver(hat: ActingHat, { toTask }: CheckedAnswer, organisationId: string | null | undefined): Promise<string | null> {
    if (organisationId == null) return null;
    const tasks = isId(organisationId) ? (await this.organisations.tasksOf(hat.tx, [organisationId]))[0] : undefined;
    if (!tasks?.some(({ task }) => task === toTask)) throw new BadInput('input.toOrganisationId', `no organisation of the directory with task ${toTask}`);
    return organisationId;
  }

  private async seen(hat: ActingHat, id: string): Promise<SeenAnswer> {
    const [consent] = await this.list.visibleTo(hat, { id });
    if (!consent) throw new Error('an answer that was just recorded cannot be read back');
    return consent;
  }

  private allowed(hat: ActingHat, line: Omit<AccessLine, 'outcome' | 'party' | 'basis'>, known?: KnownSubject): void {
    hat.log.record({ ...restsOn(hat, known?.look), ...line, outcome: 'allowed', party: hat });
  }

  private refused<E extends { code: string }>(hat: ActingHat, error: E, line: Omit<AccessLine, 'outcome' | 'party'>): E {
    hat.log.record({ ...line, outcome: 'refused', party: hat, reason: error.code, ruleSet: policy.version });
    return error;
  }
}

/** Who answers: the client itself, or whom the professional names. `undefined` when it is not that person's answer to give (R70). */
function answerer(hat: ActingHat, { id, subject }: KnownSubject, named: string | null | undefined): string | undefined {
  if (named == null && hat.task !== 'client') throw new BadInput('input.givenById', 'say who answered');
  const person = named == null ? hat.personId : named.toLowerCase();
  if (hat.task === 'client' && person !== hat.personId) return undefined;
  return person !== null && (person === id || (subject.gezag ?? []).includes(person)) ? person : undefined;
}

interface Recording {
  readonly id: string;
  readonly known: KnownSubject;
  readonly givenById: string;
  readonly toOrganisationId: string | null;
  readonly answer: CheckedAnswer;
}

async function insertAnswer(hat: ActingHat, { id, known, givenById, toOrganisationId, answer }: Recording): Promise<void> {
  const { quality } = answer;
  await hat.tx.query(
    `insert into kapstok.consent (id, subject_id, given_by_id, answer, kind, categories, to_organisation_id, to_task, purpose, given_at,
       expires_at, free, informed, explicit, how, recorded_by_hat_id, nature, not_free, trajectory)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, kapstok.at(), $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [id, known.id, givenById, answer.answer, answer.kind, answer.categories, toOrganisationId, answer.toTask, answer.purpose, answer.expiresAt,
      quality.free, quality.informed, quality.explicit, answer.how, hat.id, answer.nature, quality.notFree, answer.trajectory],
  );
  // Words of its own row: the other parent may know that there is an answer, never what was said.
  await hat.tx.query('insert into kapstok.consent_note (consent_id, told, objections) values ($1, $2, $3)', [id, answer.told, answer.objections]);
}

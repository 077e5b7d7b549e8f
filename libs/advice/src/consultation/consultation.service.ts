import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf, type Decided } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, type Page, type PageArguments, toPage, unknownCursor } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { decisionHat, OrganisationService, type ActingHat } from '@kapstok/organisation';
import { LAWS, policy, TASKS, type Hat } from '@kapstok/policy';
import { anonymousText } from './anonymous';
import { ConsultationClosed, ConsultationNotFound } from './consultation.errors';
import { consultationById, consultationsOf, messagesOf, type ConsultationRow, type MessageRow } from './consultation-rows';

export interface AskConsultation {
  readonly organisationId: string;
  readonly task: string;
  readonly law?: string | null;
  readonly question: string;
  readonly notTraceable: boolean;
}

/**
 * Conferring with a colleague or Veilig Thuis about nobody in particular (R256). That it took place remains, for a weighing to refer
 * to (R145); what was written is gone thirty days after the last word, or when who asked closes it.
 */
@Injectable()
export class ConsultationService {
  constructor(private readonly organisations: OrganisationService) {}

  /** Asks a task of the own organisation, or Veilig Thuis. Throws BadInput, ConsultationTraceable, ConsultationDenied. */
  async ask(hat: ActingHat, input: AskConsultation): Promise<ConsultationRow> {
    const receiver = await this.receiver(hat, input);
    const { said, on } = await anonymousText(hat, receiver, 'input.question', { text: input.question, notTraceable: input.notTraceable });
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.consultation (id, asker_hat_id, asker_organisation_id, asker_task, to_organisation_id, to_task, rule_set, asked_at, last_at)
       values ($1, $2, $3, $4, $5, $6, $7, kapstok.at(), kapstok.at())`,
      [id, hat.id, hat.organisation.id, hat.task, receiver.org, receiver.task, policy.version],
    );
    await insertMessage(hat, id, said);
    record(hat, ['question'], on);
    await toFollow(hat, { kind: 'consultation-asked', about: { consultationId: id, organisationId: receiver.org, task: receiver.task } });
    return this.one(hat, id);
  }

  /** Writes on in it, by who asked or by the task that was asked. Throws ConsultationNotFound, ConsultationClosed and as `ask`. */
  async write(hat: ActingHat, { id, text, notTraceable }: { id: string; text: string; notTraceable: boolean }): Promise<ConsultationRow> {
    const row = await this.standing(hat, id);
    const asker = row.askerHatId === hat.id;
    const otherSide = await this.party(hat, asker ? { org: row.toOrganisationId, task: row.toTask } : { org: row.askerOrganisationId, task: row.askerTask });
    const { said, on } = await anonymousText(hat, otherSide, 'input.text', { text, notTraceable });
    await goesOn(hat, id, `last_at = greatest(last_at, kapstok.at())${asker ? '' : ', answered_at = coalesce(answered_at, kapstok.at())'}`);
    await insertMessage(hat, id, said);
    record(hat, ['text'], on);
    if (asker) await toFollow(hat, { kind: 'consultation-asked', about: { consultationId: id, organisationId: row.toOrganisationId, task: row.toTask } });
    else await toFollow(hat, { kind: 'consultation-answered', about: { consultationId: id, hatId: row.askerHatId } });
    return this.one(hat, id);
  }

  /** Ends it, by who asked: nothing that was written can be read from then on, and the worker removes it. */
  async close(hat: ActingHat, id: string): Promise<ConsultationRow> {
    const row = await this.standing(hat, id);
    if (row.askerHatId !== hat.id) throw new ConsultationNotFound();
    await goesOn(hat, id, 'closed_at = kapstok.at()');
    record(hat, ['closedAt']);
    return this.one(hat, id);
  }

  /** Ends it as `close` does, by who was asked and recognises somebody (R257); who asked is told so. Throws ConsultationNotFound, ConsultationClosed. */
  async stop(hat: ActingHat, id: string): Promise<ConsultationRow> {
    const row = await this.standing(hat, id);
    if (row.askerHatId === hat.id) throw new ConsultationNotFound();
    await goesOn(hat, id, 'closed_at = kapstok.at(), recognised_at = kapstok.at()');
    record(hat, ['recognisedAt']);
    await toFollow(hat, { kind: 'consultation-stopped', about: { consultationId: row.id, hatId: row.askerHatId } });
    return this.one(hat, id);
  }

  /** Throws ConsultationNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<ConsultationRow> {
    const row = isId(id) ? await consultationById(hat, id) : undefined;
    if (row) return row;
    hat.log.record({ event: 'consult', outcome: 'refused', party: hat, purpose: 'consultatie', reason: 'not-found', ruleSet: policy.version });
    throw new ConsultationNotFound();
  }

  /** Those that this hat asked, and those put to its organisation and task; the newest first. */
  async listed(hat: ActingHat, page: PageArguments): Promise<Page<ConsultationRow>> {
    if (page.after !== null && !(await consultationById(hat, page.after))) throw unknownCursor();
    record(hat, ['list']);
    return toPage(await consultationsOf(hat, page), page);
  }

  async messages(hat: ActingHat, ids: readonly string[]): Promise<MessageRow[][]> {
    record(hat, ['messages']);
    return messagesOf(hat, ids);
  }

  private async standing(hat: ActingHat, id: string): Promise<ConsultationRow> {
    const row = await this.one(hat, id);
    if (row.over) throw new ConsultationClosed();
    return row;
  }

  private async receiver(hat: ActingHat, { organisationId, task, law }: AskConsultation): Promise<Hat> {
    const known = knownWord('input.task', task, TASKS);
    const underLaw = law == null ? null : knownWord('input.law', law, LAWS);
    const receiver = isId(organisationId) ? await this.organisations.asReceiver(hat.tx, organisationId, known, underLaw) : undefined;
    if (!receiver) throw new BadInput('input.organisationId', `not one organisation of the directory with task ${known}; name the law when there are more`);
    if (receiver.org !== hat.organisation.id && receiver.task !== 'veilig-thuis') throw new BadInput('input.organisationId', 'your own organisation, or Veilig Thuis');
    return receiver;
  }

  // The other side of a consultation that stands: its law decides nothing about what is anonymous.
  private async party(hat: ActingHat, { org, task }: Pick<Hat, 'org' | 'task'>): Promise<Hat> {
    const [organisation] = await this.organisations.byIds(hat.tx, [org]);
    const [tasks] = await this.organisations.tasksOf(hat.tx, [org]);
    const one = tasks?.find((known) => known.task === task);
    return { ...decisionHat(hat), org, orgType: organisation?.type ?? 'overig', task, law: one?.law ?? undefined, from: one?.from ?? undefined, provision: undefined, processorFor: undefined };
  }
}

// Waits for who closes it, or removes its texts, at this moment, and then finds it over: nothing is written where nobody removes it any more.
async function goesOn(hat: ActingHat, id: string, change: string): Promise<void> {
  const stands = await hat.tx.query(`update kapstok.consultation set ${change} where id = $1 and kapstok.consultation_text_stands(consultation, kapstok.at()) returning id`, [id]);
  if (stands.length === 0) throw new ConsultationClosed();
}

async function insertMessage(hat: ActingHat, consultationId: string, body: string): Promise<void> {
  await hat.tx.query('insert into kapstok.consultation_message (id, consultation_id, hat_id, body, sent_at) values ($1, $2, $3, $4, kapstok.at())',
    [randomUUID(), consultationId, hat.id, body]);
}

// That it took place, and nothing of what was said.
function record(hat: ActingHat, fields: readonly string[], on?: Decided): void {
  const restsOn = on ? lineOf(on) : ({ basis: 'party', ruleSet: policy.version } as const);
  hat.log.record({ ...restsOn, event: 'consult', outcome: 'allowed', party: hat, categories: ['anoniem'], fields, purpose: 'consultatie', grounds: ['anoniem-overleg'] });
}

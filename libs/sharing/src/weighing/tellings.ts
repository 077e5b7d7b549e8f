import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dateInTheNetherlands, isId, pastDay, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Answer, type Task } from '@kapstok/policy';
import type { DisclosureRow } from '../disclosure/disclosure-rows';
import type { WeighingWords } from './weighing-words';
import { TellingNotFound } from './weighing.errors';

/** That somebody still has to be told what was shared, and when that was done. Dates are YYYY-MM-DD. */
export interface TellingRow {
  readonly id: string;
  readonly dossierId: string;
  readonly subjectId: string | null;
  readonly disclosureId: string;
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly dueOn: string;
  readonly toldOn: string | null;
  readonly toldHow: string | null;
}

/** Something that must still be told, of a dossier in which nobody works any more: only that, and by which day (YYYY-MM-DD). */
export interface TellingLeftRow {
  readonly id: string;
  readonly dueOn: string;
}

export interface MarkTold {
  readonly id: string;
  readonly on: string;
  readonly how: string;
}

// R220: as soon as possible; without a day of the professional's own this is the last one.
const AT_ONCE_AFTER_DAYS = 14;
const DAY = 24 * 3600 * 1000;

const TELLING = `t.id, t.dossier_id as "dossierId", t.subject_id as "subjectId", t.disclosure_id as "disclosureId", t.due_on as "dueOn", t.told_on as "toldOn",
  t.told_how as "toldHow", t.receiver_organisation_id as "receiverOrganisationId", t.receiver_task as "receiverTask"
  from kapstok.telling t`;

/** What the subject is told later: an open task until it is done (R220). */
@Injectable()
export class Tellings {
  /** Writes the task that a disclosure leaves behind, if it leaves one: with the day of the weighing, or soon after acute danger. On that day who has it still to tell is told so. */
  async after(hat: ActingHat, disclosure: DisclosureRow, { obligations }: Answer, words?: WeighingWords): Promise<void> {
    const later = words?.informing?.told === 'later' ? words.informing.tellBy : undefined;
    const soon = obligations.includes('inform-subject-after') && words?.informing?.told !== 'before';
    const dueOn = later ?? (soon ? dateInTheNetherlands(new Date(hat.tx.at.getTime() + AT_ONCE_AFTER_DAYS * DAY)) : undefined);
    if (!dueOn) return;
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.telling (id, dossier_id, held_as, subject_id, disclosure_id, organisation_id, task, due_on, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, kapstok.at())`,
      [id, disclosure.dossierId, disclosure.heldAs, disclosure.subjectId, disclosure.id, hat.organisation.id, hat.task, dueOn],
    );
    await toFollow(hat, { kind: 'telling-due', about: { tellingId: id, dossierId: disclosure.dossierId }, dueOn });
  }

  /** What is still to be told by this hat and its colleagues in their dossiers, the most urgent first. */
  async open(hat: ActingHat): Promise<TellingRow[]> {
    const rows = await hat.tx.query<TellingRow>(`select ${TELLING} where t.told_on is null order by t.due_on, t.id`);
    hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'party', fields: ['tellings'], ruleSet: policy.version });
    return rows;
  }

  /** What nobody tells, because nobody works in the dossier any more: for who could work there, the most urgent first. Nothing of the dossier. */
  async left(hat: ActingHat): Promise<TellingLeftRow[]> {
    const rows = await hat.tx.query<TellingLeftRow>('select l.id, l.due_on as "dueOn" from kapstok.tellings_left() l');
    hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'party', fields: ['tellings'], ruleSet: policy.version });
    return rows;
  }

  /** Throws TellingNotFound for missing, foreign, done and malformed alike; BadInput for a day to come or no words. */
  async markTold(hat: ActingHat, { id, on, how }: MarkTold): Promise<TellingRow> {
    const said = saidInWords('input.how', how, 500);
    pastDay('input.on', on, hat.tx.at);
    const [open] = isId(id) ? await hat.tx.query<TellingRow>(`select ${TELLING} where t.id = $1 and t.told_on is null`, [id]) : [];
    // Of two who told at once the first is kept: the second finds it done.
    const told = open && (await hat.tx.query(
      'update kapstok.telling set told_on = $2, told_how = $3, told_by_hat_id = $4 where id = $1 and told_on is null returning id', [id, on, said, hat.id],
    ));
    if (!open || told?.length !== 1) {
      hat.log.record({ event: 'write', outcome: 'refused', party: hat, fields: ['telling'], reason: 'not-found', ruleSet: policy.version });
      throw new TellingNotFound();
    }
    hat.log.record({ event: 'write', outcome: 'allowed', party: hat, basis: 'party', dossierId: open.dossierId, fields: ['telling'], ruleSet: policy.version });
    return { ...open, toldOn: on, toldHow: said };
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decided, lineOf, type Decided } from '@kapstok/access-log';
import { dossierAtStake, DossierNotFound, DossierService, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import { SubjectService } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { KeptBackNotFound } from './kept-back.errors';

export const WEIGHED = ['show', 'withhold'] as const;
export type Weighed = (typeof WEIGHED)[number];

export interface LogWeighingRow {
  readonly id: string;
  readonly dossierId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly outcome: Weighed;
  readonly words: string;
  readonly recordedAt: Date;
}

export interface RecordLogWeighing {
  readonly dossierId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly outcome: string;
  readonly words: string;
}

const COLUMNS = `w.id, w.dossier_id as "dossierId", w.subject_id as "subjectId", w.person_id as "personId", w.outcome, w.words, w.recorded_at as "recordedAt" from kapstok.log_weighing w`;
const SHORTEST = 10;

/**
 * Whether somebody may read now who looked in one dossier about a subject. Asked where the rules weigh (a subject under 12, a shielded address, an
 * embargo), or recorded to keep it back because good care asks so (Jw 7.3.11(3)). The last one counts.
 */
@Injectable()
export class LogWeighings {
  constructor(
    private readonly dossiers: DossierService,
    private readonly subjects: SubjectService,
  ) {}

  /** By who works in the dossier. Throws DossierNotFound; BadInput for a person who has no right to inspect at all. */
  async record(hat: ActingHat, input: RecordLogWeighing): Promise<LogWeighingRow> {
    const outcome = knownWord('input.outcome', input.outcome, WEIGHED);
    const words = saidInWords('input.words', input.words, 2000);
    if (words.length < SHORTEST) throw new BadInput('input.words', 'say why in a sentence');
    const look = await this.dossiers.openFor(hat, 'write', input.dossierId);
    if (!look.own) {
      look.recordRefused('weigh', 'not-involved', { categories: ['toegangslog'], fields: ['logWeighing'] });
      throw new DossierNotFound();
    }
    const on = await this.inspecting(look, input);
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.log_weighing (id, dossier_id, subject_id, person_id, outcome, words, rule_set, recorded_by_hat_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, kapstok.at())`,
      [id, look.id, input.subjectId, input.personId, outcome, words, policy.version, hat.id],
    );
    look.recordAllowed('weigh', { ...lineOf(on), subjectId: input.subjectId, categories: ['toegangslog'], fields: ['logWeighing'] });
    return this.one(hat, id);
  }

  /** Throws KeptBackNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<LogWeighingRow> {
    const [row] = isId(id) ? await hat.tx.query<LogWeighingRow>(`select ${COLUMNS} where w.id = $1`, [id]) : [];
    if (!row) throw new KeptBackNotFound();
    return row;
  }

  /** Of a dossier that the hat works in, the newest first; none for everybody else. */
  async of({ hat, own, id }: DossierLook): Promise<LogWeighingRow[]> {
    return own ? hat.tx.query<LogWeighingRow>(`select ${COLUMNS} where w.dossier_id = $1 order by w.recorded_at desc, w.id`, [id]) : [];
  }

  // What the rules say of this person inspecting: who is refused there has nothing to weigh about. The same words for who is not known here.
  private async inspecting(look: DossierLook, { subjectId, personId }: RecordLogWeighing): Promise<Decided> {
    if (!isId(subjectId) || !(await isAbout(look, subjectId))) throw new BadInput('input.subjectId', 'nobody that this dossier is about');
    const subject = isId(personId) ? await this.subjects.subjectAt(look.hat, subjectId) : undefined;
    const on = subject && decided({
      id: look.id, at: look.hat.tx.at.toISOString(), action: 'inspect', dossier: dossierAtStake(look.dossier), categories: ['toegangslog'], purpose: 'inzage', subject,
      actor: { org: 'any', orgType: 'client', task: 'client', person: personId === subjectId ? 'subject' : personId },
    });
    if (!on || on.answer.outcome === 'deny') throw new BadInput('input.personId', 'nobody who may inspect what is about this person');
    return on;
  }
}

async function isAbout({ hat, dossier: { subjectId: own, householdId } }: DossierLook, subjectId: string): Promise<boolean> {
  if (own !== null) return own === subjectId;
  const rows = await hat.tx.query('select 1 from kapstok.household_member m where m.household_id = $1 and m.person_id = $2 limit 1', [householdId, subjectId]);
  return rows.length > 0;
}

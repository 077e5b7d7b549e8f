import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decided, lineOf } from '@kapstok/access-log';
import { DossierNotFound, DossierService, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, laterThan, saidInWords } from '@kapstok/graphql';
import { decisionHat, ownPurpose, type ActingHat } from '@kapstok/organisation';
import type { Task } from '@kapstok/policy';
import { KeepingBackDenied, KeptBackNotFound } from './kept-back.errors';

export interface EmbargoRow {
  readonly id: string;
  readonly dossierId: string;
  readonly reason: string;
  readonly from: Date;
  readonly until: Date;
  readonly recordedAt: Date;
}

export interface RecordEmbargo {
  readonly dossierId: string;
  readonly reason: string;
  readonly from?: Date | null;
  readonly until: Date;
}

const COLUMNS = `e.id, e.dossier_id as "dossierId", e.reason, e.from_at as "from", e.until_at as "until", e.recorded_at as "recordedAt" from kapstok.log_embargo e`;

/** Whose inquiry can be harmed when a household reads now who looked: the same as may keep a question to themselves. */
const INQUIRES: readonly Task[] = ['veilig-thuis', 'raadsonderzoek'];
const SHORTEST_REASON = 10;

/**
 * An embargo on what a household reads of the log while an inquiry runs (AVG 23, UAVG 41). It ends by the clock; who needs longer records
 * a next one and says why again. Nothing of it is ever changed.
 */
@Injectable()
export class LogEmbargoes {
  constructor(private readonly dossiers: DossierService) {}

  /**
   * By who works in the dossier of the inquiry. Since `from` (the opening of the dossier without it) until `until`, at most three months from
   * now. Throws DossierNotFound, KeepingBackDenied, BadInput.
   */
  async record(hat: ActingHat, input: RecordEmbargo): Promise<EmbargoRow> {
    const reason = saidInWords('input.reason', input.reason, 2000);
    if (reason.length < SHORTEST_REASON) throw new BadInput('input.reason', 'say why in a sentence');
    const until = laterThan('input.until', input.until, hat.tx.at);
    if (!until) throw new BadInput('input.until', 'a moment');
    const look = await this.own(hat, input.dossierId);
    const from = input.from ?? look.dossier.openedAt;
    if (from > hat.tx.at) throw new BadInput('input.from', 'in the future');
    await notTooLong(hat, until);
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.log_embargo (id, dossier_id, reason, from_at, until_at, recorded_by_hat_id, recorded_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())`,
      [id, look.id, reason, from, until, hat.id],
    );
    look.recordAllowed('weigh', { categories: ['toegangslog'], fields: ['logEmbargo'] });
    return this.one(hat, id);
  }

  /** Throws KeptBackNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<EmbargoRow> {
    const [row] = isId(id) ? await hat.tx.query<EmbargoRow>(`select ${COLUMNS} where e.id = $1`, [id]) : [];
    if (!row) throw new KeptBackNotFound();
    return row;
  }

  /** Of a dossier that the hat works in, the newest first; none for everybody else. */
  async of({ hat, own, id }: DossierLook): Promise<EmbargoRow[]> {
    return own ? hat.tx.query<EmbargoRow>(`select ${COLUMNS} where e.dossier_id = $1 order by e.recorded_at desc, e.id`, [id]) : [];
  }

  /** All of the own controller, for its FG; the newest first. None for every other hat, and that is in the log. */
  async ofController(hat: ActingHat): Promise<EmbargoRow[]> {
    const on = decided({
      id: hat.id, at: hat.tx.at.toISOString(), action: 'view', actor: decisionHat(hat), categories: ['toegangslog'], purpose: 'controle',
      dossier: { kind: 'veilig-thuis', controller: hat.organisation.id, task: 'veilig-thuis', scope: 'family' },
    });
    const allowed = on.answer.outcome === 'allow';
    const line = { ...lineOf(on), event: 'review', party: hat, purpose: ownPurpose(hat), categories: ['toegangslog'], fields: ['logEmbargoes'] } as const;
    const rows = allowed ? await hat.tx.query<EmbargoRow>(`select ${COLUMNS} order by e.recorded_at desc, e.id limit 500`) : [];
    hat.log.record(allowed ? { ...line, outcome: 'allowed', listedIds: rows.map(({ dossierId }) => dossierId) } : { ...line, outcome: 'refused', reason: on.answer.reason });
    return rows;
  }

  private async own(hat: ActingHat, id: string): Promise<DossierLook> {
    const look = await this.dossiers.openFor(hat, 'write', id);
    const denied = { categories: ['toegangslog'], fields: ['logEmbargo'] };
    if (!look.own) {
      look.recordRefused('weigh', 'not-involved', denied);
      throw new DossierNotFound();
    }
    if (INQUIRES.includes(look.dossier.task)) return look;
    look.recordRefused('weigh', 'ground-not-met', denied);
    throw new KeepingBackDenied();
  }
}

async function notTooLong(hat: ActingHat, until: Date): Promise<void> {
  const [row] = await hat.tx.query<{ fits: boolean }>(`select $1::timestamptz <= kapstok.at() + interval '3 months' as fits`, [until]);
  if (!row?.fits) throw new BadInput('input.until', 'at most three months from now; who needs longer records a next embargo then');
}

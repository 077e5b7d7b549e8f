import { Injectable } from '@nestjs/common';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Answer, type Category, type GroundId, type Law, type Obligation, type Outcome, type Purpose, type Task } from '@kapstok/policy';
import type { Chosen } from '../disclosure/disclosure-input';
import type { Proposal } from '../disclosure/disclosure-proposal';
import type { HeldAs } from '../disclosure/disclosure-rows';
import type { StatedFacts } from '../facts/stated-facts';
import type { CheckedWeighing } from './weighing-input';
import type { WeighingWords } from './weighing-words';
import { WeighingChanged, WeighingNotFound, WeighingUsed } from './weighing.errors';
import type { WeighingOutcome } from './what-is-missing';

/** One weighing: of what to whom, why, with what outcome; once it was used also on what decision. */
export interface WeighingRow {
  readonly id: string;
  readonly dossierId: string;
  readonly heldAs: HeldAs;
  readonly onwardOf: string | null;
  readonly requestId: string | null;
  readonly subjectId: string | null;
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly receiverLaw: Law | null;
  readonly purpose: Purpose;
  readonly ground: GroundId | null;
  readonly endsAt: Date | null;
  readonly categories: Category[];
  readonly choices: readonly ({ readonly entryId: string } & Chosen)[];
  readonly stated: StatedFacts;
  readonly words: WeighingWords;
  readonly outcome: WeighingOutcome;
  readonly version: number;
  readonly state: 'draft' | 'used';
  readonly writtenAt: Date;
  readonly changedAt: Date;
  readonly usedAt: Date | null;
  readonly decided: Outcome | null;
  readonly duty: boolean | null;
  readonly grounds: string[] | null;
  readonly obligations: Obligation[] | null;
}

const WEIGHING = `w.id, w.dossier_id as "dossierId", w.held_as as "heldAs", w.onward_of as "onwardOf", w.request_id as "requestId",
  w.subject_id as "subjectId", w.receiver_organisation_id as "receiverOrganisationId", w.receiver_task as "receiverTask",
  w.receiver_law as "receiverLaw", w.purpose, w.ground, w.ends_at as "endsAt", w.categories, w.choices, w.stated, w.words, w.outcome, w.version,
  w.state, w.written_at as "writtenAt", w.changed_at as "changedAt", w.used_at as "usedAt", w.decided, w.duty, w.grounds, w.obligations`;

/** The rows of weighings, as row-level security lets a hat see and change them. */
@Injectable()
export class WeighingRecords {
  /** Throws WeighingNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<WeighingRow> {
    const [row] = isId(id) ? await hat.tx.query<WeighingRow>(`select ${WEIGHING} from kapstok.weighing w where w.id = $1`, [id]) : [];
    if (!row) throw new WeighingNotFound();
    return row;
  }

  /** As `one`, for who asks for it by its id: the log keeps the attempt. */
  async asked(hat: ActingHat, id: string): Promise<WeighingRow> {
    return this.one(hat, id).catch((error: unknown) => {
      hat.log.record({ event: 'weigh', outcome: 'refused', party: hat, ...(isId(id) && { listedIds: [id] }), reason: 'not-found', ruleSet: policy.version });
      throw error;
    });
  }

  /** A draft to change or to use; who comes second waits and finds it changed. Throws WeighingNotFound, WeighingUsed, WeighingChanged. */
  async draft(hat: ActingHat, id: string, version?: number): Promise<WeighingRow> {
    const row = await this.asked(hat, id);
    if (row.state === 'used') throw new WeighingUsed();
    // Row-level security lets nobody lock what is no draft any more.
    const [locked] = await hat.tx.query<WeighingRow>(`select ${WEIGHING} from kapstok.weighing w where w.id = $1 for update`, [id]);
    if (!locked) throw (await this.one(hat, id)).state === 'used' ? new WeighingUsed() : new WeighingNotFound();
    if (version !== undefined && locked.version !== version) throw new WeighingChanged(locked.version);
    return locked;
  }

  /** Out of one dossier, the newest first. */
  ofDossier(hat: ActingHat, dossierId: string): Promise<WeighingRow[]> {
    return hat.tx.query<WeighingRow>(`select ${WEIGHING} from kapstok.weighing w where w.dossier_id = $1 order by w.written_at desc, w.id desc`, [dossierId]);
  }

  /** On giving onward what was received, the newest first: only what the own task weighed. */
  onwardOf(hat: ActingHat, disclosureIds: readonly string[]): Promise<WeighingRow[]> {
    return hat.tx.query<WeighingRow>(
      `select ${WEIGHING} from kapstok.weighing w where w.onward_of = any ($1::uuid[]) and w.held_as = 'V4' and w.organisation_id = $2 and w.task = $3
       order by w.written_at desc, w.id desc`,
      [disclosureIds, hat.organisation.id, hat.task],
    );
  }

  async insert(hat: ActingHat, id: string, { holding, subjectId, receiver, categories }: Proposal, asked: CheckedWeighing): Promise<void> {
    await hat.tx.query(
      `insert into kapstok.weighing (id, dossier_id, held_as, onward_of, request_id, subject_id, organisation_id, task, author_hat_id, written_at,
         changed_by_hat_id, changed_at, receiver_organisation_id, receiver_task, receiver_law, purpose, ground, ends_at, categories, choices, stated, words,
         outcome, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, kapstok.at(), $9, kapstok.at(), $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)`,
      [id, holding.dossierId, holding.heldAs, holding.received?.id ?? null, asked.requestId, subjectId, hat.organisation.id, hat.task, hat.id,
        receiver.org, receiver.task, receiver.law ?? null, asked.purpose, asked.ground ?? null, asked.endsAt, categories, ...asJson(asked), asked.outcome],
    );
  }

  async update(hat: ActingHat, { id, version }: WeighingRow, { subjectId, receiver, categories }: Proposal, asked: CheckedWeighing): Promise<void> {
    await hat.tx.query(
      `update kapstok.weighing set changed_by_hat_id = $2, changed_at = kapstok.at(), subject_id = $3, receiver_organisation_id = $4, receiver_task = $5,
         receiver_law = $6, purpose = $7, ground = $8, ends_at = $9, categories = $10, choices = $11, stated = $12, words = $13, outcome = $14, version = $15
       where id = $1`,
      [id, hat.id, subjectId, receiver.org, receiver.task, receiver.law ?? null, asked.purpose, asked.ground ?? null, asked.endsAt, categories,
        ...asJson(asked), asked.outcome, version + 1],
    );
  }

  /** From here on it never changes. */
  async use(hat: ActingHat, { id, version }: WeighingRow, { outcome, duty, grounds, obligations }: Answer, decisionId: string): Promise<void> {
    await hat.tx.query(
      `update kapstok.weighing set state = 'used', version = $2, changed_by_hat_id = $3, changed_at = kapstok.at(), used_by_hat_id = $3,
         used_at = kapstok.at(), decision_id = $4, decided = $5, duty = $6, grounds = $7, obligations = $8, rule_set = $9
       where id = $1`,
      [id, version + 1, hat.id, decisionId, outcome, duty ?? false, grounds.map((ground) => ground.id), obligations, policy.version],
    );
  }
}

function asJson({ chosen, stated, words }: CheckedWeighing): string[] {
  return [JSON.stringify([...chosen].map(([entryId, parts]) => ({ entryId, ...parts }))), JSON.stringify(stated), JSON.stringify(words)];
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId, saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy, type Task } from '@kapstok/policy';
import { ReceivedService, restsOn } from '../disclosure/received.service';
import { DisclosureNotFound } from '../sharing.errors';
import { aboutGiven } from './about-given';
import { QuarantineNotFound } from './received.errors';

/** That a receiver set a disclosure apart, and what who gave it said to that. Never a word of what was given. */
export interface QuarantineRow {
  readonly id: string;
  readonly disclosureId: string;
  readonly dossierId: string;
  readonly holderOrganisationId: string;
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly why: string;
  readonly quarantinedAt: Date;
  readonly explanation: string | null;
  readonly releasedAt: Date | null;
  readonly recalledAt: Date | null;
  /** set apart by the task of the hat that looks */
  readonly mine: boolean;
}

// The chain tells where a disclosure came from and went to, to either side and without content; the disclosure itself is hidden now.
const QUARANTINE = `q.id, q.disclosure_id as "disclosureId", q.why, q.quarantined_at as "quarantinedAt", q.explanation, q.released_at as "releasedAt",
  q.organisation_id as "receiverOrganisationId", q.task as "receiverTask", p.dossier_id as "dossierId", p.holder_organisation_id as "holderOrganisationId",
  p.recalled_at as "recalledAt", (q.organisation_id = $1 and q.task = $2) as mine
  from kapstok.quarantine q join kapstok.quarantine_parties() p on p.quarantine_id = q.id`;

/** 'I should not have this' (R44): hidden at once for the whole receiving task, until who gave it explains or recalls it. */
@Injectable()
export class Quarantines {
  constructor(private readonly received: ReceivedService) {}

  /** By who receives it. Both sides' FGs and who gave it are told. Throws DisclosureNotFound and BadInput. */
  async quarantine(hat: ActingHat, disclosureId: string, why: string): Promise<QuarantineRow> {
    const said = saidInWords('input.why', why, 1000);
    const disclosure = await this.received.one(hat, disclosureId);
    const id = randomUUID();
    // Of two colleagues at the same moment the second finds it hidden already.
    const apart = disclosure && (await hat.tx.query(
      `insert into kapstok.quarantine (id, disclosure_id, organisation_id, task, why, by_hat_id, quarantined_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())
       on conflict (disclosure_id) where released_at is null do nothing returning id`,
      [id, disclosure.id, hat.organisation.id, hat.task, said, hat.id],
    ));
    if (!disclosure || apart?.length !== 1) {
      refused(hat, disclosureId);
      throw new DisclosureNotFound();
    }
    record(hat, { dossierId: disclosure.dossierId, disclosureId: disclosure.id }, { ...restsOn(disclosure), basis: 'received' });
    await toFollow(hat, { kind: 'disclosure-quarantined', about: { quarantineId: id, ...aboutGiven(disclosure) } });
    return this.one(hat, id);
  }

  /** By who gave it, with the reason why it is right that it was given: the receiving task sees it again. */
  async release(hat: ActingHat, id: string, explanation: string): Promise<QuarantineRow> {
    const said = saidInWords('input.explanation', explanation, 1000);
    const row = isId(id) ? await this.find(hat, id) : undefined;
    const released = row && !row.releasedAt && !row.recalledAt
      ? await hat.tx.query(
          `update kapstok.quarantine set explanation = $2, released_by_hat_id = $3, released_at = kapstok.at()
           where id = $1 and released_at is null and kapstok.holds_disclosure(disclosure_id) returning id`,
          [id, said, hat.id],
        )
      : [];
    if (!row || released.length === 0) {
      refused(hat, row?.disclosureId ?? '');
      throw new QuarantineNotFound();
    }
    record(hat, row, { basis: 'party' });
    await toFollow(hat, { kind: 'disclosure-released', about: { quarantineId: id, disclosureId: row.disclosureId, organisationId: row.receiverOrganisationId, task: row.receiverTask } });
    return this.one(hat, id);
  }

  /** Of either side, the open ones first, the newest first. */
  async list(hat: ActingHat): Promise<QuarantineRow[]> {
    const rows = await hat.tx.query<QuarantineRow>(
      `select ${QUARANTINE} order by (q.released_at is null and p.recalled_at is null) desc, q.quarantined_at desc, q.id desc`,
      [hat.organisation.id, hat.task],
    );
    hat.log.record({ event: 'list', outcome: 'allowed', party: hat, basis: 'party', listedIds: rows.map(({ disclosureId }) => disclosureId), fields: ['quarantines'], ruleSet: policy.version });
    return rows;
  }

  /** Throws QuarantineNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<QuarantineRow> {
    const row = isId(id) ? await this.find(hat, id) : undefined;
    if (!row) throw new QuarantineNotFound();
    return row;
  }

  private async find(hat: ActingHat, id: string): Promise<QuarantineRow | undefined> {
    return (await hat.tx.query<QuarantineRow>(`select ${QUARANTINE} where q.id = $3`, [hat.organisation.id, hat.task, id]))[0];
  }
}

type RestsOn = { readonly basis: 'party' } | (ReturnType<typeof restsOn> & { readonly basis: 'received' });

function record(hat: ActingHat, { dossierId, disclosureId }: { dossierId: string; disclosureId: string }, on: RestsOn): void {
  hat.log.record({ ruleSet: policy.version, ...on, event: 'quarantine', outcome: 'allowed', party: hat, dossierId, listedIds: [disclosureId] });
}

function refused(hat: ActingHat, id: string): void {
  hat.log.record({ event: 'quarantine', outcome: 'refused', party: hat, ...(isId(id) && { listedIds: [id] }), reason: 'not-found', ruleSet: policy.version });
}

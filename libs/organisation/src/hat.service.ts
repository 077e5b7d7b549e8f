import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLog } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { isId, maybeSaid } from '@kapstok/graphql';
import type { OrgType } from '@kapstok/policy';
import type { ActingHat } from './acting-hat';
import { AccountEntity, HatEntity } from './hat.entity';
import { AccountUnknown, HatNotYours } from './organisation.errors';
import { OrganisationEntity } from './organisation.entity';

/** Who signed in, within one transaction. */
export interface SignedIn {
  readonly account: AccountEntity;
  readonly tx: Transaction;
  readonly log: AccessLog;
}

export interface SwitchHat {
  readonly from?: string | null;
  readonly to: string;
  readonly residentInformed: boolean;
  readonly toldHow?: string | null;
}

/** Accounts and the hats they may wear. */
@Injectable()
export class HatService {
  /** The account of the token's subject, which acts from now on without a hat; row-level security shows no other account. */
  async signIn(tx: Transaction, subject: string, log: AccessLog): Promise<SignedIn> {
    const [account] = await tx.query<AccountEntity>(
      `select a.id, a.oidc_subject as subject, a.display_name as "displayName", set_config('kapstok.account', a.id::text, true),
         set_config('kapstok.hat', '', true)
       from kapstok.account a where a.oidc_subject = $1`,
      [subject],
    );
    if (!account) throw new AccountUnknown();
    return { account: Object.assign(new AccountEntity(), { id: account.id, subject: account.subject, displayName: account.displayName }), tx, log };
  }

  /** The hats of an account that are valid now, the oldest first. */
  async hatsOf({ account, tx }: SignedIn): Promise<HatEntity[]> {
    return tx.manager
      .createQueryBuilder(HatEntity, 'hat')
      .where('hat.accountId = :account', { account: account.id })
      .andWhere('hat.validFrom <= :at and (hat.validUntil is null or :at < hat.validUntil)', { at: tx.at })
      .orderBy('hat.validFrom')
      .addOrderBy('hat.id')
      .getMany();
  }

  /**
   * Puts on a hat for the rest of the transaction, in one statement, since every request does it. Row-level security checks again
   * that it is of the account and valid now.
   */
  async wear({ account, tx, log }: SignedIn, hatId: string): Promise<ActingHat> {
    const [worn] = isId(hatId) ? await tx.query<WornHat>(WEAR, [hatId.toLowerCase(), account.id, tx.at]) : [];
    if (!worn) throw new HatNotYours();
    const { organisationId: id, organisationName: name, organisationType: type, ...hat } = worn;
    return { ...hat, organisation: { id, name, type }, tx, log };
  }

  /** Records that a hat was put on, and whether the resident knows in which capacity is spoken (R3, R4). */
  async switchTo(hat: ActingHat, { from, to, residentInformed, toldHow }: SwitchHat): Promise<HatEntity> {
    const own = await hat.tx.manager.findBy(HatEntity, { accountId: hat.accountId });
    const next = own.find(({ id }) => id === to);
    const fromOther = from != null && !own.some(({ id }) => id === from);
    if (!next || next.id !== hat.id || fromOther) {
      hat.log.record({ event: 'hat-switch', outcome: 'refused', party: hat, reason: 'HAT_NOT_YOURS' });
      throw new HatNotYours();
    }
    const how = maybeSaid('input.toldHow', toldHow);
    if (residentInformed && how === null) throw new BadInput('input.toldHow', 'say how the resident was told');
    await hat.tx.query(
      `insert into kapstok.hat_switch (id, account_id, from_hat_id, to_hat_id, resident_informed, told_how, switched_at)
       values ($1, $2, $3, $4, $5, $6, kapstok.at())`,
      [randomUUID(), hat.accountId, from ?? null, to, residentInformed, how],
    );
    hat.log.record({ event: 'hat-switch', outcome: 'allowed', party: hat, basis: 'own-hat', grounds: [], fields: residentInformed ? ['resident-informed'] : [] });
    return next;
  }
}

interface WornHat extends Pick<ActingHat, 'id' | 'accountId' | 'task' | 'law' | 'from' | 'provision' | 'processorFor' | 'personId'> {
  organisationId: string;
  organisationName: string;
  organisationType: OrgType;
}

const WEAR = `
  with worn as (
    select h.*, set_config('kapstok.hat', h.id::text, true) from kapstok.hat h
    where h.id = $1 and h.account_id = $2 and h.valid_from <= $3 and (h.valid_until is null or $3 < h.valid_until)
  )
  select w.id, w.account_id as "accountId", w.task, w.law, w.from_task as "from", w.provision, w.processor_for as "processorFor",
    w.person_id as "personId", o.id as "organisationId", o.name as "organisationName", o.type as "organisationType"
  from worn w join kapstok.organisation o on o.id = w.organisation_id`;

/** A hat as it acts, with the transaction that it acts in. */
export function actingHat(hat: HatEntity, organisation: OrganisationEntity, tx: Transaction, log: AccessLog): ActingHat {
  const { id, accountId, task, law, from, provision, processorFor, personId } = hat;
  return { id, accountId, organisation, task, law, from, provision, processorFor, personId, tx, log };
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccessLog } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
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
  /** The account of the token's subject; row-level security shows no other. */
  async signIn(tx: Transaction, subject: string, log: AccessLog): Promise<SignedIn> {
    const account = await tx.manager.findOneBy(AccountEntity, { subject });
    if (!account) throw new AccountUnknown();
    await tx.actAs(account.id, null);
    return { account, tx, log };
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

  /** Puts on a hat for the rest of the transaction; the database checks again that it is of the account and valid now. */
  async wear(signedIn: SignedIn, hatId: string): Promise<ActingHat> {
    const { account, tx, log } = signedIn;
    const hat = isId(hatId) ? (await this.hatsOf(signedIn)).find(({ id }) => id === hatId.toLowerCase()) : undefined;
    if (!hat) throw new HatNotYours();
    await tx.actAs(account.id, hat.id);
    return actingHat(hat, await tx.manager.findOneByOrFail(OrganisationEntity, { id: hat.organisationId }), tx, log);
  }

  /** Records that a hat was put on, and whether the resident knows in which capacity is spoken (R3, R4). */
  async switchTo(hat: ActingHat, { from, to, residentInformed, toldHow }: SwitchHat): Promise<HatEntity> {
    const own = await hat.tx.manager.findBy(HatEntity, { accountId: hat.accountId });
    const next = own.find(({ id }) => id === to);
    if (!next || next.id !== hat.id) throw new HatNotYours();
    if (from != null && !own.some(({ id }) => id === from)) throw new HatNotYours();
    if (residentInformed && !toldHow?.trim()) throw new BadInput('input.toldHow', 'say how the resident was told');
    await hat.tx.query(
      `insert into kapstok.hat_switch (id, account_id, from_hat_id, to_hat_id, resident_informed, told_how, switched_at)
       values ($1, $2, $3, $4, $5, $6, kapstok.at())`,
      [randomUUID(), hat.accountId, from ?? null, to, residentInformed, toldHow?.trim() || null],
    );
    hat.log.record({ event: 'hat-switch', outcome: 'allowed', party: hat, grounds: [], fields: residentInformed ? ['resident-informed'] : [] });
    return next;
  }
}

/** A hat as it acts, with the transaction that it acts in. */
export function actingHat(hat: HatEntity, organisation: OrganisationEntity, tx: Transaction, log: AccessLog): ActingHat {
  const { id, accountId, task, law, from, provision, processorFor, personId } = hat;
  return { id, accountId, organisation, task, law, from, provision, processorFor, personId, tx, log };
}

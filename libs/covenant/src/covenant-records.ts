import { Injectable } from '@nestjs/common';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { currentRules, type AnyGroundId, type Category, type Covenant, type Hat, type Purpose } from '@kapstok/policy';

type Party = Pick<Hat, 'org' | 'task'>;

/** What a holder wants to give, and on which ground. */
export interface Reliance {
  readonly ground: AnyGroundId;
  readonly category: Category;
  readonly purpose: Purpose;
}

/** The grounds that a covenant narrows (decision §6, ◊). */
const NARROWED: ReadonlySet<string> = new Set(currentRules.rules.flatMap(({ narrowedByCovenant, ground }) => (narrowedByCovenant && ground ? [ground] : [])));

/** The covenants of a decision, as they stand in the transaction that decides: no cache, no job. */
@Injectable()
export class CovenantRecords {
  /**
   * What a decision on giving from `holder` to `receiver` needs as `Request.covenants`: each version that all parties have signed,
   * that none has taken the place of and that both are party to, with the categories of exactly this direction (none: everything
   * in this direction is outside it). Its period, with an end that was given notice of, and its suspension are worked out at `tx.at`.
   * `id` is the id of the version: what `disclosure.covenant_id` refers to. `at`: only for looking ahead.
   */
  async between({ tx }: Pick<ActingHat, 'tx'>, holder: Party, receiver: Party, at: Date = tx.at): Promise<Covenant[]> {
    // A party that somebody made up to ask what would be so is party to nothing.
    if (!isId(holder.org) || !isId(receiver.org)) return [];
    const rows = await tx.query<CovenantRow>(
      `select id, purposes, categories, valid_from as "from", valid_until as until, suspended
       from kapstok.covenants_between($1, $2, $3, $4, $5)`,
      [holder.org, holder.task, receiver.org, receiver.task, at],
    );
    const parties = [holder, receiver].map(({ org, task }) => ({ org, task }));
    return rows.map(({ id, purposes, categories, from, until, suspended }) => ({
      id, parties, purposes, categories, from: from.toISOString(), ...(until && { until: until.toISOString() }), signedByAll: true, suspended,
    }));
  }

  /**
   * The id for `covenant_id` of a disclosure and its entries: the covenant in force inside which a ground of choice (◊) is used, so
   * that what is given ends with it. `undefined` when the ground is none of those, or when no covenant in force covers the category.
   * Of several the one that lasts longest.
   */
  async reliedOn(hat: Pick<ActingHat, 'tx'>, holder: Party, receiver: Party, { ground, category, purpose }: Reliance): Promise<string | undefined> {
    if (!NARROWED.has(ground)) return undefined;
    const at = hat.tx.at.getTime();
    const covering = (await this.between(hat, holder, receiver)).filter(
      (one) => !one.suspended && one.purposes.includes(purpose) && one.categories.includes(category) && Date.parse(one.from) <= at && (one.until === undefined || at < Date.parse(one.until)),
    );
    const lasts = ({ until }: Covenant) => (until === undefined ? Infinity : Date.parse(until));
    return covering.sort((one, other) => lasts(other) - lasts(one))[0]?.id;
  }
}

interface CovenantRow extends Pick<Covenant, 'id' | 'purposes' | 'categories'> {
  readonly from: Date;
  readonly until: Date | null;
  readonly suspended: boolean;
}

import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { createWorld, type Account, type Caller, type Hat, type RoleUrls, type TestIssuer, type World } from '@kapstok/testing';
import type { Dice } from '../policy-database/dice';

/** What rows are made with, and who ends what no mutation ends. One for each history that runs at the same time. */
export class Workbench {
  private constructor(
    readonly rows: World,
    readonly worker: Pool,
    private readonly issuer: TestIssuer,
  ) {}

  static async open(urls: RoleUrls, issuer: TestIssuer): Promise<Workbench> {
    return new Workbench(await createWorld(urls.owner), new Pool({ connectionString: urls.worker, max: 1 }), issuer);
  }

  async close(): Promise<void> {
    await Promise.all([this.rows.close(), this.worker.end()]);
  }

  /**
   * A token of the account. It carries the rights of this moment in the claim `hats`, as a system does that decides by its tokens; the
   * api looks at none of it.
   */
  async tokenOf({ id, oidcSubject }: Account): Promise<string> {
    const hats = await this.rows.query(RIGHTS, [id]);
    return this.issuer.mint({ claims: { sub: oidcSubject, hats } });
  }
}

const RIGHTS = `
  select h.id, h.account_id as "accountId", h.task, h.law, h.from_task as "from", h.provision, h.processor_for as "processorFor", h.person_id as "personId",
    json_build_object('id', o.id, 'name', o.name, 'type', o.type) as organisation,
    (select coalesce(json_object_agg(g.dossier_id, g.rule), '{}') from kapstok.access_grant g
      where g.reach = 'dossier' and g.holder_key in ('hat:' || h.id, 'task:' || h.organisation_id || ':' || h.task)) as dossiers
  from kapstok.hat h join kapstok.organisation o on o.id = h.organisation_id where h.account_id = $1`;

/** Where one history is set: its rows, its chance, and words that stand nowhere else. */
export class Stage {
  private readonly tag = randomBytes(5).toString('hex');

  constructor(
    private readonly bench: Workbench,
    readonly dice: Dice,
    /** How long (ms) a right that ends by the clock still lasts when its world is made. */
    readonly lasts: number,
  ) {}

  get rows(): World {
    return this.bench.rows;
  }

  /** A word of this history alone, that JSON writes as it is. */
  word(about: string): string {
    return `${about}-${this.tag}`;
  }

  /** Who wears this hat, signed in. */
  async caller({ id, account }: Hat): Promise<Caller> {
    return { token: await this.bench.tokenOf(account), hat: id };
  }

  /** The moment at which a right of this world ends by the clock, by the clock of the database. */
  async soon(): Promise<Date> {
    const [row] = await this.rows.query<{ moment: Date }>(
      `select date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $1) as moment`, [this.lasts / 1000],
    );
    return row!.moment;
  }

  /** Waits until the clock of the database is past the moment. */
  async until(moment: Date): Promise<void> {
    await this.rows.query('select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp())))', [moment]);
    const [row] = await this.rows.query<{ past: boolean }>('select clock_timestamp() >= $1::timestamptz as past', [moment]);
    if (!row!.past) await this.until(moment);
  }

  /** Ends a row with a period at this moment, as the worker does; resolves when that is committed. */
  async ends(table: 'hat' | 'gezag' | 'involvement' | 'participation' | 'measure', id: string): Promise<void> {
    const { rowCount } = await this.bench.worker.query(
      `update kapstok.${table} set valid_until = date_trunc('milliseconds', clock_timestamp()) where id = $1 and valid_until is null`, [id],
    );
    if (rowCount !== 1) throw new Error(`${table} ${id} had ended already, or is not there`);
  }
}

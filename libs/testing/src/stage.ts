import { DomainError } from '@kapstok/errors';
import type { TestingModule, TestingModuleBuilder } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import type { AsHat, WornHat } from './request';
import { createDatabase, type TestDatabase } from './test-database';
import { createWorld, type World } from './world';

/** The role of the owner knows no row-level security, so that the filters of the api are seen to work alone. */
export type StageRole = 'api' | 'owner' | 'worker';

/** What a library puts on its stage. */
export interface StageParts<Acting> {
  /** how a request of a hat is made: `requestsWith(…)` */
  readonly as: AsHat<Acting>;
  /** a pool that knows the entities of the library */
  readonly connect: (url: string) => Promise<DataSource>;
  /** the services, as the api puts them together */
  readonly services: TestingModuleBuilder;
}

/** What a request was refused with, as the api gives it out. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A stage that stands: give it to `new Stage(…)`. */
export interface StageGround<Acting> extends Omit<StageParts<Acting>, 'services'> {
  readonly database: TestDatabase;
  readonly world: World;
  readonly nest: TestingModule;
}

export async function openStage<Acting>({ services, ...parts }: StageParts<Acting>): Promise<StageGround<Acting>> {
  const database = await createDatabase();
  return { ...parts, database, world: await createWorld(database.urls.owner), nest: await services.compile() };
}

interface Queries {
  readonly tx: { query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> };
}

/** What the specs of a library stand on: a database of their own, the services as the api puts them together, and requests of hats. */
export class TestStage<Acting extends Queries> {
  private readonly pools = new Map<StageRole, Promise<DataSource>>();

  constructor(private readonly ground: StageGround<Acting>) {}

  get world(): World {
    return this.ground.world;
  }

  service<Service>(service: new (...needs: never[]) => Service): Service {
    return this.ground.nest.get(service, { strict: false });
  }

  /** One request of a hat as the api handles it, now or `at` another moment, under the role of the api or another. */
  async as<Result>(hat: WornHat, work: (acting: Acting) => Promise<Result>, at?: Date, role: StageRole = 'api'): Promise<Result> {
    return this.ground.as(await this.pool(role), hat, work, at, await this.pool('api'));
  }

  /** What the request was refused with; throws when it was not, or failed on something else. */
  async refusal(hat: WornHat, work: (acting: Acting) => Promise<unknown>, at?: Date): Promise<Refusal> {
    try {
      await this.as(hat, work, at);
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
      throw error;
    }
    throw new Error('this was expected to be refused');
  }

  /**
   * Two requests at the same moment: `other` is sent when `work` of the first is done, which commits once `other` waits for it or is
   * over. Gives what both gave.
   */
  async atOnce<First, Other>(hat: WornHat, work: (acting: Acting) => Promise<First>, other: () => Promise<Other>): Promise<[First, Other]> {
    const sent: { other?: Promise<Other> } = {};
    const first = await this.as(hat, async (acting) => {
      const result = await work(acting);
      let over = false;
      sent.other = other().finally(() => { over = true; });
      // Looked at when the first has committed.
      sent.other.catch(() => undefined);
      while (!over && !(await this.somebodyWaits())) await new Promise((resolve) => setImmediate(resolve));
      return result;
    });
    return [first, await sent.other!];
  }

  /** Rows as the second lock gives them: any SQL as the hat, without the filter of the api. */
  raw<Row>(hat: WornHat, sql: string, parameters: unknown[] = [], at?: Date): Promise<Row[]> {
    return this.as(hat, ({ tx }) => tx.query<Row>(sql, parameters), at);
  }

  /** The lines that a hat left in the log, the last one first. */
  lines(hat: WornHat): Promise<Record<string, unknown>[]> {
    return this.world.query('select * from logbook.access_line where hat_id = $1 order by at desc, id', [hat.id]);
  }

  /** What the worker does, as its own role and as nobody's request. */
  async worker<Row>(sql: string): Promise<Row[]> {
    return (await this.pool('worker')).query(sql) as Promise<Row[]>;
  }

  async close(): Promise<void> {
    await this.ground.nest.close();
    for (const pool of this.pools.values()) await (await pool).destroy();
    await this.world.close();
    await this.ground.database.drop();
  }

  private async somebodyWaits(): Promise<boolean> {
    const waiting = await this.world.query(`select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()`);
    return waiting.length > 0;
  }

  private pool(role: StageRole): Promise<DataSource> {
    const pool = this.pools.get(role) ?? this.ground.connect(this.ground.database.urls[role]);
    this.pools.set(role, pool);
    return pool;
  }
}

import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, HatService, OrganisationEntity, OrganisationTaskEntity, type ActingHat } from '@kapstok/organisation';
import { RequestModule } from '@kapstok/request';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

const ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES];

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the specs of requests stand on: a database of their own, the services as the api puts them together, and requests. */
export class Stage {
  private constructor(
    private readonly database: TestDatabase,
    readonly world: World,
    private readonly sources: Readonly<Record<'api' | 'owner', DataSource>>,
    private readonly nest: TestingModule,
  ) {}

  static async open(): Promise<Stage> {
    const database = await createDatabase();
    const world = await createWorld(database.urls.owner);
    const nest = await Test.createTestingModule({ imports: [RequestModule] }).compile();
    const open = (role: 'api' | 'owner') => connect(database.urls[role], ENTITIES, 4);
    return new Stage(database, world, { api: await open('api'), owner: await open('owner') }, nest);
  }

  service<Service>(service: new (...needs: never[]) => Service): Service {
    return this.nest.get(service, { strict: false });
  }

  /**
   * One request of a hat as the api handles it: one transaction under the role of the api, the log written before it commits; what is
   * refused is undone and logged. `at` is another moment than now. The role of the owner knows no row-level security, so that the
   * filters of the api are seen to work alone.
   */
  async as<Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>, at?: Date, role: 'api' | 'owner' = 'api'): Promise<Result> {
    const begun = await Transaction.begin(this.sources[role], { subject: hat.account.oidcSubject, mode: 'write' });
    const log = new AccessLog(randomUUID(), 'spec');
    try {
      const tx = at ? await begun.movedTo(at) : begun;
      const hats = this.nest.get(HatService, { strict: false });
      const result = await work(await hats.wear(await hats.signIn(tx, hat.account.oidcSubject, log), hat.id));
      await log.write(tx);
      await begun.commit();
      return result;
    } catch (error) {
      await begun.rollback();
      log.afterRollback();
      const after = await Transaction.begin(this.sources.api, { subject: hat.account.oidcSubject, mode: 'write' });
      await log.write(after);
      await after.commit();
      throw error;
    }
  }

  /** What the request was refused with: code and details, as the API gives them out. */
  async refusal(hat: Hat, work: (acting: ActingHat) => Promise<unknown>, at?: Date): Promise<Refusal> {
    try {
      await this.as(hat, work, at);
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
      throw error;
    }
    throw new Error('this was expected to be refused');
  }

  /** Any SQL under the role of the api: what the second lock alone gives. */
  raw<Row>(hat: Hat, sql: string, parameters: unknown[] = [], at?: Date): Promise<Row[]> {
    return this.as(hat, ({ tx }) => tx.query<Row>(sql, parameters), at);
  }

  lines(hat: Hat): Promise<Record<string, unknown>[]> {
    return this.world.query('select * from logbook.access_line where hat_id = $1 order by at desc, id', [hat.id]);
  }

  /** The kinds of notices that a request gave, in order. */
  async notices(requestId: string): Promise<string[]> {
    const rows = await this.world.query<{ kind: string }>(`select kind from kapstok.outbox where about->>'requestId' = $1 order by made_at, id`, [requestId]);
    return rows.map(({ kind }) => kind);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await Promise.all(Object.values(this.sources).map((source) => source.destroy()));
    await this.world.close();
    await this.database.drop();
  }
}

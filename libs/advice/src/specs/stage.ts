import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { AdviceModule } from '@kapstok/advice';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, HatService, OrganisationEntity, OrganisationTaskEntity, type ActingHat } from '@kapstok/organisation';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

const ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES];
type Role = 'api' | 'owner' | 'worker';

/** What the specs of advice stand on: a database of their own, the services as the api puts them together, and requests. */
export class Stage {
  private constructor(
    private readonly database: TestDatabase,
    readonly world: World,
    private readonly sources: Readonly<Record<Role, DataSource>>,
    private readonly nest: TestingModule,
  ) {}

  static async open(): Promise<Stage> {
    const database = await createDatabase();
    const world = await createWorld(database.urls.owner);
    const nest = await Test.createTestingModule({ imports: [AdviceModule] }).compile();
    const open = (role: Role) => connect(database.urls[role], ENTITIES, 4);
    return new Stage(database, world, { api: await open('api'), owner: await open('owner'), worker: await open('worker') }, nest);
  }

  service<Service>(service: new (...needs: never[]) => Service): Service {
    return this.nest.get(service, { strict: false });
  }

  /** One request of a hat as the api handles it; as `owner` row-level security is out of it, so that the first lock is seen alone. */
  async as<Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>, { at, role = 'api' }: { at?: Date; role?: Role } = {}): Promise<Result> {
    const begun = await Transaction.begin(this.sources[role], { subject: hat.account.oidcSubject, mode: 'write' });
    const log = new AccessLog(randomUUID(), 'spec');
    try {
      const tx = at ? await begun.movedTo(at) : begun;
      const hats = this.service(HatService);
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

  /** What the request was refused with, as the API gives it out. */
  async refusal(hat: Hat, work: (acting: ActingHat) => Promise<unknown>, at?: Date): Promise<{ code: string; message: string; details: object }> {
    try {
      await this.as(hat, work, { at });
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
      throw error;
    }
    throw new Error('this was expected to be refused');
  }

  /** What the worker does, as its own role. */
  worker<Row>(sql: string): Promise<Row[]> {
    return this.sources.worker.query(sql) as Promise<Row[]>;
  }

  /** Rows as the second lock gives them, without the filter of the api. */
  raw<Row>(hat: Hat, sql: string, parameters: unknown[] = [], at?: Date): Promise<Row[]> {
    return this.as(hat, ({ tx }) => tx.query<Row>(sql, parameters), { at });
  }

  async close(): Promise<void> {
    await this.nest.close();
    for (const source of Object.values(this.sources)) await source.destroy();
    await this.world.close();
    await this.database.drop();
  }
}

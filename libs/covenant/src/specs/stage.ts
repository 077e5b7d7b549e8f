import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { CovenantModule } from '@kapstok/covenant';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES, DossierModule } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES, HouseholdModule } from '@kapstok/household';
import { AccountEntity, HatEntity, HatService, OrganisationEntity, OrganisationTaskEntity, type ActingHat } from '@kapstok/organisation';
import { Facts } from '@kapstok/sharing';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

const ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES];

/** What the specs of covenants stand on: a database of their own, the services as the api puts them together, and requests at any moment. */
export class Stage {
  private constructor(
    private readonly database: TestDatabase,
    readonly world: World,
    private readonly source: DataSource,
    private readonly nest: TestingModule,
  ) {}

  static async open(): Promise<Stage> {
    const database = await createDatabase();
    const nest = await Test.createTestingModule({ imports: [CovenantModule, HouseholdModule, DossierModule], providers: [Facts] }).compile();
    return new Stage(database, await createWorld(database.urls.owner), await connect(database.urls.api, ENTITIES, 4), nest);
  }

  service<Service>(of: new (...needs: never[]) => Service): Service {
    return this.nest.get(of, { strict: false });
  }

  /** One request of a hat under the role of the api, now or at another moment; the log is written before it commits. */
  async as<Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>, at?: Date): Promise<Result> {
    const begun = await Transaction.begin(this.source, { subject: hat.account.oidcSubject, mode: 'write' });
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
      throw error;
    }
  }

  /** What the request was refused with. */
  async refusal(hat: Hat, work: (acting: ActingHat) => Promise<unknown>, at?: Date): Promise<{ code: string; details: Readonly<Record<string, unknown>> }> {
    try {
      await this.as(hat, work, at);
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, details: error.details };
      throw error;
    }
    throw new Error('this was expected to be refused');
  }

  /** Any SQL under the role of the api. */
  raw<Row>(hat: Hat, sql: string, parameters: unknown[] = [], at?: Date): Promise<Row[]> {
    return this.as(hat, ({ tx }) => tx.query<Row>(sql, parameters), at);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.source.destroy();
    await this.world.close();
    await this.database.drop();
  }
}

import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessLog, LogbookClient } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { EmergencyModule } from '@kapstok/emergency';
import { DeskModule } from '@kapstok/fg-desk';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, HatService, OrganisationEntity, OrganisationTaskEntity, type ActingHat } from '@kapstok/organisation';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';

const ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES];
type Role = 'api' | 'owner';

export interface FindingChoices {
  readonly hat: Hat;
  readonly dossier?: Dossier;
  readonly kind?: 'unexplained' | 'odd' | 'break-glass';
  readonly score?: number;
  readonly controller?: { readonly id: string };
  readonly at?: Date;
  readonly reasons?: readonly object[];
  readonly lineIds?: readonly string[];
}

/** What the specs of the desk stand on: a database of their own, the services as the api puts them together, and requests. */
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
    const nest = await Test.createTestingModule({ imports: [EmergencyModule, DeskModule.with(new LogbookClient('http://127.0.0.1:1'))] }).compile();
    const open = (role: Role) => connect(database.urls[role], ENTITIES, 4);
    return new Stage(database, world, { api: await open('api'), owner: await open('owner') }, nest);
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

  /** A finding as the daily scoring leaves it; gives its id. */
  async finding({ hat, dossier, kind = 'unexplained', score = 400, controller, at = new Date(Date.now() - 86_400_000), reasons, lineIds }: FindingChoices): Promise<string> {
    const [row] = await this.world.query<{ id: string }>(
      `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, dossier_id, case_id, subject_id, score, reasons, line_ids, first_at, last_at, accesses, scoring)
       values ($1, ($9::timestamptz at time zone 'Europe/Amsterdam')::date, $2, $3, $4, $5, $6, $7, null, null, $8, $10, $11::uuid[], $9, $9, 3, '2026.1') returning id`,
      [(controller ?? dossier?.controller ?? hat.organisation).id, kind, hat.account.id, hat.id, hat.organisation.id, hat.task, dossier?.id ?? null, score, at,
        JSON.stringify(reasons ?? [{ code: kind }]), lineIds ?? [randomUUID()]],
    );
    return row!.id;
  }

  /** A look as a rejection would show it, for what no service may do. */
  insert(hat: Hat, table: string, values: Readonly<Record<string, unknown>>): Promise<unknown[]> {
    const names = Object.keys(values);
    const places = names.map((name, i) => (values[name] === 'now' ? 'kapstok.at()' : `$${i + 1}`));
    const parameters = names.flatMap((name) => (values[name] === 'now' ? [] : [values[name]]));
    let place = 0;
    return this.raw(hat, `insert into ${table} (${names.join(', ')}) values (${places.map((one) => (one.startsWith('$') ? `$${(place += 1)}` : one)).join(', ')})`, parameters);
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

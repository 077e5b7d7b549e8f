import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { AccessLog, LogbookClient } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { EmergencyModule } from '@kapstok/emergency';
import { DeskModule } from '@kapstok/fg-desk';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES, type ActingHat } from '@kapstok/organisation';
import { openStage, requestsWith, TestStage, type Dossier, type Hat } from '@kapstok/testing';

const as = requestsWith({ Transaction, AccessLog, HatService });
const pool = (url: string) => connect(url, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);

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

/** What the specs of the desk stand on. */
export class Stage extends TestStage<ActingHat> {
  static async open(): Promise<Stage> {
    const services = Test.createTestingModule({ imports: [EmergencyModule, DeskModule.with(new LogbookClient('http://127.0.0.1:1'))] });
    return new Stage(await openStage({ as, connect: pool, services }));
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
}

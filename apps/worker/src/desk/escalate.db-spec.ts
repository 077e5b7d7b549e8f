import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { relay } from '../outbox/relay';
import { escalate } from './escalate';

let database: TestDatabase;
let world: World;
let workers: [DataSource, DataSource];
beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  workers = [await connect(database.urls.worker, [], 2), await connect(database.urls.worker, [], 2)];
});
afterAll(async () => {
  await Promise.all((workers ?? []).map((worker) => worker.destroy()));
  await world.close();
  await database.drop();
});

/** Opened `days` ago with a review due a week later. */
async function opened(dossier: Dossier, by: Hat, days: number): Promise<string> {
  const id = randomUUID();
  const at = (day: number) => new Date(Date.now() - (days - day) * 86_400_000);
  await world.query(
    `insert into kapstok.break_glass (id, dossier_id, controller_id, hat_id, account_id, reason, rule_set, decision_id, opened_at, ends_at, review_due_at, tell_due_at)
     values ($1, $2, $3, $4, $5, 'Buren melden geschreeuw.', 'x', $6, $7, $8, $9, $9)`,
    [id, dossier.id, dossier.controller.id, by.id, by.account.id, randomUUID(), at(0), at(0.1), at(7)]);
  return id;
}

async function finding(by: Hat, controller: { id: string }): Promise<string> {
  const [row] = await world.query<{ id: string }>(
    `insert into desk.finding (controller_id, day, kind, account_id, hat_id, score, reasons, line_ids, first_at, last_at, accesses, scoring)
     values ($1, '2026-03-10', 'unexplained', $2, $3, 400, '[{"code":"unexplained"}]', $4, '2026-03-10T10:00:00Z', '2026-03-10T10:00:00Z', 1, '2026.1') returning id`,
    [controller.id, by.account.id, by.id, [randomUUID()]]);
  return row!.id;
}

const escalated = async (id: string) => (await world.query<{ reason: string }>('select reason from desk.escalation where item_id = $1', [id])).map(({ reason }) => reason);
const keysOf = async (kind: string, controllerId: string) =>
  (await world.query<{ key: string }>(`select for_key as key from kapstok.notice where kind = $1 and about ->> 'controllerId' = $2 order by 1`, [kind, controllerId])).map(({ key }) => key);

describe('what was opened in acute danger', () => {
  it('and not reviewed in time goes to the FG again and to beheer, once, with two workers at it', async () => {
    const dossier = await world.dossier();
    const colleague = await world.hat({ organisation: dossier.controller });
    await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
    const [late, inTime] = [await opened(dossier, colleague, 8), await opened(dossier, colleague, 6)];
    await Promise.all(workers.map(escalate));
    await escalate(workers[0]);
    expect([await escalated(late), await escalated(inTime)]).toEqual([['not-reviewed'], []]);
    await relay(workers[0]);
    const { id } = dossier.controller;
    expect(await keysOf('break-glass-not-reviewed', id)).toEqual([`task:${id}:beheer`, `task:${id}:fg`]);
    const lines = await world.query(`select outcome, controller_id, hat_id, fields from logbook.access_line where access_point = 'worker desk' and dossier_id = $1`, [dossier.id]);
    expect(lines).toEqual([{ outcome: 'allowed', controller_id: id, hat_id: null, fields: ['escalatedAt', 'not-reviewed'] }]);
  });

  it('and reviewed does not', async () => {
    const dossier = await world.dossier();
    const officer = await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
    const id = await opened(dossier, await world.hat({ organisation: dossier.controller }), 8);
    await world.query(`insert into kapstok.break_glass_review values ($1, 'in-order', 'Het gevaar was echt.', $2, now())`, [id, officer.id]);
    await escalate(workers[0]);
    expect(await escalated(id)).toEqual([]);
  });
});

describe('a breach', () => {
  /** Decided on now, known to the controller so many hours ago. */
  async function breach(by: Hat, officer: Hat, hours: number): Promise<string> {
    const id = await finding(by, officer.organisation);
    await world.query(`select set_config('kapstok.at', clock_timestamp()::text, false)`);
    await world.query(
      `insert into desk.decision (finding_id, outcome, words, breach_known_at, reviewer_hat_id, decided_at) values ($1, 'breach', 'Er was geen reden.', now() - make_interval(hours => $3), $2, now())`,
      [id, officer.id, hours]);
    return id;
  }
  const warned = async (id: string) => (await world.query<{ key: string }>(
    `select for_key as key from kapstok.notice where kind = 'breach-to-report' and about ->> 'reviewId' = $1 order by 1`, [id])).map(({ key }) => key);

  // R269
  it('is brought to each FG whose own access it is not, a day before the 72 hours are over, once, with two workers at it', async () => {
    const officer = await world.hat({ task: 'fg', law: 'avg' });
    const second = await world.hat({ organisation: officer.organisation, task: 'fg', law: 'avg' });
    const own = () => world.hat({ organisation: officer.organisation, account: second.account });
    const [late, early, reported] = [await breach(await own(), officer, 49), await breach(await own(), officer, 47), await breach(await own(), officer, 60)];
    await world.query(
      `insert into desk.breach_act (id, item_id, kind, done, reason, hat_id, recorded_at) values (gen_random_uuid(), $1, 'authority', false, 'Geen risico.', $2, now())`, [reported, officer.id]);
    await Promise.all(workers.map(escalate));
    await escalate(workers[0]);
    await relay(workers[0]);
    expect([await warned(late), await warned(early), await warned(reported)]).toEqual([[`hat:${officer.id}`], [], []]);
    const lines = await world.query(`select outcome from logbook.access_line where access_point = 'worker desk' and fields = '{breach,warnedAt}'`);
    expect(lines).toEqual([{ outcome: 'allowed' }]);
  });
});

describe('what is about the only FG of a controller', () => {
  it('goes to beheer at once, which hears that it is there and nothing else', async () => {
    const officer = await world.hat({ task: 'fg', law: 'avg' });
    const controller = officer.organisation;
    const own = await finding(await world.hat({ organisation: controller, account: officer.account }), controller);
    const other = await finding(await world.hat({ organisation: controller }), controller);
    await escalate(workers[0]);
    expect([await escalated(own), await escalated(other)]).toEqual([['nobody-else'], []]);
    await relay(workers[0]);
    const notices = await world.query(`select for_key, about from kapstok.notice where kind = 'review-without-reviewer' and about ->> 'controllerId' = $1`, [controller.id]);
    expect(notices).toEqual([{ for_key: `task:${controller.id}:beheer`, about: { organisationId: controller.id, controllerId: controller.id, task: 'beheer' } }]);
  });

  it('stays in the queue of a second one', async () => {
    const officer = await world.hat({ task: 'fg', law: 'avg' });
    await world.hat({ organisation: officer.organisation, task: 'fg', law: 'avg' });
    const own = await finding(officer, officer.organisation);
    await escalate(workers[0]);
    expect(await escalated(own)).toEqual([]);
  });
});

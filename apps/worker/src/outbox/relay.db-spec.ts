import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { createDatabase, createWorld, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { forgetKeys, relay } from './relay';

describe('what must follow a change', () => {
  let database: TestDatabase;
  let world: World;
  let workers: [DataSource, DataSource];

  beforeEach(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
    workers = [await connect(database.urls.worker, [], 2), await connect(database.urls.worker, [], 2)];
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.destroy()));
    await world.close();
    await database.drop();
  });

  const happened = async (kind: string, about: object, due = 'now()') => {
    const id = randomUUID();
    await world.query(`insert into kapstok.outbox (id, kind, about, made_at, due_at) values ($1, $2, $3, now() - interval '1 hour', ${due})`, [id, kind, JSON.stringify(about)]);
    return id;
  };
  const keys = async (id: string) => (await world.query<{ key: string }>('select for_key as key from kapstok.notice where outbox_id = $1 order by 1', [id])).map(({ key }) => key);

  it('reaches who works in the dossier and the FG of its controller, once, with two workers at it', async () => {
    const dossier = await world.dossier();
    const [one, other] = [await world.involved(dossier), await world.involved(dossier)];
    const ids = [];
    for (let i = 0; i < 120; i++) ids.push(await happened('break-glass-opened', { dossierId: dossier.id, controllerId: dossier.controller.id, emergencyId: randomUUID() }));
    await Promise.all(workers.map(relay));
    for (const id of ids) expect(await keys(id)).toEqual([`hat:${one.id}`, `hat:${other.id}`, `task:${dossier.controller.id}:fg`].sort());
    await relay(workers[0]);
    expect(await world.query('select 1 from kapstok.notice')).toHaveLength(360);
  });

  it('waits until it is due', async () => {
    const hatId = (await world.hat()).id;
    const id = await happened('break-glass-reviewed', { hatId }, "now() + interval '1 hour'");
    await relay(workers[0]);
    expect(await keys(id)).toEqual([]);
  });

  it('does not keep the rest waiting when one is unknown or broken, and tells both', async () => {
    const hatId = (await world.hat()).id;
    const unknown = await happened('no-such-thing', { hatId });
    const broken = await happened('break-glass-reviewed', { hatId, dossierId: 'not an id' });
    const good = await happened('break-glass-reviewed', { hatId });
    await expect(relay(workers[0])).resolves.toEqual([
      { what: 'outbox-kind-unknown', details: { kind: 'no-such-thing' } },
      { what: 'outbox-event-failed', details: { id: broken } },
    ]);
    expect([await keys(unknown), await keys(broken), await keys(good)]).toEqual([[], [], [`hat:${hatId}`]]);
    expect(await world.query('select 1 from kapstok.outbox where done_at is null')).toHaveLength(2);
  });

  it('keeps keys of changes for thirty days', async () => {
    const hat = await world.hat();
    for (const [key, age] of [['long-ago-1', '31 days'], ['lately-12', '29 days']]) {
      await world.query(`insert into kapstok.idempotency_key (hat_id, key, operation, body_hash, made_at) values ($1, $2, 'x', 'x', now() - $3::interval)`, [hat.id, key, age]);
    }
    await forgetKeys(workers[0]);
    expect(await world.query('select key from kapstok.idempotency_key')).toEqual([{ key: 'lately-12' }]);
  });
});

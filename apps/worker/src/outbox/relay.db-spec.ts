import { createHash, randomUUID } from 'node:crypto';
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

  it('says that a covenant began only when it did', async () => {
    const [giver, receiver] = [await world.organisation(), await world.organisation()];
    const about = async (began: string) => {
      const [covenantId, versionId] = [randomUUID(), randomUUID()];
      const by = await world.hat({ organisation: giver, task: 'convenantbeheer', law: null });
      const [at, textHash] = [new Date(Date.now() - 3_600_000), createHash('sha256').update(versionId, 'utf8').digest('hex')];
      const parties = [giver, receiver].map(({ id }) => ({ organisationId: id, task: 'hulpverlening' }));
      await world.insert('covenant', { id: covenantId, draftedBy: giver.id, draftedAt: at });
      await world.insert('covenant_version', {
        id: versionId, covenantId, number: 1, revision: 1, organisationId: giver.id, terms: JSON.stringify({ parties, purposes: ['regie'], flows: [{}] }), validFrom: at,
        text: versionId, textHash, draftedByHatId: by.id, draftedAt: at, offeredByHatId: by.id, offeredAt: at,
      });
      for (const organisation of [giver, receiver]) {
        const signer = await world.hat({ organisation, task: 'beheer', law: null });
        const mandateId = randomUUID();
        await world.insert('mandate', { id: mandateId, organisationId: organisation.id, hatId: signer.id, grantedByHatId: by.id, grantedAt: at });
        await world.insert('covenant_signature', { versionId, organisationId: organisation.id, textHash, hatId: signer.id, mandateId, signedAt: at });
      }
      if (began !== 'yes') await world.insert('covenant_event', { id: randomUUID(), covenantId, organisationId: giver.id, hatId: by.id, kind: began, reason: 'Toch niet', madeAt: at, takesEffectAt: at });
      return { covenantId, versionId, organisationIds: [giver.id, receiver.id] };
    };
    const ids = [];
    for (const began of ['yes', 'suspended', 'ended']) ids.push(await happened('covenant-in-force', await about(began)));
    expect(await relay(workers[0])).toEqual([]);
    expect([await keys(ids[0]!), await keys(ids[1]!), await keys(ids[2]!)]).toEqual([[giver, receiver].map(({ id }) => `task:${id}:convenantbeheer`).sort(), [], []]);
    expect(await world.query('select 1 from kapstok.outbox where done_at is null')).toEqual([]);
  });

  it('says that something is left to tell only while that is so', async () => {
    // R220: of what was told, or never was, nobody hears; what is left is asked where it is told (libs/sharing).
    const id = await happened('telling-left', { tellingId: randomUUID() });
    expect(await relay(workers[0])).toEqual([]);
    expect(await keys(id)).toEqual([]);
    expect(await world.query('select 1 from kapstok.outbox where done_at is null')).toEqual([]);
  });

  it('reminds of no question for a copy that was answered', async () => {
    // AVG 12(3): whether one is open is asked where it is told (libs/sharing).
    const ids = [];
    for (const kind of ['copy-answer-soon', 'copy-answer-late']) ids.push(await happened(kind, { askedId: randomUUID(), disclosureId: randomUUID() }));
    expect(await relay(workers[0])).toEqual([]);
    for (const id of ids) expect(await keys(id)).toEqual([]);
    expect(await world.query('select 1 from kapstok.outbox where done_at is null')).toEqual([]);
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

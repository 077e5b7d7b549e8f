import { randomUUID } from 'node:crypto';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { createDatabase, createWorld, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import {
  CASE_ENTITIES, createCase, createDossier, createHousehold, createPerson, recordAddress, recordBsn, recordGezag, recordIncapacity, recordInvolvement, recordParticipation,
} from './index';

let database: TestDatabase;
let world: World;
let worker: DataSource;
const begin = new Date('2024-02-01T08:00:00.000Z');
const known = [...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, ...CASE_ENTITIES];

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  worker = await connect(database.urls.worker, known, 2);
});
afterAll(async () => {
  await worker.destroy();
  await world.close();
  await database.drop();
});

async function asWorker(work: (tx: Transaction) => Promise<void>, source = worker): Promise<void> {
  const tx = await Transaction.begin(source, { subject: 'worker', mode: 'write' });
  try {
    await work(tx);
    await tx.commit();
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

const dossierRow = (changes: object) => ({
  id: randomUUID(), caseId: randomUUID(), kind: 'regie', controllerId: randomUUID(), task: 'regie', law: 'jeugdwet', from: 'hulpverlening', scope: 'person',
  subjectId: randomUUID(), householdId: null, openedAt: begin, closedAt: null, ...changes,
}) as Parameters<typeof createDossier>[1];

describe('the worker', () => {
  it('enters the whole frame of a case, and grants follow by themselves', async () => {
    const controller = await world.organisation({ type: 'wijkteam' });
    const [hat, school] = [await world.hat({ organisation: controller, task: 'regie' }), await world.organisation({ type: 'school' })];
    const [caseId, child, mother, household, dossier] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
    await asWorker(async (tx) => {
      await createCase(tx, { id: caseId, reference: `fictief-${caseId}`, openedAt: begin, closedAt: null });
      for (const id of [child, mother]) await createPerson(tx, { id, name: 'Fictieve persoon', birthDate: '2019-03-04' });
      await recordBsn(tx, { personId: child, controllerId: controller.id, bsn: '123456782' });
      await createHousehold(tx, { id: household, caseId, label: 'Fictief huishouden' }, [{ id: randomUUID(), personId: child, role: 'kind', validFrom: '2024-02-01', validUntil: null }]);
      await recordGezag(tx, { id: randomUUID(), childId: child, holderId: mother, validFrom: begin, validUntil: null });
      await recordIncapacity(tx, { id: randomUUID(), personId: mother, validFrom: begin, validUntil: new Date('2024-03-01T08:00:00Z') });
      await recordAddress(tx, { id: randomUUID(), personId: child, controllerId: controller.id, lines: 'Fictieve straat 1', shielded: true, validFrom: '2024-02-01', validUntil: null });
      await createDossier(tx, dossierRow({ id: dossier, caseId, controllerId: controller.id, subjectId: child }));
      await recordInvolvement(tx, { id: randomUUID(), dossierId: dossier, hatId: hat.id, standsInFor: null, validFrom: begin, validUntil: null });
      await recordParticipation(tx, { id: randomUUID(), dossierId: dossier, organisationId: school.id, task: 'onderwijs', validFrom: begin, validUntil: null });
    });
    const grants = await world.query('select rule, holder_key from kapstok.access_grant where dossier_id = $1 order by rule', [dossier]);
    expect(grants).toEqual([{ rule: 'V1', holder_key: `hat:${hat.id}` }, { rule: 'V5', holder_key: `task:${school.id}:onderwijs` }]);
  });

  it.each([
    ['a kind that is not of its task', { kind: 'hulpverlening' }, 'task: not the task of a dossier of kind hulpverlening'],
    ['no law where the task has one', { law: null }, 'law: missing for task regie'],
    ['no task that the regie grew out of', { from: null }, 'from: for task regie, and only there'],
    ['a subject in scope family', { scope: 'family', householdId: randomUUID() }, 'subjectId: for scope person, and only there'],
    ['neither subject nor household', { scope: 'family', subjectId: null }, 'householdId: for scope family, and only there'],
  ])('cannot enter a dossier with %s', async (_, changes, message) => {
    await expect(asWorker((tx) => createDossier(tx, dossierRow(changes)))).rejects.toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('cannot let a role without content take part', async () => {
    for (const task of ['fg', 'convenantbeheer', 'beheer', 'beleid', 'client'] as const) {
      const row = { id: randomUUID(), dossierId: randomUUID(), organisationId: randomUUID(), task, validFrom: begin, validUntil: null };
      await expect(asWorker((tx) => recordParticipation(tx, row))).rejects.toMatchObject({ message: `task: ${task} takes part in no dossier` });
    }
  });

  it('never says a BSN in an error: one that is wrong, and one that the controller holds already', async () => {
    const controller = await world.organisation();
    const [one, other] = [await world.person(), await world.person()];
    const wrong = asWorker((tx) => recordBsn(tx, { personId: one.id, controllerId: controller.id, bsn: '123456789' }));
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_INPUT', message: 'bsn: does not pass the eleven test' });
    await asWorker((tx) => recordBsn(tx, { personId: one.id, controllerId: controller.id, bsn: '123456782' }));
    const error = await asWorker((tx) => recordBsn(tx, { personId: other.id, controllerId: controller.id, bsn: '123456782' })).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'BAD_INPUT' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('123456782');
  });

  it('and nobody under the role of the api: there the frame cannot be entered', async () => {
    const api = await connect(database.urls.api, known, 1);
    try {
      await expect(asWorker((tx) => createCase(tx, { id: randomUUID(), reference: 'fictief', openedAt: begin, closedAt: null }), api)).rejects.toThrow(/permission denied/);
    } finally {
      await api.destroy();
    }
  });
});

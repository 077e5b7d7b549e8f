import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import type { Law } from '@kapstok/policy';
import { createDatabase, createWorld, requestsWith, type Hat, type Organisation, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import type { ActingHat } from './acting-hat';
import { DirectoryService, type UpdateContactPoint } from './directory.service';
import { AccountEntity, HatEntity } from './hat.entity';
import { HatService } from './hat.service';
import { OrganisationEntity, OrganisationTaskEntity } from './organisation.entity';
import { OrganisationService } from './organisation.service';

let database: TestDatabase;
let world: World;
let api: DataSource;
const service = new DirectoryService();

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity], 2);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const request = requestsWith({ Transaction, AccessLog, HatService });
const as = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>) => request(api, hat, work);

async function taskOf(organisation: Organisation): Promise<string> {
  await world.organisationTask({ organisation, task: 'hulpverlening', law: 'jeugdwet' });
  const [row] = await world.query<{ id: string }>('select id from kapstok.organisation_task where organisation_id = $1', [organisation.id]);
  return row!.id;
}

const update = (hat: Hat, taskId: string, more: Partial<UpdateContactPoint> = {}) =>
  as(hat, (acting) => service.updateContactPoint(acting, { taskId, version: 1, contactPoint: 'Voordeur', escalationContact: 'aandachtspunt@spec.example', ...more }));

describe('whom to ask', () => {
  // R213: a fixed contact point and an escalation contact.
  it('is changed by an administrator of the organisation itself', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    const administrator = await world.hat({ organisation, task: 'beheer', law: null });
    expect(await update(administrator, taskId)).toMatchObject({ contactPoint: 'Voordeur', escalationContact: 'aandachtspunt@spec.example', contactHours: null, version: 2 });
  });

  it('is changed by nobody else, not past the service either', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    const others = [await world.hat({ organisation }), await world.hat({ task: 'convenantbeheer', law: 'avg' }), await world.hat({ organisation, task: 'fg', law: 'avg' })];
    for (const hat of others) {
      await expect(update(hat, taskId)).rejects.toMatchObject({ code: 'CONTACT_POINT_NOT_YOURS' });
      const past = await as(hat, ({ tx }) => tx.query(`update kapstok.organisation_task set contact_point = 'Anders', version = version + 1 where id = $1 returning id`, [taskId]));
      expect(past).toEqual([]);
    }
  });

  it('is not overwritten by who saw an older version', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    const administrator = await world.hat({ organisation, task: 'beheer', law: null });
    await update(administrator, taskId);
    await expect(update(administrator, taskId, { contactPoint: 'Achterdeur' })).rejects.toMatchObject({ code: 'CONTACT_POINT_CHANGED', details: { field: 'input.version', version: 2 } });
  });

  it('is all that an administrator changes of a task', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    const administrator = await world.hat({ organisation, task: 'beheer', law: null });
    await expect(as(administrator, ({ tx }) => tx.query(`update kapstok.organisation_task set task = 'veilig-thuis' where id = $1`, [taskId]))).rejects.toThrow('permission denied');
  });

  // R209, R213
  it('names the task to which a question goes after a refusal: one of the organisation itself that works with content', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    await world.organisationTask({ organisation, task: 'regie', law: 'jeugdwet' });
    await world.organisationTask({ organisation, task: 'beheer' });
    const administrator = await world.hat({ organisation, task: 'convenantbeheer', law: null });
    expect(await update(administrator, taskId, { escalationTask: 'regie' })).toMatchObject({ escalationTask: 'regie', version: 2 });
    for (const escalationTask of ['beheer', 'toeleiding', 'veel te veel']) {
      await expect(update(administrator, taskId, { escalationTask, version: 2 })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.escalationTask' } });
      const past = as(administrator, ({ tx }) => tx.query('update kapstok.organisation_task set escalation_task = $2, version = version + 1 where id = $1', [taskId, escalationTask]));
      await expect(past).rejects.toThrow('works with content');
    }
    expect(await update(administrator, taskId, { version: 2 })).toMatchObject({ escalationTask: null, version: 3 });
  });

  it('has at most 200 characters, and none that cannot be stored', async () => {
    const organisation = await world.organisation();
    const taskId = await taskOf(organisation);
    const administrator = await world.hat({ organisation, task: 'beheer', law: null });
    await expect(update(administrator, taskId, { contactHours: 'x'.repeat(201) })).rejects.toMatchObject({ details: { field: 'input.contactHours' } });
    await expect(update(administrator, taskId, { contactPoint: 'Loket\0' })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.contactPoint' } });
  });
});

describe('who a decision is about', () => {
  const organisations = new OrganisationService();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const carried = (organisation: Organisation, more: object) => world.insert('organisation_task', { id: randomUUID(), organisationId: organisation.id, task: 'hulpverlening', ...more });

  it('carries the task out today when it is about something new, and did so when it is about what was', async () => {
    const [organisation, hat] = [await world.organisation(), await world.hat()];
    await carried(organisation, { law: 'jeugdwet', activeUntil: day(-2) });
    await carried(organisation, { law: 'wmo', activeFrom: day(2) });
    await carried(organisation, { law: 'wgbo', activeFrom: day(-2), activeUntil: day(2) });
    const asked = (how: 'asReceiver' | 'asParty', law?: Law) => as(hat, async ({ tx }) => (await organisations[how](tx, organisation.id, 'hulpverlening', law))?.law);
    expect(await Promise.all((['jeugdwet', 'wmo', 'wgbo'] as const).map((law) => asked('asReceiver', law)))).toEqual([undefined, undefined, 'wgbo']);
    expect(await Promise.all((['jeugdwet', 'wmo', 'wgbo'] as const).map((law) => asked('asParty', law)))).toEqual(['jeugdwet', 'wmo', 'wgbo']);
    // Under one law only today, and under three that it knows of.
    expect([await asked('asReceiver'), await asked('asParty')]).toEqual(['wgbo', undefined]);
  });
});

describe('how many wear a hat of a task', () => {
  // R19, R23: numbers, no persons.
  it('is counted now, with who is registered', async () => {
    const organisation = await world.organisation();
    await taskOf(organisation);
    await world.hat({ organisation, registration: 'skj' });
    await world.hat({ organisation });
    await world.hat({ organisation, validUntil: new Date('2025-01-01T00:00:00Z') });
    const stranger = await world.hat();
    const task = { organisationId: organisation.id, task: 'hulpverlening', law: 'jeugdwet', from: null, processorFor: null } as const;
    expect(await as(stranger, ({ tx }) => service.hatsOf(tx, [task]))).toEqual([{ hats: 2, registered: 1 }]);
  });
});

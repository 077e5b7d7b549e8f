import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES, DossierLooks, DossierService } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES, HouseholdService } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, createWorld, requestsWith, type Case, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { CASE_ENTITIES, CaseService } from './index';

let database: TestDatabase;
let world: World;
let api: DataSource;
const as = requestsWith({ Transaction, AccessLog, HatService });
const looks = new DossierLooks();
const cases = new CaseService(looks, new HouseholdService());
const dossiers = new DossierService(looks);

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  const known = [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, ...CASE_ENTITIES];
  api = await connect(database.urls.api, known, 3);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const open = (hat: Hat, id: string) => as(api, hat, (acting) => cases.open(acting, id, ['reference']));
const list = (hat: Hat, first = 50, after: string | null = null) => as(api, hat, (acting) => cases.visibleTo(acting, { first, after }, ['reference']));
const ids = async (hat: Hat) => (await list(hat)).nodes.map(({ id }) => id);
const households = (hat: Hat, ...caseIds: string[]) => as(api, hat, (acting) => cases.householdsOf(acting, caseIds, ['label', 'members']));
const linesOf = (hat: Hat) => world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 order by at', [hat.id]);

async function withHousehold(): Promise<{ aCase: Case; household: { id: string }; hat: Hat }> {
  const aCase = await world.case();
  const child = await world.person();
  const household = await world.household({ case: aCase, members: [{ person: child, role: 'kind' }] });
  return { aCase, household, hat: await world.involved(await world.dossier({ case: aCase, subject: child })) };
}

describe('two organisations with a dossier in one case', () => {
  it('both see the case and the household, and in it each its own dossier', async () => {
    const { aCase, household, hat } = await withHousehold();
    const other = await world.dossier({ case: aCase });
    const theirs = await world.involved(other);
    for (const asker of [hat, theirs]) {
      expect((await open(asker, aCase.id)).reference).toBe(aCase.reference);
      expect(await ids(asker)).toEqual([aCase.id]);
      expect((await households(asker, aCase.id))[0]).toMatchObject([{ id: household.id }]);
    }
    const ofCase = await as(api, theirs, (acting) => dossiers.visibleTo(acting, { first: 50, after: null }, { caseId: aCase.id }));
    expect(ofCase.nodes.map(({ id }) => id)).toEqual([other.id]);
  });
});

describe('a case of others', () => {
  it('is answered as one that does not exist, by id, list, count, cursor and household', async () => {
    const [{ aCase }, { aCase: own, hat }] = [await withHousehold(), await withHousehold()];
    const answers = [];
    for (const id of [aCase.id, randomUUID(), 'no-id', '']) {
      answers.push(await open(hat, id).catch((error: Error & { code: string; details: unknown }) => JSON.stringify([error.name, error.code, error.message, error.details])));
    }
    expect(new Set(answers)).toEqual(new Set(['["CaseNotFound","CASE_NOT_FOUND","there is no such case for this hat",{}]']));
    expect(await ids(hat)).toEqual([own.id]);
    expect(await as(api, hat, (acting) => cases.count(acting))).toBe(1);
    expect(await as(api, hat, (acting) => cases.byIds(acting, [aCase.id, own.id]))).toEqual([undefined, expect.objectContaining({ id: own.id })]);
    expect(await households(hat, aCase.id, own.id)).toEqual([[], [expect.anything()]]);
    for (const cursor of [aCase.id, randomUUID()]) {
      await expect(list(hat, 50, cursor)).rejects.toMatchObject({ code: 'BAD_INPUT', message: 'after: not a cursor of this list' });
    }
  });

  it('stays closed to who merely received something out of it', async () => {
    const { aCase, hat } = await withHousehold();
    const [dossierId] = (await as(api, hat, (acting) => looks.ofCases(acting, [aCase.id])))[0]!.map(({ id }) => id);
    const [dossier] = await world.query<{ id: string; case_id: string; subject_id: string }>('select * from kapstok.dossier where id = $1', [dossierId]);
    const entry = await world.entry({ dossier: { ...dossier!, caseId: dossier!.case_id, subjectId: dossier!.subject_id } as never, author: hat });
    const ggz = await world.organisation({ type: 'ggz' });
    await world.disclosure({ holder: hat, receiver: ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [entry], ground: 'eigen-taak-hulp' });
    const receiver = await world.hat({ organisation: ggz, law: 'wgbo' });
    expect(await ids(receiver)).toEqual([]);
    await expect(open(receiver, aCase.id)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await households(receiver, aCase.id)).toEqual([[]]);
  });

  it('closes when the last involvement in it ends', async () => {
    const { aCase, hat } = await withHousehold();
    await world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [hat.id]);
    await expect(open(hat, aCase.id)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await ids(hat)).toEqual([]);
  });
});

describe('the list of cases', () => {
  it('pages through all of them, the newest first, each once however many dossiers the hat has in it', async () => {
    const hat = await world.hat();
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const aCase = await world.case({ openedAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(i / 2))) });
      made.unshift(aCase.id);
      for (let j = 0; j < 3; j++) await world.involvement({ hat, dossier: await world.dossier({ case: aCase, controller: hat.organisation }) });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, endCursor, hasNextPage } = await list(hat, 2, after);
      seen.push(...nodes.map(({ id }) => id));
      after = hasNextPage ? endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual([...made].sort());
    expect(seen[0]).toBe(made[0]);
    expect(await as(api, hat, (acting) => cases.count(acting))).toBe(5);
  });
});

describe('the log of a case', () => {
  // R268
  it('has a line for the list, one for the case and one of category gezin for the household', async () => {
    const { aCase, hat } = await withHousehold();
    await list(hat);
    await open(hat, aCase.id);
    await households(hat, aCase.id);
    const [listed, read, gezin] = await linesOf(hat);
    expect(listed).toMatchObject({ event: 'list', outcome: 'allowed', fields: ['reference'], grounds: ['V1'] });
    expect(listed?.listed_ids).toHaveLength(1);
    expect(read).toMatchObject({ event: 'read', outcome: 'allowed', case_id: aCase.id, fields: ['reference'] });
    expect(gezin).toMatchObject({ event: 'read', outcome: 'allowed', case_id: aCase.id, categories: ['gezin'], fields: ['label', 'members'] });
  });

  it('has a line for a refused look', async () => {
    const [{ aCase }, hat] = [await withHousehold(), await world.hat()];
    await expect(open(hat, aCase.id)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await linesOf(hat)).toMatchObject([{ event: 'read', outcome: 'refused', case_id: aCase.id, reason: 'not-found' }]);
  });
});

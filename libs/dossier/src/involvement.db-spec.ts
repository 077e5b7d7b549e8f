import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DOSSIER_ENTITIES, DossierLooks, DossierService, InvolvementService, type Involve } from './index';
import { as } from './wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
const looks = new DossierLooks();
const dossiers = new DossierService(looks);
const involvements = new InvolvementService(dossiers, looks);

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 3);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const involve = (hat: Hat, input: Involve) => as(api, hat, (acting) => involvements.involve(acting, input));
const end = (hat: Hat, id: string) => as(api, hat, (acting) => involvements.end(acting, id));
const sees = (hat: Hat, dossier: Dossier) =>
  as(api, hat, (acting) => dossiers.open(acting, dossier.id)).then(() => true, (error: { code?: string }) => (error.code === 'DOSSIER_NOT_FOUND' ? false : Promise.reject(error)));
const listOf = (hat: Hat, dossier: Dossier) =>
  as(api, hat, async (acting) => (await involvements.ofDossiers(acting, [(await dossiers.open(acting, dossier.id)).id]))[0]!);

async function colleagues(): Promise<{ dossier: Dossier; hat: Hat; colleague: Hat }> {
  const dossier = await world.dossier();
  return { dossier, hat: await world.involved(dossier), colleague: await world.hat({ organisation: dossier.controller }) };
}

// R28
describe('who is involved', () => {
  it('brings in a colleague, who sees the dossier from then on, and ends it, at once', async () => {
    const { dossier, hat, colleague } = await colleagues();
    expect(await sees(colleague, dossier)).toBe(false);
    const involved = await involve(hat, { dossierId: dossier.id, hatId: colleague.id });
    expect(involved).toMatchObject({ hatId: colleague.id, organisationId: dossier.controller.id, task: 'hulpverlening', standsInFor: null, validUntil: null });
    expect(await sees(colleague, dossier)).toBe(true);
    expect((await listOf(colleague, dossier)).map(({ hatId }) => hatId)).toEqual([hat.id, colleague.id]);
    const ended = await end(hat, involved.id);
    expect(ended.validUntil).toBeInstanceOf(Date);
    expect(await sees(colleague, dossier)).toBe(false);
    await expect(end(hat, involved.id)).resolves.toMatchObject({ id: involved.id, validUntil: ended.validUntil });
    const lines = await world.query<{ event: string; outcome: string }>(`select event, outcome from logbook.access_line where hat_id = $1 and event = 'involve'`, [hat.id]);
    expect(lines).toEqual(Array(3).fill({ event: 'involve', outcome: 'allowed' }));
  });

  it('ends the own involvement', async () => {
    const { dossier, hat } = await colleagues();
    const [own] = await listOf(hat, dossier);
    await expect(end(hat, own!.id)).resolves.toMatchObject({ id: own!.id });
    expect(await sees(hat, dossier)).toBe(false);
  });

  it('cannot bring in a hat of another organisation, task or law, a client, nor one that does not exist: all the same', async () => {
    const { dossier, hat } = await colleagues();
    const organisation = dossier.controller;
    const misfits = [
      (await world.hat()).id, (await world.hat({ organisation, law: 'wmo' })).id, (await world.hat({ organisation, task: 'toeleiding' })).id,
      (await world.client(await world.person())).id, randomUUID(), 'no-id',
    ];
    for (const hatId of misfits) {
      await expect(involve(hat, { dossierId: dossier.id, hatId })).rejects.toMatchObject({ code: 'HAT_DOES_NOT_FIT', message: 'this hat cannot be involved in this dossier', details: {} });
    }
    expect(await listOf(hat, dossier)).toHaveLength(1);
  });

  it('cannot let it end before it begins', async () => {
    const { dossier, hat, colleague } = await colleagues();
    await expect(involve(hat, { dossierId: dossier.id, hatId: colleague.id, until: new Date('2025-01-01') })).rejects.toMatchObject({ details: { field: 'input.until' } });
  });
});

// R101
describe('a stand-in', () => {
  it('sees the dossier, no longer than whom it stands in for', async () => {
    const { dossier, hat, colleague } = await colleagues();
    const [own] = await listOf(hat, dossier);
    const standIn = await involve(hat, { dossierId: dossier.id, hatId: colleague.id, standsInFor: own!.id });
    expect(await as(api, colleague, async (acting) => (await dossiers.open(acting, dossier.id)).standing)).toEqual({ standsIn: true });
    expect(standIn.standsInFor).toBe(own!.id);
    await end(hat, own!.id);
    expect(await sees(colleague, dossier)).toBe(false);
  });

  it('ends by itself when the involvement it stands in for was to end earlier', async () => {
    const { dossier, hat, colleague } = await colleagues();
    const soon = new Date(Date.now() + 60_000);
    const first = await involve(hat, { dossierId: dossier.id, hatId: colleague.id, until: soon });
    const other = await world.hat({ organisation: dossier.controller });
    const second = await involve(hat, { dossierId: dossier.id, hatId: other.id, standsInFor: first.id, until: new Date(Date.now() + 120_000) });
    expect(second.validUntil).toEqual(soon);
  });

  it('names an involvement of that dossier that stands now', async () => {
    const [{ dossier, hat, colleague }, { dossier: foreign, hat: other }] = [await colleagues(), await colleagues()];
    const [elsewhere] = await listOf(other, foreign);
    const ended = await involve(hat, { dossierId: dossier.id, hatId: colleague.id });
    await end(hat, ended.id);
    for (const standsInFor of [elsewhere!.id, ended.id, randomUUID(), 'no-id']) {
      await expect(involve(hat, { dossierId: dossier.id, hatId: colleague.id, standsInFor })).rejects.toMatchObject({ message: 'input.standsInFor: not an involvement of this dossier that stands now' });
    }
  });
});

describe('who is not involved', () => {
  it('of another organisation cannot involve or end: as if there were no such dossier', async () => {
    const { dossier, hat, colleague } = await colleagues();
    const stranger = await world.hat();
    const [own] = await listOf(hat, dossier);
    for (const dossierId of [dossier.id, randomUUID(), 'no-id']) {
      await expect(involve(stranger, { dossierId, hatId: stranger.id })).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', details: {} });
    }
    for (const id of [own!.id, randomUUID(), 'no-id']) {
      for (const asker of [stranger, colleague]) await expect(end(asker, id)).rejects.toMatchObject({ code: 'INVOLVEMENT_NOT_FOUND', details: {} });
    }
    expect(await sees(hat, dossier)).toBe(true);
  });

  it('as participant sees who is, and does not decide on it', async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const hat = await world.involved(dossier);
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const participant = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    const [own] = await listOf(participant, dossier);
    expect(own).toMatchObject({ hatId: hat.id });
    await expect(end(participant, own!.id)).rejects.toMatchObject({ code: 'INVOLVEMENT_DENIED' });
    await expect(involve(participant, { dossierId: dossier.id, hatId: participant.id })).rejects.toMatchObject({ code: 'INVOLVEMENT_DENIED' });
  });
});

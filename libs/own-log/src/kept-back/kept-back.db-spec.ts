import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES, DossierLooks, DossierNotFound, DossierService } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES, SubjectService } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES, type ActingHat } from '@kapstok/organisation';
import { createDatabase, createWorld, requestsWith, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { KeepingBackDenied } from './kept-back.errors';
import { LogEmbargoes } from './log-embargoes';
import { LogWeighings } from './log-weighings';

const WHY = 'Het onderzoek loopt en de ouders mogen het nog niet weten.';
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

describe('keeping back what a household reads of the log', () => {
  let database: TestDatabase;
  let world: World;
  let api: DataSource;
  const dossiers = new DossierService(new DossierLooks());
  const [embargoes, weighings] = [new LogEmbargoes(dossiers), new LogWeighings(dossiers, new SubjectService())];

  beforeAll(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
    api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 3);
  });
  afterAll(async () => {
    await api?.destroy();
    await world?.close();
    await database?.drop();
  });

  const request = requestsWith({ Transaction, AccessLog, HatService });
  const as = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>) => request(api, hat, work);
  const linesOf = (hat: Hat) => world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 order by at', [hat.id]);
  const record = (hat: Hat, { id: dossierId }: Dossier, more: object = {}) =>
    as(hat, (acting) => embargoes.record(acting, { dossierId, reason: WHY, until: inDays(30), ...more }));

  describe('by an embargo', () => {
    // R220
    it('is recorded by who works in the dossier of the inquiry, with why and until when, and is in the log', async () => {
      const inquiry = await world.dossier({ kind: 'veilig-thuis' });
      const agent = await world.involved(inquiry);
      const until = inDays(30);
      const made = await record(agent, inquiry, { until });
      expect(made).toMatchObject({ dossierId: inquiry.id, reason: WHY, until });
      expect((await linesOf(agent)).at(-1)).toMatchObject({ event: 'weigh', outcome: 'allowed', dossier_id: inquiry.id, fields: ['logEmbargo'], categories: ['toegangslog'] });
    });

    it.each([
      ['without a reason', { reason: 'kort' }, 'input.reason'], ['without an end', { until: inDays(-1) }, 'input.until'],
      ['for longer than three months', { until: inDays(93) }, 'input.until'], ['from a moment to come', { from: inDays(1) }, 'input.from'],
    ])('is not recorded %s', async (_, more, field) => {
      const inquiry = await world.dossier({ kind: 'raad' });
      const refused = await record(await world.involved(inquiry), inquiry, more).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(BadInput);
      expect(refused).toMatchObject({ details: { field } });
    });

    it('is not for help, nor for who does not work in the dossier, for whom it is not there', async () => {
      const [help, inquiry] = [await world.dossier(), await world.dossier({ kind: 'veilig-thuis' })];
      const carer = await world.involved(help);
      await expect(record(carer, help)).rejects.toBeInstanceOf(KeepingBackDenied);
      await expect(record(carer, inquiry)).rejects.toBeInstanceOf(DossierNotFound);
      expect((await linesOf(carer)).map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    });

    it('is never changed, and seen by the FG of the controller and by no other', async () => {
      const inquiry = await world.dossier({ kind: 'veilig-thuis' });
      const agent = await world.involved(inquiry);
      const { id } = await record(agent, inquiry);
      await expect(world.query(`update kapstok.log_embargo set until_at = until_at - interval '1 day' where id = $1`, [id])).rejects.toThrow();
      const [own, other] = [await world.hat({ organisation: inquiry.controller, task: 'fg', law: 'avg' }), await world.hat({ task: 'fg', law: 'avg' })];
      const seen = (hat: Hat) => as(hat, (acting) => embargoes.ofController(acting));
      expect((await seen(own)).map((row) => row.id)).toEqual([id]);
      expect(await seen(other)).toEqual([]);
      expect(await seen(agent)).toEqual([]);
      expect((await linesOf(agent)).at(-1)).toMatchObject({ event: 'review', outcome: 'refused' });
    });
  });

  describe('by a weighing', () => {
    // R230
    it('is recorded for one person, who may inspect at all', async () => {
      const [child, mother, stranger] = [await world.personOfAge(9), await world.person(), await world.person()];
      await world.gezag({ child, holder: mother });
      const aCase = await world.case();
      await world.household({ case: aCase, members: [{ person: child, role: 'kind' }] });
      const help = await world.dossier({ case: aCase, subject: child });
      const carer = await world.involved(help);
      const weigh = (personId: string, subjectId = child.id) =>
        as(carer, (acting) => weighings.record(acting, { dossierId: help.id, subjectId, personId, outcome: 'withhold', words: WHY }));
      expect(await weigh(mother.id)).toMatchObject({ personId: mother.id, outcome: 'withhold' });
      expect((await linesOf(carer)).at(-1)).toMatchObject({ event: 'weigh', outcome: 'allowed', subject_id: child.id, fields: ['logWeighing'] });
      await expect(weigh(stranger.id)).rejects.toMatchObject({ details: { field: 'input.personId' } });
      await expect(weigh(mother.id, stranger.id)).rejects.toMatchObject({ details: { field: 'input.subjectId' } });
    });
  });
});

import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DOSSIER_ENTITIES, DossierLooks, DossierService, PrintingService } from './index';
import { as } from './wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
const printing = new PrintingService(new DossierService(new DossierLooks()));

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);
});
afterAll(async () => {
  await api?.destroy();
  await world?.close();
  await database?.drop();
});

const print = (hat: Hat, dossierId: string, entryIds: string[] = []) => as(api, hat, (acting) => printing.record(acting, { dossierId, entryIds }));
const linesOf = (hat: Hat) => world.query<Record<string, unknown>>(`select event, outcome, dossier_id, entry_ids, categories, reason, grounds, decision is not null as decided
  from logbook.access_line where hat_id = $1 order by at`, [hat.id]);

// R268: what goes onto paper is a line of its own, before it does.
describe('printing a page', () => {
  it('leaves one line with what is on it and the decision that it rests on', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const [one, other] = [await world.entry({ dossier, author: hat, category: 'gezin' }), await world.entry({ dossier, author: hat, category: 'plan' })];
    await expect(print(hat, dossier.id, [one.id, other.id, one.id])).resolves.toMatchObject({ dossierId: dossier.id });
    const [line, ...more] = await linesOf(hat);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ event: 'print', outcome: 'allowed', dossier_id: dossier.id, grounds: ['V1'], decided: true });
    expect(new Set(line!.entry_ids as string[])).toEqual(new Set([one.id, other.id]));
    expect(new Set(line!.categories as string[])).toEqual(new Set(['gezin', 'plan']));
  });

  it('of a dossier that the hat may not see is refused like one that is not there, and its FG reads of it', async () => {
    const dossier = await world.dossier();
    const stranger = await world.involved(await world.dossier());
    for (const id of [dossier.id, randomUUID(), 'no id']) {
      await expect(print(stranger, id)).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', message: 'there is no such dossier for this hat' });
    }
    expect(await linesOf(stranger)).toMatchObject([
      { event: 'print', outcome: 'refused', dossier_id: dossier.id }, { event: 'print', outcome: 'refused' }, { event: 'print', outcome: 'refused', dossier_id: null },
    ]);
  });

  it('with an entry of another dossier on it, or one that is not there, is refused as a whole', async () => {
    const [dossier, elsewhere] = [await world.dossier(), await world.dossier()];
    const hat = await world.involved(dossier);
    const [own, foreign] = [await world.entry({ dossier, author: hat }), await world.entry({ dossier: elsewhere, author: hat })];
    for (const id of [foreign.id, randomUUID(), 'no id']) {
      await expect(print(hat, dossier.id, [own.id, id])).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND', message: 'there is no such entry for this hat' });
    }
    expect((await linesOf(hat)).map(({ event, outcome, entry_ids }) => ({ event, outcome, entry_ids }))).toEqual(
      Array.from({ length: 3 }, () => ({ event: 'print', outcome: 'refused', entry_ids: [own.id] })),
    );
  });
});

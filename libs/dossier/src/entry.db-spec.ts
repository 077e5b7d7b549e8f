import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { ConsentRecords, HOUSEHOLD_ENTITIES, SubjectService } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DOSSIER_ENTITIES, DossierLooks, DossierService, EntryReading, EntryService, WriteDecision, type CorrectEntry, type WriteEntry } from './index';
import { as } from './wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
let worker: DataSource;
const looks = new DossierLooks();
const dossiers = new DossierService(looks);
const decision = new WriteDecision(new SubjectService(), new ConsentRecords());
const entries = new EntryService(dossiers, looks, decision);
const reading = new EntryReading(looks);

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  const known = [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES];
  api = await connect(database.urls.api, known, 4);
  worker = await connect(database.urls.worker, known, 1);
});
afterAll(async () => {
  await api.destroy();
  await worker.destroy();
  await world.close();
  await database.drop();
});

const wording = { kind: 'feit', source: 'Moeder', summary: 'Fictief', body: 'Fictieve tekst' };
const write = (hat: Hat, input: Partial<WriteEntry> & { dossierId: string }) =>
  as(api, hat, async (acting) => (await entries.write(acting, { ...wording, category: 'contact', ...input })).entry);
const correct = (hat: Hat, input: Partial<CorrectEntry> & { entryId: string; version: number }) =>
  as(api, hat, async (acting) => (await entries.correct(acting, { ...wording, reason: 'Verschreven', ...input })).entry);
const page = (hat: Hat, dossierId: string, category: string | null = null, first = 50, after: string | null = null) =>
  as(api, hat, async (acting) => reading.page(await dossiers.open(acting, dossierId), { first, after }, category, ['summary', 'body']));
const count = (hat: Hat, dossierId: string, category: string | null = null) =>
  as(api, hat, async (acting) => reading.count(await dossiers.open(acting, dossierId), category));
const versionsOf = (entryId: string) =>
  world.query<{ version: number; summary: string; correction_reason: string | null }>('select version, summary, correction_reason from kapstok.entry_version where entry_id = $1 order by version', [entryId]);
const lastLineOf = async (hat: Hat) => (await world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 order by at desc, id limit 1', [hat.id]))[0]!;

describe('who is involved', () => {
  it('writes an entry and reads it back', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const written = await write(hat, { dossierId: dossier.id, category: 'verslag', occurredOn: '2025-05-01', approved: true });
    expect(written).toMatchObject({ version: 1, category: 'verslag', occurredOn: '2025-05-01', approved: true, correctionReason: null });
    expect(await lastLineOf(hat)).toMatchObject({
      event: 'write', outcome: 'allowed', dossier_id: dossier.id, entry_ids: [written.id], categories: ['verslag'], grounds: ['V1'],
      subject_id: dossier.subjectId, purpose: 'hulpverlening',
    });
    const { nodes } = await page(hat, dossier.id);
    expect(nodes).toEqual([written]);
  });

  // R268: which entries, categories and fields, for which purpose, on which ground, by which rules.
  it('leaves one line a page in the log', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const [one, two] = [await world.entry({ dossier, author: hat, category: 'plan' }), await world.entry({ dossier, author: hat, category: 'medisch' })];
    await page(hat, dossier.id);
    const line = await lastLineOf(hat);
    expect(line).toMatchObject({ event: 'read', outcome: 'allowed', dossier_id: dossier.id, fields: ['summary', 'body'], purpose: 'hulpverlening', grounds: ['V1'], rule_set: expect.stringMatching(/./) });
    expect([...(line.entry_ids as string[])].sort()).toEqual([one.id, two.id].sort());
    expect([...(line.categories as string[])].sort()).toEqual(['medisch', 'plan']);
    expect(JSON.stringify(line)).not.toContain('Fictieve');
  });

  // R239
  it('cannot leave out the kind or the source, or name a category that is none', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    await expect(write(hat, { dossierId: dossier.id, kind: 'vermoeden' })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.kind' } });
    await expect(write(hat, { dossierId: dossier.id, source: '' })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.source' } });
    await expect(write(hat, { dossierId: dossier.id, category: 'roddel' })).rejects.toMatchObject({ code: 'BAD_INPUT', message: 'input.category: unknown "roddel"' });
    for (const category of ['anoniem', 'toegangslog']) {
      await expect(write(hat, { dossierId: dossier.id, category })).rejects.toMatchObject({ code: 'WRITE_DENIED' });
    }
  });

  it('writes about somebody of the household, and about nobody else: a stranger and a random id are the same', async () => {
    const [aCase, mother, stranger] = [await world.case(), await world.person(), await world.person()];
    await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }] });
    const dossier = await world.dossier({ case: aCase });
    const hat = await world.involved(dossier);
    await expect(write(hat, { dossierId: dossier.id, aboutId: mother.id })).resolves.toMatchObject({ aboutId: mother.id });
    for (const aboutId of [stranger.id, randomUUID(), 'no-id']) {
      await expect(write(hat, { dossierId: dossier.id, aboutId })).rejects.toMatchObject({ message: 'input.aboutId: nobody of this household' });
    }
  });
});

describe('two organisations', () => {
  it('cannot write in each other\'s dossier, nor correct each other\'s entry: as if they did not exist', async () => {
    const [one, other] = [await world.dossier(), await world.dossier()];
    const [ours, theirs] = [await world.involved(one), await world.involved(other)];
    for (const [hat, dossier] of [[ours, other], [theirs, one]] as const) {
      for (const dossierId of [dossier.id, randomUUID(), 'no-id']) {
        await expect(write(hat, { dossierId })).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', details: {} });
      }
    }
    const entry = await world.entry({ dossier: one, author: ours });
    for (const entryId of [entry.id, randomUUID(), 'no-id']) {
      await expect(correct(theirs, { entryId, version: 1 })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND', details: {} });
    }
    expect(await lastLineOf(theirs)).toMatchObject({ event: 'write', outcome: 'refused', reason: 'not-found' });
    expect(await versionsOf(entry.id)).toHaveLength(1);
  });
});

describe('what a dossier may never hold', () => {
  const denied = { code: 'WRITE_DENIED', details: { reason: 'category-barred', explanation: expect.stringMatching(/\w/) } };

  // R32
  it.each(['verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk'])('%s in a toeleidingsdossier (W1), and the log says who tried', async (category) => {
    const dossier = await world.dossier({ kind: 'toeleiding' });
    const hat = await world.involved(dossier);
    await expect(write(hat, { dossierId: dossier.id, category })).rejects.toMatchObject(denied);
    expect(await lastLineOf(hat)).toMatchObject({ event: 'write', outcome: 'refused', reason: 'category-barred', categories: [category], dossier_id: dossier.id });
    await expect(write(hat, { dossierId: dossier.id, category: 'advies' })).resolves.toMatchObject({ category: 'advies' });
  });

  // R35
  it('treatment data and fraud signals in regie from toeleiding (W2)', async () => {
    const dossier = await world.dossier({ kind: 'regie', fromTask: 'toeleiding', controller: await world.organisation({ type: 'gemeente' }) });
    const hat = await world.involved(dossier);
    for (const category of ['behandelplan', 'fraudesignaal']) await expect(write(hat, { dossierId: dossier.id, category })).rejects.toMatchObject(denied);
  });

  it('treatment data in regie from hulpverlening (W3), unless there is consent for exactly that, while it stands', async () => {
    const subject = await world.personOfAge(33);
    const dossier = await world.dossier({ kind: 'regie', subject });
    const hat = await world.involved(dossier);
    const medical = () => write(hat, { dossierId: dossier.id, category: 'medisch' });
    await expect(medical()).rejects.toMatchObject(denied);
    const consent = await world.consent({
      subject, givenBy: subject, recordedBy: hat, toTask: 'regie', toOrganisation: dossier.controller, purpose: 'regie', categories: ['medisch'],
    });
    await expect(medical()).resolves.toMatchObject({ category: 'medisch' });
    await expect(write(hat, { dossierId: dossier.id, category: 'diagnose' })).rejects.toMatchObject(denied);
    await world.withdrawal({ consent, recordedBy: hat });
    await expect(medical()).rejects.toMatchObject(denied);
  });

  // R29
  it('treatment data of one member in a family dossier (W4), and a protected address there (W8)', async () => {
    const aCase = await world.case();
    const household = await world.household({ case: aCase });
    const dossier = await world.dossier({ case: aCase, household });
    const hat = await world.involved(dossier);
    await expect(write(hat, { dossierId: dossier.id, category: 'diagnose' })).rejects.toMatchObject(denied);
    await expect(write(hat, { dossierId: dossier.id, category: 'contact', shielded: true })).rejects.toMatchObject(denied);
    await expect(write(hat, { dossierId: dossier.id, category: 'verslag' })).resolves.toBeDefined();
  });

  // R7
  it('what was learned while the resident did not know the role (W6)', async () => {
    const dossier = await world.dossier({ kind: 'toeleiding' });
    const hat = await world.involved(dossier);
    await expect(write(hat, { dossierId: dossier.id, roleDisclosed: false })).rejects.toMatchObject({ code: 'WRITE_DENIED', details: { reason: 'role-not-disclosed' } });
  });

  it('is offered to nobody: mayWrite names what can be written now', async () => {
    const dossier = await world.dossier({ kind: 'toeleiding' });
    const hat = await world.involved(dossier);
    const categories = await as(api, hat, async (acting) => decision.categories(await dossiers.open(acting, dossier.id)));
    expect(categories).toEqual([
      'contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'advies', 'beschikking', 'voortgang', 'financieel', 'veiligheid', 'plan', 'afspraak', 'signaal', 'fraudesignaal',
    ]);
  });
});

describe('a participant of a regie dossier (V5)', () => {
  it('reads and writes its six categories, and the others are not there', async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const author = await world.involved(dossier);
    const [plan, signal] = [await world.entry({ dossier, author, category: 'plan' }), await world.entry({ dossier, author, category: 'signaal' })];
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const hat = await world.hat({ organisation: school, task: 'onderwijs', law: null });

    expect((await page(hat, dossier.id)).nodes.map(({ id }) => id)).toEqual([plan.id]);
    expect(await count(hat, dossier.id)).toBe(1);
    expect((await page(hat, dossier.id, 'signaal')).nodes).toEqual([]);
    expect(await lastLineOf(hat)).toMatchObject({ outcome: 'refused', reason: 'category-barred', categories: ['signaal'] });
    expect(await count(hat, dossier.id, 'signaal')).toBe(0);
    await expect(page(hat, dossier.id, null, 50, signal.id)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    await expect(page(hat, dossier.id, null, 50, randomUUID())).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    await expect(as(api, hat, (acting) => reading.byIds(acting, [signal.id, plan.id], ['summary']))).resolves.toEqual([undefined, expect.objectContaining({ entry: expect.objectContaining({ id: plan.id }) })]);
    await expect(as(api, hat, (acting) => reading.versionsOf(acting, [signal.id, plan.id], ['summary']))).resolves.toEqual([[], [expect.objectContaining({ version: 1 })]]);

    await expect(write(hat, { dossierId: dossier.id, category: 'afspraak' })).resolves.toMatchObject({ category: 'afspraak' });
    await expect(write(hat, { dossierId: dossier.id, category: 'signaal' })).rejects.toMatchObject({ code: 'WRITE_DENIED', details: { reason: 'category-barred' } });
    await expect(correct(hat, { entryId: signal.id, version: 1 })).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' });
  });
});

describe('who coordinates under V6', () => {
  it('reads and does not write', async () => {
    const gemeente = await world.organisation({ type: 'gemeente' });
    const regie = await world.dossier({ kind: 'regie', fromTask: 'toeleiding', controller: gemeente });
    const toeleider = await world.hat({ organisation: gemeente, task: 'toeleiding' });
    await world.involvement({ hat: toeleider, dossier: regie });
    await expect(write(toeleider, { dossierId: regie.id })).rejects.toMatchObject({ code: 'WRITE_DENIED', details: { reason: 'other-task' } });
  });
});

describe('a correction', () => {
  it('is a next version with its reason; the former stays', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const { id } = await write(hat, { dossierId: dossier.id });
    await correct(hat, { entryId: id, version: 1, summary: 'Beter' });
    expect(await versionsOf(id)).toEqual([
      { version: 1, summary: 'Fictief', correction_reason: null }, { version: 2, summary: 'Beter', correction_reason: 'Verschreven' },
    ]);
    expect((await page(hat, dossier.id)).nodes).toMatchObject([{ id, version: 2, summary: 'Beter' }]);
    const [versions] = await as(api, hat, (acting) => reading.versionsOf(acting, [id], ['summary']));
    expect(versions).toMatchObject([{ version: 1, correctionReason: null }, { version: 2, correctionReason: 'Verschreven' }]);
  });

  it('of an old version is refused, and so is the second of two at once', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const { id } = await write(hat, { dossierId: dossier.id });
    await correct(hat, { entryId: id, version: 1 });
    await expect(correct(hat, { entryId: id, version: 1 })).rejects.toMatchObject({ code: 'ENTRY_CHANGED', details: { version: 2 } });
    const colleague = await world.involved(dossier);
    const both = await Promise.allSettled([correct(hat, { entryId: id, version: 2 }), correct(colleague, { entryId: id, version: 2 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'ENTRY_CHANGED' } });
    expect((await versionsOf(id)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('does not bring in what the dossier may never hold', async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const hat = await world.involved(dossier);
    const { id } = await write(hat, { dossierId: dossier.id });
    await expect(correct(hat, { entryId: id, version: 1, shielded: true })).rejects.toMatchObject({ code: 'WRITE_DENIED', details: { reason: 'category-barred' } });
  });
});

describe('a page of entries', () => {
  it('goes through all of them, the newest first, each once', async () => {
    const dossier = await world.dossier();
    const author = await world.involved(dossier);
    const written = [];
    for (let i = 0; i < 5; i++) written.push(await world.entry({ dossier, author, writtenAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(i / 2))) }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, endCursor, hasNextPage } = await page(author, dossier.id, 'contact', 2, after);
      seen.push(...nodes.map(({ id }) => id));
      after = hasNextPage ? endCursor : null;
    } while (after);
    expect([...seen].sort()).toEqual(written.map(({ id }) => id).sort());
    expect(seen[0]).toBe(written[4]!.id);
    expect(await count(author, dossier.id, 'contact')).toBe(5);
    await expect(page(author, dossier.id, 'geen')).rejects.toMatchObject({ message: 'category: unknown "geen"' });
  });
});

describe('the worker, at an earlier moment, under the hat that wrote it', () => {
  it('writes an entry under an id of its choice, and what the hat might not do then is refused', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const [id, then] = [randomUUID(), new Date('2024-06-01T10:00:00.000Z')];
    const input = { ...wording, category: 'contact', dossierId: dossier.id };
    await as(worker, hat, (acting) => entries.write(acting, input, id), then);
    const [row] = await world.query<{ created_at: Date }>('select created_at from kapstok.entry where id = $1', [id]);
    expect(row?.created_at).toEqual(then);
    await as(worker, hat, (acting) => entries.correct(acting, { ...wording, entryId: id, version: 1, reason: 'Verschreven' }), new Date('2024-06-02T10:00:00.000Z'));
    await expect(as(worker, hat, (acting) => entries.write(acting, input), new Date('2023-06-01T10:00:00.000Z'))).rejects.toMatchObject({ code: expect.stringMatching(/HAT_NOT_YOURS|DOSSIER_NOT_FOUND/) });
  });
});

import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { dateInTheNetherlands } from '@kapstok/graphql';
import { ConsentRecords, HOUSEHOLD_ENTITIES, SubjectService } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DOSSIER_ENTITIES, DossierLooks, DossierService, EntryService, KindcheckService, WriteDecision, type RecordKindcheck } from '../index';
import { as } from '../wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
const looks = new DossierLooks();
const dossiers = new DossierService(looks);
const decision = new WriteDecision(new SubjectService(), new ConsentRecords());
const entries = new EntryService(dossiers, looks, decision);
const kindchecks = new KindcheckService(dossiers, looks, decision);

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const DAY = 24 * 60 * 60 * 1000;
/** The day in the Netherlands, so many days from now. */
const day = (days: number) => new Date(Date.parse(dateInTheNetherlands(new Date())) + days * DAY).toISOString().slice(0, 10);
const WORDS = 'De jongste slaapt bij moeder op de kamer en schrikt van stemmen.';
const concern = { outcome: 'children-concern', words: WORDS, because: 'start', doneOn: day(-2), repeatBy: day(90) };

const record = (hat: Hat, dossier: { id: string }, input: Partial<RecordKindcheck> = {}) =>
  as(api, hat, (acting) => kindchecks.record(acting, { dossierId: dossier.id, ...concern, ...input }));
const list = (hat: Hat, { id }: Dossier) => as(api, hat, async (acting) => kindchecks.ofDossier(await dossiers.open(acting, id), ['outcome', 'words']));
const due = (hat: Hat, { id }: Dossier) => as(api, hat, async (acting) => kindchecks.due(await dossiers.open(acting, id)));
const linesOf = (hat: Hat, event: string) => world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 and event = $2 order by at', [hat.id, event]);
const raw = (hat: Hat, sql: string, parameters: unknown[] = []) => as(api, hat, (acting) => acting.tx.query<Record<string, unknown>>(sql, parameters));
const ADD = `insert into kapstok.kindcheck (id, dossier_id, outcome, words, because, done_on, repeat_by, hat_id, recorded_at)
  values (gen_random_uuid(), $1, 'children-safe', null, 'start', current_date - 1, current_date + 30, $2, kapstok.at())`;

async function family(): Promise<Dossier> {
  const aCase = await world.case();
  return world.dossier({ case: aCase, household: await world.household({ case: aCase, members: [{ person: await world.personOfAge(33), role: 'moeder' }] }) });
}

async function helpToAdult(law: 'wgbo' | 'jeugdwet' = 'wgbo'): Promise<{ dossier: Dossier; hat: Hat }> {
  const dossier = await world.dossier({ law, subject: await world.personOfAge(33) });
  return { dossier, hat: await world.involved(dossier) };
}

describe('a kindcheck', () => {
  // R142, R143
  it('is recorded in the dossier of the adult, and read there by who works in it, the newest first', async () => {
    const { dossier, hat } = await helpToAdult();
    const first = await record(hat, dossier, { outcome: 'children-safe', words: null, doneOn: day(-40), repeatBy: day(-1) });
    const second = await record(hat, dossier, { because: 'situation' });
    expect(second).toMatchObject({ outcome: 'children-concern', words: WORDS, because: 'situation', doneOn: day(-2), repeatBy: day(90) });
    await expect(list(await world.involved(dossier), dossier)).resolves.toMatchObject([{ id: second.id, words: WORDS }, { id: first.id, words: null }]);
    await expect(as(api, hat, (acting) => kindchecks.one(acting, second.id))).resolves.toEqual(second);
  });

  it('leaves a line for recording and for looking, without a word of what was seen', async () => {
    const { dossier, hat } = await helpToAdult();
    await record(hat, dossier);
    await list(hat, dossier);
    const [written] = await linesOf(hat, 'write');
    expect(written).toMatchObject({ outcome: 'allowed', dossier_id: dossier.id, categories: ['veiligheid'], grounds: ['V1'], fields: expect.arrayContaining(['kindchecks', 'words']) });
    const read = (await linesOf(hat, 'read')).find(({ fields }) => (fields as string[]).includes('kindchecks'));
    expect(read).toMatchObject({ outcome: 'allowed', dossier_id: dossier.id, categories: ['veiligheid'], fields: ['kindchecks', 'outcome', 'words'] });
    expect(JSON.stringify([written, read])).not.toMatch(/jongste|children-concern/);
  });

  it('names the field that does not fit', async () => {
    const { dossier, hat } = await helpToAdult();
    const wrong: [string, Partial<RecordKindcheck>][] = [
      ['outcome', { outcome: 'unknown' }], ['because', { because: 'often' }], ['words', { words: ' ' }], ['words', { words: 'x'.repeat(5001) }],
      ['doneOn', { doneOn: day(2) }], ['doneOn', { doneOn: '2026-02-30' }], ['repeatBy', { repeatBy: concern.doneOn }], ['repeatBy', { repeatBy: day(370) }],
    ];
    for (const [field, input] of wrong) await expect(record(hat, dossier, input)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: `input.${field}` } });
    await expect(list(hat, dossier)).resolves.toEqual([]);
  });

  it('belongs to help to somebody who was an adult on that day, and to nothing else', async () => {
    const wrong = [
      await world.dossier({ subject: await world.personOfAge(17) }), await world.dossier({ kind: 'toeleiding', subject: await world.personOfAge(33) }),
      await world.dossier({ kind: 'regie', subject: await world.personOfAge(33) }), await family(),
    ];
    for (const dossier of wrong) {
      const hat = await world.involved(dossier);
      await expect(record(hat, dossier)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.dossierId' } });
      await expect(raw(hat, ADD, [dossier.id, hat.id])).rejects.toThrow(/row-level security/);
      await expect(due(hat, dossier)).resolves.toBeNull();
    }
    // 18 since ten days: adult now, a child on the day before that.
    const dossier = await world.dossier({ subject: await world.personOfAge(18) });
    const hat = await world.involved(dossier);
    await expect(record(hat, dossier, { doneOn: day(-20) })).rejects.toMatchObject({ details: { field: 'input.dossierId' } });
    await expect(record(hat, dossier)).resolves.toMatchObject({ dossierId: dossier.id });
  });

  it('stays as it was recorded, for every role', async () => {
    const { dossier, hat } = await helpToAdult();
    await record(hat, dossier);
    await expect(raw(hat, `update kapstok.kindcheck set outcome = 'no-children'`)).rejects.toThrow(/permission denied/);
    for (const url of [database.urls.owner, database.urls.admin]) {
      const source = await connect(url, [], 1);
      try {
        for (const change of [`update kapstok.kindcheck set outcome = 'no-children'`, 'delete from kapstok.kindcheck', 'truncate kapstok.kindcheck']) {
          await expect(source.query(change)).rejects.toThrow(/never change/);
        }
      } finally {
        await source.destroy();
      }
    }
  });
});

describe('who is not let in by the rules', () => {
  it('neither sees nor records one: another organisation, a colleague, and who was involved before', async () => {
    const { dossier, hat } = await helpToAdult();
    const { id } = await record(hat, dossier);
    const over = await world.involved(dossier);
    await world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [over.id]);
    for (const other of [(await helpToAdult()).hat, await world.hat({ organisation: dossier.controller, law: 'wgbo' }), over]) {
      for (const dossierId of [dossier.id, randomUUID(), 'no-id']) {
        await expect(record(other, { id: dossierId })).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', details: {} });
      }
      await expect(as(api, other, (acting) => kindchecks.one(acting, id))).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', details: {} });
      await expect(raw(other, 'select * from kapstok.kindcheck')).resolves.toEqual([]);
      await expect(raw(other, ADD, [dossier.id, other.id])).rejects.toThrow(/row-level security/);
    }
    await expect(raw(hat, ADD, [dossier.id, over.id])).rejects.toThrow(/row-level security/);
  });

  it('sees none without category veiligheid, and the log says who tried', async () => {
    const regie = await world.dossier({ kind: 'regie' });
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier: regie, organisation: school, task: 'onderwijs' });
    const participant = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    await expect(list(participant, regie)).resolves.toEqual([]);
    await expect(due(participant, regie)).resolves.toBeNull();
    const refused = (await linesOf(participant, 'read')).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ reason, categories }) => ({ reason, categories }))).toEqual(Array(2).fill({ reason: 'category-barred', categories: ['veiligheid'] }));
  });
});

describe('a colleague who opened the dossier in acute danger', () => {
  const OPEN = `insert into kapstok.break_glass (id, dossier_id, controller_id, hat_id, account_id, reason, rule_set, decision_id, opened_at, ends_at, review_due_at, tell_due_at)
    values ($1, $2, $3, $4, $5, 'Er is nu gevaar.', 'spec', $1, $6::timestamptz, $6::timestamptz + make_interval(hours => 1), $6::timestamptz + interval '1 day', $6::timestamptz + interval '1 day')`;

  it('reads it while that stands, and records none', async () => {
    const { dossier, hat } = await helpToAdult();
    await record(hat, dossier);
    const colleague = await world.hat({ organisation: dossier.controller, law: 'wgbo' });
    await expect(raw(colleague, 'select * from kapstok.kindcheck')).resolves.toEqual([]);
    const opened = new Date(Date.now() - 1000);
    await world.query(OPEN, [randomUUID(), dossier.id, dossier.controller.id, colleague.id, colleague.account.id, opened]);
    await expect(list(colleague, dossier)).resolves.toMatchObject([{ words: WORDS }]);
    await expect(record(colleague, dossier)).rejects.toMatchObject({ code: 'WRITE_DENIED' });
    await expect(raw(colleague, ADD, [dossier.id, colleague.id])).rejects.toThrow(/row-level security/);
  });
});

describe('the day on which it is to be done again', () => {
  const following = (dossier: Dossier) => world.query<{ about: { kindcheckId: string }; due: string; at_midnight: boolean }>(
    `select about, (due_at at time zone 'Europe/Amsterdam')::date::text as due, due_at = (due_at at time zone 'Europe/Amsterdam')::date::timestamp at time zone 'Europe/Amsterdam' as at_midnight
     from kapstok.outbox where kind = 'kindcheck-due' and about ->> 'dossierId' = $1 order by made_at`, [dossier.id]);
  const told = async (kindcheckId: string) => (await world.query<{ keys: string[] }>(`select kapstok.notice_keys('kindcheck', jsonb_build_object('kindcheckId', $1::text)) as keys`, [kindcheckId]))[0]!.keys;

  // R142
  it('is told when it begins, to who works in the dossier then', async () => {
    const { dossier, hat } = await helpToAdult();
    const { id } = await record(hat, dossier);
    await expect(following(dossier)).resolves.toEqual([{ about: { kindcheckId: id, dossierId: dossier.id }, due: day(90), at_midnight: true }]);
    const next = await world.involved(dossier);
    await world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [hat.id]);
    await expect(told(id)).resolves.toEqual([`hat:${next.id}`]);
  });

  it('is told at once when it has been', async () => {
    const { dossier, hat } = await helpToAdult();
    await record(hat, dossier, { doneOn: day(-60), repeatBy: day(-1) });
    await expect(following(dossier)).resolves.toMatchObject([{ due: day(0) }]);
  });

  it('is told to nobody when a later one was done, and when the dossier is closed', async () => {
    const { dossier, hat } = await helpToAdult();
    const first = await record(hat, dossier);
    const later = await record(hat, dossier, { doneOn: day(0) });
    const written = await record(hat, dossier, { doneOn: day(-30), repeatBy: day(-1) });
    expect([await told(first.id), await told(later.id), await told(written.id)]).toEqual([[], [`hat:${hat.id}`], []]);
    await world.query('update kapstok.dossier set closed_at = now() where id = $1', [dossier.id]);
    await expect(told(later.id)).resolves.toEqual([]);
  });
});

describe('whether one is wanted now', () => {
  // R142
  it('is worked out by the clock: at the start, not when just done, and again from the day that was said', async () => {
    const { dossier, hat } = await helpToAdult();
    await expect(due(hat, dossier)).resolves.toEqual({ due: true, because: 'start' });
    await record(hat, dossier, { doneOn: day(-60), repeatBy: day(-1) });
    await expect(due(hat, dossier)).resolves.toEqual({ due: true, because: 'periodic' });
    await record(hat, dossier, { because: 'periodic' });
    await expect(due(hat, dossier)).resolves.toEqual({ due: false, because: null });
  });

  // R142
  it('is so again once a treatment plan was written or changed, and not for another note', async () => {
    const { dossier, hat } = await helpToAdult();
    await record(hat, dossier);
    const write = (category: string) => as(api, hat, (acting) => entries.write(acting, { dossierId: dossier.id, category, kind: 'feit', source: 'Behandelaar', summary: 'Fictief', body: 'Fictieve tekst' }));
    await write('contact');
    await expect(due(hat, dossier)).resolves.toEqual({ due: false, because: null });
    const { entry } = await write('behandelplan');
    await expect(due(hat, dossier)).resolves.toEqual({ due: true, because: 'plan' });
    await record(hat, dossier, { because: 'plan', doneOn: day(0) });
    await expect(due(hat, dossier)).resolves.toEqual({ due: false, because: null });
    await as(api, hat, (acting) => entries.correct(acting, { entryId: entry.id, version: 1, kind: 'feit', source: 'Behandelaar', summary: 'Nieuw', body: 'Ander plan', reason: 'Het plan is bijgesteld' }));
    await expect(due(hat, dossier)).resolves.toEqual({ due: true, because: 'plan' });
  });
});

import { randomUUID } from 'node:crypto';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';
import { AtTheTable, day, inDays, type Table } from './table';

/** Statements that the api never makes, under its role and with the settings of an ordinary hat. */
let stage: Stage;
let at: AtTheTable;
beforeAll(async () => {
  stage = await Stage.open();
  at = new AtTheTable(stage);
});
afterAll(() => stage.close());

const TABLES = ['meeting', 'meeting_step', 'meeting_participant', 'meeting_client', 'meeting_item', 'meeting_heard', 'meeting_words'];

/** What a statement was refused with, without the ids that were asked. */
const refusal = (hat: Hat, sql: string, parameters: unknown[] = []) =>
  stage.raw(hat, sql, parameters).then(() => 'allowed', (error: Error) => error.message.replace(/[0-9a-f-]{36}/g, 'id'));
const REFUSED = /^new row violates row-level security policy/;

const call = (hat: Hat, dossierId: string, byHatId = hat.id) =>
  refusal(hat, 'insert into kapstok.meeting (id, dossier_id, called_by_hat_id, recorded_at) values (gen_random_uuid(), $1, $2, kapstok.at())', [dossierId, byHatId]);
const step = (hat: Hat, meetingId: string, version: number, kind: 'changed' | 'held' | 'cancelled', { byHatId = hat.id, heldOn = day(-1) } = {}) =>
  refusal(
    hat,
    `insert into kapstok.meeting_step (meeting_id, version, kind, purpose, starts_at, held_on, why, by_hat_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, kapstok.at())`,
    [meetingId, version, kind, kind === 'changed' ? 'Iets' : null, kind === 'changed' ? inDays(1) : null, kind === 'held' ? heldOn : null, kind === 'cancelled' ? 'Ziek' : null, byHatId],
  );
const item = (hat: Hat, { id, dossierId, category = 'plan' }: { id: string; dossierId: string; category?: string }) =>
  refusal(hat, `insert into kapstok.meeting_item (id, meeting_id, dossier_id, category, words, by_hat_id, recorded_at)
    values (gen_random_uuid(), $1, $2, $3, 'Iets', $4, kapstok.at())`, [id, dossierId, category, hat.id]);
const heard = (hat: Hat, { id, dossierId, personId, version = 1, spoke = null }: { id: string; dossierId: string; personId: string; version?: number; spoke?: string | null }) =>
  refusal(hat, `insert into kapstok.meeting_heard (meeting_id, dossier_id, person_id, version, present, spoke_organisation_id, spoke_task, spoke_on, consent, by_hat_id, recorded_at)
    values ($1, $2, $3, $4, true, $5::uuid, case when $5::uuid is not null then 'onderwijs' end, case when $5::uuid is not null then $7::date end, 'given', $6, kapstok.at())`,
  [id, dossierId, personId, version, spoke, hat.id, day(-1)]);

async function meeting(): Promise<Table & { readonly id: string }> {
  const table = await at.laid();
  return { ...table, id: (await at.call(table)).id };
}

describe('by any statement', () => {
  it('nobody else reads a meeting, nor anything of it', async () => {
    const ours = await meeting();
    await at.hear(ours.regisseur, ours.id, ours.mother, { view: 'Goed dat het er komt.' });
    await at.add(ours.regisseur, ours.id, 'plan', 'Wie doet wat.');
    const colleague = await stage.world.hat({ organisation: ours.dossier.controller, task: 'regie' });
    const otherOfSchool = await stage.world.hat({ organisation: ours.school, task: 'leerplicht', law: null });
    for (const hat of [colleague, otherOfSchool, (await meeting()).regisseur]) {
      for (const table of TABLES) await expect(stage.raw(hat, `select 1 from kapstok.${table} where ${table === 'meeting' ? 'id' : 'meeting_id'} = $1`, [ours.id])).resolves.toEqual([]);
      for (const from of ['meeting_parties', 'meeting_persons']) await expect(stage.raw(hat, `select 1 from kapstok.${from}($1)`, [ours.dossier.id])).resolves.toEqual([]);
      await expect(stage.raw(hat, 'select kapstok.meeting_heard_next($1, $2, false) as next, kapstok.meeting_step_fits($1, 2, $3) as fits', [ours.id, ours.mother.id, 'changed'])).resolves.toEqual([{ next: null, fits: false }]);
    }
  });

  it('a meeting is called, changed and ended only by who works in the dossier, in their own name, one step after the other', async () => {
    const ours = await meeting();
    const [theirs, nobody] = [await meeting(), randomUUID()];
    expect(await call(ours.teacher, ours.dossier.id)).toMatch(REFUSED);
    expect(await call(theirs.regisseur, ours.dossier.id)).toBe(await call(theirs.regisseur, nobody));
    expect(await call(ours.regisseur, ours.dossier.id, ours.teacher.id)).toMatch(REFUSED);
    for (const hat of [ours.teacher, theirs.regisseur]) {
      expect(await step(hat, ours.id, 2, 'cancelled')).toMatch(REFUSED);
      expect(await step(hat, ours.id, 2, 'cancelled')).toBe(await step(hat, nobody, 2, 'cancelled'));
    }
    expect(await step(ours.regisseur, ours.id, 3, 'changed')).toMatch(REFUSED);
    expect(await step(ours.regisseur, ours.id, 2, 'changed', { byHatId: ours.teacher.id })).toMatch(REFUSED);
    expect(await step(ours.regisseur, ours.id, 2, 'held')).toMatch(REFUSED);
    await at.hear(ours.regisseur, ours.id, ours.mother);
    await at.hear(ours.regisseur, ours.id, ours.child);
    expect(await step(ours.regisseur, ours.id, 2, 'held', { heldOn: day(3) })).toMatch(REFUSED);
    expect(await step(ours.regisseur, ours.id, 2, 'held')).toBe('allowed');
    for (const kind of ['changed', 'held', 'cancelled'] as const) expect(await step(ours.regisseur, ours.id, 3, kind)).toMatch(REFUSED);
    expect(await item(ours.regisseur, { id: ours.id, dossierId: ours.dossier.id })).toMatch(REFUSED);
  });

  it('nobody is put at the table who has no way in, nor somebody of another household, nor in a plan that stands', async () => {
    const ours = await meeting();
    const theirs = await meeting();
    const plan = (person: string, organisation: string, version = 2) => stage.as(ours.regisseur, async ({ tx, id }) => {
      if (version === 2) await tx.query(`insert into kapstok.meeting_step (meeting_id, version, kind, purpose, starts_at, by_hat_id, recorded_at) values ($1, 2, 'changed', 'Iets', $2, $3, kapstok.at())`, [ours.id, inDays(1), id]);
      await tx.query(`insert into kapstok.meeting_participant (meeting_id, dossier_id, version, place, organisation_id, task) values ($1, $2, $3, 9, $4, 'onderwijs')`, [ours.id, ours.dossier.id, version, organisation]);
      await tx.query(`insert into kapstok.meeting_client (meeting_id, dossier_id, version, person_id, about_id, role, invited) values ($1, $2, $3, $4, $5, 'gezag', true)`, [ours.id, ours.dossier.id, version, person, ours.child.id]);
      await tx.query(`insert into kapstok.meeting_client (meeting_id, dossier_id, version, person_id, about_id, role, invited) values ($1, $2, $3, $4, $4, 'subject', true)`, [ours.id, ours.dossier.id, version, ours.child.id]);
    }).then(() => 'allowed', (error: Error) => error.message);
    expect(await plan(ours.mother.id, theirs.school.id)).toMatch(REFUSED);
    expect(await plan(ours.mother.id, randomUUID())).toMatch(REFUSED);
    expect(await plan(theirs.mother.id, ours.school.id)).toMatch(REFUSED);
    expect(await plan(theirs.mother.id, ours.school.id)).toBe(await plan(randomUUID(), ours.school.id));
    expect(await plan(ours.mother.id, ours.school.id, 1)).toMatch(REFUSED);
    expect(await plan(ours.mother.id, ours.school.id)).toBe('allowed');
  });

  // R225
  it('no plan leaves out somebody whom it is about, so that it is not held without anybody having spoken to them', async () => {
    const ours = await meeting();
    const changed = (...clients: readonly { readonly id: string; readonly role: string }[]) => stage.as(ours.regisseur, async ({ tx, id }) => {
      await tx.query(`insert into kapstok.meeting_step (meeting_id, version, kind, purpose, starts_at, by_hat_id, recorded_at) values ($1, 2, 'changed', 'Iets', $2, $3, kapstok.at())`, [ours.id, inDays(-1), id]);
      for (const client of clients) {
        await tx.query(`insert into kapstok.meeting_client (meeting_id, dossier_id, version, person_id, about_id, role, invited) values ($1, $2, 2, $3, $4, $5, true)`, [ours.id, ours.dossier.id, client.id, ours.child.id, client.role]);
      }
    }).then(() => 'allowed', (error: Error) => error.message);
    const [child, mother] = [{ id: ours.child.id, role: 'subject' }, { id: ours.mother.id, role: 'gezag' }];
    for (const clients of [[], [mother], [child]]) expect(await changed(...clients)).toBe('a plan leaves nobody out whom it is about');
    expect(await changed(child, mother)).toBe('allowed');
  });

  it('an agenda holds no category that its writer may not write there, and what is heard is recorded of who it is about, once a version', async () => {
    const [ours, theirs] = [await meeting(), await meeting()];
    const on = { id: ours.id, dossierId: ours.dossier.id };
    expect(await item(ours.teacher, { ...on, category: 'veiligheid' })).toMatch(REFUSED);
    expect(await item(ours.regisseur, { ...on, category: 'behandelplan' })).toMatch(REFUSED);
    expect(await item(theirs.regisseur, { ...on, dossierId: theirs.dossier.id })).toMatch(REFUSED);
    expect(await item(theirs.regisseur, on)).toBe(await item(theirs.regisseur, { ...on, id: randomUUID() }));
    expect(await item(ours.teacher, on)).toBe('allowed');
    const mother = { ...on, personId: ours.mother.id };
    for (const hat of [ours.teacher, theirs.regisseur]) expect(await heard(hat, mother)).toMatch(REFUSED);
    expect(await heard(ours.regisseur, { ...mother, version: 2 })).toMatch(REFUSED);
    expect(await heard(ours.regisseur, { ...mother, spoke: theirs.school.id })).toMatch(REFUSED);
    expect(await heard(ours.regisseur, { ...mother, personId: theirs.mother.id })).toBe(await heard(ours.regisseur, { ...mother, personId: randomUUID() }));
    expect(await heard(ours.regisseur, { ...mother, spoke: ours.school.id })).toBe('allowed');
    const words = (hat: Hat, version: number) => refusal(hat, `insert into kapstok.meeting_words (meeting_id, dossier_id, person_id, version, words) values ($1, $2, $3, $4, 'Anders')`, [ours.id, ours.dossier.id, ours.mother.id, version]);
    for (const hat of [ours.regisseur, ours.teacher, theirs.regisseur]) expect(await words(hat, 1)).toMatch(REFUSED);
  });

  it('nothing that was recorded changes, and a client adds nothing', async () => {
    const ours = await meeting();
    const asMother = await stage.world.client(ours.mother);
    await at.hear(ours.regisseur, ours.id, ours.mother, { view: 'Goed dat het er komt.' });
    await at.add(ours.regisseur, ours.id, 'plan', 'Wie doet wat.');
    for (const table of TABLES) {
      for (const change of [`delete from kapstok.${table}`, `update kapstok.${table} set ${table === 'meeting' ? 'id = id' : 'meeting_id = meeting_id'}`]) {
        expect(await refusal(ours.regisseur, change)).toMatch(/permission denied/);
        await expect(stage.as(ours.regisseur, ({ tx }) => tx.query(change), undefined, 'owner')).rejects.toThrow(/never change|never changed/);
      }
    }
    expect(await step(asMother, ours.id, 2, 'cancelled')).toMatch(REFUSED);
    expect(await heard(asMother, { id: ours.id, dossierId: ours.dossier.id, personId: ours.mother.id })).toMatch(REFUSED);
  });
});

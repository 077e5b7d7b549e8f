import { randomUUID } from 'node:crypto';
import { AttentionService } from '@kapstok/fg-desk';
import { dayOf } from '@kapstok/review';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const DAY = 86_400_000;
const attention = () => stage.service(AttentionService);
const code = (work: Promise<unknown>) => work.then(() => 'none', (error: { code?: string; details?: { field?: string } }) => error.details?.field ?? error.code ?? 'other');
/** YYYY-MM-DD of Amsterdam, so many days from now. */
const day = (days: number) => new Date(Date.parse(dayOf(Date.now())) + days * DAY).toISOString().slice(0, 10);

async function controller() {
  const subject = await stage.world.personOfAge(6, 'Fictief kind');
  const dossier = await stage.world.dossier({ subject });
  const officer = await stage.world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
  return { dossier, officer, personId: subject.id };
}
const mark = (hat: Hat, personId: string, more: object = {}) =>
  stage.as(hat, (acting) => attention().mark(acting, { personId, from: day(0), until: day(30), reason: 'In de krant van deze week.', ...more }));
const end = (hat: Hat, id: string) => stage.as(hat, (acting) => attention().end(acting, id));
const standing = (hat: Hat) => stage.as(hat, (acting) => attention().standing(acting)).then((rows) => rows.map(({ id }) => id));
/** What the daily scoring is told about the person on a day. */
const counts = async (hat: Hat, personId: string, on: string) =>
  (await stage.world.query<{ marked: boolean }>('select public_attention as marked from desk.person_facts($1, $2, $3)', [hat.organisation.id, [personId], on]))[0]!.marked;

describe('a person in the news', () => {
  // R269
  it('is marked by the FG with a begin, an end and a reason, and counts for the scoring of these days', async () => {
    const { officer, personId } = await controller();
    const row = await mark(officer, personId, { from: day(1) });
    expect(row).toMatchObject({ personId, from: day(1), until: day(30), reason: 'In de krant van deze week.', endedOn: null });
    expect(await standing(officer)).toEqual([row.id]);
    expect(await Promise.all([0, 1, 29, 30].map((days) => counts(officer, personId, day(days))))).toEqual([false, true, true, false]);
  });

  it('can be unmarked before the end, and marked anew on that same day', async () => {
    const { officer, personId } = await controller();
    const { id } = await mark(officer, personId);
    expect(await end(officer, id)).toMatchObject({ endedOn: day(0) });
    expect(await code(end(officer, id))).toBe('ATTENTION_NOT_FOUND');
    expect([await standing(officer), await counts(officer, personId, day(0))]).toEqual([[], false]);
    await mark(officer, personId);
    expect(await counts(officer, personId, day(0))).toBe(true);
  });

  it('is marked once for a day, and the file of the employer still can', async () => {
    const { officer, personId } = await controller();
    await mark(officer, personId);
    expect(await code(mark(officer, personId, { from: day(10), until: day(40) }))).toBe('ATTENTION_MARKED');
    expect(await code(mark(officer, personId, { from: day(30), until: day(40) }))).toBe('none');
    const other = await controller();
    for (const until of [day(5), day(9)]) await stage.world.query('select desk.mark_public_attention($1, $2, $3)', [other.officer.organisation.id, other.personId, until]);
    expect(await stage.as(other.officer, (acting) => attention().standing(acting))).toMatchObject([{ until: day(9), reason: null }]);
  });

  it.each([
    ['input.from', { from: day(-1) }], ['input.until', { until: day(0) }], ['input.until', { until: day(401) }], ['input.reason', { reason: ' ' }],
  ])('is refused by the name of the field: %s', async (field, more) => {
    const { officer, personId } = await controller();
    expect(await code(mark(officer, personId, more))).toBe(field);
  });

  it('is somebody in a case of the own controller; all others are the same nobody', async () => {
    const { officer, dossier, personId } = await controller();
    const strangers = [(await controller()).personId, (await stage.world.personOfAge(40, 'Fictieve inwoner')).id, randomUUID(), 'niemand'];
    const refusals = await Promise.all(strangers.map((id) => stage.refusal(officer, (acting) => attention().mark(acting, { personId: id, from: day(0), until: day(3), reason: 'Nieuws' }))));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]!.code).toBe('ATTENTION_PERSON_NOT_FOUND');
    const helper = await stage.world.hat({ organisation: dossier.controller });
    expect(await code(mark(helper, personId))).toBe('DESK_NOT_YOURS');
  });

  it('is seen, marked and unmarked by no other hat, in the database as in the product', async () => {
    const { officer, personId, dossier } = await controller();
    const { id } = await mark(officer, personId);
    const past = (hat: Hat, about: string) => stage.insert(hat, 'desk.public_attention',
      { id: randomUUID(), controller_id: officer.organisation.id, person_id: about, valid_from: day(50), valid_until: day(60), reason: 'x', marked_by_hat_id: hat.id, marked_at: 'now' });
    for (const hat of [await stage.world.hat({ task: 'fg', law: 'avg' }), await stage.world.hat({ organisation: dossier.controller })]) {
      expect(await stage.raw(hat, 'select 1 from desk.public_attention')).toEqual([]);
      expect(await stage.raw(hat, 'update desk.public_attention set ended_on = desk.today(), ended_by_hat_id = $1 returning id', [hat.id])).toEqual([]);
      expect(await code(end(hat, id))).toMatch(/ATTENTION_NOT_FOUND|DESK_NOT_YOURS/);
      await expect(past(hat, personId)).rejects.toThrow('row-level security');
    }
    await expect(past(officer, (await controller()).personId)).rejects.toThrow('row-level security');
    await expect(stage.raw(officer, 'update desk.public_attention set valid_until = valid_from + 1')).rejects.toThrow('permission denied');
    await expect(stage.raw(officer, 'delete from desk.public_attention')).rejects.toThrow('permission denied');
    expect(await standing(officer)).toEqual([id]);
  });

  // R268
  it('leaves a line for each act', async () => {
    const { officer, personId } = await controller();
    const { id } = await mark(officer, personId);
    await end(officer, id);
    const lines = await stage.world.query(
      `select fields, subject_id, controller_id, outcome from logbook.access_line where hat_id = $1 and event = 'review' and cardinality(fields) = 2 order by at`, [officer.id]);
    expect(lines).toEqual(['marked', 'ended'].map((act) => ({ fields: ['publicAttention', act], subject_id: personId, controller_id: officer.organisation.id, outcome: 'allowed' })));
  });
});

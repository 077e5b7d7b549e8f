import { randomUUID } from 'node:crypto';
import { EmergencyReviewService, EmergencyService } from '@kapstok/emergency';
import { BreachService, ReviewDecisionService } from '@kapstok/fg-desk';
import type { ActingHat } from '@kapstok/organisation';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const HOUR = 3_600_000;
const breaches = () => stage.service(BreachService);
const code = (work: Promise<unknown>) => work.then(() => 'none', (error: { code?: string; details?: { field?: string } }) => error.details?.field ?? error.code ?? 'other');
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

/** A look of a colleague that an FG decided to be a breach, known to the controller for so many hours. */
async function breached(hours: number | null = null, outcome = 'breach') {
  const { world } = stage;
  const dossier = await world.dossier();
  const colleague = await world.hat({ organisation: dossier.controller });
  const [officer, second] = [await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' }), await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' })];
  const id = await stage.finding({ hat: colleague, dossier, at: ago(200) });
  await stage.as(officer, (acting) => stage.service(ReviewDecisionService).decide(acting, { id, version: 0, outcome, words: 'Er was geen reden.', breachKnownAt: hours === null ? null : ago(hours) }));
  return { dossier, colleague, officer, second, id };
}
const record = (hat: Hat, id: string, more: object) => stage.as(hat, (acting) => breaches().record(acting, { id, kind: 'authority', done: true, happenedAt: ago(0.01), words: 'AP-2026-1', ...more }));
const open = (hat: Hat) => stage.as(hat, (acting) => breaches().open(acting)).then((rows) => rows.map(({ id }) => id));
const LEFT = { done: false, happenedAt: null, words: null, reason: 'Een risico is onwaarschijnlijk.' };

describe('a decision that it was a breach', () => {
  // R269
  it('is open until it is recorded what the supervisor and the persons were told, or why not', async () => {
    const { officer, id } = await breached();
    const row = await stage.as(officer, (acting) => breaches().one(acting, id));
    expect([row.knownAt, row.tellBy.getTime() - row.decidedAt.getTime(), row.acts]).toEqual([row.decidedAt, 72 * HOUR, []]);
    expect(await open(officer)).toEqual([id]);
    await record(officer, id, {});
    expect(await open(officer)).toEqual([id]);
    const { acts } = await record(officer, id, { ...LEFT, kind: 'persons' });
    expect(acts).toMatchObject([{ kind: 'authority', done: true, words: 'AP-2026-1', reason: null }, { kind: 'persons', done: false, happenedAt: null, words: null, reason: LEFT.reason }]);
    expect(await open(officer)).toEqual([]);
  });

  it('has its 72 hours from when the controller knew, the first that is over on top', async () => {
    const { officer, colleague, dossier, id } = await breached(10);
    const older = await stage.finding({ hat: colleague, dossier, kind: 'odd' });
    await stage.as(officer, (acting) => stage.service(ReviewDecisionService).decide(acting, { id: older, version: 0, outcome: 'breach', words: 'Ook niet.', breachKnownAt: ago(20) }));
    const row = await stage.as(officer, (acting) => breaches().one(acting, id));
    expect(row.tellBy.getTime() - row.knownAt.getTime()).toBe(72 * HOUR);
    expect(row.knownAt.getTime()).toBeLessThan(ago(9).getTime());
    expect(await open(officer)).toEqual([older, id]);
  });

  it('is of no access of which the controller knew before it was there', async () => {
    const { officer, colleague, dossier } = await breached();
    const id = await stage.finding({ hat: colleague, dossier, kind: 'odd', at: ago(30) });
    const decide = (breachKnownAt: Date) => (acting: ActingHat) => stage.service(ReviewDecisionService).decide(acting, { id, version: 0, outcome: 'breach', words: 'Ook niet.', breachKnownAt });
    expect(await stage.refusal(officer, decide(ago(31)))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.breachKnownAt' } });
    await expect(stage.as(officer, decide(ago(29)))).resolves.toMatchObject({ outcome: 'breach' });
  });

  it('about what was opened in acute danger is one as well', async () => {
    const { colleague, dossier, officer } = await breached();
    const { id } = await stage.as(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: 'Buren melden geschreeuw.' }));
    await stage.as(officer, (acting) => stage.service(EmergencyReviewService).review(acting, { id, finding: 'breach', words: 'Er was geen gevaar.' }));
    expect(await open(officer)).toContain(id);
    expect((await record(officer, id, LEFT)).acts).toMatchObject([{ kind: 'authority', done: false }]);
  });
});

describe('what is recorded of it', () => {
  it('says when and how of what was done, and why of what was not or was late', async () => {
    const { officer, id } = await breached(80);
    for (const [field, more] of Object.entries({
      'input.kind': { kind: 'police' }, 'input.words': { words: ' ' }, 'input.happenedAt': { happenedAt: null }, 'input.reason': { ...LEFT, reason: '' },
    })) expect(await code(record(officer, id, more))).toBe(field);
    expect(await code(record(officer, id, { happenedAt: ago(-1) }))).toBe('input.happenedAt');
    expect(await code(record(officer, id, { happenedAt: ago(300) }))).toBe('input.happenedAt');
    expect(await code(record(officer, id, {}))).toBe('input.reason');
    expect(await code(record(officer, id, { kind: 'persons', words: 'Per brief.' }))).toBe('none');
    expect((await record(officer, id, { reason: 'De reikwijdte was onduidelijk.' })).acts[1]).toMatchObject({ done: true, reason: 'De reikwijdte was onduidelijk.' });
  });

  it('is recorded once; what was left can still be done later, as a further record', async () => {
    const { officer, second, id } = await breached();
    await record(officer, id, LEFT);
    expect(await code(record(second, id, LEFT))).toBe('BREACH_RECORDED');
    expect((await record(second, id, {})).acts.map(({ done }) => done)).toEqual([false, true]);
    expect(await code(record(officer, id, LEFT))).toBe('BREACH_RECORDED');
    expect(await code(record(officer, id, {}))).toBe('BREACH_RECORDED');
    await expect(stage.world.query('update desk.breach_act set reason = null where item_id = $1', [id])).rejects.toThrow('never changed or removed');
    await expect(stage.world.query('delete from desk.breach_act where item_id = $1', [id])).rejects.toThrow('never changed or removed');
  });

  it('is of a breach and of nothing else', async () => {
    const { officer, id } = await breached(null, 'to-discuss');
    expect(await code(record(officer, id, {}))).toBe('REVIEW_NOT_A_BREACH');
    expect(await code(record(officer, randomUUID(), {}))).toBe('REVIEW_NOT_FOUND');
    expect(await stage.as(officer, (acting) => breaches().of(acting, id))).toBeNull();
    await expect(stage.insert(officer, 'desk.breach_act', { id: randomUUID(), item_id: id, kind: 'persons', done: false, reason: 'Zomaar', hat_id: officer.id, recorded_at: 'now' })).rejects.toThrow('no such breach');
  });

  // R269
  it('is of the FG of the controller, never of the own account, in the database as in the product', async () => {
    const { officer, colleague, id } = await breached();
    const own = await stage.world.hat({ account: colleague.account, organisation: colleague.organisation, task: 'fg', law: 'avg' });
    const stranger = await stage.world.hat({ task: 'fg', law: 'avg' });
    expect([await code(record(own, id, {})), await code(record(stranger, id, {})), await code(record(colleague, id, {}))]).toEqual(['REVIEW_NOT_FOUND', 'REVIEW_NOT_FOUND', 'DESK_NOT_YOURS']);
    expect([await open(own), await open(stranger)]).toEqual([[], []]);
    await record(officer, id, LEFT);
    const rows = (hat: Hat) => stage.raw(hat, 'select 1 from desk.breach_act union all select 1 from desk.breach');
    const past = (hat: Hat) => stage.insert(hat, 'desk.breach_act', { id: randomUUID(), item_id: id, kind: 'persons', done: false, reason: 'Zomaar', hat_id: hat.id, recorded_at: 'now' });
    for (const hat of [own, stranger, colleague]) {
      expect(await rows(hat)).toEqual([]);
      await expect(past(hat)).rejects.toThrow('row-level security');
    }
    await expect(past(officer)).resolves.toEqual([]);
  });

  // R268
  it('is in the log, as is what was refused', async () => {
    const { officer, dossier, id } = await breached();
    await record(officer, id, {});
    await code(record(officer, id, {}));
    const lines = await stage.world.query(
      `select outcome, dossier_id, reason, grounds from logbook.access_line where hat_id = $1 and event = 'review' and (cardinality(fields) = 3 or reason is not null) order by at`, [officer.id]);
    expect(lines).toEqual([
      { outcome: 'allowed', dossier_id: dossier.id, reason: null, grounds: ['V7'] },
      { outcome: 'refused', dossier_id: dossier.id, reason: 'recorded', grounds: [] },
    ]);
  });
});

import { EmergencyReviewService, EmergencyService } from '@kapstok/emergency';
import { ReviewQueueService } from '@kapstok/fg-desk';
import { dayOf } from '@kapstok/review';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const PAGE = { first: 50, after: null };
const queue = () => stage.service(ReviewQueueService);
const listed = async (hat: Hat, state: string | null = null) => (await stage.as(hat, (acting) => queue().page(acting, PAGE, state))).nodes;
const one = (hat: Hat, id: string) => stage.as(hat, (acting) => queue().one(acting, id));

/** A controller with two FGs, a dossier, and somebody who is not involved in it. */
async function controller() {
  const { world } = stage;
  const dossier = await world.dossier();
  const officer = (account?: Hat['account']) => world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg', account });
  const colleague = await world.hat({ organisation: dossier.controller });
  return { dossier, officer: await officer(), makeOfficer: officer, colleague };
}

async function inDanger({ dossier, colleague }: Awaited<ReturnType<typeof controller>>) {
  return stage.as(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: 'Buren melden geschreeuw.' }));
}

describe('the queue of the FG', () => {
  // R269
  it('holds the findings of its controller, worst first, the oldest of equals first, in words', async () => {
    const all = await controller();
    const at = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const mild = await stage.finding({ hat: all.colleague, dossier: all.dossier, kind: 'odd', score: 310 });
    const worst = await stage.finding({ hat: all.colleague, dossier: all.dossier, score: 900, at: at(48) });
    const older = await stage.finding({ hat: await stage.world.hat({ organisation: all.dossier.controller }), kind: 'odd', score: 310, at: at(72) });
    const rows = await listed(all.officer);
    expect(rows.map(({ id }) => id)).toEqual([worst, older, mild]);
    expect(rows[0]).toMatchObject({ state: 'open', reasons: [{ code: 'unexplained' }], accesses: 3, dossierId: all.dossier.id });
  });

  it('gives pages whose cursor goes on where the last one ended, and takes no other cursor', async () => {
    const all = await controller();
    for (let i = 0; i < 3; i += 1) await stage.finding({ hat: await stage.world.hat({ organisation: all.dossier.controller }), score: 500 + i });
    const first = await stage.as(all.officer, (acting) => queue().page(acting, { first: 2, after: null }, null));
    const rest = await stage.as(all.officer, (acting) => queue().page(acting, { first: 2, after: first.endCursor }, null));
    expect([first.hasNextPage, rest.hasNextPage, [...first.nodes, ...rest.nodes].map(({ score }) => score)]).toEqual([true, false, [502, 501, 500]]);
    const foreign = await stage.finding({ hat: await stage.world.hat() });
    expect(await stage.refusal(all.officer, (acting) => queue().page(acting, { first: 2, after: foreign }, null))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    expect(await stage.refusal(all.officer, (acting) => queue().page(acting, PAGE, 'done'))).toMatchObject({ details: { field: 'state' } });
  });

  it('never holds what is about the own account, under whatever hat; another FG has it', async () => {
    const all = await controller();
    const own = await all.makeOfficer(all.colleague.account);
    const id = await stage.finding({ hat: all.colleague, dossier: all.dossier });
    expect(await listed(own)).toEqual([]);
    expect(await stage.refusal(own, (acting) => queue().one(acting, id))).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    expect(await stage.raw(own, 'select 1 from desk.finding')).toEqual([]);
    expect(await listed(all.officer)).toMatchObject([{ id }]);
    expect(await stage.as(own, (acting) => queue().notForMe(acting))).toEqual({ items: 1, somebodyElse: true });
    expect(await stage.as(all.officer, (acting) => queue().notForMe(acting))).toEqual({ items: 0, somebodyElse: true });
  });

  it('is of nobody else: the FG of another organisation and a colleague get the same as for what is not there', async () => {
    const all = await controller();
    const id = await stage.finding({ hat: all.colleague, dossier: all.dossier });
    const stranger = await stage.world.hat({ task: 'fg', law: 'avg' });
    const [foreign, missing, malformed] = [id, '00000000-0000-4000-8000-000000000000', 'x'].map((asked) => stage.refusal(stranger, (acting) => queue().one(acting, asked)));
    expect(await foreign).toEqual(await missing);
    expect(await malformed).toEqual(await missing);
    expect(await listed(stranger)).toEqual([]);
    for (const hat of [all.colleague, await stage.world.hat({ organisation: all.dossier.controller, task: 'beheer', law: null })]) {
      expect(await stage.refusal(hat, (acting) => queue().page(acting, PAGE, null))).toMatchObject({ code: 'DESK_NOT_YOURS' });
      expect(await stage.refusal(hat, (acting) => queue().one(acting, id))).toMatchObject({ code: 'DESK_NOT_YOURS' });
      expect(await stage.raw(hat, 'select 1 from desk.item')).toEqual([]);
    }
  });
});

describe('what was opened in acute danger', () => {
  it('is on top at once, before any scoring, until it was reviewed where it belongs', async () => {
    const all = await controller();
    const finding = await stage.finding({ hat: await stage.world.hat({ organisation: all.dossier.controller }), score: 1000 });
    const row = await inDanger(all);
    expect(await listed(all.officer)).toMatchObject([{ id: row.id, kind: 'break-glass', emergencyId: row.id, dueAt: row.reviewDueAt }, { id: finding }]);
    await stage.as(all.officer, (acting) => stage.service(EmergencyReviewService).review(acting, { id: row.id, finding: 'in-order', words: 'Het gevaar was echt.' }));
    expect(await listed(all.officer)).toMatchObject([{ id: finding }]);
    expect(await listed(all.officer, 'decided')).toMatchObject([{ id: row.id, outcome: 'in-order' }]);
  });

  it('is one item, also when the scoring found it too', async () => {
    const all = await controller();
    const row = await inDanger(all);
    const found = await stage.finding({ hat: all.colleague, dossier: all.dossier, kind: 'break-glass', score: 650, at: row.openedAt, reasons: [{ code: 'break-glass' }, { code: 'night' }] });
    expect(await listed(all.officer)).toMatchObject([{ id: row.id, reasons: [{ code: 'break-glass' }, { code: 'night' }], score: 1000 }]);
    expect(await stage.refusal(all.officer, (acting) => queue().one(acting, found))).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
  });

  it('is not in the queue of who opened it', async () => {
    const all = await controller();
    const row = await inDanger(all);
    const own = await all.makeOfficer(all.colleague.account);
    expect(await listed(own)).toEqual([]);
    expect(await stage.refusal(own, (acting) => queue().one(acting, row.id))).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
  });
});

describe('a look at the queue', () => {
  // R268
  it('is in the log, as is one that was refused', async () => {
    const all = await controller();
    const id = await stage.finding({ hat: all.colleague, dossier: all.dossier });
    await one(all.officer, id);
    await stage.refusal(all.colleague, (acting) => queue().one(acting, id));
    const lines = await stage.world.query(`select hat_id, outcome, dossier_id, grounds, reason from logbook.access_line where event = 'review' and hat_id = any ($1::uuid[]) order by at`, [[all.officer.id, all.colleague.id]]);
    expect(lines).toEqual([
      { hat_id: all.officer.id, outcome: 'allowed', dossier_id: all.dossier.id, grounds: ['V7'], reason: null },
      { hat_id: all.colleague.id, outcome: 'refused', dossier_id: null, grounds: [], reason: 'no-content-role' },
    ]);
  });

  it('tells in numbers what else the account did that day, and only to that FG', async () => {
    const all = await controller();
    const id = await stage.finding({ hat: all.colleague, dossier: all.dossier, at: new Date() });
    await stage.refusal(all.colleague, (acting) => queue().one(acting, id));
    const rest = (hat: Hat) => stage.as(hat, (acting) => queue().restOfDay(acting, id));
    expect(await rest(all.officer)).toMatchObject([{ event: 'review', outcome: 'refused', accesses: 1 }]);
    expect(await rest(await stage.world.hat({ task: 'fg', law: 'avg' }))).toEqual([]);
    expect(await rest(all.colleague)).toEqual([]);
  });
});

describe('the trend', () => {
  it('is numbers by month and organisation, of the own controller alone', async () => {
    const all = await controller();
    const month = dayOf(Date.now()).slice(0, 7);
    await stage.world.query(`insert into desk.scored_day (controller_id, day, accesses, explained, findings, scoring) values ($1, $2, 100, 98, 2, '2026.1')`, [all.dossier.controller.id, `${month}-01`]);
    await stage.finding({ hat: all.colleague, dossier: all.dossier, at: new Date() });
    await stage.finding({ hat: all.colleague, kind: 'odd', at: new Date() });
    const row = await inDanger(all);
    await stage.as(all.officer, (acting) => stage.service(EmergencyReviewService).review(acting, { id: row.id, finding: 'breach', words: 'Er was geen gevaar.' }));
    expect(await stage.as(all.officer, (acting) => queue().trend(acting, 2))).toEqual([{
      month, accesses: 100, explained: 98, unexplained: 1, odd: 1, breakGlass: 1, open: 2, inOrder: 0, toDiscuss: 0, breach: 1,
      organisations: [{ month, organisationId: all.dossier.controller.id, items: 3, decided: 1, breach: 1 }],
    }]);
    expect(await stage.as(await stage.world.hat({ task: 'fg', law: 'avg' }), (acting) => queue().trend(acting, 2))).toEqual([]);
    // In the Netherlands the month has begun, elsewhere it has not.
    const midnight = { value: new Date(Date.parse(`${month}-01T00:00:00Z`) - 1_800_000) };
    await stage.world.query(`insert into desk.scored_day (controller_id, day, accesses, explained, findings, scoring) values ($1, $2::date - 1, 7, 7, 0, '2026.1')`, [all.dossier.controller.id, `${month}-01`]);
    const begun = await stage.as(all.officer, (acting) => queue().trend({ ...acting, tx: Object.create(acting.tx, { at: midnight }) as typeof acting.tx }, 1));
    expect(begun.map((one) => one.month)).toEqual([month]);
    expect(await stage.refusal(all.officer, (acting) => queue().trend(acting, 0))).toMatchObject({ details: { field: 'months' } });
  });
});

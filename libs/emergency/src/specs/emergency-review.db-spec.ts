import { randomUUID } from 'node:crypto';
import { DossierLooks, DossierService, EntryReading } from '@kapstok/dossier';
import { EmergencyReviewService, EmergencyService, isOpen } from '@kapstok/emergency';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const REASON = 'Buren melden geschreeuw en een huilend kind.';
const PAGE = { first: 50, after: null };

async function opened() {
  const { world } = stage;
  const dossier = await world.dossier();
  const involved = await world.involved(dossier);
  await world.entry({ dossier, author: involved, category: 'veiligheid' });
  const colleague = await world.hat({ organisation: dossier.controller });
  const officer = await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
  const row = await stage.as(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: REASON }));
  return { dossier, involved, colleague, officer, row };
}

const one = (hat: Hat, id: string) => stage.as(hat, (acting) => stage.service(EmergencyService).one(acting, id));
const review = (id: string, finding = 'in-order') => ({ id, finding, words: 'Het gevaar was echt en er is niet meer bekeken dan nodig.' });
const reviews = () => stage.service(EmergencyReviewService);

describe('the FG of the controller', () => {
  it('sees at once who opened what, when and why, and which categories were looked at, without content', async () => {
    const { dossier, colleague, officer, row } = await opened();
    await stage.as(colleague, async (acting) => {
      const look = await stage.service(DossierService).open(acting, dossier.id);
      await stage.service(EntryReading).page(look, PAGE, null, ['summary']);
    });
    const { nodes } = await stage.as(officer, (acting) => stage.service(EmergencyService).listed(acting, PAGE));
    expect(nodes).toMatchObject([{ id: row.id, dossierId: dossier.id, hatId: colleague.id, reason: REASON, looks: [{ category: 'veiligheid' }] }]);
    expect(await stage.raw(officer, 'select 1 from kapstok.entry union all select 1 from kapstok.dossier')).toEqual([]);
  });

  it('finds every look in the log, on the ground of acute danger', async () => {
    const { dossier, colleague } = await opened();
    await stage.as(colleague, (acting) => stage.service(DossierService).open(acting, dossier.id));
    const lines = await stage.world.query(`select event, outcome, grounds from logbook.access_line where dossier_id = $1 and controller_id = $2 order by at`, [dossier.id, dossier.controller.id]);
    expect(lines).toContainEqual({ event: 'emergency', outcome: 'allowed', grounds: ['acuut-gevaar'] });
    expect(lines).toContainEqual({ event: 'read', outcome: 'allowed', grounds: ['acuut-gevaar'] });
  });

  it('decides on it once, in words', async () => {
    const { officer, row } = await opened();
    expect(await stage.as(officer, (acting) => reviews().review(acting, review(row.id, 'to-discuss')))).toMatchObject({ finding: 'to-discuss' });
    expect(await stage.refusal(officer, (acting) => reviews().review(acting, review(row.id)))).toMatchObject({ code: 'EMERGENCY_REVIEWED' });
  });

  it('has five working days, after which it shows that the decision is late', async () => {
    const { officer, row } = await opened();
    const days = (row.reviewDueAt.getTime() - row.openedAt.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThan(17);
    const counted = (at: Date) => stage.as(officer, (acting) => reviews().counts(acting, 12), at);
    expect(await counted(new Date(row.reviewDueAt.getTime() - 1))).toMatchObject([{ opened: 1, reviewed: 0, overdue: 0 }]);
    expect(await counted(new Date(row.reviewDueAt.getTime() + 1))).toMatchObject([{ opened: 1, overdue: 1 }]);
  });

  it('is the only one: not who opened it, not a colleague, not the FG of another', async () => {
    const { officer, colleague, involved, row } = await opened();
    expect(await stage.refusal(involved, (acting) => reviews().review(acting, review(row.id)))).toMatchObject({ code: 'REVIEW_NOT_YOURS' });
    const stranger = await stage.world.hat({ task: 'fg', law: 'avg' });
    expect(await stage.refusal(stranger, (acting) => reviews().review(acting, review(row.id)))).toMatchObject({ code: 'EMERGENCY_NOT_FOUND' });
    const own = await stage.world.hat({ account: colleague.account, organisation: colleague.organisation, task: 'fg', law: 'avg' });
    expect(await stage.refusal(own, (acting) => reviews().review(acting, review(row.id)))).toMatchObject({ code: 'EMERGENCY_OWN_ACCESS' });
    const past = (hat: Hat) => stage.raw(hat, `insert into kapstok.break_glass_review values ($1, 'in-order', 'Goed', $2, kapstok.at())`, [row.id, hat.id]);
    for (const hat of [involved, stranger, own, colleague]) await expect(past(hat)).rejects.toThrow('row-level security');
    await expect(past(officer)).resolves.toEqual([]);
  });

  it('is written to, as those are who are involved', async () => {
    const { dossier, colleague, row } = await opened();
    const sent = await stage.world.query(`select kind, about from kapstok.outbox where by_hat_id = $1`, [colleague.id]);
    expect(sent).toEqual([{ kind: 'break-glass-opened', about: { emergencyId: row.id, dossierId: dossier.id, controllerId: dossier.controller.id } }]);
  });
});

describe('who is involved in the dossier', () => {
  it('sees it on the dossier, while somebody else sees nothing of it', async () => {
    const { dossier, involved, row } = await opened();
    const seen = (hat: Hat) => stage.as(hat, async (acting) => {
      const look = await stage.service(DossierLooks).one(acting, dossier.id);
      return look ? stage.service(EmergencyService).inDossiers(acting, [look]) : [];
    });
    expect(await seen(involved)).toMatchObject([[{ id: row.id, reason: REASON }]]);
    const other = await stage.world.hat({ organisation: dossier.controller });
    expect(await seen(other)).toEqual([]);
    expect(await stage.refusal(other, (acting) => stage.service(EmergencyService).one(acting, row.id))).toMatchObject({ code: 'EMERGENCY_NOT_FOUND' });
    expect(await stage.raw(other, 'select 1 from kapstok.break_glass')).toEqual([]);
  });

  // R99: and afterwards information to the persons concerned.
  it('records how whom it is about was told, once, as who opened it may', async () => {
    const { involved, colleague, officer, row } = await opened();
    expect((await one(involved, row.id)).toldAt).toBeNull();
    const how = 'Aan de keukentafel verteld, door de vaste hulpverlener.';
    expect(await stage.as(involved, (acting) => reviews().tell(acting, { id: row.id, how }))).toMatchObject({ toldHow: how });
    expect(await stage.refusal(colleague, (acting) => reviews().tell(acting, { id: row.id, how }))).toMatchObject({ code: 'EMERGENCY_TOLD' });
    expect(await stage.refusal(officer, (acting) => reviews().tell(acting, { id: row.id, how }))).toMatchObject({ code: 'EMERGENCY_NOT_FOUND' });
  });
});

describe('telling that waits', () => {
  const wait = { reason: 'safety', why: 'Vader is nog in huis en weet dit niet.', tellBy: '2099-02-01' };

  // R220, R221
  it('has a serious reason and a last day, seen by the FG, each time anew, until it was told', async () => {
    const { involved, colleague, officer, row } = await opened();
    const waiting = (hat: typeof involved, changes: Partial<typeof wait> = {}) => stage.as(hat, (acting) => reviews().wait(acting, { id: row.id, ...wait, ...changes }));
    expect((await waiting(colleague)).waits).toMatchObject([wait]);
    expect((await waiting(involved, { reason: 'unreachable', why: 'Niemand doet open.' })).waits).toMatchObject([{ reason: 'unreachable' }, wait]);
    expect((await one(officer, row.id)).waits).toHaveLength(2);
    const refusal = (hat: typeof involved, changes: Partial<typeof wait> = {}) => stage.refusal(hat, (acting) => reviews().wait(acting, { id: row.id, ...wait, ...changes }));
    expect(await refusal(involved, { reason: 'relation' })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.reason' } });
    expect(await refusal(involved, { why: ' ' })).toMatchObject({ details: { field: 'input.why' } });
    expect(await refusal(involved, { tellBy: '2020-01-01' })).toMatchObject({ details: { field: 'input.tellBy' } });
    expect(await refusal(officer)).toMatchObject({ code: 'EMERGENCY_NOT_FOUND' });
    await stage.as(involved, (acting) => reviews().tell(acting, { id: row.id, how: 'Aan de keukentafel verteld.' }));
    expect(await refusal(involved)).toMatchObject({ code: 'EMERGENCY_TOLD' });
    await expect(stage.world.query('update kapstok.break_glass_wait set why = $1', ['anders'])).rejects.toThrow('never changed or removed');
  });
});

describe('what was opened', () => {
  it('is never changed or removed', async () => {
    const { row } = await opened();
    await expect(stage.world.query(`update kapstok.break_glass set reason = 'Iets heel anders' where id = $1`, [row.id])).rejects.toThrow('only the end and the telling');
    await expect(stage.world.query(`update kapstok.break_glass set ends_at = ends_at - interval '1 hour' where id = $1`, [row.id])).rejects.toThrow('only the end and the telling');
    await expect(stage.world.query('delete from kapstok.break_glass where id = $1', [row.id])).rejects.toThrow('never changed or removed');
  });

  it('is open from its moment to before its end', async () => {
    const { row } = await opened();
    const at = (milliseconds: number) => isOpen(row, new Date(row.openedAt.getTime() + milliseconds));
    expect([at(-1), at(0), at(4 * 3_600_000 - 1), at(4 * 3_600_000)]).toEqual([false, true, true, false]);
  });

  it('is counted in the month of the Netherlands in which it was opened, from the first moment of that month', async () => {
    const { dossier, colleague } = await opened();
    const officer = await stage.world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
    for (const at of ['2030-09-30T21:59:59.999Z', '2030-09-30T22:00:00.000Z']) {
      const [openedAt, later] = [new Date(at), (hours: number) => new Date(Date.parse(at) + hours * 3_600_000)];
      await stage.world.insert('break_glass', {
        id: randomUUID(), dossierId: dossier.id, hatId: colleague.id, reason: 'Er wordt nu geschreeuwd.', ruleSet: '2026.1', decisionId: randomUUID(), openedAt, endsAt: later(1),
        reviewDueAt: later(24), tellDueAt: later(24),
      });
    }
    const counted = (months: number, at: string) => stage.as(officer, (acting) => reviews().counts(acting, months), new Date(at));
    expect(await counted(1, '2030-10-31T22:59:59.000Z')).toMatchObject([{ month: '2030-10', opened: 1 }]);
    expect(await counted(1, '2030-10-31T23:00:00.000Z')).toEqual([]);
    expect(await counted(2, '2030-10-31T22:59:59.000Z')).toMatchObject([{ month: '2030-10', opened: 1 }, { month: '2030-09', opened: 1 }]);
  });

  it('is counted for colleagues of the controller, and for nobody else', async () => {
    const { dossier, row } = await opened();
    const counts = (hat: Hat) => stage.as(hat, (acting) => reviews().counts(acting, 12));
    expect(await counts(await stage.world.hat({ organisation: dossier.controller }))).toMatchObject([{ opened: 1, reviewed: 0 }]);
    expect(await counts(await stage.world.hat())).toEqual([]);
    const client = await stage.world.client(await stage.world.person());
    expect(await counts(client)).toEqual([]);
    expect(row.id).toBeDefined();
  });
});

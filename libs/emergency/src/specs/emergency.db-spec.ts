import { randomUUID } from 'node:crypto';
import { DossierService, ENTRY_CATEGORIES, EntryReading, EntryService, InvolvementService } from '@kapstok/dossier';
import { EmergencyService, OPENED } from '@kapstok/emergency';
import type { ActingHat } from '@kapstok/organisation';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const REASON = 'Moeder belt: er wordt nu op de deur gebeukt.';
const HOUR = 3_600_000;
const PAGE = { first: 100, after: null };
const INPUT = { kind: 'feit', source: 'Telefoon', summary: 'Iets', body: 'Iets' };

/** A dossier with an entry of every category that it may hold, who is involved, and a colleague who is not. */
async function household() {
  const { world } = stage;
  const [mother, child, aCase] = [await world.person({ name: 'Fictieve moeder' }), await world.personOfAge(6, 'Fictief kind'), await world.case()];
  await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: child, role: 'kind' }] });
  await world.gezag({ child, holder: mother });
  const dossier = await world.dossier({ case: aCase, subject: child });
  const involved = await world.involved(dossier);
  for (const category of ENTRY_CATEGORIES) await world.entry({ dossier, author: involved, category, summary: category });
  const colleague = await world.hat({ organisation: dossier.controller });
  return { dossier, involved, colleague, mother, child, aCase };
}

const open = (hat: Hat, dossierId: string, hours?: number) =>
  stage.as(hat, (acting) => stage.service(EmergencyService).open(acting, { dossierId, reason: REASON, hours }));

const read = async (acting: ActingHat, dossierId: string) => {
  const look = await stage.service(DossierService).open(acting, dossierId);
  const { nodes } = await stage.service(EntryReading).page(look, PAGE, null, ['summary']);
  return { ground: look.ground?.id, categories: nodes.map(({ category }) => category).sort() };
};

const later = (row: { openedAt: Date }, milliseconds: number) => new Date(row.openedAt.getTime() + milliseconds);

describe('a colleague who is not involved', () => {
  // R99: the product does not block in acute danger; it opens a way that is recorded.
  it('reads contact, gezin, veiligheid and plan after saying what the danger is, and nothing before', async () => {
    const { dossier, colleague } = await household();
    expect(await stage.refusal(colleague, (acting) => read(acting, dossier.id))).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    const row = await open(colleague, dossier.id);
    expect(row.endsAt.getTime() - row.openedAt.getTime()).toBe(4 * HOUR);
    expect(await stage.as(colleague, (acting) => read(acting, dossier.id))).toEqual({ ground: 'acuut-gevaar', categories: [...OPENED].sort() });
  });

  it('sees these four in either lock alone', async () => {
    const { dossier, colleague } = await household();
    await open(colleague, dossier.id);
    const second = await stage.raw<{ category: string }>(colleague, 'select category from kapstok.entry where dossier_id = $1 order by category', [dossier.id]);
    expect(second.map(({ category }) => category)).toEqual([...OPENED].sort());
    const versions = await stage.raw<{ summary: string }>(
      colleague, 'select v.summary from kapstok.entry_version v where v.author_hat_id is not null order by 1');
    expect(versions.map(({ summary }) => summary)).toEqual([...OPENED].sort());
    expect(await stage.as(colleague, (acting) => read(acting, dossier.id), undefined, 'owner')).toEqual({ ground: 'acuut-gevaar', categories: [...OPENED].sort() });
  });

  it('sees whom it is about, who has gezag and where they stay, and not who is involved, the rest of the case or a BSN', async () => {
    const { dossier, colleague, mother, child, aCase } = await household();
    const { world } = stage;
    await world.address({ person: child, controller: dossier.controller, lines: 'Fictieve laan 1', shielded: true });
    await world.address({ person: mother, controller: dossier.controller, lines: 'Fictieve laan 2', shielded: true });
    await world.bsn({ person: child, controller: dossier.controller, bsn: '123456782' });
    await open(colleague, dossier.id);
    const rows = (table: string, column: string) =>
      stage.raw<{ found: string }>(colleague, `select ${column}::text as found from kapstok.${table} order by 1`).then((all) => all.map(({ found }) => found));
    expect(await rows('person', 'id')).toEqual([mother.id, child.id].sort());
    expect(await rows('gezag', 'holder_id')).toEqual([mother.id]);
    expect(await rows('address', 'lines')).toEqual(['Fictieve laan 1']);
    for (const [table, column] of [['"case"', 'id'], ['household', 'id'], ['involvement', 'id'], ['participation', 'id'], ['person_bsn', 'bsn'], ['consent', 'id']] as const) {
      expect([table, await rows(table, column)]).toEqual([table, []]);
    }
    expect(aCase.id).toBe(dossier.caseId);
  });

  it('finds it in no list and no count', async () => {
    const { dossier, colleague } = await household();
    await open(colleague, dossier.id);
    const dossiers = stage.service(DossierService);
    expect(await stage.as(colleague, async (acting) => [(await dossiers.visibleTo(acting, PAGE)).nodes, await dossiers.count(acting)])).toEqual([[], 0]);
    const byCase = await stage.as(colleague, (acting) => dossiers.visibleTo(acting, PAGE, { caseId: dossier.caseId }));
    expect(byCase.nodes).toEqual([]);
  });

  it('writes nothing in it and brings nobody in', async () => {
    const { dossier, colleague } = await household();
    await open(colleague, dossier.id);
    const write = stage.refusal(colleague, (acting) => stage.service(EntryService).write(acting, { dossierId: dossier.id, category: 'veiligheid', ...INPUT }));
    expect(await write).toMatchObject({ code: 'WRITE_DENIED', details: { reason: 'not-involved' } });
    const involve = stage.refusal(colleague, (acting) => stage.service(InvolvementService).involve(acting, { dossierId: dossier.id, hatId: colleague.id }));
    expect(await involve).toMatchObject({ code: 'INVOLVEMENT_DENIED' });
    const insert = stage.raw(colleague, `insert into kapstok.entry (id, dossier_id, category, created_at) values ($1, $2, 'veiligheid', kapstok.at())`, [randomUUID(), dossier.id]);
    await expect(insert).rejects.toThrow('row-level security');
  });

  it('sees nothing any more at the moment it ends, and after closing it before', async () => {
    const { dossier, colleague } = await household();
    const row = await open(colleague, dossier.id, 1);
    const at = (moment: Date) => stage.as(colleague, (acting) => read(acting, dossier.id), moment);
    expect((await at(later(row, HOUR - 1))).ground).toBe('acuut-gevaar');
    await expect(at(later(row, HOUR))).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    expect(await stage.raw(colleague, 'select 1 from kapstok.dossier', [], later(row, HOUR))).toEqual([]);
    await stage.as(colleague, (acting) => stage.service(EmergencyService).close(acting, row.id));
    expect(await stage.refusal(colleague, (acting) => read(acting, dossier.id))).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyService).close(acting, row.id))).toMatchObject({ code: 'EMERGENCY_OVER' });
  });

  it('closes it once, also when it is closed twice at the same moment', async () => {
    const { dossier, colleague } = await household();
    const { id } = await open(colleague, dossier.id);
    const close = (acting: ActingHat) => stage.service(EmergencyService).close(acting, id);
    const [closed, refused] = await stage.atOnce(colleague, close, () => stage.refusal(colleague, close));
    expect(closed.closedAt).not.toBeNull();
    expect(refused).toMatchObject({ code: 'EMERGENCY_OVER' });
  });

  it('opens with one hat for that hat alone', async () => {
    const { dossier, colleague } = await household();
    await open(colleague, dossier.id);
    const other = await stage.world.hat({ account: colleague.account, organisation: colleague.organisation, task: 'toeleiding' });
    expect(await stage.refusal(other, (acting) => read(acting, dossier.id))).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
  });

  it('is told so when it is open already', async () => {
    const { dossier, colleague } = await household();
    const { id } = await open(colleague, dossier.id);
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: REASON })))
      .toMatchObject({ code: 'EMERGENCY_STANDS', details: { emergencyId: id } });
  });

  it.each([['', 'input.reason'], ['gevaar', 'input.reason']])('says in words what the danger is: %p is refused', async (reason, field) => {
    const { dossier, colleague } = await household();
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason }))).toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });

  it.each([0, 5, 1.5])('opens it for at most four hours: %p is refused', async (hours) => {
    const { dossier, colleague } = await household();
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: REASON, hours })))
      .toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.hours' } });
  });
});

describe('a dossier of others', () => {
  const refused = (hat: Hat, dossierId: string) => stage.refusal(hat, (acting) => stage.service(EmergencyService).open(acting, { dossierId, reason: REASON }));

  it('is not there for another organisation, another task or another law, as one that does not exist', async () => {
    const { dossier } = await household();
    const { world } = stage;
    const missing = await refused(await world.hat(), randomUUID());
    const strangers = [
      await world.hat(),
      await world.hat({ organisation: dossier.controller, task: 'toeleiding' }),
      await world.hat({ organisation: dossier.controller, law: 'wgbo' }),
      await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' }),
      await world.hat({ organisation: dossier.controller, task: 'beheer', law: null }),
    ];
    for (const stranger of strangers) expect(await refused(stranger, dossier.id)).toEqual(missing);
    expect(await refused(strangers[0]!, 'not an id')).toEqual(missing);
    expect(missing.code).toBe('DOSSIER_NOT_FOUND');
  });

  it('cannot be opened past the service either, nor for longer, nor for another', async () => {
    const { dossier, colleague, involved } = await household();
    const stranger = await stage.world.hat();
    const insert = (by: Hat, hat: Hat, hours: number) => stage.raw(by,
      `insert into kapstok.break_glass (id, dossier_id, controller_id, hat_id, account_id, reason, rule_set, decision_id, opened_at, ends_at, review_due_at, tell_due_at)
       values ($1, $2, $3, $4, $5, 'Er is nu gevaar.', 'spec', $1, kapstok.at(), kapstok.at() + make_interval(hours => $6::int), kapstok.at() + interval '1 day', kapstok.at() + interval '1 day')`,
      [randomUUID(), dossier.id, stranger.organisation.id, hat.id, stranger.account.id, hours]);
    await expect(insert(stranger, stranger, 1)).rejects.toThrow('another organisation, task or law');
    await expect(insert(colleague, colleague, 5)).rejects.toThrow('check constraint');
    await expect(insert(colleague, involved, 1)).rejects.toThrow('row-level security');
  });

  it('is not needed by who is involved', async () => {
    const { dossier, involved } = await household();
    expect(await refused(involved, dossier.id)).toMatchObject({ code: 'EMERGENCY_NOT_NEEDED' });
  });
});

describe('who becomes involved while it is open', () => {
  it('works as always, and gives nothing out on the emergency', async () => {
    const { dossier, colleague } = await household();
    await open(colleague, dossier.id);
    await stage.world.involvement({ hat: colleague, dossier });
    const look = await stage.as(colleague, (acting) => stage.service(DossierService).open(acting, dossier.id));
    expect([look.ground?.id, look.facts]).toEqual(['V1', undefined]);
  });
});

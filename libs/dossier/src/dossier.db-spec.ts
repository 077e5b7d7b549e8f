import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { createDatabase, createWorld, type Dossier, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { accessType } from './dossier.type';
import { DOSSIER_ENTITIES, DossierLooks, DossierNotFound, DossierService } from './index';
import { as } from './wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
const service = new DossierService(new DossierLooks());
const page = (first = 50, after: string | null = null) => ({ first, after });

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 3);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const open = (hat: Hat, id: string) => as(api, hat, (acting) => service.open(acting, id, ['kind']));
const list = (hat: Hat, filter = {}, at = page()) => as(api, hat, (acting) => service.visibleTo(acting, at, filter, ['kind']));
const ids = async (hat: Hat, filter = {}) => (await list(hat, filter)).nodes.map(({ id }) => id);
const count = (hat: Hat, filter = {}) => as(api, hat, (acting) => service.count(acting, filter));
const linesOf = (hat: Hat) => world.query<Record<string, unknown>>('select * from logbook.access_line where hat_id = $1 order by at', [hat.id]);

/** What the asker gets, whole: class, code, message and details. */
async function answer(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'opened',
    (error: Error & { code?: string; details?: unknown }) => JSON.stringify([error.name, error.code, error.message, error.details]),
  );
}

/** Nothing of the dossier may reach this hat: not by id, list, count, filter or cursor. */
async function expectShut(hat: Hat, dossier: Dossier): Promise<void> {
  const missing = await answer(open(hat, randomUUID()));
  expect(await answer(open(hat, dossier.id))).toBe(missing);
  expect(await ids(hat)).not.toContain(dossier.id);
  for (const filter of [{ caseId: dossier.caseId }, { subjectId: dossier.subjectId }]) {
    const found = await ids(hat, filter);
    expect(found).not.toContain(dossier.id);
    expect(await count(hat, filter)).toBe(found.length);
  }
  const unknown = await answer(list(hat, {}, page(50, randomUUID())));
  expect(await answer(list(hat, {}, page(50, dossier.id)))).toBe(unknown);
}

describe('two organisations', () => {
  it('each see their own dossier and not that of the other, in one case', async () => {
    const aCase = await world.case();
    const [one, other] = [await world.dossier({ case: aCase }), await world.dossier({ case: aCase })];
    const [ours, theirs] = [await world.involved(one), await world.involved(other)];
    expect(await ids(ours)).toEqual([one.id]);
    expect(await ids(theirs)).toEqual([other.id]);
    await expectShut(ours, other);
    await expectShut(theirs, one);
  });

  it('get the same bytes for a foreign, a missing and a malformed id', async () => {
    const foreign = await world.dossier();
    const hat = await world.hat();
    const answers = await Promise.all([foreign.id, randomUUID(), 'no-id', '', `${foreign.id} `].map((id) => answer(open(hat, id))));
    expect(new Set(answers)).toEqual(new Set(['["DossierNotFound","DOSSIER_NOT_FOUND","there is no such dossier for this hat",{}]']));
  });

  it('leave a refused look in the log of the controller, and the asker learns nothing of it', async () => {
    const foreign = await world.dossier();
    const hat = await world.hat();
    await expect(open(hat, foreign.id)).rejects.toBeInstanceOf(DossierNotFound);
    expect(await linesOf(hat)).toEqual([
      expect.objectContaining({ event: 'read', outcome: 'refused', dossier_id: foreign.id, controller_id: foreign.controller.id, reason: 'not-found' }),
    ]);
  });
});

// R27, R28
describe('who is involved (V1)', () => {
  it('sees the dossier with every category, by the rule that is named', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const look = await open(hat, dossier.id);
    expect(look.ground).toEqual(expect.objectContaining({ id: 'V1' }));
    expect(look.categories).toHaveLength(18);
    expect(look.own).toBe(true);
    expect((await linesOf(hat))[0]).toMatchObject({ event: 'read', outcome: 'allowed', dossier_id: dossier.id, grounds: ['V1'], fields: ['kind'], purpose: 'hulpverlening' });
  });

  it('sees it once, also when involved twice and standing in', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const colleague = await world.involved(dossier);
    const [first] = await world.query<{ id: string }>('select id from kapstok.involvement where hat_id = $1', [colleague.id]);
    await world.involvement({ hat, dossier, standsInFor: first });
    await world.involvement({ hat, dossier });
    expect(await ids(hat)).toEqual([dossier.id]);
    expect(await count(hat)).toBe(1);
  });

  it('sees nothing after the end, nothing before the begin', async () => {
    const [ended, coming] = [await world.dossier(), await world.dossier()];
    const hat = await world.hat({ organisation: ended.controller });
    await world.involvement({ hat, dossier: ended, validUntil: new Date(Date.now() - 1000) });
    await expectShut(hat, ended);
    const early = await world.hat({ organisation: coming.controller });
    await world.involvement({ hat: early, dossier: coming, validFrom: new Date(Date.now() + 3_600_000) });
    await expectShut(early, coming);
  });

  it('cannot wear a hat that is over', async () => {
    const dossier = await world.dossier();
    const hat = await world.involved(dossier, { validUntil: new Date(Date.now() - 1000) });
    await expect(open(hat, dossier.id)).rejects.toMatchObject({ code: 'HAT_NOT_YOURS' });
  });

  it('sees it as stand-in', async () => {
    const dossier = await world.dossier();
    await world.involved(dossier);
    const [original] = await world.query<{ id: string }>('select id from kapstok.involvement where dossier_id = $1', [dossier.id]);
    const standIn = await world.hat({ organisation: dossier.controller });
    await world.involvement({ hat: standIn, dossier, standsInFor: original });
    const look = await open(standIn, dossier.id);
    expect([look.standing, look.ground?.id]).toEqual([{ standsIn: true }, 'V1']);
  });
});

describe('a toeleider', () => {
  // R1, R2
  it('cannot open the hulpverleningsdossier of the same child, also as the same person with the other hat on (V2)', async () => {
    const [child, wijkteam, gemeente] = [await world.person(), await world.organisation({ type: 'wijkteam' }), await world.organisation({ type: 'gemeente' })];
    const aCase = await world.case();
    const help = await world.dossier({ case: aCase, subject: child, controller: wijkteam });
    const guide = await world.dossier({ case: aCase, subject: child, controller: gemeente, kind: 'toeleiding' });
    const helper = await world.involved(help);
    const toeleider = await world.involved(guide, { account: helper.account, organisation: wijkteam, processorFor: gemeente });
    expect(await ids(toeleider)).toEqual([guide.id]);
    expect(await ids(helper)).toEqual([help.id]);
    await expectShut(toeleider, help);
    await expectShut(helper, guide);
  });
});

describe('a colleague with the same task who is not involved (V3)', () => {
  // R272
  it('sees nothing', async () => {
    const dossier = await world.dossier();
    await expectShut(await world.hat({ organisation: dossier.controller }), dossier);
  });
});

describe('a participant of a regie dossier (V5)', () => {
  it('sees the categories of coordination, gives as who takes part, and sees nothing after the end', async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const school = await world.organisation({ type: 'school' });
    const hat = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    await expectShut(hat, dossier);
    const { id } = await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const look = await open(hat, dossier.id);
    expect(look.ground?.id).toBe('V5');
    expect(look.categories).toEqual(['contact', 'betrokkenheid', 'gezin', 'voortgang', 'plan', 'afspraak']);
    expect([look.own, look.heldAs, accessType(look).mayDisclose]).toEqual([false, 'V5', true]);
    expect(await ids(hat)).toEqual([dossier.id]);
    await world.query(`update kapstok.participation set valid_until = date_trunc('milliseconds', now()) where id = $1`, [id]);
    await expectShut(hat, dossier);
  });

  it('is the organisation with that task: another task of it sees nothing', async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    await expectShut(await world.hat({ organisation: school, task: 'leerplicht', law: null }), dossier);
  });
});

describe('toeleiding and regie from toeleiding of one college (V6)', () => {
  it('see of each other what coordination needs', async () => {
    const gemeente = await world.organisation({ type: 'gemeente' });
    const regie = await world.dossier({ kind: 'regie', fromTask: 'toeleiding', controller: gemeente });
    const toeleider = await world.hat({ organisation: gemeente, task: 'toeleiding' });
    await world.involvement({ hat: toeleider, dossier: regie });
    const look = await open(toeleider, regie.id);
    expect(look.ground?.id).toBe('V6');
    expect(look.categories).toEqual(['contact', 'betrokkenheid', 'gezin', 'advies', 'beschikking', 'voortgang', 'plan', 'afspraak']);
    expect([look.own, accessType(look).mayDisclose]).toEqual([false, false]);
  });
});

describe('hats without content (V7, V9) and clients', () => {
  // R272
  it.each(['fg', 'convenantbeheer', 'beheer', 'beleid'])('%s of the controller sees no dossier, also where it is entered as a participant', async (task) => {
    const dossier = await world.dossier({ kind: 'regie' });
    const hat = await world.hat({ organisation: dossier.controller, task, law: task === 'fg' ? 'avg' : null });
    await world.participation({ dossier, organisation: dossier.controller, task }).catch(() => undefined);
    const missing = await answer(open(hat, randomUUID()));
    expect(await answer(open(hat, dossier.id))).toBe(missing);
    expect(await ids(hat)).toEqual([]);
    expect(await count(hat)).toBe(0);
  });

  it('the subject sees none: a client asks by inzage', async () => {
    const subject = await world.person();
    await expectShut(await world.client(subject), await world.dossier({ subject }));
  });
});

describe('the list of dossiers', () => {
  it('pages through all of them, the newest first, each once, with one hat and its organisation as participant', async () => {
    const dossiers = [];
    const school = await world.organisation({ type: 'school' });
    const hat = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    for (let i = 0; i < 7; i++) {
      // Two were opened at one moment.
      const dossier = await world.dossier({ kind: 'regie', openedAt: new Date(Date.UTC(2025, 0, 1 + Math.floor(i / 2))) });
      await world.participation({ dossier, organisation: school, task: 'onderwijs' });
      dossiers.push(dossier.id);
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (let i = 0; i < 4; i++) {
      const { nodes, hasNextPage, endCursor } = await list(hat, {}, page(2, after));
      seen.push(...nodes.map(({ id }) => id));
      expect(hasNextPage).toBe(i < 3);
      after = endCursor;
    }
    expect([...seen].sort()).toEqual([...dossiers].sort());
    const opened = await Promise.all(seen.map(async (id) => (await open(hat, id)).dossier.openedAt.getTime()));
    expect(opened).toEqual([...opened].sort((a, b) => b - a));
    expect(await count(hat)).toBe(7);
  });

  it('filters by case, kind and subject, and counts by the same filter', async () => {
    const [aCase, subject] = [await world.case(), await world.person()];
    const one = await world.dossier({ case: aCase });
    const hat = await world.involved(one);
    const two = await world.dossier({ controller: one.controller, subject });
    await world.involvement({ hat, dossier: two });
    expect((await ids(hat)).sort()).toEqual([one.id, two.id].sort());
    for (const [filter, found] of [
      [{ caseId: aCase.id }, [one.id]], [{ subjectId: subject.id }, [two.id]], [{ caseId: aCase.id, subjectId: subject.id }, []],
      [{ kind: 'hulpverlening', caseId: aCase.id }, [one.id]], [{ kind: 'regie' }, []], [{ caseId: 'no-id' }, []], [{ caseId: randomUUID() }, []],
    ] as const) {
      expect(await ids(hat, filter)).toEqual(found);
      expect(await count(hat, filter)).toBe(found.length);
    }
    await expect(list(hat, { kind: 'gezin' })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'filter.kind' } });
  });

  // R268
  it('writes one line a controller with what was listed, and a line for a count', async () => {
    const [one, two] = [await world.dossier({ kind: 'regie' }), await world.dossier({ kind: 'regie' })];
    const school = await world.organisation({ type: 'school' });
    const hat = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    for (const dossier of [one, two]) await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    await list(hat);
    await count(hat);
    const lines = await linesOf(hat);
    expect(lines.map(({ event, controller_id, listed_ids, grounds }) => [event, controller_id, listed_ids, grounds])).toEqual(expect.arrayContaining([
      ['list', one.controller.id, [one.id], ['V5']], ['list', two.controller.id, [two.id], ['V5']], ['count', school.id, [], []],
    ]));
    expect(lines).toHaveLength(3);
  });
});

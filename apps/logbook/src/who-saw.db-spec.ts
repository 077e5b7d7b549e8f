import { randomUUID } from 'node:crypto';
import type { AccessLine, LoggedLine, WhoSaw } from '@kapstok/access-log';
import { connect } from '@kapstok/database';
import type { Dossier, Hat, Organisation } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from './log-ground';
import { LogReading } from './log-reading';

describe('who saw this child', () => {
  let ground: LogGround;
  let source: DataSource;
  let reading: LogReading;

  beforeAll(async () => {
    ground = await openGround();
    source = await connect(ground.urls.logbook);
    reading = new LogReading(source);
  });
  afterAll(async () => {
    await source.destroy();
    await ground.close();
  });

  const asker = (hat: Hat) => ({ requestId: randomUUID(), subject: hat.account.oidcSubject, hatId: hat.id });
  const lines = async (fg: Hat, query: Record<string, string>): Promise<LoggedLine[]> => (await reading.read(asker(fg), query)).nodes.filter(({ event }) => event !== 'log-read');
  const ids = async (fg: Hat, query: Record<string, string>): Promise<string[]> => (await lines(fg, query)).map(({ id }) => id);
  const saw = (fg: Hat, query: Record<string, string>): Promise<WhoSaw> => reading.whoSaw(asker(fg), query);

  /** A child with a dossier of its own and one of its household, both of one controller, and what was done with them. */
  const child = async (controller?: Organisation) => {
    const [person, aCase, organisation] = [await ground.world.personOfAge(9), await ground.world.case(), controller ?? (await ground.world.organisation())];
    const household = await ground.world.household({ case: aCase, members: [{ person, role: 'kind' }] });
    const own = await ground.world.dossier({ case: aCase, controller: organisation, subject: person });
    const family = await ground.world.dossier({ case: aCase, controller: organisation, household });
    const [helper, stranger, fg] = [await ground.world.hat({ organisation }), await ground.world.hat({ task: 'regie' }), await ground.fgOf(organisation)];
    const add = (hat: Hat, line: Partial<AccessLine>) => ground.add(hat, { purpose: 'hulpverlening', grounds: ['V1'], ...line });
    const read = await add(helper, { dossierId: own.id });
    const ofFamily = await add(helper, { dossierId: family.id });
    const list = await add(helper, { event: 'list', listedIds: [randomUUID(), own.id].reverse(), grounds: [] });
    const refused = await add(stranger, { dossierId: own.id, outcome: 'refused', reason: 'not-found', grounds: [], purpose: 'regie' });
    const emergency = await add(stranger, { dossierId: own.id, event: 'emergency', grounds: ['acuut-gevaar'], purpose: 'veiligheid' });
    return { person, own, family, helper, stranger, fg, read, ofFamily, list, refused, emergency, organisation, add };
  };

  // R268, R269
  it('finds by the child: lines that name it, those of its household, lists with it in them, and refused looks', async () => {
    const one = await child();
    const other = await child(one.organisation);
    expect(await ids(one.fg, { subjectId: one.person.id })).toEqual([one.emergency, one.refused, one.list, one.ofFamily, one.read]);
    expect(await ids(one.fg, { dossierId: one.own.id })).toEqual([one.emergency, one.refused, one.list, one.read]);
    expect(await ids(one.fg, { dossierId: one.family.id, subjectId: one.person.id })).toEqual([one.ofFamily]);
    expect(await ids(one.fg, { dossierId: one.own.id, subjectId: other.person.id })).toEqual([]);
  });

  it.each([
    ['person', ({ helper }) => ({ accountId: helper.account.id }), ['list', 'ofFamily', 'read']],
    ['organisation', ({ stranger }) => ({ organisationId: stranger.organisation.id }), ['emergency', 'refused']],
    ['hat', ({ stranger }) => ({ hatId: stranger.id }), ['emergency', 'refused']],
    ['purpose', () => ({ purpose: 'regie' }), ['refused']],
    ['an everyday ground', () => ({ ground: 'V1' }), ['ofFamily', 'read']],
    ['a ground that is out of the ordinary', () => ({ ground: 'acuut-gevaar' }), ['emergency']],
    ['an everyday event', () => ({ event: 'list' }), ['list']],
    ['an event that is out of the ordinary', () => ({ event: 'emergency' }), ['emergency']],
    ['outcome', () => ({ outcome: 'refused' }), ['refused']],
    ['hat and child', ({ helper, person }) => ({ hatId: helper.id, subjectId: person.id }), ['list', 'ofFamily', 'read']],
    ['ground and person', ({ stranger }) => ({ ground: 'acuut-gevaar', accountId: stranger.account.id }), ['emergency']],
    ['ground and dossier', ({ own }) => ({ ground: 'V1', dossierId: own.id }), ['read']],
    ['purpose, outcome, event and organisation', ({ helper }) => ({ purpose: 'hulpverlening', outcome: 'allowed', event: 'read', organisationId: helper.organisation.id }), ['ofFamily', 'read']],
    ['person and a purpose that it never had', ({ helper }) => ({ accountId: helper.account.id, purpose: 'veiligheid' }), []],
  ] as const satisfies readonly (readonly [string, (on: Child) => Record<string, string>, readonly (keyof Child)[]])[])('is asked by %s', async (_, filter, found) => {
    const one = await child();
    expect(await ids(one.fg, filter(one))).toEqual(found.map((name) => one[name]));
  });

  it('goes page by page through what is found in several ways, none twice and none left out', async () => {
    const one = await child();
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await reading.read(asker(one.fg), { subjectId: one.person.id, first: '2', until: new Date(Date.now() + 60_000).toISOString(), ...(after && { after }) });
      seen.push(...page.nodes.filter(({ event }) => event !== 'log-read').map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual([one.emergency, one.refused, one.list, one.ofFamily, one.read]);
  });

  it('is told by hat: how often, refused too, since when, and on what', async () => {
    const one = await child();
    const { onlookers, everybody } = await saw(one.fg, { subjectId: one.person.id });
    expect(everybody).toBe(true);
    expect(onlookers).toEqual([
      {
        accountId: one.stranger.account.id, hatId: one.stranger.id, organisationId: one.stranger.organisation.id, task: 'regie', law: 'jeugdwet', accesses: 2, refused: 1,
        first: expect.any(Date), last: expect.any(Date), events: ['emergency', 'read'], purposes: ['regie', 'veiligheid'], grounds: ['acuut-gevaar'],
      },
      {
        accountId: one.helper.account.id, hatId: one.helper.id, organisationId: one.organisation.id, task: 'hulpverlening', law: 'jeugdwet', accesses: 3, refused: 0,
        first: expect.any(Date), last: expect.any(Date), events: ['list', 'read'], purposes: ['hulpverlening'], grounds: ['V1'],
      },
    ]);
    const [{ first, last }] = onlookers as [WhoSaw['onlookers'][number]];
    expect(first.getTime()).toBeLessThanOrEqual(last.getTime());
    // Who asks is in it from now on.
    expect((await saw(one.fg, { dossierId: one.own.id })).onlookers.map(({ task }) => task)).toEqual(['regie', 'hulpverlening']);
    expect((await saw(one.fg, { subjectId: one.person.id })).onlookers[0]).toMatchObject({ task: 'fg', events: ['log-read'] });
  });

  it('is told for a period only, when one is given', async () => {
    const one = await child();
    const [{ at }] = (await ground.world.query<{ at: Date }>('select at from logbook.access_line where id = $1', [one.refused])) as [{ at: Date }];
    const { onlookers } = await saw(one.fg, { subjectId: one.person.id, until: at.toISOString() });
    expect(onlookers.map(({ hatId }) => hatId)).toEqual([one.helper.id]);
  });

  it('is told of the own controller alone, and with the same bytes of a stranger and of nobody', async () => {
    const [one, other] = [await child(), await child()];
    await one.add(other.helper, { dossierId: one.own.id, subjectId: other.person.id, outcome: 'refused' });
    const theirs = (await saw(other.fg, { subjectId: other.person.id })).onlookers.map(({ hatId }) => hatId);
    expect(theirs).toEqual([other.stranger.id, other.helper.id]);
    await expect(saw(one.fg, { dossierId: other.own.id })).resolves.toEqual({ onlookers: [], everybody: true });
    await expect(saw(one.fg, { dossierId: randomUUID() })).resolves.toEqual({ onlookers: [], everybody: true });
    await expect(ids(one.fg, { accountId: other.stranger.account.id })).resolves.toEqual([]);
  });

  it('is refused to every other hat, and the refusal is written down', async () => {
    const one = await child();
    for (const hat of [one.helper, one.stranger, await ground.world.hat({ organisation: one.organisation, task: 'beheer', law: null })]) {
      await expect(saw(hat, { subjectId: one.person.id })).rejects.toMatchObject({ code: 'LOG_NOT_YOURS' });
      await expect(ground.lastLineOf(hat)).resolves.toMatchObject({ event: 'log-read', outcome: 'refused', access_point: 'logbook who-saw', reason: 'no-content-role' });
    }
  });

  // R269
  it('is itself in the log, with the filters that were used', async () => {
    const one = await child();
    await saw(one.fg, { subjectId: one.person.id, from: '2020-01-01T00:00:00Z' });
    await expect(ground.lastLineOf(one.fg)).resolves.toMatchObject({
      event: 'log-read', outcome: 'allowed', subject_id: one.person.id, fields: ['subjectId', 'from'], access_point: 'logbook who-saw', grounds: ['V7'],
    });
    await lines(one.fg, { hatId: one.helper.id, ground: 'V1', event: 'read' });
    await expect(ground.lastLineOf(one.fg)).resolves.toMatchObject({ fields: ['hatId', 'ground', 'event'], access_point: 'logbook lines' });
  });

  it('tells the lists apart from row-level security: without a hat fg the database finds nothing in them', async () => {
    const one = await child();
    const tx = await source.createQueryRunner();
    try {
      await expect(tx.query('select logbook.about($1) as about', [one.person.id])).resolves.toEqual([{ about: [] }]);
      const call = 'select * from logbook.lines_in_lists($1, null, null, null, null, null, null, null, $2, $3, null, null, null)';
      await expect(tx.query(call, [[one.own.id], '-infinity', 'infinity'])).resolves.toEqual([]);
    } finally {
      await tx.release();
    }
  });

  type Child = { readonly person: { id: string }; readonly own: Dossier; readonly helper: Hat; readonly stranger: Hat } & Record<'read' | 'ofFamily' | 'list' | 'refused' | 'emergency', string>;
});

import { randomUUID } from 'node:crypto';
import { LogbookClient } from '@kapstok/access-log';
import { startTestIssuer, type Account, type Dossier, type Hat, type TestIssuer } from '@kapstok/testing';
import { Client } from 'pg';
import { pino } from 'pino';
import { openGround, type LogGround } from './log-ground';
import { startLogbook, type Logbook } from './logbook';

const CONSENT = randomUUID();

interface Line {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly nodes: Line[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly code?: string;
  readonly details?: Record<string, unknown>;
}

describe('the logbook, over HTTP with real tokens', () => {
  let ground: LogGround;
  let issuer: TestIssuer;
  let logbook: Logbook;
  const written: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });

  const start = () =>
    startLogbook({ host: '127.0.0.1', port: 0, databaseUrl: ground.urls.logbook, oidc: { issuer: issuer.issuer, audience: issuer.audience, clockToleranceSeconds: 5 } }, log);

  beforeAll(async () => {
    [ground, issuer] = await Promise.all([openGround(), startTestIssuer()]);
    logbook = await start();
  });
  afterAll(async () => {
    await logbook?.stop();
    await issuer?.stop();
    await ground?.close();
  });

  const tokenOf = (account: Account) => issuer.mint({ claims: { sub: account.oidcSubject } });
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET', url = logbook.url): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, { method, headers });
    const text = await response.text();
    return { ...((text ? JSON.parse(text) : {}) as object), status: response.status, text } as Answer;
  };
  const as = ({ account, id }: { account: Account; id?: string }) => ({ authorization: `Bearer ${tokenOf(account)}`, ...(id === undefined ? {} : { 'kapstok-hat': id }) });
  const lines = (hat: Hat, query: Record<string, string> = {}) => get(`/lines?${new URLSearchParams(query)}`, as(hat));
  const ids = (answer: Answer) => answer.nodes.map(({ id }) => id);

  /** A controller with its FG, a dossier, somebody involved in it, and `count` lines about it. */
  const controllerWith = async (count: number) => {
    const dossier = await ground.world.dossier();
    const [hat, fg] = [await ground.world.involved(dossier), await ground.fgOf(dossier.controller)];
    const added: string[] = [];
    for (let n = 0; n < count; n += 1) added.unshift(await ground.add(hat, { dossierId: dossier.id }));
    return { dossier, hat, fg, added };
  };
  const refusedLook = (hat: Hat, dossier: Dossier) => ground.add(hat, { dossierId: dossier.id, outcome: 'refused', reason: 'not-found' });

  describe('for the FG of a controller', () => {
    // R268, R269
    it('shows who, hat, case, dossier, category, purpose, ground and time, and nothing besides', async () => {
      const { dossier, hat, fg } = await controllerWith(0);
      const entryIds = [randomUUID()];
      const id = await ground.add(hat, {
        dossierId: dossier.id, entryIds, categories: ['gezin'], fields: ['summary'], purpose: 'hulpverlening', grounds: ['V1'], ruleSet: '1', basis: 'involved', consentIds: [CONSENT],
      });
      const { status, nodes, pageInfo } = await lines(fg);
      expect(status).toBe(200);
      expect(nodes).toEqual([
        {
          id, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), event: 'read', outcome: 'allowed', accessPoint: 'graphql query dossier', requestId: expect.any(String), traceId: expect.stringMatching(/^[0-9a-f]{32}$/), decisionId: expect.any(String),
          accountId: hat.account.id, hatId: hat.id, organisationId: hat.organisation.id, task: hat.task, law: hat.law, dossierId: dossier.id, caseId: dossier.caseId,
          subjectId: dossier.subjectId, entryIds, categories: ['gezin'], fields: ['summary'], purpose: 'hulpverlening', grounds: ['V1'], reason: null,
          listedIds: [], activity: 'hulpverlening/jeugdwet', basis: 'involved', consentIds: [CONSENT], covenantIds: [],
        },
      ]);
      expect(pageInfo).toEqual({ hasNextPage: false, endCursor: id });
    });

    it('shows no line of another controller, not by its dossier, its subject or a cursor, and answers in the same bytes as for what does not exist', async () => {
      const [own, other] = [await controllerWith(2), await controllerWith(2)];
      expect(ids(await lines(own.fg))).toEqual(own.added);
      const [foreignDossier, noDossier] = [await lines(own.fg, { dossierId: other.dossier.id }), await lines(own.fg, { dossierId: randomUUID() })];
      expect(foreignDossier).toMatchObject({ status: 200, nodes: [] });
      expect(foreignDossier.text).toBe(noDossier.text);
      const [foreignSubject, noSubject] = [await lines(own.fg, { subjectId: other.dossier.subjectId! }), await lines(own.fg, { subjectId: randomUUID() })];
      expect(foreignSubject.text.replaceAll(other.dossier.subjectId!, '')).toBe(noSubject.text);
      const [foreignCursor, noCursor] = [await lines(own.fg, { after: other.added[0]! }), await lines(own.fg, { after: randomUUID() })];
      expect(foreignCursor).toMatchObject({ status: 400, code: 'BAD_INPUT', details: { field: 'after' } });
      expect(foreignCursor.text).toBe(noCursor.text);
    });

    // The first lock by itself: what the second would do is tried in log-store.db-spec.ts.
    it('shows no line of another controller with row-level security out of order', async () => {
      const [own, other] = [await controllerWith(2), await controllerWith(2)];
      await ground.world.query('alter table logbook.access_line disable row level security');
      try {
        expect(ids(await lines(own.fg))).toEqual(own.added);
        await expect(lines(own.fg, { dossierId: other.dossier.id })).resolves.toMatchObject({ status: 200, nodes: [] });
        await expect(lines(own.fg, { after: other.added[0]! })).resolves.toMatchObject({ status: 400, details: { field: 'after' } });
        await expect(lines(own.hat)).resolves.toMatchObject({ status: 403 });
      } finally {
        await ground.world.query('alter table logbook.access_line enable row level security');
      }
    });

    it('goes through all lines page by page, newest first, none twice and none left out, also of one and the same moment', async () => {
      const { dossier, fg } = await controllerWith(0);
      await ground.world.query('alter table logbook.access_line disable trigger attribute');
      await ground.world.query(
        `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, controller_id, leaf_hash)
         select gen_random_uuid(), now() - make_interval(secs => 1 + n / 4) + make_interval(secs => (n % 2) * 0.000001), gen_random_uuid(), 'read', 'allowed', 'test', gen_random_uuid(), $1, sha256('')
         from generate_series(1, 25) n`,
        [dossier.controller.id],
      );
      await ground.world.query('alter table logbook.access_line enable trigger attribute');
      const all = await ground.world.query<{ id: string }>('select id from logbook.access_line where controller_id = $1 order by at desc, id desc', [dossier.controller.id]);
      const seen: string[] = [];
      let page = await lines(fg, { first: '3', until: new Date().toISOString() });
      for (;;) {
        seen.push(...ids(page));
        if (!page.pageInfo.hasNextPage) break;
        page = await lines(fg, { first: '3', after: page.pageInfo.endCursor! });
      }
      expect(seen).toEqual(all.map(({ id }) => id));
    });

    it('filters by dossier, subject, period and outcome, all at once', async () => {
      const { dossier, hat, fg, added } = await controllerWith(2);
      const refused = await refusedLook(await ground.world.hat(), dossier);
      const elsewhere = await ground.world.dossier({ controller: dossier.controller });
      const there = await ground.add(hat, { dossierId: elsewhere.id });
      expect(ids(await lines(fg, { dossierId: elsewhere.id }))).toEqual([there]);
      expect(ids(await lines(fg, { subjectId: dossier.subjectId!, outcome: 'allowed' }))).toEqual(expect.arrayContaining(added));
      expect(ids(await lines(fg, { dossierId: dossier.id, outcome: 'refused' }))).toEqual([refused]);
      const [{ at }] = (await ground.world.query<{ at: Date }>('select at from logbook.access_line where id = $1', [refused])) as [{ at: Date }];
      const [from, until] = [at.toISOString(), new Date(at.getTime() + 1).toISOString()];
      expect(ids(await lines(fg, { dossierId: dossier.id, outcome: 'refused', from, until }))).toEqual([refused]);
      expect(ids(await lines(fg, { dossierId: dossier.id, outcome: 'refused', until: from }))).toEqual([]);
      expect(ids(await lines(fg, { dossierId: dossier.id, outcome: 'refused', from: until }))).toEqual([]);
    });

    it.each([
      ['first', 'first=0'], ['first', 'first=101'], ['first', 'first=1&first=2'], ['after', 'after=x'], ['dossierId', 'dossierId=x'],
      ['subjectId', 'subjectId=x'], ['from', 'from=x'], ['until', 'until=x'], ['outcome', 'outcome=x'], ['query', 'controllerId=x'],
    ])('names the field %s that is wrong in %s', async (field, query) => {
      const { fg } = await controllerWith(0);
      await expect(get(`/lines?${query}`, as(fg))).resolves.toMatchObject({ status: 400, code: 'BAD_INPUT', message: expect.stringContaining(field), details: { field } });
    });
  });

  describe('tells the FG why a look was really refused', () => {
    const reasonOf = async (line: string, fg: Hat) => (await lines(fg)).nodes.find(({ id }) => id === line)?.reason;

    it('by the decision: not-involved, other-task or not-found', async () => {
      const college = await ground.world.organisation({ type: 'gemeente' });
      const wijkteam = await ground.world.organisation();
      const toeleiding = await ground.world.dossier({ kind: 'toeleiding', controller: college });
      const [fg, colleague] = [await ground.fgOf(college), await ground.world.hat({ organisation: wijkteam, task: 'toeleiding', processorFor: college })];
      const cases = [
        [await refusedLook(colleague, toeleiding), 'not-involved'],
        [await refusedLook(await ground.world.hat({ organisation: college, task: 'toeleiding' }), toeleiding), 'not-involved'],
        [await refusedLook(await ground.world.hat({ organisation: college, task: 'toeleiding', law: 'wmo' }), toeleiding), 'other-task'],
        [await refusedLook(await ground.world.hat({ organisation: college, task: 'handhaving', law: 'participatiewet' }), toeleiding), 'other-task'],
        [await refusedLook(await ground.world.hat({ organisation: college, task: 'convenantbeheer', law: null }), toeleiding), 'no-content-role'],
        [await refusedLook(await ground.world.hat({ organisation: wijkteam }), toeleiding), 'not-found'],
        [await refusedLook(await ground.world.client(await ground.world.person()), toeleiding), 'not-found'],
      ] as const;
      for (const [line, reason] of cases) await expect(reasonOf(line, fg)).resolves.toBe(reason);
    });

    it('of a regie dossier too, by the task that it grew out of', async () => {
      const regie = await ground.world.dossier({ kind: 'regie' });
      const fg = await ground.fgOf(regie.controller);
      const regisseur = await ground.world.hat({ organisation: regie.controller, task: 'regie', fromTask: 'hulpverlening' });
      const helper = await ground.world.hat({ organisation: regie.controller });
      await expect(reasonOf(await refusedLook(regisseur, regie), fg)).resolves.toBe('not-involved');
      await expect(reasonOf(await refusedLook(helper, regie), fg)).resolves.toBe('other-task');
    });

    it('as it was told when the dossier does not exist or the reason was told', async () => {
      const { fg, dossier, hat } = await controllerWith(0);
      const colleague = await ground.world.hat({ organisation: dossier.controller });
      const missing = await ground.add(colleague, { dossierId: randomUUID(), outcome: 'refused', reason: 'not-found' });
      const barred = await ground.add(hat, { dossierId: dossier.id, event: 'write', outcome: 'refused', reason: 'category-barred', categories: ['strafrechtelijk'] });
      await expect(reasonOf(missing, fg)).resolves.toBe('not-found');
      await expect(reasonOf(barred, fg)).resolves.toBe('category-barred');
    });
  });

  describe('for everybody else', () => {
    it('refuses with the same bytes, whatever the cause, and writes down why', async () => {
      const { dossier, hat, fg } = await controllerWith(1);
      const organisation = dossier.controller;
      const others = ['toeleiding', 'hulpverlening', 'beheer', 'convenantbeheer', 'beleid', 'toezicht'];
      const hats = [hat, await ground.world.client(await ground.world.person())];
      for (const task of others) hats.push(await ground.world.hat({ organisation, task }));
      const ended = await ground.world.hat({ organisation, task: 'fg', law: 'avg', validUntil: new Date(Date.now() - 60_000) });
      const answers = [
        ...(await Promise.all(hats.map((one) => lines(one)))),
        await lines(hat, { first: 'x' }),
        await lines(ended),
        await get('/lines', as({ account: fg.account })),
        await get('/lines', as({ account: fg.account, id: 'x' })),
        await get('/lines', as({ account: hat.account, id: fg.id })),
        await get('/lines', as({ account: { ...fg.account, oidcSubject: randomUUID() }, id: fg.id })),
      ];
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
        new Set(['403 {"code":"LOG_NOT_YOURS","message":"the log of a controller is read by its data protection officer","details":{}}']),
      );
      for (const one of hats) {
        await expect(ground.lastLineOf(one)).resolves.toMatchObject({ event: 'log-read', outcome: 'refused', reason: 'no-content-role', categories: ['toegangslog'] });
      }
    });

    it('answers 401 to a token that does not hold', async () => {
      const { fg } = await controllerWith(1);
      const { ['expired']: expired, ['for another audience']: audience } = issuer.attacks();
      for (const authorization of [undefined, `Bearer ${expired}`, `Bearer ${audience}`, `Basic ${tokenOf(fg.account)}`]) {
        const headers = { 'kapstok-hat': fg.id, ...(authorization === undefined ? {} : { authorization }) };
        await expect(get('/lines', headers)).resolves.toMatchObject({ status: 401, text: '{"code":"UNAUTHENTICATED","message":"Sign in to continue.","details":{}}' });
      }
    });
  });

  describe('logs that the log is read', () => {
    // R269
    it('once for every page, with the filters that were used, before the answer leaves', async () => {
      const { dossier, fg } = await controllerWith(1);
      await lines(fg, { dossierId: dossier.id, outcome: 'allowed' });
      await expect(ground.lastLineOf(fg)).resolves.toMatchObject({
        event: 'log-read', outcome: 'allowed', account_id: fg.account.id, organisation_id: fg.organisation.id, task: 'fg', controller_id: dossier.controller.id,
        dossier_id: dossier.id, categories: ['toegangslog'], fields: ['dossierId', 'outcome'], purpose: 'controle', grounds: ['V7'], access_point: 'logbook lines',
      });
      const { nodes } = await lines(fg);
      expect(nodes.filter(({ event }) => event === 'log-read')).toHaveLength(1);
    });

    it('at the own controller and at that of the dossier, when a dossier was asked for in vain', async () => {
      const [own, other] = [await controllerWith(1), await controllerWith(1)];
      await lines(own.fg, { dossierId: other.dossier.id });
      const { nodes } = await lines(own.fg);
      expect(nodes[0]).toMatchObject({ event: 'log-read', outcome: 'allowed', hatId: own.fg.id, dossierId: null });
      const { nodes: there } = await lines(other.fg);
      expect(there[0]).toMatchObject({ event: 'log-read', outcome: 'refused', hatId: own.fg.id, dossierId: other.dossier.id, reason: 'not-found' });
    });

    describe.each([
      ['the line is refused', 'create trigger out_of_order before insert on logbook.access_line for each statement execute function logbook.out_of_order()'],
      ['the commit fails', 'create constraint trigger out_of_order after insert on logbook.access_line deferrable initially deferred for each row execute function logbook.out_of_order()'],
    ])('and when %s', (_, trigger) => {
      beforeEach(async () => {
        await ground.world.query(`create function logbook.out_of_order() returns trigger language plpgsql as $$ begin raise exception 'no room for it' using errcode = '53100'; end $$`);
      });
      afterEach(() => ground.world.query('drop function logbook.out_of_order() cascade'));

      // R268, principle 4
      it('gives no lines: 503', async () => {
        const { fg, hat } = await controllerWith(1);
        await ground.world.query(trigger);
        const unavailable = { status: 503, text: '{"code":"LOG_UNAVAILABLE","message":"the access log cannot be written now","details":{}}' };
        await expect(lines(fg)).resolves.toMatchObject(unavailable);
        await expect(lines(hat)).resolves.toMatchObject(unavailable);
      });
    });

    it('and when the log is locked gives no lines: 503', async () => {
      const { fg } = await controllerWith(1);
      const lock = new Client({ connectionString: ground.urls.owner });
      await lock.connect();
      try {
        await lock.query('begin');
        await lock.query('lock table logbook.access_line in exclusive mode');
        await expect(lines(fg)).resolves.toMatchObject({ status: 503, code: 'LOG_UNAVAILABLE' });
      } finally {
        await lock.end();
      }
      await expect(lines(fg)).resolves.toMatchObject({ status: 200 });
    });
  });

  describe('asked by the api', () => {
    const ask = (hat: Hat, asked: Partial<Parameters<LogbookClient['lines']>[1]> = {}) =>
      new LogbookClient(logbook.url).lines({ authorization: as(hat).authorization, hatId: hat.id }, { first: 50, after: null, filter: {}, ...asked });

    it('gives the lines as the api serves them, page by page', async () => {
      const { dossier, hat, fg, added } = await controllerWith(3);
      const page = await ask(fg, { first: 2, filter: { dossierId: dossier.id, outcome: 'allowed', from: new Date(Date.now() - 60_000) } });
      expect(page).toEqual({
        nodes: [expect.objectContaining({ id: added[0], at: expect.any(Date), hatId: hat.id }), expect.objectContaining({ id: added[1], dossierId: dossier.id })],
        pageInfo: { hasNextPage: true, endCursor: added[1] },
      });
      await expect(ask(fg, { after: page.pageInfo.endCursor, filter: { dossierId: dossier.id, until: page.nodes[1]!.at } })).resolves.toMatchObject({ nodes: [{ id: added[2] }] });
    });

    it('shows a line about an id that no version of UUID allows', async () => {
      const { fg, hat } = await controllerWith(0);
      const made = 'ffffffff-ffff-ffff-ffff-fffffffffffe';
      await ground.add(hat, { dossierId: made, outcome: 'refused', reason: 'not-found' });
      await expect(ask(fg)).resolves.toMatchObject({ nodes: [{ dossierId: made }] });
    });

    it('refuses with the errors of the api', async () => {
      const { hat, fg } = await controllerWith(1);
      await expect(ask(hat)).rejects.toMatchObject({ code: 'LOG_NOT_YOURS' });
      await expect(ask(fg, { after: randomUUID() })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
      await expect(ask(fg, { filter: { outcome: 'x' } })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'filter.outcome' } });
      await expect(ask({ ...fg, account: { ...fg.account, oidcSubject: '' } })).rejects.toMatchObject({ code: 'LOGBOOK_UNAVAILABLE' });
    });
  });

  describe('as a process', () => {
    it('says that it is up and that it can serve', async () => {
      await expect(get('/healthz')).resolves.toMatchObject({ status: 200, text: '{"status":"ok"}' });
      await expect(get('/readyz')).resolves.toMatchObject({ status: 200, text: '{"status":"ok"}' });
    });

    it.each([
      ['POST', '/lines'], ['PUT', '/lines'], ['DELETE', '/lines'], ['GET', '/'], ['GET', '/lines/'], ['GET', '/lines/1'], ['GET', '/graphql'], ['GET', '/metrics'],
    ])('has nothing at %s %s', async (method, path) => {
      await expect(get(path, {}, method)).resolves.toMatchObject({ status: 404, code: 'NOT_FOUND' });
    });

    it('answers what is no address with a typed error', async () => {
      await expect(get('/%ff')).resolves.toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    });

    it('finishes a request that is under way when it is told to stop, and takes no other', async () => {
      const { fg, added } = await controllerWith(1);
      const own = await start();
      const lock = new Client({ connectionString: ground.urls.owner });
      await lock.connect();
      await lock.query('begin');
      await lock.query('lock table logbook.access_line in exclusive mode');
      const underWay = get('/lines', as(fg), 'GET', own.url);
      const waiting = async () => (await lock.query('select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())')).rowCount !== 0;
      let answered = false;
      void underWay.finally(() => (answered = true)).catch(() => undefined);
      while (!answered && !(await waiting()));
      expect(answered).toBe(false);
      const stopped = own.stop();
      await lock.end();
      expect(ids(await underWay)).toEqual(added);
      await stopped;
      await expect(get('/healthz', {}, 'GET', own.url)).rejects.toThrow('fetch failed');
    });

    it('keeps ids of persons and dossiers, tokens and subjects out of the log of the process', async () => {
      const { fg, dossier } = await controllerWith(1);
      await lines(fg, { dossierId: dossier.id, subjectId: dossier.subjectId! });
      await lines(fg, { dossierId: dossier.id, after: randomUUID() });
      const all = written.join('');
      expect(all).toContain('/lines');
      for (const secret of [dossier.id, dossier.subjectId!, fg.account.id, fg.account.oidcSubject, fg.id, 'Bearer ', 'no room for it']) expect(all).not.toContain(secret);
      expect(all).toContain('53100');
    });
  });
});

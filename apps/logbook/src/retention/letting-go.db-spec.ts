import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@kapstok/database';
import type { Organisation } from '@kapstok/testing';
import { Signer } from '@kapstok/tlog';
import { Client } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from '../log-ground';
import { Publisher } from '../seal/publisher';
import { sealAll } from '../seal/seal-all';
import { Sealer } from '../seal/sealer';
import { TileFolder } from '../seal/tiles';
import { verify, type Verified } from '../verify/verify';
import { LettingGo } from './letting-go';

const signer = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));
const DENIED = '42501';
const FIXED = '23001';

/** How many months ago each was written, in the order of the log. */
const OLD = [75, 74, 73];
const YOUNG = [50, 2];

describe('letting go of lines', () => {
  let ground: LogGround;
  let root: Client;
  let sealerPool: DataSource;
  let folder: string;
  let five: Organisation;
  let ten: Organisation;

  beforeEach(async () => {
    ground = await openGround();
    root = new Client({ connectionString: ground.urls.admin });
    root.on('error', () => undefined);
    await root.connect();
    sealerPool = await connect(ground.urls.sealer, [], 2);
    folder = await mkdtemp(join(tmpdir(), 'kapstok-let-go-'));
    [five, ten] = [await ground.world.organisation(), await ground.world.organisation()];
    await root.query('insert into logbook.retention (controller_id, years) values ($1, 10)', [ten.id]);
    for (const months of [...OLD, ...YOUNG]) {
      for (const organisation of [five, ten, five]) await put(organisation, months);
      await mark(months - 1);
    }
    await asSuperuser(
      'update logbook.access_line l set controller_id = organisation_id where controller_id is null and organisation_id is not null',
      'update logbook.access_line l set leaf_hash = logbook.leaf_of(l) where leaf_hash <> logbook.leaf_of(l)',
    );
    await seal();
  });
  afterEach(async () => {
    await root.end();
    await sealerPool.destroy();
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A line of some months ago. */
  const put = (organisation: Organisation, months: number) =>
    root.query(
      `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, organisation_id, decision_id, subject_id)
       values (gen_random_uuid(), date_trunc('month', now()) - make_interval(months => $2) + interval '10 days', gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', $1, gen_random_uuid(), gen_random_uuid())`,
      [organisation.id, months],
    );
  const mark = (months: number) =>
    root.query(
      `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, fields)
       values (gen_random_uuid(), date_trunc('month', now()) - make_interval(months => $1) + interval '1 hour', gen_random_uuid(), 'administer', 'allowed', 'logbook month', gen_random_uuid(), '{monthMark}')`,
      [months],
    );
  const seal = async () => {
    await sealAll(sealerPool, new Sealer(sealerPool, signer));
    await new Publisher(sealerPool, new TileFolder(folder), signer.verifier).publish();
  };
  const letGo = () => new LettingGo(sealerPool, pino({ level: 'silent' })).letGo();
  const verified = (): Promise<Verified> => verify(root, { folder: new TileFolder(folder), log: signer.verifier, witnesses: [] });
  const left = async (organisation: Organisation) => {
    const { rows } = await root.query<{ months: number }>(
      `select ((extract(year from age(date_trunc('month', now()), date_trunc('month', at))) * 12) + extract(month from age(date_trunc('month', now()), date_trunc('month', at))))::integer as months
       from logbook.access_line where controller_id = $1 and event = 'read' order by at`, [organisation.id]);
    return rows.map(({ months }) => months);
  };
  const lineOf = async (organisation: Organisation, months: number) =>
    (await root.query<{ id: string }>(`select id::text as id from logbook.access_line where controller_id = $1 and event = 'read' and at < date_trunc('month', now()) - make_interval(months => $2 - 1) order by at desc limit 1`, [organisation.id, months])).rows[0]!.id;
  const asSuperuser = async (...statements: string[]) => {
    await root.query('set session_replication_role = replica');
    for (const statement of statements) await root.query(statement);
    await root.query('set session_replication_role = origin');
  };

  it('takes what is older than the years of its controller and leaves the rest, and all is as it was signed for', async () => {
    await expect(letGo()).resolves.toBe(2 * OLD.length);
    expect(await left(five)).toEqual(YOUNG.flatMap((months) => [months, months]));
    expect(await left(ten)).toEqual([...OLD, ...YOUNG]);
    await seal();
    await expect(verified()).resolves.toMatchObject({ letGo: 2 * OLD.length, findings: [] });
    // Once: there is nothing left to let go of.
    await expect(letGo()).resolves.toBe(0);
  });

  it('takes nothing by a clock that jumped ahead: the month before was not marked in its time', async () => {
    await asSuperuser(`delete from logbook.access_line where 'monthMark' = any (fields) and at >= date_trunc('month', now()) - interval '1 month' and at < date_trunc('month', now())`);
    await expect(letGo()).resolves.toBe(0);
    await mark(1);
    await expect(letGo()).resolves.toBe(2 * OLD.length);
  });

  // Who administers could else make the trace of a look disappear overnight.
  it('keeps for thirty days what an administrator who sets fewer years would take away', async () => {
    const lowered = (years: number, version: number) => root.query('update logbook.retention set years = $2, version = $3 where controller_id = $1', [ten.id, years, version]);
    await lowered(6, 2);
    await lowered(5, 3);
    await expect(letGo()).resolves.toBe(2 * OLD.length);
    expect(await left(ten)).toEqual([...OLD, ...YOUNG]);
    await asSuperuser(`update logbook.retention set set_at = now() - interval '30 days' + interval '1 minute'`);
    await expect(letGo()).resolves.toBe(0);
    await asSuperuser(`update logbook.retention set set_at = now() - interval '30 days'`);
    await expect(letGo()).resolves.toBe(OLD.length);
    await seal();
    await expect(verified()).resolves.toMatchObject({ findings: [] });
  });

  it('leaves a line of each time that something was let go, for the FG of that controller, sealed as any other', async () => {
    await letGo();
    const { rows } = await root.query<{ fields: string[]; controller_id: string }>(`select fields, controller_id::text from logbook.access_line where event = 'administer' and 'letGo' = any (fields) order by at`);
    expect(rows).toHaveLength(OLD.length);
    for (const row of rows) {
      expect(row.controller_id).toBe(five.id);
      expect(row.fields).toEqual(expect.arrayContaining(['letGo', 'years=5', 'count=2', expect.stringMatching(/^leaves=[0-9a-f]{64}$/)]));
    }
    await seal();
    await expect(verified()).resolves.toMatchObject({ findings: [] });
  });

  it('is not accepted before the record is sealed', async () => {
    await letGo();
    await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', index: 0 }] });
  });

  it('takes nothing that no mark of a month shows to be old enough', async () => {
    await asSuperuser(`delete from logbook.access_line where 'monthMark' = any (fields)`);
    await expect(letGo()).resolves.toBe(0);
  });

  describe('does not hide', () => {
    it('a line that was taken away besides', async () => {
      await letGo();
      await seal();
      const id = await lineOf(ten, OLD[0]!);
      await asSuperuser(`delete from logbook.access_line where id = '${id}'`);
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', lineId: id }] });
    });

    it('a line that only a row of the database says was let go', async () => {
      const id = await lineOf(ten, OLD[0]!);
      await asSuperuser(
        `insert into logbook.let_go (id, month, controller_id, years, before, first_index, last_index, count, leaves, places, line_id)
         select gen_random_uuid(), date_trunc('month', f.line_at)::date, '${ten.id}', 5, now(), f.index, f.index, 1, sha256(f.hash), int8multirange(int8range(f.index, f.index, '[]')), gen_random_uuid()
         from logbook.leaf f where f.line_id = '${id}'`,
        `delete from logbook.access_line where id = '${id}'`,
      );
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', lineId: id }] });
    });

    /** Whoever owns everything makes the record as it should be made, and it is sealed. */
    const forged = async (id: string, years: number, ahead = 0) => {
      const line = (await root.query<{ id: string }>('select gen_random_uuid()::text as id')).rows[0]!.id;
      await root.query(
        `with f as (select * from logbook.leaf where line_id = $1), r as (insert into logbook.let_go (id, month, years, before, first_index, last_index, count, leaves, places, line_id)
           select gen_random_uuid(), date_trunc('month', line_at)::date, $3, now(), index, index, 1, sha256(hash), int8multirange(int8range(index, index, '[]')), $2 from f)
         insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, organisation_id, fields)
           select $2, clock_timestamp() + make_interval(years => $4), gen_random_uuid(), 'administer', 'allowed', 'logbook let-go', gen_random_uuid(), (select organisation_id from logbook.access_line where id = $1),
             array['letGo', 'years=' || $3::integer, 'count=1', 'leaves=' || encode(sha256(hash), 'hex')] from f`,
        [id, line, years, ahead],
      );
      await asSuperuser(`delete from logbook.access_line where id = '${id}'`);
      await seal();
    };

    it('a young line, with a record that is forged and sealed', async () => {
      const id = await lineOf(five, YOUNG[1]!);
      await forged(id, 5);
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', lineId: id }] });
    });

    // The clock of the database is in the hands of who owns everything.
    it('a young line, with a record of a clock that was set years ahead', async () => {
      const id = await lineOf(five, YOUNG[1]!);
      await forged(id, 5, 7);
      const { findings, remarks } = await verified();
      expect(findings).toMatchObject([{ what: 'line-missing', lineId: id }]);
      expect(remarks).toEqual([]);
      // Nor once that year has come: lines from after the record say that the clock went back.
      await put(five, 0);
      await mark(-1);
      await seal();
      const inThatYear = { folder: new TileFolder(folder), log: signer.verifier, witnesses: [], now: Date.now() + 8 * 366 * 86_400_000 };
      const later = await verify(root, inThatYear);
      expect(later.findings).toMatchObject([{ what: 'line-missing', lineId: id }]);
      expect(later.remarks).toMatchObject([{ what: 'clock-set-back' }]);
    });

    it('a young line, with a mark beside it that says that it is old', async () => {
      const id = await lineOf(five, YOUNG[1]!);
      await mark(100);
      await seal();
      await forged(id, 5);
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', lineId: id }] });
    });

    it('an old line of a controller that set more years', async () => {
      await root.query(
        `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, organisation_id, fields)
         values (gen_random_uuid(), now(), gen_random_uuid(), 'administer', 'allowed', 'logbook let-go', gen_random_uuid(), $1, '{retention,years=10}')`, [ten.id]);
      await asSuperuser(
        `update logbook.access_line set controller_id = '${ten.id}' where 'retention' = any (fields)`,
        `update logbook.access_line l set leaf_hash = logbook.leaf_of(l) where 'retention' = any (fields)`,
      );
      await seal();
      const id = await lineOf(ten, OLD[1]!);
      await forged(id, 5);
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', lineId: id }] });
    });

    it('a record whose sum is not that of the lines', async () => {
      await letGo();
      await seal();
      await asSuperuser(`update logbook.let_go set places = int8multirange(int8range(first_index, last_index, '[]')), count = last_index - first_index + 1`);
      await expect(verified()).resolves.toMatchObject({ findings: [{ what: 'line-missing', index: 0 }] });
    });
  });

  describe('is for the sealer alone', () => {
    const answer = async (url: string, statement: string) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return await client.query(statement).then(() => 'done', (error: { code: string }) => error.code);
      } finally {
        await client.end();
      }
    };

    it.each(['api', 'worker', 'logbook', 'reviewer'] as const)('not for the role of the %s', async (role) => {
      for (const statement of ['select logbook.let_go(current_date)', 'select logbook.mark_month()', 'delete from logbook.access_line', 'delete from logbook.let_go', 'insert into logbook.let_go default values']) {
        await expect(answer(ground.urls[role], statement)).resolves.toBe(DENIED);
      }
    });

    it('and the sealer takes nothing else away, nor does who owns the tables', async () => {
      for (const statement of ['delete from logbook.access_line', 'delete from logbook.leaf', 'delete from logbook.let_go', `insert into logbook.let_go (id) values (gen_random_uuid())`]) {
        await expect(answer(ground.urls.sealer, statement)).resolves.toBe(DENIED);
      }
      for (const statement of ['delete from logbook.access_line', `update logbook.access_line set fields = '{}'`]) await expect(answer(ground.urls.owner, statement)).resolves.toBe(FIXED);
      await letGo();
      for (const statement of ['delete from logbook.let_go', 'update logbook.let_go set years = 6', 'truncate logbook.let_go']) await expect(answer(ground.urls.owner, statement)).resolves.toBe(FIXED);
    });
  });

  it('marks each month once', async () => {
    const count = async () => (await root.query<{ n: number }>(`select count(*)::integer as n from logbook.access_line where 'monthMark' = any (fields)`)).rows[0]!.n;
    const before = await count();
    await letGo();
    await letGo();
    // The world of this spec has marked this month's beginning itself when it wrote of two months ago; at most one is new.
    expect(await count()).toBeLessThanOrEqual(before + 1);
    const { rows } = await root.query(`select 1 from logbook.access_line where 'monthMark' = any (fields) and at >= date_trunc('month', now() at time zone 'utc') at time zone 'utc'`);
    expect(rows).toHaveLength(1);
  });
});

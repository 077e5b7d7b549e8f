import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@kapstok/database';
import { cosign, Signer } from '@kapstok/tlog';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from '../log-ground';
import { Publisher } from '../seal/publisher';
import { sealAll } from '../seal/seal-all';
import { Sealer } from '../seal/sealer';
import { TileFolder } from '../seal/tiles';
import { TAMPERINGS } from './tamperings';
import { verify, type Finding } from './verify';

const LINES = 24;
const TIMES = 20_000;
const SEED = 20_261_122;
const log = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));
const witness = new Signer('witness.example', 'witness', Buffer.alloc(32, 9));

/** Numbers that look random and are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe(`${TIMES} ways in which who owns everything can tamper with sealed and cosigned lines`, () => {
  let ground: LogGround;
  let root: Client;
  let source: DataSource;
  let folder: string;
  let ids: string[];
  let checkpoint: string;

  beforeAll(async () => {
    ground = await openGround();
    root = new Client({ connectionString: ground.urls.admin });
    await root.connect();
    source = await connect(ground.urls.sealer, [], 2);
    folder = await mkdtemp(join(tmpdir(), 'kapstok-tiles-'));
    const sealer = new Sealer(source, log);
    for (let i = 0; i < LINES; i++) {
      // Three months of lines, each a transaction; sealed in some steps, so that there is a past to tamper with.
      await root.query(
        `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, subject_id, categories, fields, purpose, grounds, rule_set)
         values (gen_random_uuid(), now() + make_interval(days => $1), gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', gen_random_uuid(), gen_random_uuid(),
           '{gezin,plan}', array['summary', $2], 'regie', '{V1}', '2026.1')`,
        [i * 4, `veld ${i} met "aanhaling" en \\ en é`],
      );
      if (i % 5 === 4) await sealer.seal();
    }
    await sealAll(source, sealer);
    // Months in which nothing stands: with them the planner takes most of the time of twenty thousand rounds.
    await root.query(`do $$ declare part regclass; filled boolean; begin
      for part in select inhrelid::regclass from pg_inherits where inhparent = 'logbook.access_line'::regclass loop
        execute format('select exists (select 1 from %s)', part) into filled;
        if not filled and part::text not like '%other' then execute format('drop table %s', part); end if;
      end loop; end $$`);
    const tiles = new TileFolder(folder);
    await new Publisher(source, tiles, log.verifier).publish();
    checkpoint = cosign((await tiles.checkpoint())!, witness);
    ids = (await root.query<{ id: string }>('select line_id::text as id from logbook.leaf order by index')).rows.map(({ id }) => id);
  });
  afterAll(async () => {
    await root.end();
    await source.destroy();
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  });

  const verified = async (): Promise<readonly Finding[]> =>
    (await verify(root, { folder: new TileFolder(folder), log: log.verifier, witnesses: [witness.verifier], checkpoint })).findings;
  /** What somebody would see who believes the hashes that stand in the database beside the lines. */
  const believed = async (): Promise<boolean> => {
    const { rows } = await root.query('select 1 from logbook.leaf f left join logbook.access_line l on l.id = f.line_id and l.at = f.line_at where l.id is null or l.leaf_hash <> f.hash or logbook.leaf_of(l) <> l.leaf_hash limit 1');
    return rows.length > 0;
  };

  it('finds nothing in a log that nobody touched', async () => {
    expect(ids).toHaveLength(LINES);
    await expect(verified()).resolves.toEqual([]);
  });

  it('finds and locates every one; who believes the database misses many of the same', async () => {
    const pick = numbers(SEED);
    const wrong: string[] = [];
    const kinds = new Map<string, number>();
    let missedByBelieving = 0;
    for (let i = 0; i < TIMES; i++) {
      await root.query('begin');
      await root.query('set local session_replication_role = replica');
      const tampering = TAMPERINGS[i % TAMPERINGS.length]!;
      const done = await tampering({ root, ids, pick });
      const [finding] = await verified();
      if (i % 50 === 0 && !(await believed())) missedByBelieving += 1;
      await root.query('rollback');
      kinds.set(done.what.replace(/:.*/, ''), (kinds.get(done.what.replace(/:.*/, '')) ?? 0) + 1);
      const located = finding && (done.index === undefined ? finding.lineId === done.lineId : finding.index === done.index);
      if (!located) wrong.push(`${i} ${done.what} at ${done.index ?? done.lineId}: ${finding ? `${finding.what} at ${finding.index ?? finding.lineId}` : 'not found'}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(kinds.size).toBe(16);
    expect(missedByBelieving).toBeGreaterThan(0);
    // Nothing of it stayed.
    await expect(verified()).resolves.toEqual([]);
  }, 1_800_000);
});

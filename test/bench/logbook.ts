import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { connect } from '@kapstok/database';
import { createDatabase, createWorld, type RoleUrls } from '@kapstok/testing';
import { Signer } from '@kapstok/tlog';
import { Client } from 'pg';
import { Publisher } from '../../apps/logbook/src/seal/publisher';
import { Sealer } from '../../apps/logbook/src/seal/sealer';
import { TileFolder } from '../../apps/logbook/src/seal/tiles';
import { verify } from '../../apps/logbook/src/verify/verify';
import { median } from './load';

const root = process.cwd();
const WRITERS = 8;
const SECONDS = 8;
const ROUNDS = 3;
const signer = new Signer('kapstok.example/bench', 'log', Buffer.alloc(32, 1));

/** A line as the api writes it: one dossier, four entries, what was decided. */
const COLUMNS = `id, decided_at, request_id, event, outcome, access_point, account_id, hat_id, organisation_id, task, law, dossier_id, entry_ids, categories, fields,
  purpose, grounds, rule_set, decision_id, trace_id, span_id, basis, decision`;
const VALUES = `gen_random_uuid(), clock_timestamp(), gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', $1::uuid, $2::uuid, $3::uuid, 'hulpverlening', 'jeugdwet', $4::uuid,
  '{}'::uuid[], '{gezin,plan,afspraak}'::text[], '{summary,body}'::text[], 'hulpverlening', '{V1}'::text[], '2026.1', gen_random_uuid(),
  '00000000000000000000000000000001', '0000000000000001', 'involved', '{"request": {"action": "view", "actor": {"org": "a", "task": "hulpverlening", "law": "jeugdwet"}}}'::jsonb`;

interface Ground {
  readonly urls: RoleUrls;
  readonly parameters: readonly string[];
}

/** Lines per second of eight writers, each line a transaction, under the role of the api. */
async function added({ urls, parameters }: Ground, table: string): Promise<number> {
  const until = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new Client({ connectionString: urls.api });
      await client.connect();
      let lines = 0;
      for (; performance.now() < until; lines++) {
        await client.query({ name: table, text: `insert into ${table} (${COLUMNS}) values (${VALUES})`, values: [...parameters] });
      }
      await client.end();
      return lines;
    }),
  );
  return counts.reduce((sum, count) => sum + count) / SECONDS;
}

/** The same columns, keys and indexes, without hash, attribution and partitions: what writing the row costs at least. */
async function plainTable(admin: Client): Promise<void> {
  await admin.query(`create table logbook.plain (like logbook.access_line including defaults);
    alter table logbook.plain alter column leaf_hash drop not null, add primary key (id, at);
    create index on logbook.plain (controller_id, at desc, id desc); create index on logbook.plain (dossier_id, at desc, id desc);
    create index on logbook.plain (subject_id, at desc, id desc); create index on logbook.plain (account_id, at desc); create index on logbook.plain (tx, id);
    grant insert on logbook.plain to kapstok_api`);
}

/** Milliseconds from the commit of a line to the checkpoint that it is in, while eight writers go on; the p99. */
async function toSealed(ground: Ground, sealer: Sealer, admin: Client): Promise<number> {
  const from = (await admin.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
  let writing = true;
  const writers = added(ground, 'logbook.access_line').finally(() => (writing = false));
  while (writing) {
    await sealer.seal();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await writers;
  while (await sealer.seal());
  const { rows } = await admin.query<{ ms: number }>(
    `select percentile_cont(0.99) within group (order by extract(epoch from c.made_at - l.at) * 1000) as ms
     from logbook.access_line l join logbook.leaf f on f.line_id = l.id
       cross join lateral (select made_at from logbook.checkpoint c where c.size > f.index order by c.size limit 1) c
     where l.at >= $1`,
    [from],
  );
  return Number(rows[0]!.ms);
}

/** `count` lines over twenty months about a hundredth as many persons, put in past the triggers. */
async function fill(admin: Client, count: number, { parameters }: Ground): Promise<void> {
  await admin.query('set session_replication_role = replica');
  for (let done = 0; done < count; done += 250_000) {
    await admin.query(
      `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, hat_id, organisation_id, controller_id, dossier_id, subject_id, categories, purpose, grounds, decision_id, leaf_hash, tx)
       select gen_random_uuid(), now() + random() * interval '600 days', gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', $1, $2, $2, $3,
         md5('person' || (random() * $4)::integer)::uuid, '{gezin,plan}', 'hulpverlening', '{V1}', gen_random_uuid(), sha256('x'), '3'::xid8
       from generate_series(1, $5)`,
      [parameters[1], parameters[2], parameters[3], Math.max(1, count / 100), Math.min(250_000, count - done)],
    );
  }
  await admin.query('set session_replication_role = origin');
  await admin.query('analyze logbook.access_line');
}

/** Milliseconds for the last fifty who saw a child, and as a floor for fifty lines by their key; the p95 of each. */
async function whoSaw(admin: Client, persons: number): Promise<{ saw: number; floor: number }> {
  const [saw, floor]: [number[], number[]] = [[], []];
  for (let i = 0; i < 400; i++) {
    const person = `person${Math.floor(Math.random() * persons)}`;
    const began = performance.now();
    const { rows } = await admin.query<{ id: string; at: Date }>({
      name: 'saw', text: 'select id, at::text as at, hat_id, organisation_id, purpose, grounds, categories from logbook.access_line l where subject_id = md5($1)::uuid order by l.at desc, l.id desc limit 50', values: [person],
    });
    saw.push(performance.now() - began);
    const again = performance.now();
    await admin.query({ name: 'floor', text: 'select id, at, hat_id, organisation_id, purpose, grounds, categories from logbook.access_line where (id, at) in (select * from unnest($1::uuid[], $2::timestamptz[]))', values: [rows.map(({ id }) => id), rows.map(({ at }) => at)] });
    floor.push(performance.now() - again);
  }
  return { saw: p95(saw), floor: p95(floor) };
}

function p95(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lines: { type: 'string', default: '10000000' } } });
  const lines = Number(values.lines);
  const { startTestServer } = (await import(join(root, 'infra/system', 'test-server.mjs'))) as { startTestServer: () => Promise<{ access: object; stop: () => Promise<void> }> };
  const server = await startTestServer();
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-bench-'));
  try {
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
    const { urls } = await createDatabase();
    await measure(urls, folder, lines);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(urls: RoleUrls, folder: string, count: number): Promise<void> {
  const world = await createWorld(urls.owner);
  const dossier = await world.dossier();
  const hat = await world.involved(dossier);
  const ground: Ground = { urls, parameters: [hat.account.id, hat.id, hat.organisation.id, dossier.id] };
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  const source = await connect(urls.sealer, [], 2);
  await plainTable(admin);

  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 1; round++) {
    ours.push(await added(ground, 'logbook.access_line'));
    plain.push(await added(ground, 'logbook.plain'));
  }
  const [perSecond, floor] = [median(ours.slice(1)), median(plain.slice(1))];
  console.log(`added by ${WRITERS} writers   ${perSecond.toFixed(0)} lines/s   plain inserts ${floor.toFixed(0)}/s   ratio ${ratio(perSecond / floor)} (goal at least 0.8)`);

  const sealer = new Sealer(source, signer);
  while (await sealer.seal());
  const sealed = await toSealed(ground, sealer, admin);
  console.log(`from commit to sealed, p99   ${sealed.toFixed(0)} ms, with ${WRITERS} writers at work`);

  const tiles = new TileFolder(folder);
  await new Publisher(source, tiles, signer.verifier).publish();
  const began = performance.now();
  const { checked, findings } = await verify(admin, { folder: tiles, log: signer.verifier, witnesses: [] });
  if (findings.length > 0) throw new Error(`the log of this run does not verify: ${findings[0]!.words}`);
  const verifiedPerSecond = checked / ((performance.now() - began) / 1000);
  const reading = performance.now();
  await admin.query('select * from logbook.access_line');
  const readPerSecond = checked / ((performance.now() - reading) / 1000);
  console.log(`verified   ${verifiedPerSecond.toFixed(0)} lines/s of ${checked}   only reading them ${readPerSecond.toFixed(0)}/s   ratio ${ratio(verifiedPerSecond / readPerSecond)}`);

  await fill(admin, count, ground);
  const { saw, floor: byKey } = await whoSaw(admin, Math.max(1, count / 100));
  console.log(`who saw this child, ${count} lines   p95 ${saw.toFixed(2)} ms   the same lines by key ${byKey.toFixed(2)} ms   ratio ${ratio(saw / byKey)}`);
  await Promise.all([source.destroy(), admin.end(), world.close()]);
  console.log(JSON.stringify({ addedToPlain: ratio(perSecond / floor), sealedP99Ms: Math.round(sealed), verifiedToRead: ratio(verifiedPerSecond / readPerSecond), verifiedPerSecond: Math.round(verifiedPerSecond), whoSawP95Ms: ratio(saw), whoSawToByKey: ratio(saw / byKey), lines: count }));
}

function ratio(value: number): number {
  return Math.round(value * 100) / 100;
}

void main();

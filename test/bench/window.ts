import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '@kapstok/database';
import { createDatabase, createWorld, type RoleUrls } from '@kapstok/testing';
import { openCheckpoint, Signer, type Hash } from '@kapstok/tlog';
import { Client } from 'pg';
import { pino } from 'pino';
import { Proofs } from '../../apps/logbook/src/seal/proofs';
import { Publisher } from '../../apps/logbook/src/seal/publisher';
import { Sealer } from '../../apps/logbook/src/seal/sealer';
import { Sealing } from '../../apps/logbook/src/seal/sealing';
import { TileFolder } from '../../apps/logbook/src/seal/tiles';
import { witnessed, type Seen } from '../../apps/logbook/src/witness/witness';

/** Milliseconds between two rounds of the witness of this measurement. */
const WITNESS_COMES = 1_000;
const WRITERS = 4;
const log = new Signer('kapstok.example/bench', 'log', Buffer.alloc(32, 1));
const witness = new Signer('witness.example', 'witness', Buffer.alloc(32, 2));

/** `node infra/run-ts.mjs test/bench/window.ts --seconds 20`: how long a line lies open to its keeper: from its commit until it is sealed, published and cosigned. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
  const { startTestServer } = (await import(join(process.cwd(), 'infra/system', 'test-server.mjs'))) as { startTestServer: () => Promise<{ access: object; stop: () => Promise<void> }> };
  const server = await startTestServer();
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-bench-'));
  try {
    process.env.KAPSTOK_TEST_DATABASE = JSON.stringify(server.access);
    const { urls } = await createDatabase();
    await measure(urls, folder, Number(values.seconds) * 1000);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(urls: RoleUrls, folder: string, milliseconds: number): Promise<void> {
  const source = await connect(urls.sealer, [], 3);
  const tiles = new TileFolder(folder);
  const sealing = new Sealing(new Sealer(source, log), new Publisher(source, tiles, log.verifier), pino({ level: 'error' }));
  sealing.start();
  const cosigned = new Watch(async (seen) => {
    const written = await tiles.checkpoint();
    const proofs = new Proofs(source, log.verifier);
    const consistency = async (first: bigint, size: bigint): Promise<Hash[]> => (await proofs.consistency(String(first), String(size))).map((hash) => Buffer.from(hash, 'base64'));
    return written === undefined ? seen : (await witnessed(written, { log: log.verifier, witness, seen, source: consistency })).seen;
  }, WITNESS_COMES);
  const published = new Watch(async (seen) => {
    const written = await tiles.checkpoint();
    return written === undefined ? seen : openCheckpoint(written, log.verifier);
  }, 10);
  await write(urls, milliseconds);
  await new Promise((resolve) => setTimeout(resolve, 3 * WITNESS_COMES));
  await Promise.all([cosigned.stop(), published.stop()]);
  await sealing.stop();
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  const { rows } = await admin.query<{ index: string; committed: Date; sealed: Date }>(
    `select f.index::text as index, l.at as committed, (select c.made_at from logbook.checkpoint c where c.size > f.index order by c.size limit 1) as sealed
     from logbook.access_line l join logbook.leaf f on f.line_id = l.id`,
  );
  await Promise.all([admin.end(), source.destroy()]);
  const since = (moment: (row: (typeof rows)[number]) => Date | undefined) => p(rows.flatMap((row) => { const at = moment(row); return at ? [at.getTime() - row.committed.getTime()] : []; }));
  const figures = { lines: rows.length, sealed: since(({ sealed }) => sealed), published: since(({ index }) => published.first(index)), cosigned: since(({ index }) => cosigned.first(index)) };
  for (const [what, { p50, p99 }] of Object.entries(figures).slice(1) as [string, { p50: number; p99: number }][]) console.log(`from commit to ${what}   p50 ${p50} ms   p99 ${p99} ms`);
  console.log(JSON.stringify({ ...figures, witnessComesEveryMs: WITNESS_COMES }));
}

/** Looks every so often, and remembers when each size of the log was first seen. */
class Watch {
  private readonly sizes: { size: bigint; at: Date }[] = [];
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(look: (seen: Seen | undefined) => Promise<Seen | undefined>, pause: number) {
    this.running = this.run(look, pause);
  }

  first(index: string): Date | undefined {
    return this.sizes.find(({ size }) => size > BigInt(index))?.at;
  }

  stop(): Promise<void> {
    this.stopped = true;
    return this.running;
  }

  private async run(look: (seen: Seen | undefined) => Promise<Seen | undefined>, pause: number): Promise<void> {
    for (let seen: Seen | undefined; !this.stopped; ) {
      const now = await look(seen);
      if (now && now.size !== seen?.size) this.sizes.push({ size: now.size, at: new Date() });
      seen = now;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Lines of one request each, as many as four callers ask for without waiting long. */
async function write(urls: RoleUrls, milliseconds: number): Promise<void> {
  const world = await createWorld(urls.owner);
  const hat = await world.involved(await world.dossier());
  await world.close();
  const until = Date.now() + milliseconds;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new Client({ connectionString: urls.api });
      await client.connect();
      while (Date.now() < until) {
        await client.query({
          name: 'line', values: [hat.id, hat.organisation.id],
          text: `insert into logbook.access_line (id, decided_at, request_id, event, outcome, access_point, hat_id, organisation_id, decision_id)
            values (gen_random_uuid(), clock_timestamp(), gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', $1, $2, gen_random_uuid())`,
        });
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await client.end();
    }),
  );
}

function p(values: readonly number[]): { p50: number; p99: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { p50: at(0.5), p99: at(0.99) };
}

void main();

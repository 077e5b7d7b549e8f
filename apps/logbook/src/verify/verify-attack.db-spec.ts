import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@kapstok/database';
import { checkpointText, cosign, Edge, openCheckpoint, ProofRefused, readNote, signCheckpoint, Signer, writeNote, type Hash } from '@kapstok/tlog';
import { transformSync } from '@swc/core';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from '../log-ground';
import { Publisher } from '../seal/publisher';
import { sealAll } from '../seal/seal-all';
import { Sealer } from '../seal/sealer';
import { TileFolder, tilePath } from '../seal/tiles';
import { witnessed } from '../witness/witness';
import { verify, type Trusted, type Verified } from './verify';

const SEED = 20_261_122;
const TIMES = 1_500;
/** A full tile and a part of the next; sealed in three steps. */
const STEPS = [100, 260, 300] as const;
const LINES = 300;
const TILES = [tilePath(0, 0n), tilePath(0, 1n, 44)] as const;

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

/** What can be done to the bytes of a file of hashes; the last repeats or leaves out a whole line. */
const TOUCHES: readonly ((bytes: Buffer, pick: (below: number) => number) => Buffer)[] = [
  (bytes, pick) => { const other = Buffer.from(bytes); other[pick(other.length)]! ^= 1 + pick(255); return other; },
  (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  (bytes, pick) => Buffer.concat([bytes.subarray(0, 32 * pick(bytes.length / 32)), bytes.subarray(32 * (1 + pick(bytes.length / 32)))]),
  (bytes, pick) => { const at = 32 * (1 + pick(bytes.length / 32 - 1)); return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at - 32, at), bytes.subarray(at + 32)]); },
  (bytes, pick) => { const at = 32 * (1 + pick(bytes.length / 32 - 1)); return Buffer.concat([bytes.subarray(0, at - 32), bytes.subarray(at, at + 32), bytes.subarray(at - 32, at), bytes.subarray(at + 32)]); },
  () => Buffer.alloc(0),
];

/** The verifier with one check written out of it: what somebody has who forgot that. */
async function without(check: string, instead: string): Promise<typeof verify> {
  const source = await readFile(join(__dirname, 'verify.ts'), 'utf8');
  if (source.split(check).length !== 2) throw new Error(`verify.ts holds no check any more, or more than one, that reads: ${check}`);
  const { code } = transformSync(source.replace(check, instead), { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const module = { exports: {} as { verify: typeof verify } };
  new Function('require', 'module', 'exports', code)((name: string) => jest.requireActual<object>(name), module, module.exports);
  return module.exports.verify;
}

describe(`what was published, tampered with where the database cannot reach (seed ${SEED})`, () => {
  let ground: LogGround;
  let root: Client;
  let source: DataSource;
  let places: string;
  /** As it was published after each step. */
  let stood: Map<number, string>;
  /** As the witness keeps it. */
  let seen: string;
  let leaves: Hash[];

  beforeAll(async () => {
    ground = await openGround();
    root = new Client({ connectionString: ground.urls.admin });
    await root.connect();
    source = await connect(ground.urls.sealer, [], 2);
    places = await mkdtemp(join(tmpdir(), 'kapstok-attack-'));
    const sealer = new Sealer(source, log);
    stood = new Map();
    for (let [i, before] = [0, 0]; i < STEPS.length; before = STEPS[i]!, i++) {
      await root.query(
        `insert into logbook.access_line (id, request_id, event, outcome, access_point, decision_id, subject_id)
         select gen_random_uuid(), gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', gen_random_uuid(), gen_random_uuid() from generate_series(1, $1)`, [STEPS[i]! - before],
      );
      await sealAll(source, sealer);
      await new Publisher(source, new TileFolder(join(places, 'now')), log.verifier).publish();
      stood.set(STEPS[i]!, join(places, String(STEPS[i])));
      await cp(join(places, 'now'), stood.get(STEPS[i]!)!, { recursive: true });
    }
    seen = cosign(await checkpointIn(stood.get(LINES)!), witness);
    leaves = (await root.query<{ hash: Buffer }>('select hash from logbook.leaf order by index')).rows.map(({ hash }) => hash);
  }, 60_000);
  afterAll(async () => {
    await root.end();
    await source.destroy();
    await ground.close();
    await rm(places, { recursive: true, force: true });
  });

  const checkpointIn = (folder: string) => readFile(join(folder, 'checkpoint'), 'utf8');
  const verified = (folder: string, more: Partial<Trusted> = {}): Promise<Verified> => verify(root, { folder: new TileFolder(folder), log: log.verifier, witnesses: [], ...more });
  const first = async (folder: string, more: Partial<Trusted> = {}) => (await verified(folder, more)).findings[0]?.what;
  const asWitness = () => ({ checkpoint: seen, witnesses: [witness.verifier] });
  /** A copy of what was published after so many lines, to tamper with. */
  const copy = async (size: number = LINES): Promise<string> => {
    const folder = await mkdtemp(join(places, 'copy-'));
    await cp(stood.get(size)!, folder, { recursive: true });
    return folder;
  };
  const rootOf = (hashes: readonly Hash[]) => hashes.reduce((edge, hash) => edge.append(hash).edge, Edge.empty).root;
  const signedFor = (hashes: readonly Hash[], size = hashes.length) => signCheckpoint({ origin: log.name, size: BigInt(size), root: rootOf(hashes), extensions: ['settled-before 3'] }, log);
  /** Other hashes in a folder, with a checkpoint that goes with them: what who has the key of the log can make. */
  const forked = async (hashes: readonly Hash[]): Promise<string> => {
    const folder = await mkdtemp(join(places, 'fork-'));
    const tiles = new TileFolder(folder);
    for (let tile = 0; tile * 256 < hashes.length; tile++) await tiles.writeTile(0, BigInt(tile), Buffer.concat(hashes.slice(tile * 256, tile * 256 + 256)));
    if (hashes.length >= 256) await tiles.writeTile(1, 0n, rootOf(hashes.slice(0, 256)));
    await tiles.writeCheckpoint(signedFor(hashes));
    return folder;
  };

  it('is accepted as it is, at every step and from the copy of the witness: the control', async () => {
    for (const size of STEPS) await expect(verified(stood.get(size)!)).resolves.toMatchObject({ size, checked: size, findings: [] });
    await expect(verified(stood.get(LINES)!, asWitness())).resolves.toMatchObject({ size: LINES, checked: LINES, findings: [] });
    // A published log that went on since the witness looked.
    const earlier = cosign(await checkpointIn(stood.get(100)!), witness);
    await expect(verified(stood.get(LINES)!, { ...asWitness(), checkpoint: earlier })).resolves.toMatchObject({ size: 100, findings: [] });
  });

  it(`is found out in each of ${TIMES} ways by chance: bytes, lines and ends of tiles`, async () => {
    const pick = numbers(SEED);
    const folder = await copy();
    let tried = 0;
    while (tried < TIMES) {
      const tile = join(folder, TILES[pick(2)]!);
      const bytes = await readFile(tile);
      const touched = TOUCHES[pick(TOUCHES.length)]!(bytes, pick);
      if (touched.equals(bytes)) continue;
      await writeFile(tile, touched);
      const { findings, checked } = await verified(folder);
      await writeFile(tile, bytes);
      tried += 1;
      expect({ found: findings[0]?.what, checked }).toEqual({ found: 'tiles', checked: 0 });
    }
    await expect(first(folder)).resolves.toBeUndefined();
  }, 60_000);

  it('is found out when a tile is gone, changed for another, of another width, or of an older log', async () => {
    for (const [tile, by] of [[TILES[0], undefined], [TILES[1], undefined], [TILES[0], TILES[1]], [TILES[1], TILES[0]]] as const) {
      const folder = await copy();
      await (by === undefined ? rm(join(folder, tile)) : cp(join(folder, by), join(folder, tile)));
      await expect(first(folder)).resolves.toBe('tiles');
    }
    const narrower = await copy();
    await cp(join(narrower, TILES[1]), join(narrower, tilePath(0, 1n, 43)));
    await rm(join(narrower, TILES[1]));
    await expect(first(narrower)).resolves.toBe('tiles');
    const older = await copy();
    await cp(join(stood.get(100)!, tilePath(0, 0n, 100)), join(older, TILES[0]));
    await expect(first(older)).resolves.toBe('tiles');
  });

  it('is found out when the hash of a complete subtree is another, or gone', async () => {
    const folder = await copy();
    const subtree = join(folder, tilePath(1, 0n, 1));
    await writeFile(subtree, Buffer.from(await readFile(subtree)).reverse());
    await expect(first(folder)).resolves.toBe('tiles');
    await rm(subtree);
    await expect(first(folder)).resolves.toBe('tiles');
  });

  it('is found out when the checkpoint says another size, root or origin, or nobody known signed or saw it', async () => {
    const note = readNote(await checkpointIn(stood.get(LINES)!));
    const text = (changes: object) => checkpointText({ origin: log.name, size: BigInt(LINES), root: rootOf(leaves), ...changes });
    const under = (changed: string) => writeNote({ ...note, text: changed });
    const stranger = new Signer(log.name, 'log', Buffer.alloc(32, 8));
    const forged = [
      under(text({ size: BigInt(LINES - 1) })), under(text({ root: rootOf(leaves.slice(1)) })), under(text({ origin: 'elsewhere.example' })), under(`${note.text}meer\n`),
      signCheckpoint({ origin: log.name, size: BigInt(LINES), root: rootOf(leaves) }, stranger), signCheckpoint({ origin: 'elsewhere.example', size: BigInt(LINES), root: rootOf(leaves) }, log), '', note.text,
    ];
    for (const written of forged) await expect(first(stood.get(LINES)!, { checkpoint: written })).resolves.toBe('checkpoint');
    const unseen = [await checkpointIn(stood.get(LINES)!), cosign(await checkpointIn(stood.get(LINES)!), new Signer(witness.name, 'witness', Buffer.alloc(32, 10)))];
    const seenEarlier = readNote(cosign(await checkpointIn(stood.get(100)!), witness)).signatures.at(-1)!;
    unseen.push(writeNote({ ...note, signatures: [...note.signatures, seenEarlier] }));
    for (const written of unseen) await expect(first(stood.get(LINES)!, { ...asWitness(), checkpoint: written })).resolves.toBe('checkpoint');
  });

  describe('by who has the key of the log', () => {
    it('is found out when it signs for more lines or fewer hashes than there are', async () => {
      const longer = await copy();
      await writeFile(join(longer, 'checkpoint'), signedFor(leaves, LINES + 1));
      await expect(first(longer)).resolves.toBe('tiles');
      await expect(first(await forked([...leaves, leaves[7]!]))).resolves.toBe('line-moved');
      await expect(first(await forked([...leaves, Buffer.alloc(32, 1)]))).resolves.toBe('log-shorter');
      // The same root for another size.
      const shorter = await copy();
      await writeFile(join(shorter, 'checkpoint'), signedFor(leaves, LINES - 1));
      await expect(first(shorter)).resolves.toBe('tiles');
    });

    it('is found out when a line is signed for twice, also when the database agrees', async () => {
      const twice = [...leaves, leaves[7]!];
      await root.query('begin');
      await root.query('alter table logbook.leaf drop constraint leaf_line_id_key');
      await root.query('insert into logbook.leaf (index, line_id, line_at, hash) select $1, line_id, line_at, hash from logbook.leaf where index = 7', [LINES]);
      const { findings } = await verified(await forked(twice));
      await root.query('rollback');
      expect(findings[0]).toMatchObject({ what: 'line-added', index: LINES });
    });

    it('is found out at its first line when it signs another root for the same size', async () => {
      const other = leaves.map((hash, i) => (i < 200 ? hash : Buffer.from(hash).reverse()));
      const { findings } = await verified(await forked(other));
      expect(findings[0]).toMatchObject({ what: 'line-changed', index: 200 });
    });

    it('is found out by the copy of the witness when it alters the database to match', async () => {
      await root.query('begin');
      await root.query('set local session_replication_role = replica');
      await root.query('update logbook.access_line l set purpose = $1 from logbook.leaf f where f.line_id = l.id and f.index >= 200', ['iets anders']);
      await root.query('update logbook.access_line l set leaf_hash = logbook.leaf_of(l)');
      await root.query('update logbook.leaf f set hash = l.leaf_hash from logbook.access_line l where l.id = f.line_id');
      await root.query('delete from logbook.checkpoint');
      const { rows } = await root.query<{ hash: Buffer }>('select hash from logbook.leaf order by index');
      const folder = await forked(rows.map(({ hash }) => hash));
      const [withoutWitness, withWitness] = [await verified(folder), await verified(folder, asWitness())];
      await root.query('rollback');
      // The control: nothing but what another organisation saw stands in its way.
      expect(withoutWitness.findings).toEqual([]);
      expect(withWitness.findings[0]).toMatchObject({ what: 'log-forked' });
    });
  });

  it('is found out when it shows two pasts: one to who saw it earlier, and another to who looks now', async () => {
    const earlier = cosign(await checkpointIn(stood.get(260)!), witness);
    const folder = await copy();
    await writeFile(join(folder, 'checkpoint'), signedFor(leaves.map((hash) => Buffer.from(hash).reverse())));
    await expect(first(folder, { ...asWitness(), checkpoint: earlier })).resolves.toBe('log-forked');
  });

  it('is found out when the checkpoint does not say, or says twice, up to which transaction all is in it', async () => {
    for (const extensions of [[], ['settled-before 3', 'settled-before 900'], ['settled-before x']]) {
      const written = signCheckpoint({ origin: log.name, size: BigInt(LINES), root: rootOf(leaves), extensions }, log);
      await expect(first(stood.get(LINES)!, { checkpoint: written })).resolves.toBe('checkpoint');
    }
  });

  it('is remarked upon when the clock of the database was set: lines from a time to come, and from before the line above', async () => {
    const seenAt = Date.now() - 3 * 86_400_000;
    await expect(verified(stood.get(LINES)!, asWitness())).resolves.toMatchObject({ findings: [], remarks: [] });
    const { remarks } = await verified(stood.get(LINES)!, { ...asWitness(), now: seenAt });
    expect(remarks).toMatchObject([{ what: 'clock-set-ahead', index: 0 }]);
    // A witness saw it before there were such lines.
    const earlier = { ...asWitness(), checkpoint: cosign(await checkpointIn(stood.get(LINES)!), witness, Math.floor(seenAt / 1000)) };
    await expect(verified(stood.get(LINES)!, earlier)).resolves.toMatchObject({ remarks: [{ what: 'clock-set-ahead', index: 0 }] });
    // A line that waits to be sealed, made up as one of last month.
    await root.query('begin');
    await root.query(`insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id)
      values ('00000000-0000-4000-8000-000000000001', now() - interval '2 days', gen_random_uuid(), 'read', 'allowed', 'graphql query dossier', gen_random_uuid())`);
    const late = await verified(stood.get(LINES)!);
    await root.query('rollback');
    expect(late).toMatchObject({ findings: [], remarks: [{ what: 'line-late', lineId: '00000000-0000-4000-8000-000000000001' }] });
  });

  it('is found out when it was put back to how it stood, by who saw it later', async () => {
    const back = stood.get(260)!;
    await expect(first(back, asWitness())).resolves.toBe('checkpoint');
    // Also where the hashes were left as they are.
    const folder = await copy();
    await cp(join(back, 'checkpoint'), join(folder, 'checkpoint'));
    await expect(first(folder, asWitness())).resolves.toBe('checkpoint');
  });

  // The control of the attacks: who forgot a check accepts what the verifier refuses.
  describe('is accepted by who forgot', () => {
    const both = async (check: readonly [string, string], folder: string, more: Partial<Trusted> = {}) => {
      const careless = await without(...check);
      const finds = (verifying: typeof verify) => verifying(root, { folder: new TileFolder(folder), log: log.verifier, witnesses: [], ...more });
      return { refused: (await finds(verify)).findings.length > 0, accepted: (await finds(careless)).findings.length === 0 };
    };

    it('that the hashes must give the root that was signed', async () => {
      const folder = await copy();
      await root.query('begin');
      await root.query('set local session_replication_role = replica');
      await root.query('update logbook.access_line l set purpose = $1 from logbook.leaf f where f.line_id = l.id and f.index = 299', ['iets anders']);
      await root.query('delete from logbook.checkpoint');
      const { rows } = await root.query<{ hash: Buffer }>('select logbook.leaf_of(l) as hash from logbook.access_line l join logbook.leaf f on f.line_id = l.id where f.index = 299');
      await writeFile(join(folder, TILES[1]), Buffer.concat([(await readFile(join(folder, TILES[1]))).subarray(0, -32), rows[0]!.hash]));
      const found = await both(['if (!leaves || !tree.root().equals(signed.root))', 'if (!leaves)'], folder);
      await root.query('rollback');
      expect(found).toEqual({ refused: true, accepted: true });
    });

    it('that a checkpoint must go on from the one that was seen', async () => {
      const folder = await copy();
      await cp(join(stood.get(260)!, 'checkpoint'), join(folder, 'checkpoint'));
      await expect(both(['if (elsewhere) return', 'if (false) return'], folder, asWitness())).resolves.toEqual({ refused: true, accepted: true });
    });

    it('that a line has one place', async () => {
      await root.query('begin');
      await root.query('alter table logbook.leaf drop constraint leaf_line_id_key');
      await root.query('insert into logbook.leaf (index, line_id, line_at, hash) select $1, line_id, line_at, hash from logbook.leaf where index = 7', [LINES]);
      const found = await both(['...(await repeatedLines(database, size)),', ''], await forked([...leaves, leaves[7]!]));
      await root.query('rollback');
      expect(found).toEqual({ refused: true, accepted: true });
    });

    it('that nothing may be put in afterwards', async () => {
      await root.query('begin');
      await root.query('set local session_replication_role = replica');
      await root.query(`insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, tx, leaf_hash)
        select gen_random_uuid(), at, request_id, event, outcome, access_point, decision_id, tx, leaf_hash from logbook.access_line l limit 1`);
      const found = await both(['...(await addedLines(database, size, settled)),', ''], stood.get(LINES)!);
      await root.query('rollback');
      expect(found).toEqual({ refused: true, accepted: true });
    });
  });

  it('is not cosigned by a witness that saw more, or something else', async () => {
    const { size, root: was } = openCheckpoint(seen, log.verifier);
    const ask = (written: string, proof: readonly Hash[] = []) => witnessed(written, { log: log.verifier, witness, seen: { size, root: was }, source: async () => proof });
    await expect(ask(await checkpointIn(stood.get(LINES)!))).resolves.toMatchObject({ seen: { size } });
    await expect(ask(await checkpointIn(stood.get(260)!))).rejects.toThrow(ProofRefused);
    await expect(ask(signedFor(leaves.map((hash) => Buffer.from(hash).reverse())))).rejects.toThrow(ProofRefused);
    await expect(ask(signedFor([...leaves.slice(1), leaves[0]!, leaves[0]!]), [leaves[0]!])).rejects.toThrow(ProofRefused);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@kapstok/database';
import type { Dossier, Hat } from '@kapstok/testing';
import { Edge, openCheckpoint, signCheckpoint, Signer, type Hash, type Node } from '@kapstok/tlog';
import { Client } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { openGround, party, type LogGround } from '../log-ground';
import { verify, type Finding } from '../verify/verify';
import { DatabaseBehind, DatabaseForked, Publisher } from './publisher';
import { sealAll } from './seal-all';
import { Sealing } from './sealing';
import { HashesDiffer, Sealer } from './sealer';
import { TileFolder } from './tiles';
import { AccessLog } from '@kapstok/access-log';
import { randomUUID } from 'node:crypto';

const signer = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));

describe('the signed log of the lines', () => {
  let ground: LogGround;
  let source: DataSource;
  let root: Client;
  let folder: string;
  let tiles: TileFolder;
  let hat: Hat;
  let dossier: Dossier;

  beforeEach(async () => {
    ground = await openGround();
    source = await connect(ground.urls.sealer, [], 2);
    root = new Client({ connectionString: ground.urls.admin });
    await root.connect();
    folder = await mkdtemp(join(tmpdir(), 'kapstok-tiles-'));
    tiles = new TileFolder(folder);
    dossier = await ground.world.dossier();
    hat = await ground.world.involved(dossier);
  });
  afterEach(async () => {
    await root.end();
    await source.destroy();
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  });

  const nodesOf = (hashes: readonly Hash[]) => {
    const made: Node[] = [];
    const edge = hashes.reduce((before, hash) => {
      const next = before.append(hash);
      made.push(...next.made);
      return next.edge;
    }, Edge.empty);
    return { nodes: made.filter(({ level }) => level > 0 && level % 8 === 0), root: edge.root };
  };
  const addLines = async (count: number) => {
    const tx = await ground.acting(hat);
    const log = new AccessLog(randomUUID(), 'graphql query dossier');
    for (let i = 0; i < count; i++) log.record({ event: 'list', outcome: 'allowed', party: party(hat), basis: 'party', dossierId: dossier.id, categories: ['gezin', 'plan'], fields: [`veld "${i}"`], purpose: 'regie\n' });
    await log.write(tx);
    await tx.commit();
  };
  const sealSettled = async () => {
    const sealer = new Sealer(source, signer);
    while (await sealer.seal());
    return new Publisher(source, tiles, signer.verifier).publish();
  };
  const sealWhole = async () => {
    await sealAll(source, new Sealer(source, signer));
    return new Publisher(source, tiles, signer.verifier).publish();
  };
  const verified = () => verify(root, { folder: tiles, log: signer.verifier, witnesses: [] });
  const tamper = async (statement: string, values: unknown[] = []) => {
    await root.query('set session_replication_role = replica');
    await root.query(statement, values);
    await root.query('set session_replication_role = origin');
  };
  const first = async (): Promise<Finding | undefined> => (await verified()).findings[0];
  const lineAt = async (index: number) => (await root.query<{ id: string }>('select line_id::text as id from logbook.leaf where index = $1', [index])).rows[0]!.id;

  it('holds every settled line once, and what was published verifies', async () => {
    await addLines(300);
    await addLines(1);
    await expect(sealWhole()).resolves.toBe(301n);
    await addLines(700);
    await expect(sealWhole()).resolves.toBe(1001n);
    await expect(sealWhole()).resolves.toBe(1001n);
    await expect(verified()).resolves.toMatchObject({ size: 1001, checked: 1001, findings: [] });
    expect(openCheckpoint((await tiles.checkpoint())!, signer.verifier)).toMatchObject({ size: 1001n });
  });

  it('waits for a transaction that is still open, and never leaves a line of it out', async () => {
    const open = await ground.acting(hat);
    const log = new AccessLog(randomUUID(), 'graphql query dossier');
    log.record({ event: 'read', outcome: 'allowed', party: party(hat), basis: 'party', dossierId: dossier.id });
    await log.write(open);
    await addLines(5);
    await expect(sealSettled()).resolves.toBe(0n);
    await open.commit();
    await expect(sealWhole()).resolves.toBe(6n);
    await expect(verified()).resolves.toMatchObject({ checked: 6, findings: [] });
  });

  it('goes on after a stop from what the database keeps, with more than one sealer at work', async () => {
    for (let i = 0; i < 4; i++) {
      await addLines(150);
      const sealers = [new Sealer(source, signer), new Sealer(source, signer)];
      await Promise.all(sealers.map((sealer) => sealer.seal()));
    }
    await expect(sealWhole()).resolves.toBe(600n);
    await expect(verified()).resolves.toMatchObject({ checked: 600, findings: [] });
  });

  describe('tells what was done to it by who owns everything', () => {
    beforeEach(async () => {
      await addLines(600);
      await sealWhole();
    });

    it('a line that was changed, also with its own hash made anew', async () => {
      const id = await lineAt(300);
      await tamper(`update logbook.access_line l set purpose = 'toeleiding' where id = $1`, [id]);
      await expect(first()).resolves.toMatchObject({ what: 'line-changed', index: 300, lineId: id });
      await tamper('update logbook.access_line l set leaf_hash = logbook.leaf_of(l) where id = $1', [id]);
      await tamper('update logbook.leaf f set hash = l.leaf_hash from logbook.access_line l where l.id = f.line_id and f.index = 300');
      await expect(first()).resolves.toMatchObject({ what: 'line-changed', index: 300, lineId: id });
    });

    it('a line that was taken away', async () => {
      const id = await lineAt(17);
      await tamper('delete from logbook.access_line where id = $1', [id]);
      await expect(first()).resolves.toMatchObject({ what: 'line-missing', index: 17, lineId: id });
      await tamper('delete from logbook.leaf where index = 17');
      await expect(first()).resolves.toMatchObject({ what: 'log-shorter', index: 17 });
    });

    it('two lines that changed places', async () => {
      const [one, other] = [await lineAt(40), await lineAt(41)];
      await tamper('delete from logbook.leaf where index in (40, 41)');
      await tamper('insert into logbook.leaf (index, line_id, line_at, hash) select case when id = $1 then 41 else 40 end, id, at, leaf_hash from logbook.access_line where id in ($1, $2)', [one, other]);
      await expect(first()).resolves.toMatchObject({ what: 'line-moved', index: 40 });
    });

    it('a line that was put in between', async () => {
      await addLines(1);
      const id = String((await ground.lastLineOf(hat)).id);
      await tamper(`update logbook.access_line set tx = '10'::xid8 where id = $1`, [id]);
      await expect(first()).resolves.toMatchObject({ what: 'line-added', lineId: id });
    });

    it('the end that was cut off, and the old copy that was put back', async () => {
      await tamper('delete from logbook.leaf where index >= 590');
      await tamper('delete from logbook.access_line l where not exists (select 1 from logbook.leaf f where f.line_id = l.id)');
      await expect(first()).resolves.toMatchObject({ what: 'log-shorter', index: 590 });
      await tamper('delete from logbook.checkpoint');
      await expect(new Publisher(source, tiles, signer.verifier).publish()).rejects.toThrow(DatabaseBehind);
    });

    it('the old copy that was put back and on which work went on, however many lines there are by now', async () => {
      const published = await tiles.checkpoint();
      await tamper('delete from logbook.leaf where index >= 590');
      await tamper('delete from logbook.node');
      await tamper('delete from logbook.access_line l where not exists (select 1 from logbook.leaf f where f.line_id = l.id)');
      await tamper('delete from logbook.checkpoint');
      // As the copy had it: what was signed of 590 lines.
      const { rows } = await root.query<{ hash: Buffer }>('select hash from logbook.leaf order by index');
      const { nodes, root: rootThen } = nodesOf(rows.map(({ hash }) => hash));
      for (const node of nodes) await root.query('insert into logbook.node (level, index, hash) values ($1, $2, $3)', [node.level, String(node.index), node.hash]);
      const note = signCheckpoint({ origin: signer.name, size: 590n, root: rootThen, extensions: ['settled-before 3'] }, signer);
      await root.query(`insert into logbook.checkpoint (size, root, note, settled_before) select 590, $1, $2, pg_snapshot_xmin(pg_current_snapshot())`, [rootThen, note]);
      await addLines(5);
      // The logbook as it runs signs nothing on top of it.
      const sealing = new Sealing(new Sealer(source, signer), new Publisher(source, tiles, signer.verifier), pino({ level: 'silent' }));
      sealing.start();
      await sealing.stop();
      await expect(root.query('select max(size)::integer as size from logbook.checkpoint')).resolves.toMatchObject({ rows: [{ size: 590 }] });
      // Nor is it published when it was signed elsewhere.
      await addLines(40);
      await expect(sealWhole()).rejects.toThrow(DatabaseForked);
      await expect(tiles.checkpoint()).resolves.toBe(published);
      await expect(tiles.tile(0, 2n, 600 - 512)).resolves.toHaveLength(32 * (600 - 512));
    });

    it('hashes that were changed under the sealer, which signs nothing on top of them', async () => {
      await tamper('update logbook.node set hash = sha256(hash) where level = 8 and index = 1');
      await addLines(3);
      await expect(sealWhole()).rejects.toThrow(HashesDiffer);
    });

    it('another checkpoint beside the one that was published', async () => {
      await tamper('update logbook.checkpoint set root = sha256(root)');
      await expect(first()).resolves.toMatchObject({ what: 'log-forked' });
    });
  });
});

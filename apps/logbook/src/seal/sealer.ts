import { Edge, EMPTY_ROOT, signCheckpoint, type Hash, type Node, type Signer } from '@kapstok/tlog';
import type { DataSource, EntityManager } from 'typeorm';
import { STORED, storedNodes } from './stored-nodes';

/** The hashes that are stored do not give the root that was signed last. */
export class HashesDiffer extends Error {
  constructor(size: bigint) {
    super(`the stored hashes do not give the root that was signed of ${size} lines: nothing is signed on top of them`);
    this.name = 'HashesDiffer';
  }
}

/** What was sealed: how many lines there are in the log now, and how many of them are new. */
export interface Sealed {
  readonly size: bigint;
  readonly added: number;
  readonly note: string;
}

interface Settled {
  readonly id: string;
  readonly at: string;
  readonly tx: string;
  readonly hash: Hash;
}

interface Head {
  readonly size: bigint;
  readonly root: Hash;
  readonly settledBefore: string;
}

/** Lines at once. */
const BATCH = 5_000;
/** One sealer at a time, whatever the number of logbook processes. */
const LOCK = 7_420_118;

/**
 * Puts settled lines into the log and signs where it stands. A line is settled when every transaction up to its own has ended, so
 * that no line can still come before it: that is asked of the database by transaction, not guessed from numbers that may have gaps.
 */
export class Sealer {
  private edge: Edge | undefined;

  constructor(
    /** a pool under the role of the sealer */
    private readonly source: DataSource,
    private readonly signer: Signer,
  ) {}

  /** Seals at most one batch; `undefined` when there is nothing to seal. What fails halfway leaves nothing behind. Throws HashesDiffer. */
  async seal(): Promise<Sealed | undefined> {
    const { edge, sealed } = await this.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const head = await headOf(manager);
      const { lines, settledBefore } = await settled(manager, head.settledBefore);
      if (lines.length === 0) return { edge: this.edge, sealed: undefined };
      return this.append(manager, head, lines, settledBefore);
    });
    this.edge = edge;
    return sealed;
  }

  private async append(manager: EntityManager, head: Head, lines: readonly Settled[], settledBefore: string) {
    let edge = this.edge?.size === head.size ? this.edge : Edge.from(head.size, await storedNodes(manager)(Edge.parts(head.size)));
    if (!edge.root.equals(head.root)) throw new HashesDiffer(head.size);
    const first = edge.size;
    const nodes: Node[] = [];
    for (const { hash } of lines) {
      const next = edge.append(hash);
      nodes.push(...next.made.filter(({ level }) => level > 0 && level % STORED === 0));
      edge = next.edge;
    }
    await insertLeaves(manager, first, lines);
    await insertNodes(manager, nodes);
    const { size, root } = edge;
    const note = signCheckpoint({ origin: this.signer.name, size, root, extensions: [`settled-before ${settledBefore}`] }, this.signer);
    await manager.query('insert into logbook.checkpoint (size, root, note, settled_before) values ($1, $2, $3, $4)', [String(size), root, note, settledBefore]);
    return { edge, sealed: { size, added: lines.length, note } };
  }
}

async function headOf(manager: EntityManager): Promise<Head> {
  const [head] = (await manager.query('select size::text as size, root, settled_before::text as "settledBefore" from logbook.checkpoint c order by c.size desc limit 1')) as {
    size: string;
    root: Hash;
    settledBefore: string;
  }[];
  return head ? { ...head, size: BigInt(head.size) } : { size: 0n, root: EMPTY_ROOT, settledBefore: '0' };
}

// Lines of one transaction stay together, so that the next batch can begin at a transaction.
async function settled(manager: EntityManager, from: string): Promise<{ lines: Settled[]; settledBefore: string }> {
  const [{ until }] = (await manager.query('select pg_snapshot_xmin(pg_current_snapshot())::text as until')) as [{ until: string }];
  const lines = await linesBetween(manager, from, until, BATCH);
  const last = lines.at(-1);
  if (!last || lines.length < BATCH) return { lines, settledBefore: until };
  const whole = lines.filter(({ tx }) => tx !== last.tx);
  if (whole.length > 0) return { lines: whole, settledBefore: last.tx };
  const next = (BigInt(last.tx) + 1n).toString();
  return { lines: await linesBetween(manager, last.tx, next, null), settledBefore: next };
}

function linesBetween(manager: EntityManager, from: string, until: string, limit: number | null): Promise<Settled[]> {
  return manager.query(
    `select l.id, l.at::text as at, l.tx::text as tx, l.leaf_hash as hash from logbook.access_line l
     where l.tx >= $1::xid8 and l.tx < $2::xid8 order by l.tx, l.id limit $3`,
    [from, until, limit],
  );
}

async function insertLeaves(manager: EntityManager, first: bigint, lines: readonly Settled[]): Promise<void> {
  await manager.query(
    `insert into logbook.leaf (index, line_id, line_at, hash)
     select $1::bigint + place - 1, id, at, hash from unnest($2::uuid[], $3::timestamptz[], $4::bytea[]) with ordinality as line(id, at, hash, place)`,
    [String(first), lines.map(({ id }) => id), lines.map(({ at }) => at), lines.map(({ hash }) => hash)],
  );
}

async function insertNodes(manager: EntityManager, nodes: readonly Node[]): Promise<void> {
  if (nodes.length === 0) return;
  await manager.query('insert into logbook.node (level, index, hash) select * from unnest($1::integer[], $2::bigint[], $3::bytea[])', [
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => String(index)),
    nodes.map(({ hash }) => hash),
  ]);
}

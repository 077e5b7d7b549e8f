import { checkConsistency, consistencyProof, openCheckpoint, ProofRefused, type Checkpoint, type Hash, type Verifier } from '@kapstok/tlog';
import type { DataSource } from 'typeorm';
import { HoleInLog, storedNodes } from './stored-nodes';
import { TILE, type TileFolder } from './tiles';

/** Writes what was sealed where the database cannot reach: hashes first, then the checkpoint that signs for them. */
export class Publisher {
  constructor(
    /** a pool under the role of the sealer */
    private readonly source: DataSource,
    private readonly folder: TileFolder,
    private readonly log: Verifier,
  ) {}

  /**
   * Brings the folder up to the last checkpoint; goes on where it stopped, also after a crash. Gives the size that stands there.
   * Throws DatabaseBehind, DatabaseForked and TileDiffers when the database is not the one that was published before: what was published
   * stays as it is.
   */
  async publish(): Promise<bigint> {
    const before = await this.folder.checkpoint();
    const known = before === undefined ? undefined : openCheckpoint(before, this.log);
    const from = known?.size ?? 0n;
    const [last]: { size: string; note: string }[] = await this.source.query('select size::text as size, note from logbook.checkpoint c order by c.size desc limit 1');
    const size = BigInt(last?.size ?? 0);
    if (size < from) throw new DatabaseBehind(size, from);
    if (!last) return from;
    if (known) await this.mustGoOn(known, openCheckpoint(last.note, this.log));
    if (size === from) return from;
    for (let level = 0, [begin, end] = [from, size]; end > 0n; level++, [begin, end] = [begin / BigInt(TILE), end / BigInt(TILE)]) {
      for (let tile = begin / BigInt(TILE); tile * BigInt(TILE) < end; tile++) await this.write(level, tile, end);
    }
    await this.folder.writeCheckpoint(last.note);
    return size;
  }

  // As a witness would: an old copy that was put back, and on which work went on, has as many lines one day.
  private async mustGoOn(known: Checkpoint, last: Checkpoint): Promise<void> {
    if (known.size === last.size && known.root.equals(last.root)) return;
    try {
      const proof = await consistencyProof(known.size, last.size, storedNodes(this.source.manager));
      checkConsistency({ first: known.size, firstRoot: known.root, size: last.size, root: last.root, proof });
    } catch (error) {
      throw error instanceof ProofRefused || error instanceof HoleInLog ? new DatabaseForked(last.size, known.size) : error;
    }
  }

  private async write(level: number, tile: bigint, end: bigint): Promise<void> {
    const first = tile * BigInt(TILE);
    const until = end < first + BigInt(TILE) ? end : first + BigInt(TILE);
    const rows: { hash: Hash }[] = await this.source.query(
      level === 0
        ? 'select hash from logbook.leaf where index >= $1 and index < $2 order by index'
        : 'select hash from logbook.node where level = $3 and index >= $1 and index < $2 order by index',
      [String(first), String(until), ...(level === 0 ? [] : [level * 8])],
    );
    await this.folder.writeTile(level, tile, Buffer.concat(rows.map(({ hash }) => hash)));
  }
}

/** What the database signs for does not go on from what was published: another past was put in its place. */
export class DatabaseForked extends Error {
  constructor(readonly size: bigint, readonly published: bigint) {
    super(`the ${size} sealed lines of the database do not go on from the ${published} that were published before`);
    this.name = 'DatabaseForked';
  }
}

/** The database has fewer lines than were published before: an old copy was put back, or lines were taken away. */
export class DatabaseBehind extends Error {
  constructor(readonly size: bigint, readonly published: bigint) {
    super(`the database holds ${size} sealed lines, while ${published} were published before`);
    this.name = 'DatabaseBehind';
  }
}

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Hashes in a full tile. */
export const TILE = 256;

/** The path of a tile as C2SP tlog-tiles names it: `tile/0/x001/067`, and with `.p/5` for the first five hashes of it. */
export function tilePath(level: number, index: bigint, width = TILE): string {
  const digits = index.toString().padStart(Math.ceil(index.toString().length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g)!;
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE ? '' : `.p/${width}`}`;
}

/** A folder outside the database with the hashes of the log and its last checkpoint, in the layout that a web server can hand out. */
export class TileFolder {
  constructor(private readonly folder: string) {}

  /** The last checkpoint that was written here; `undefined` in a new folder. */
  async checkpoint(): Promise<string | undefined> {
    return readFile(join(this.folder, 'checkpoint'), 'utf8').catch(missing);
  }

  /** The whole tile or the part of it that there is, as bytes; `undefined` when there is none. */
  async tile(level: number, index: bigint, width = TILE): Promise<Buffer | undefined> {
    return readFile(join(this.folder, tilePath(level, index, width))).catch(missing);
  }

  /** The first `width` hashes of a tile, from whatever of it there is: an older checkpoint needs no more than a part of a newer tile. */
  async beginning(level: number, index: bigint, width: number): Promise<Buffer | undefined> {
    const own = (await this.tile(level, index, width)) ?? (await this.tile(level, index));
    if (own) return own.subarray(0, width * 32);
    const parts = await readdir(join(this.folder, `${tilePath(level, index)}.p`)).catch(missing);
    const larger = (parts ?? []).map(Number).filter((part) => part > width).sort((a, b) => a - b)[0];
    return larger === undefined ? undefined : (await this.tile(level, index, larger))?.subarray(0, width * 32);
  }

  /** Writes a tile once. One that is there already with other bytes is not overwritten: throws TileDiffers. */
  async writeTile(level: number, index: bigint, hashes: Buffer): Promise<void> {
    const width = hashes.length / 32;
    const known = await this.tile(level, index, width);
    if (known?.equals(hashes)) return;
    if (known) throw new TileDiffers(tilePath(level, index, width));
    await this.write(tilePath(level, index, width), hashes);
    if (width === TILE) await rm(join(this.folder, `${tilePath(level, index)}.p`), { recursive: true, force: true });
  }

  async writeCheckpoint(note: string): Promise<void> {
    await this.write('checkpoint', Buffer.from(note));
  }

  // Whole or not at all, also after a power cut: synced beside it, then put in its place.
  private async write(path: string, bytes: Buffer): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    const half = `${file}.${process.pid}.half`;
    const handle = await open(half, 'w', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  }
}

/** The folder holds other hashes than the database: one of the two was changed. */
export class TileDiffers extends Error {
  constructor(readonly path: string) {
    super(`the tile ${path} was written before with other hashes`);
    this.name = 'TileDiffers';
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

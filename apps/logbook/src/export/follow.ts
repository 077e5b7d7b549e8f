import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import type { Destination } from './destination';
import { sealedLines, type ExportedLine } from './exported-line';

export interface Following {
  readonly source: DataSource;
  readonly controllerId: string;
  readonly destination: Destination;
  /** the place to go on from, and how it is kept */
  readonly position: Position;
  readonly wants: (line: ExportedLine) => boolean;
}

/** How far an export has come. */
export interface Position {
  readonly get: () => number;
  readonly keep: (next: number) => void;
}

/** Kept in a file that is replaced whole, so that a broken-off write leaves the old one. */
export function positionIn(file: string): Position {
  return {
    get: () => (existsSync(file) ? placeIn(readFileSync(file, 'utf8'), file) : 0),
    keep: (next) => {
      writeFileSync(`${file}.half`, `${next}\n`);
      renameSync(`${file}.half`, file);
    },
  };
}

function placeIn(text: string, file: string): number {
  const place = /^\d{1,15}\n?$/.test(text) ? Number(text) : NaN;
  if (!Number.isSafeInteger(place)) throw new Error(`--position ${file}: not a place in the log`);
  return place;
}

/** Kept nowhere: from this place, once. */
export function positionFrom(first: number): Position {
  let at = first;
  return { get: () => at, keep: (next) => void (at = next) };
}

/**
 * Delivers what is sealed since the position, in the order of the signed log; gives how many lines went. The position moves on after
 * they were taken: a line may come twice after a failure and is never left out. That lines of a stretch go is in the log before they do.
 */
export async function deliver({ source, controllerId, destination, position, wants }: Following): Promise<number> {
  let delivered = 0;
  for (;;) {
    const first = position.get();
    const stretch = await sealedLines(source, controllerId, first);
    if (!stretch) return delivered;
    const lines = stretch.lines.filter(wants);
    if (lines.length > 0) {
      // A line that says that lines went out goes out too; a note about that alone would never end.
      if (lines.some(({ event }) => event !== 'export')) await noted(source, controllerId, destination.format, lines);
      await destination.take(lines);
      delivered += lines.length;
    }
    position.keep(stretch.next);
  }
}

function noted(source: DataSource, controllerId: string, format: string, lines: readonly ExportedLine[]): Promise<unknown> {
  return source.query('select logbook.note_export($1, $2, $3, $4, $5)', [controllerId, format, lines[0]!.index, lines.at(-1)!.index, lines.length]);
}

import { nodeHash, type Hash, type NodeSource } from '@kapstok/tlog';
import type { EntityManager } from 'typeorm';

/** Levels of which the hashes are stored: the leaves, and every eighth level above. */
export const STORED = 8;

interface Stored {
  readonly level: number;
  readonly from: bigint;
  readonly count: bigint;
}

/**
 * Hashes of complete subtrees, from what the database keeps: a subtree of another level is worked out from the at most 128 stored
 * hashes below it. Throws HoleInLog when one is missing: such a log proves nothing.
 */
export function storedNodes(manager: EntityManager): NodeSource {
  return async (asked) => {
    const hashes: Hash[] = [];
    for (const { level, index } of asked) hashes.push(subtree(await rows(manager, below(level, index))));
    return hashes;
  };
}

function below(level: number, index: bigint): Stored {
  const stored = level - (level % STORED);
  const count = 1n << BigInt(level - stored);
  return { level: stored, from: index * count, count };
}

async function rows(manager: EntityManager, { level, from, count }: Stored): Promise<Hash[]> {
  const found: { hash: Hash }[] = await manager.query(
    level === 0
      ? 'select hash from logbook.leaf where index >= $1 and index < $2 order by index'
      : 'select hash from logbook.node where level = $3 and index >= $1 and index < $2 order by index',
    [String(from), String(from + count), ...(level === 0 ? [] : [level])],
  );
  if (BigInt(found.length) !== count) throw new HoleInLog(level, from, `${found.length} of ${count}`);
  return found.map(({ hash }) => hash);
}

function subtree(hashes: readonly Hash[]): Hash {
  if (hashes.length === 1) return hashes[0]!;
  return subtree(Array.from({ length: hashes.length / 2 }, (_, i) => nodeHash(hashes[2 * i]!, hashes[2 * i + 1]!)));
}

/** Hashes that were stored are not there any more. */
export class HoleInLog extends Error {
  constructor(level: number, from: bigint, there: string) {
    super(`the log has a hole at level ${level} from ${from}: ${there} hashes are there`);
    this.name = 'HoleInLog';
  }
}

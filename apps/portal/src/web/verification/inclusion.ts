import type { LogLineProofQuery } from '../api/operations.generated';

type Proof = LogLineProofQuery['logLineProof'];

/** A line as the page shows it, which must be what the log says. */
export interface ShownLine {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly event: string;
  readonly outcome: string;
  readonly task: string | null;
  /** null where the page names none */
  readonly organisationId: string | null;
}

/** What this browser worked out by itself. */
export interface Verified {
  /** the line stands in the log whose root the checkpoint names */
  readonly holds: boolean;
  /** what the page shows of the line is what stands in it there */
  readonly asShown: boolean;
  /** of the checkpoint: how many lines, its root in base64, and whose signatures stand below it, good or not */
  readonly size: string;
  readonly root: string;
  readonly signers: readonly string[];
}

/**
 * Works out, with the numbers alone, whether the line is in the log of the checkpoint (RFC 9162 §2.1.3.2): the hash of the line from what is
 * in it, then upwards to the root. Also that the record is that of the line that was asked for, and says what is shown of it. What does not
 * fit, or cannot be read, does not hold.
 */
export async function verified(line: ShownLine, { index, record, salt, proof, checkpoint }: Proof): Promise<Verified> {
  const { size, root, signers } = checkpointOf(checkpoint);
  const said = saidIn(record);
  const found = /^\d{1,18}$/.test(index) ? await rootFrom(BigInt(index), BigInt(size), record, [salt, ...proof]).catch(() => undefined) : undefined;
  return { holds: said[ID] === line.id && found !== undefined && base64(found) === root, asShown: isAsShown(line, said), size, root, signers };
}

async function rootFrom(index: bigint, size: bigint, record: string, [salt, ...proof]: readonly string[]): Promise<Uint8Array | undefined> {
  const leaf = await hashOf(0, bytes(salt ?? ''), new TextEncoder().encode(record));
  return climbed(index, size, leaf, proof.map(bytes));
}

function checkpointOf(note: string) {
  const [, size = '0', root = ''] = note.split('\n');
  return { size: /^\d{1,18}$/.test(size) ? size : '0', root, signers: [...note.matchAll(/^— (\S+) /gmu)].map(([, name]) => name!) };
}

// Where it stands in record version 1; the moment is in microseconds since 1970.
const [ID, AT, EVENT, OUTCOME, ORGANISATION, TASK] = [1, 2, 5, 6, 10, 11] as const;

function saidIn(record: string): readonly unknown[] {
  try {
    const said: unknown = JSON.parse(record);
    return Array.isArray(said) ? said : [];
  } catch {
    return [];
  }
}

// The page has a moment in milliseconds.
function isAsShown({ at, event, outcome, task, organisationId }: ShownLine, said: readonly unknown[]): boolean {
  const [moment, saidTask] = [Number(said[AT]) / 1000, said[TASK] ?? null];
  return Math.abs(moment - Date.parse(at)) <= 1 && said[EVENT] === event && said[OUTCOME] === outcome && saidTask === task
    && (organisationId === null || said[ORGANISATION] === organisationId);
}

async function climbed(index: bigint, size: bigint, leaf: Uint8Array, proof: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  if (index < 0n || index >= size) return undefined;
  let [place, last, found] = [index, size - 1n, leaf];
  for (const hash of proof) {
    if (last === 0n || hash.length !== 32) return undefined;
    if ((place & 1n) === 1n || place === last) {
      found = await hashOf(1, hash, found);
      while ((place & 1n) === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      found = await hashOf(1, found, hash);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n ? found : undefined;
}

async function hashOf(prefix: 0 | 1, one: Uint8Array, other: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(prefix, ...one, ...other)));
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64(hash: Uint8Array): string {
  return btoa(String.fromCharCode(...hash));
}

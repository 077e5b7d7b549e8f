import { consistencyProof, cosign, Edge, EMPTY_ROOT, inclusionProof, leafHash, signCheckpoint, Signer, type Hash } from '../index';

/** Numbers that look random and are the same each time (mulberry32): from 0 up to, not including, `below`. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export const log = new Signer('kapstok.example/log', 'log', Buffer.alloc(32, 1));
export const witness = new Signer('witness.example', 'witness', Buffer.alloc(32, 2));
/** Somebody else, who has keys of every kind and under every name. */
export const stranger = { log: new Signer(log.name, 'log', Buffer.alloc(32, 3)), witness: new Signer(witness.name, 'witness', Buffer.alloc(32, 4)) };

/** A log with all that is published of it at every size. */
export class Published {
  private readonly nodes = new Map<string, Hash>();
  readonly roots: Hash[] = [EMPTY_ROOT];

  constructor(readonly leaves: readonly Hash[]) {
    let edge = Edge.empty;
    for (const leaf of leaves) {
      const next = edge.append(leaf);
      for (const { level, index, hash } of next.made) this.nodes.set(`${level}/${index}`, hash);
      edge = next.edge;
      this.roots.push(edge.root);
    }
  }

  static of(lines: number, from = 'line'): Published {
    return new Published(Array.from({ length: lines }, (_, i) => leafHash(Buffer.from(`${from} ${i}`))));
  }

  inclusion(index: number, size: number): Promise<Hash[]> {
    return inclusionProof(BigInt(index), BigInt(size), async (asked) => asked.map(({ level, index: at }) => this.nodes.get(`${level}/${at}`)!));
  }

  consistency(first: number, size: number): Promise<Hash[]> {
    return consistencyProof(BigInt(first), BigInt(size), async (asked) => asked.map(({ level, index }) => this.nodes.get(`${level}/${index}`)!));
  }

  /** Signed by the log and cosigned by the witness. */
  checkpoint(size: number): string {
    return cosign(signCheckpoint({ origin: log.name, size: BigInt(size), root: this.roots[size]!, extensions: [`settled-before ${size * 3}`] }, log), witness, 1_760_000_000 + size);
  }
}

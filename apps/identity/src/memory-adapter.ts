import type { Adapter, StoredPayload } from 'oidc-provider';

interface Stored {
  readonly payload: StoredPayload;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Sessions, codes, grants and refresh tokens in memory: gone when the process ends, and each when its time is over. */
export class MemoryStore {
  private readonly entries = new Map<string, Stored>();
  private sweptAt = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** What oidc-provider asks for: an adapter per kind of thing it keeps. */
  readonly adapter = (kind: string): Adapter => new MemoryAdapter(kind, this);

  get size(): number {
    return this.entries.size;
  }

  get(key: string): Stored | undefined {
    const stored = this.entries.get(key);
    if (stored && stored.until > this.now()) return stored;
    this.entries.delete(key);
    return undefined;
  }

  /** @param expiresIn seconds; without it the entry stays. */
  set(key: string, payload: StoredPayload, expiresIn?: number): void {
    this.sweep();
    this.entries.set(key, { payload, until: expiresIn === undefined ? Infinity : this.now() + expiresIn * 1000 });
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  findIn(kind: string, matches: (payload: StoredPayload) => boolean): StoredPayload | undefined {
    for (const key of this.entries.keys()) {
      const stored = key.startsWith(`${kind}:`) ? this.get(key) : undefined;
      if (stored && matches(stored.payload)) return stored.payload;
    }
    return undefined;
  }

  deleteIn(kind: string, matches: (payload: StoredPayload) => boolean): void {
    for (const [key, { payload }] of this.entries) if (key.startsWith(`${kind}:`) && matches(payload)) this.entries.delete(key);
  }

  /** Once a minute at most: what nobody asks for again would otherwise stay. */
  private sweep(): void {
    if (this.now() - this.sweptAt < 60_000) return;
    this.sweptAt = this.now();
    for (const key of this.entries.keys()) this.get(key);
  }
}

/** One kind of thing in the store. Hands out copies, so that nothing changes but through `upsert`. */
class MemoryAdapter implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly store: MemoryStore,
  ) {}

  async upsert(id: string, payload: StoredPayload, expiresIn?: number): Promise<void> {
    this.store.set(this.key(id), structuredClone(payload), expiresIn);
  }

  async find(id: string): Promise<StoredPayload | undefined> {
    return structuredClone(this.store.get(this.key(id))?.payload);
  }

  async findByUid(uid: string): Promise<StoredPayload | undefined> {
    return structuredClone(this.store.findIn(this.kind, (payload) => payload.uid === uid));
  }

  async findByUserCode(userCode: string): Promise<StoredPayload | undefined> {
    return structuredClone(this.store.findIn(this.kind, (payload) => payload.userCode === userCode));
  }

  /** Marks a code or a refresh token as used. It stays until its time is over, so that using it twice is noticed. */
  async consume(id: string): Promise<void> {
    const stored = this.store.get(this.key(id));
    if (stored) stored.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.store.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    this.store.deleteIn(this.kind, (payload) => payload.grantId === grantId);
  }

  private key(id: string): string {
    return `${this.kind}:${id}`;
  }
}

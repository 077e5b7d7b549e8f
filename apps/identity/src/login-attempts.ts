/** How many failures are borne in one window, for one account name and from one address. */
export interface AttemptLimits {
  readonly perAccount: number;
  readonly perAddress: number;
  /** Milliseconds. */
  readonly window: number;
}

interface Failures {
  count: number;
  readonly since: number;
}

/**
 * Slows down guessing. Counts by name whether or not the name exists, so that being slowed down tells nothing.
 * In memory: this provider is one process.
 */
export class LoginAttempts {
  private readonly failures = new Map<string, Failures>();

  constructor(
    private readonly limits: AttemptLimits = { perAccount: 10, perAddress: 100, window: 60_000 },
    private readonly now: () => number = Date.now,
  ) {}

  /** True when no password may be tried for now. */
  areTooMany(username: string, address: string): boolean {
    return this.count(accountKey(username)) >= this.limits.perAccount || this.count(addressKey(address)) >= this.limits.perAddress;
  }

  failed(username: string, address: string): void {
    this.forgetOld();
    for (const key of [accountKey(username), addressKey(address)]) {
      const known = this.current(key);
      if (known) known.count += 1;
      else this.failures.set(key, { count: 1, since: this.now() });
    }
  }

  /** The right person is there: what was tried before no longer counts for the account. */
  succeeded(username: string): void {
    this.failures.delete(accountKey(username));
  }

  private count(key: string): number {
    return this.current(key)?.count ?? 0;
  }

  private current(key: string): Failures | undefined {
    const known = this.failures.get(key);
    return known && this.now() - known.since < this.limits.window ? known : undefined;
  }

  private forgetOld(): void {
    for (const key of this.failures.keys()) if (!this.current(key)) this.failures.delete(key);
  }
}

const accountKey = (username: string) => `account ${username.trim().toLowerCase().slice(0, 100)}`;
const addressKey = (address: string) => `address ${address}`;

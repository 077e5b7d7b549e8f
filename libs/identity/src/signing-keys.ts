import { createLocalJWKSet, type CryptoKey, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { IdentityUnavailable } from './identity.errors';

/** How the keys are fetched and how long they count. Times are in milliseconds. */
export interface SigningKeysOptions {
  readonly url: string;
  /** Keys older than this are fetched again before they are used; a key that the provider withdrew counts no longer than this. */
  readonly maxAge?: number;
  /** At least this long between two fetches for a key that is not known, so that invented key ids do not become a flood. */
  readonly cooldown?: number;
  /** At least this long between two attempts while the provider does not answer. */
  readonly retryAfter?: number;
  readonly timeout?: number;
  readonly now?: () => number;
}

/**
 * The public keys of the identity provider. Fetched once and kept; fetched again when they are old or when a token names
 * a key that is not among them (the provider has taken a new one).
 *
 * The address comes from the settings alone: `jku`, `x5u` and `jwk` in a token are never followed.
 */
export class SigningKeys {
  private readonly url: string;
  private readonly maxAge: number;
  private readonly cooldown: number;
  private readonly retryAfter: number;
  private readonly timeout: number;
  private readonly now: () => number;
  private known: { readonly find: LocalJWKSet; readonly at: number } | undefined;
  private failedAt = -Infinity;
  private underway: Promise<LocalJWKSet> | undefined;

  constructor(options: SigningKeysOptions) {
    this.url = options.url;
    this.maxAge = options.maxAge ?? 600_000;
    this.cooldown = options.cooldown ?? 10_000;
    this.retryAfter = options.retryAfter ?? 1_000;
    this.timeout = options.timeout ?? 3_000;
    this.now = options.now ?? Date.now;
  }

  /**
   * The key with this id, or undefined when the provider has no such key for RS256.
   * @throws IdentityUnavailable when the provider does not answer, or with something that is not a set of keys.
   */
  async find(kid: string): Promise<CryptoKey | undefined> {
    const key = await this.match(await this.current(), kid);
    if (key || !this.mayLookAgain()) return key;
    return this.match(await this.fetched(), kid);
  }

  private async current(): Promise<LocalJWKSet> {
    if (this.known && this.now() - this.known.at < this.maxAge) return this.known.find;
    return this.fetched();
  }

  private mayLookAgain(): boolean {
    return this.known !== undefined && this.now() - this.known.at >= this.cooldown;
  }

  private async match(find: LocalJWKSet, kid: string): Promise<CryptoKey | undefined> {
    try {
      return await find({ alg: 'RS256', kid });
    } catch {
      // No key, several, or something that is not a usable key: there is nothing to verify with, so nothing verifies.
      return undefined;
    }
  }

  /** Many requests that need the keys at the same moment share one fetch. */
  private fetched(): Promise<LocalJWKSet> {
    this.underway ??= this.fetch().finally(() => (this.underway = undefined));
    return this.underway;
  }

  private async fetch(): Promise<LocalJWKSet> {
    if (this.now() - this.failedAt < this.retryAfter) throw new IdentityUnavailable();
    try {
      const response = await fetch(this.url, { redirect: 'error', signal: AbortSignal.timeout(this.timeout) });
      if (response.status !== 200) throw new Error(`the provider answered ${response.status}`);
      const find = createLocalJWKSet((await response.json()) as JSONWebKeySet);
      this.known = { find, at: this.now() };
      return find;
    } catch (cause) {
      this.failedAt = this.now();
      throw new IdentityUnavailable(cause);
    }
  }
}

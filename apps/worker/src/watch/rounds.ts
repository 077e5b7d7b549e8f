import type { Logger } from 'pino';
import type { Finding } from './findings';

export type Check = () => Promise<Finding[]>;

/** Goes round the checks, one round at a time, and says loudly what should never be. */
export class Rounds {
  private timer?: NodeJS.Timeout;
  private under: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly checks: readonly Check[],
    private readonly log: Pick<Logger, 'error' | 'debug'>,
    private readonly everyMilliseconds: number,
  ) {}

  /** Starts with a round at once. */
  start(): void {
    this.under = this.round().then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.start(), this.everyMilliseconds);
    });
  }

  /** No round begins after this; resolves when the one under way is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.under;
  }

  /** One round. A check that cannot be carried out is as loud as one that finds something, and the others go on. */
  async round(): Promise<void> {
    for (const check of this.checks) {
      try {
        for (const { what, details } of await check()) this.log.error({ finding: what, ...details }, 'this should never be');
      } catch (error) {
        this.log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'a check could not be carried out');
      }
    }
    this.log.debug('round done');
  }
}

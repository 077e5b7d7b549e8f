import type { Logger } from 'pino';
import type { Publisher } from './publisher';
import type { Sealer } from './sealer';

/** Milliseconds between looks at what there is to seal; a checkpoint follows at least every second while there are lines. */
const PAUSE = 250;

/** Seals and publishes until it is told to stop. What fails is told and tried again: writers never wait for it. */
export class Sealing {
  private stopped = false;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly sealer: Sealer,
    private readonly publisher: Publisher,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const more = await this.round();
      if (!more) await new Promise<void>((resolve) => setTimeout((this.wake = resolve), PAUSE));
    }
  }

  /** True when there may be more to do at once. */
  private async round(): Promise<boolean> {
    try {
      // First what is there: nothing is signed on top of a database that is not the one that was published.
      await this.publisher.publish();
      const sealed = await this.sealer.seal();
      if (sealed) await this.publisher.publish();
      return sealed !== undefined && sealed.added > 1_000;
    } catch (error) {
      this.log.error({ error: error instanceof Error ? error.message : String(error) }, 'sealing failed; tried again');
      return false;
    }
  }
}

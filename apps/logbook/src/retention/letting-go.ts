import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** Milliseconds: a month of a large controller is let go in one transaction. */
const PATIENCE = 15 * 60_000;
const DAY = 86_400_000;

/**
 * Once a day: marks the month in the log, and lets go of what controllers have kept long enough. Nothing is let go that the signed log
 * does not say so of: the record is a line itself, and is sealed as any other (migration 1764002300000).
 */
export class LettingGo {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** a pool under the role of the sealer */
    private readonly source: DataSource,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.running = this.round();
    this.timer = setInterval(() => void (this.running = this.round()), DAY);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Gives how many lines were let go. */
  async letGo(): Promise<number> {
    await this.source.query('select logbook.mark_month()');
    const months = (await this.source.query('select month::text as month from logbook.months_over() month order by 1')) as { month: string }[];
    let lines = 0;
    for (const { month } of months) lines += await this.month(month);
    return lines;
  }

  // Each month by itself: what one cannot do today, the others can.
  private month(month: string): Promise<number> {
    return this.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query(`set local statement_timeout = ${PATIENCE}`);
      const [{ lines }] = (await manager.query('select logbook.let_go($1) as lines', [month])) as [{ lines: string }];
      return Number(lines);
    });
  }

  private async round(): Promise<void> {
    try {
      const lines = await this.letGo();
      if (lines > 0) this.log.info({ lines }, 'let go of lines whose years are over');
    } catch (error) {
      this.log.error({ error: error instanceof Error ? error.message : String(error) }, 'letting go failed; tried again tomorrow');
    }
  }
}

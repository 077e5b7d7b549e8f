import { connect } from '@kapstok/database';
import type { Logger } from 'pino';
import { DeskRounds } from './desk-rounds';

const PAUSE = 60_000;

/** The daily scoring, with its own connection under the role of the reviewer. A round each minute; most find nothing to do. */
export interface Desk {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Throws an Error that names the setting when the database does not let it in. */
export async function deskOf(reviewerUrl: string, log: Logger): Promise<Desk> {
  const source = await connect(reviewerUrl, [], 2).catch((error: Error) => {
    throw new Error(`LOGBOOK_REVIEWER_DATABASE_URL: ${error.message}`);
  });
  const rounds = new DeskRounds(source);
  let stopped = false;
  let wake: () => void = () => undefined;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (!stopped) {
      await rounds.round(new Date(), log).catch((error: unknown) => log.error({ error: error instanceof Error ? error.message : String(error) }, 'scoring failed; tried again'));
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PAUSE);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    start: () => void (running ??= run()),
    stop: async () => {
      stopped = true;
      wake();
      await running;
      await source.destroy();
    },
  };
}

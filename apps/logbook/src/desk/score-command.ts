import { parseArgs } from 'node:util';
import { connect } from '@kapstok/database';
import { DeskRounds } from './desk-rounds';

const USAGE = `review:score -- [--until midnight|now] [--database ADDRESS]
Scores every day that has ended and was not scored yet. With --until now also what today shows so far, which is scored as a whole later.
Ends with 0, or 1 when a day could not be scored, 2 when nothing could be done. Prints one line of JSON.`;

/** What the running logbook does each minute, once and at once. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { until: { type: 'string', default: 'midnight' }, database: { type: 'string' } } });
  if (!values.database || !['now', 'midnight'].includes(values.until)) throw new Error(USAGE);
  const source = await connect(values.database, [], 2);
  let failed = 0;
  const log = {
    error: (what: object) => {
      failed += 1;
      process.stderr.write(`Not scored: ${JSON.stringify(what)}\n`);
    },
  };
  try {
    const rounds = new DeskRounds(source);
    const days = await rounds.round(new Date(), log);
    const today = values.until === 'now' ? await rounds.untilNow(new Date(), log) : 0;
    process.stdout.write(`${JSON.stringify({ days, findingsOfToday: today, failed })}\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    await source.destroy();
  }
}

run().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);

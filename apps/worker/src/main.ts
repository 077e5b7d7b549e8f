import { loadConfig } from '@kapstok/config';
import { connect } from '@kapstok/database';
import { policy } from '@kapstok/policy';
import { pino } from 'pino';
import { removeConsultationTexts } from './consultation/remove-texts';
import { escalate } from './desk/escalate';
import { forgetKeys, relay } from './outbox/relay';
import { caseFindings, ruleFindings } from './watch/findings';
import { provenRole } from './watch/own-role';
import { Rounds } from './watch/rounds';

/** Milliseconds between two rounds. */
const aMinute = 60_000;
/** Milliseconds between two looks at what must follow a change. */
const aMoment = 1_000;
/** Milliseconds for the round under way when the process is told to stop. */
const patience = 10_000;

/** The worker takes nothing in: how it is doing is in its log, and in its exit code when it cannot start. */
async function start(): Promise<void> {
  const config = loadConfig('worker');
  const log = pino({ name: 'worker', level: config.logLevel });
  const source = await connect(config.databaseUrl, [], 2).catch(stopWith);
  const role = await provenRole(source).catch(stopWith);
  const work = [() => ruleFindings(source, policy.version), () => caseFindings(source), () => forgetKeys(source), () => removeConsultationTexts(source), () => escalate(source)];
  const rounds = new Rounds(work, log, aMinute);
  const following = new Rounds([() => relay(source)], log, aMoment);
  rounds.start();
  following.start();
  log.info({ role, rules: policy.version }, 'ready');

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), patience).unref();
      Promise.all([rounds.stop(), following.stop()])
        .then(() => source.destroy())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
}

function stopWith(error: Error): never {
  process.stderr.write(`WORKER_DATABASE_URL: ${error.message}\n`);
  process.exit(1);
}

void start();

import { loadConfig } from '@kapstok/config';
import { pino } from 'pino';
import { startLogbook } from './logbook';

/** Milliseconds for the requests under way when the process is told to stop. */
const patience = 10_000;

async function start(): Promise<void> {
  const config = loadConfig('logbook');
  const log = pino({ name: 'logbook', level: config.logLevel });
  const logbook = await startLogbook(config, log).catch(stopWith);
  log.info({ host: config.host, port: config.port }, 'ready');

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), patience).unref();
      logbook.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }

  function stopWith(error: NodeJS.ErrnoException): never {
    const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
    const why = error.code === 'EACCES' ? 'may not be used by this user' : 'is already in use';
    process.stderr.write(taken ? `LOGBOOK_PORT: ${config.port} on ${config.host} ${why}; expected a free port\n` : `LOGBOOK_DATABASE_URL: ${error.message}\n`);
    process.exit(1);
  }
}

void start();

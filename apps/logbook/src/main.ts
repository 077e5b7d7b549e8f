import { loadConfig, type LogbookConfig } from '@kapstok/config';
import { pino } from 'pino';
import { startLogbook } from './logbook';

/** Milliseconds for the requests under way when the process is told to stop. */
const patience = 10_000;

async function start(): Promise<void> {
  const config = loadConfig('logbook');
  const log = pino({ name: 'logbook', level: config.logLevel });
  const logbook = await startLogbook({ ...config, sealing: { ...config.sealing, makeKey: config.nodeEnv !== 'production' } }, log).catch(stopWith);
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
    process.stderr.write(`${whatIsWrong(error, config)}\n`);
    process.exit(1);
  }
}

function whatIsWrong({ syscall, code, message }: NodeJS.ErrnoException, { host, port }: LogbookConfig): string {
  // A name with several addresses fails with several errors and no message of its own.
  if (message.startsWith('LOGBOOK_')) return message;
  if (syscall !== 'listen') return `LOGBOOK_DATABASE_URL: ${message || code}`;
  if (code === 'EADDRINUSE') return `LOGBOOK_PORT: ${port} on ${host} is already in use; expected a free port`;
  if (code === 'EACCES') return `LOGBOOK_PORT: ${port} on ${host} may not be used by this user; expected a free port`;
  return `LOGBOOK_HOST: ${host} is not an address of this machine`;
}

void start();

import { loadConfig } from '@kapstok/config';
import { pino } from 'pino';
import { Accounts, AccountsInvalid } from './accounts';
import { identityServer } from './identity-server';
import { providerKeys, ProviderKeysInvalid } from './provider-keys';

const patience = 5_000;

async function start(): Promise<void> {
  const config = loadConfig('identity');
  const log = pino({ name: 'identity', level: config.logLevel });
  const accounts = Accounts.fromFile(config.accountsFile);
  const server = identityServer({ config, accounts, keys: await providerKeys(config.dataFolder), log });

  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EACCES' ? 'may not be used by this user' : 'is already in use';
    stopWith(`IDENTITY_PORT: ${config.port} on ${config.host} ${why}; expected a free port`);
  });
  server.listen(config.port, config.host, () => log.info({ issuer: config.issuer }, 'ready'));

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), patience).unref();
    });
  }
}

function stopWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

start().catch((error: unknown) => {
  if (error instanceof AccountsInvalid || error instanceof ProviderKeysInvalid) stopWith(error.message);
  throw error;
});

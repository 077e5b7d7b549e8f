import { loadConfig } from '@kapstok/config';
import { createApi } from '../../../apps/api/src/api';
import { FAULTS, type FaultName } from './faults';

/** The whole api, with one fault or none; tells its parent that it listens and stops with it. */
async function main(name: FaultName): Promise<void> {
  const config = loadConfig('api');
  FAULTS[name]();
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  process.send?.('listens');
}

process.once('disconnect', () => process.exit());
main(process.argv[2] as FaultName).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

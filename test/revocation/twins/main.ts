import { loadConfig } from '@kapstok/config';
import { createApi } from '../../../apps/api/src/api';
import { decideOnceASecond } from './decision-cache';
import { keepAbilities } from './kept-ability';
import { readFromReplica } from './lagging-replica';
import { trustTheToken } from './rights-in-token';

/** Faults that the harness must catch: each turns the real api into one that serves what has ended. Named as in start-twin.ts. */
const FAULTS: Readonly<Record<string, (databaseUrl: string) => Promise<void> | void>> = {
  'decision-cache': decideOnceASecond,
  'rights-in-token': trustTheToken,
  'kept-ability': keepAbilities,
  'lagging-replica': readFromReplica,
  'no-fault': () => undefined,
};

/** The whole api, with one fault; tells its parent its address and stops with it. */
async function main(name: string): Promise<void> {
  const config = loadConfig('api');
  const plant = FAULTS[name];
  if (!plant) throw new Error(`no twin is called ${name}`);
  await plant(config.databaseUrl);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  process.send?.({ address: await app.getUrl() });
}

process.once('disconnect', () => process.exit());
main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

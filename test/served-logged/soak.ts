import { parseArgs } from 'node:util';
import { Ground } from './ground/ground';
import { caught, run } from './run';
import { TWINS } from './twins/faults';

/** `npm run log:soak -- --faults 20000 --seed 1`: the last line is JSON; ends with 1 when anything was served without its line, or a twin was not caught. */
async function soak(): Promise<void> {
  const { values } = parseArgs({ options: { faults: { type: 'string', default: '20000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } });
  const [faults, seed] = [Number(values.faults), Number(values.seed)];
  if (!Number.isInteger(faults) || faults < 1) throw new RangeError(`--faults: expected a whole number from 1, got "${values.faults}"`);
  if (!Number.isInteger(seed)) throw new RangeError(`--seed: expected a whole number, got "${values.seed}"`);
  console.log(`seed ${seed}`);
  const ground = await Ground.open();
  try {
    const twins: Record<string, number> = {};
    for (const name of TWINS) {
      const { missing, faults: fell } = await caught(ground, name, seed, 10);
      twins[name] = missing.length;
      console.log(missing.length > 0 ? `an api that ${name}: ${missing.length} served and not logged in ${fell} faults` : `an api that ${name}: NOT CAUGHT`);
    }
    const { missing, ...counted } = await run(ground, { seed, faults });
    for (const one of missing.slice(0, 10)) console.log(JSON.stringify(one));
    console.log(JSON.stringify({ seed, disk: ground.disk.kind, ...counted, missing: missing.length, missingOfTwins: twins }));
    process.exitCode = missing.length === 0 && Object.values(twins).every((count) => count > 0) ? 0 : 1;
  } finally {
    await ground.close();
  }
}

void soak().catch((error: unknown) => {
  console.error(error);
  // What was started stops when this process is gone.
  process.exit(2);
});

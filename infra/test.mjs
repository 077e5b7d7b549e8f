// `npm test`: runs everything and ends with the sums of all runners: `N passed, N failed`.
// `npm test -- --only spec,db` runs some of it.
import './ensure-install.mjs';
import { tell } from './system/fault.mjs';

const { chosenRunners, runAll } = await import('./testing/run-all.mjs');
try {
  const { passed, failed } = await runAll(chosenRunners(process.argv.slice(2)));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}

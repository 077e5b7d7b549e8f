// What `npm test` runs, in this order: what is quick to fail comes first.
import { join } from 'node:path';
import { root } from '../root.mjs';
import { binary } from '../system/binary.mjs';

const script = (...path) => join(root, 'infra', ...path);

/** A command that is right or wrong as a whole counts as one. */
const check = (name, ...command) => ({ name, command });

/** A level of jest counts its tests; the figures come from the file that it writes. */
const jest = (level, minutes) => {
  const results = join(root, 'reports', `jest-${level}.json`);
  return {
    name: level,
    command: [binary('jest'), '--maxWorkers=2', '--json', `--outputFile=${results}`],
    env: { KAPSTOK_TEST_LEVEL: level },
    results,
    minutes,
  };
};

export const runners = () => [
  check('lint', script('lint', 'lint.mjs')),
  check('typecheck', binary('typescript', 'tsc'), '-p', 'tsconfig.json', '--noEmit'),
  check('requirements', script('requirements.mjs'), '--check'),
  check('schema', script('run-ts.mjs'), 'apps/api/src/schema-command.ts', '--check'),
  check('access-matrix', script('run-ts.mjs'), 'libs/policy/src/cli/matrix.ts', '--check'),
  jest('spec', 15),
  jest('db', 30),
  check('build', script('build.mjs')),
  jest('e2e', 50),
];

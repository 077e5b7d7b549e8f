// Mutation testing of the policy engine: `npm run policy:mutation`, or with `-- --mutate <file>` for one file.
// What was run, what came out and what remains: docs/policy-mutation.md.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  // Named, because the discovery of plugins by pattern would load every @stryker-mutator package of the workspace.
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'libs/policy/jest.mutation.config.cjs', enableFindRelatedTests: false },
  mutate: [
    'libs/policy/src/compile/**/*.ts',
    'libs/policy/src/interpret/**/*.ts',
    '!libs/policy/src/**/*.spec.ts',
  ],
  // The sandbox holds only what the tests of the policy read.
  ignorePatterns: ['/apps', '/dist', '/docs', '/infra', '/libs/!(policy)/**', '/reports', '/test/*/**', '/.kapstok', '/.nx'],
  coverageAnalysis: 'perTest',
  // A mutant that only runs while a module loads is the same for every test and costs a whole run each.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: 'reports/mutation/policy-incremental.json',
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  jsonReporter: { fileName: 'reports/mutation/policy.json' },
  thresholds: { high: 95, low: 90, break: null },
};

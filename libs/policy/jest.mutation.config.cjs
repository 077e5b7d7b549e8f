const { project } = require('../../jest.preset.cjs');

// The fast part of the tests of the policy, for mutation testing, where each mutant costs a run and each spec file loads
// the whole policy anew: one spec that asks both engines the scenarios and random requests, and those made for survivors.
const { displayName: _, ...settings } = project('policy-mutation', 'libs/policy', ['<rootDir>/src/mutation/engine*.spec.ts']);

module.exports = settings;

const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { project } = require('./jest.preset.cjs');

// Three levels: *.spec.ts is pure, *.db-spec.ts needs a real PostgreSQL, test/**/*.e2e-spec.ts goes over HTTP.
const suffixes = { spec: 'spec', db: 'db-spec', e2e: 'e2e-spec' };
const level = process.env.KAPSTOK_TEST_LEVEL ?? 'spec';
const suffix = suffixes[level];
if (!suffix) throw new Error(`KAPSTOK_TEST_LEVEL: expected one of ${Object.keys(suffixes).join(', ')}, not "${level}"`);
const ground = join(__dirname, 'libs', 'testing', 'src', 'jest');
const globals = level === 'spec' ? {} : { globalSetup: join(ground, `${level}-setup.mjs`), globalTeardown: join(ground, `${level}-teardown.mjs`) };

const folders = ['apps', 'libs'].flatMap((kind) =>
  readdirSync(join(__dirname, kind)).filter((name) => existsSync(join(__dirname, kind, name, 'project.json'))).map((name) => ({ kind, name })),
);

module.exports = {
  // Real servers on a busy machine: a test is wrong by what it finds, not by how long that takes.
  testTimeout: level === 'spec' ? 20_000 : 180_000,
  projects: [
    ...folders.map(({ kind, name }) =>
      project(kind === 'apps' ? `app-${name}` : name, `${kind}/${name}`, [`<rootDir>/src/**/*.${suffix}.ts`], globals),
    ),
    project('workspace', 'test', [`<rootDir>/**/*.${suffix}.ts`], globals),
  ],
};

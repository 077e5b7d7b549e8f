const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { project } = require('./jest.preset.cjs');

// Three levels: *.spec.ts is pure, *.db-spec.ts needs a real PostgreSQL, test/**/*.e2e-spec.ts goes over HTTP.
const level = process.env.KAPSTOK_TEST_LEVEL ?? 'spec';
const suffix = { spec: 'spec', db: 'db-spec', e2e: 'e2e-spec' }[level];
const globals = level === 'spec' ? {} : { globalSetup: join(__dirname, `libs/testing/src/jest/${level}-setup.cjs`), globalTeardown: join(__dirname, `libs/testing/src/jest/${level}-teardown.cjs`) };

const folders = ['apps', 'libs'].flatMap((kind) =>
  readdirSync(join(__dirname, kind)).filter((name) => existsSync(join(__dirname, kind, name, 'project.json'))).map((name) => ({ kind, name })),
);

module.exports = {
  projects: [
    ...folders.map(({ kind, name }) =>
      project(kind === 'apps' ? `app-${name}` : name, `${kind}/${name}`, [`<rootDir>/src/**/*.${suffix}.ts`], globals),
    ),
    project('workspace', 'test', [`<rootDir>/**/*.${suffix}.ts`], globals),
  ],
};

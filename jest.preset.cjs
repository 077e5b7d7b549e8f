const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { paths } = JSON.parse(readFileSync(join(__dirname, 'tsconfig.base.json'), 'utf8')).compilerOptions;

/** The shared jest settings of every project. Packages that ship only as ES modules are compiled too. */
exports.project = (displayName, rootDir, testMatch, extra = {}) => ({
  displayName,
  rootDir: join(__dirname, rootDir),
  testMatch,
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition|jose|oidc-provider|@koa|koa|quick-lru|nanoid|eta|oidc-token-hash|uuid)/)'],
  moduleNameMapper: Object.fromEntries(
    Object.entries(paths).map(([name, [path]]) => [`^${name}$`, join(__dirname, path)]),
  ),
  ...extra,
});

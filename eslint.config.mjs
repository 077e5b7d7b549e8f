import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const domain = ['type:domain', 'type:pure', 'type:platform'];

/** Who may use whom. `allow` names packages that everybody may import in these files. */
const boundaries = (allow) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow,
    depConstraints: [
      // What kind of project may use what kind of project.
      { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure'] },
      { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:pure'] },
      { sourceTag: 'type:domain', onlyDependOnLibsWithTags: domain },
      { sourceTag: 'type:testing', onlyDependOnLibsWithTags: [...domain, 'type:testing'] },
      { sourceTag: 'type:app', onlyDependOnLibsWithTags: [...domain, 'type:testing'] },
      // Which domain may know which.
      { sourceTag: 'scope:tlog', onlyDependOnLibsWithTags: ['scope:tlog'] },
      { sourceTag: 'scope:review', onlyDependOnLibsWithTags: ['scope:review', 'scope:policy'] },
      { sourceTag: 'scope:policy', onlyDependOnLibsWithTags: ['scope:policy'] },
      { sourceTag: 'scope:config', onlyDependOnLibsWithTags: ['scope:errors', 'scope:config'] },
      { sourceTag: 'scope:errors', onlyDependOnLibsWithTags: ['scope:errors'] },
      { sourceTag: 'scope:graphql', onlyDependOnLibsWithTags: ['scope:graphql', 'scope:errors'] },
      { sourceTag: 'scope:database', onlyDependOnLibsWithTags: ['scope:database', 'scope:errors', 'scope:config', 'scope:policy'] },
      { sourceTag: 'scope:identity', onlyDependOnLibsWithTags: ['scope:identity', 'scope:errors', 'scope:config', 'scope:database'] },
      { sourceTag: 'scope:access-log', onlyDependOnLibsWithTags: ['scope:graphql', 'scope:access-log', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity'] },
      { sourceTag: 'scope:organisation', onlyDependOnLibsWithTags: ['scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log'] },
      { sourceTag: 'scope:household', onlyDependOnLibsWithTags: ['scope:graphql', 'scope:household', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log'] },
      { sourceTag: 'scope:dossier', onlyDependOnLibsWithTags: ['scope:graphql', 'scope:dossier', 'scope:notice', 'scope:household', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log'] },
      { sourceTag: 'scope:notice', onlyDependOnLibsWithTags: ['scope:notice', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log'] },
      { sourceTag: 'scope:covenant', onlyDependOnLibsWithTags: ['scope:covenant', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier'] },
      { sourceTag: 'scope:sharing', onlyDependOnLibsWithTags: ['scope:sharing', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:covenant'] },
      { sourceTag: 'scope:request', onlyDependOnLibsWithTags: ['scope:request', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:covenant', 'scope:sharing'] },
      { sourceTag: 'scope:transfer', onlyDependOnLibsWithTags: ['scope:transfer', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:covenant', 'scope:sharing', 'scope:request'] },
      { sourceTag: 'scope:emergency', onlyDependOnLibsWithTags: ['scope:emergency', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier'] },
      { sourceTag: 'scope:meeting', onlyDependOnLibsWithTags: ['scope:meeting', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier'] },
      { sourceTag: 'scope:advice', onlyDependOnLibsWithTags: ['scope:advice', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:covenant', 'scope:sharing'] },
      { sourceTag: 'scope:case', onlyDependOnLibsWithTags: ['scope:case', 'scope:graphql', 'scope:organisation', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:identity', 'scope:access-log', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:covenant', 'scope:sharing', 'scope:request', 'scope:transfer', 'scope:emergency', 'scope:advice'] },
      { sourceTag: 'scope:fg-desk', onlyDependOnLibsWithTags: ['scope:fg-desk', 'scope:graphql', 'scope:errors', 'scope:organisation', 'scope:access-log', 'scope:database', 'scope:config', 'scope:policy', 'scope:identity', 'scope:notice', 'scope:household', 'scope:dossier', 'scope:review'] },
      { sourceTag: 'scope:own-log', onlyDependOnLibsWithTags: ['scope:own-log', 'scope:review', 'scope:graphql', 'scope:errors', 'scope:organisation', 'scope:access-log', 'scope:database', 'scope:config', 'scope:policy', 'scope:identity', 'scope:household', 'scope:dossier', 'scope:notice'] },
      // The portal is what a browser gets: it may use the pure rules and nothing of the server.
      { sourceTag: 'scope:portal-app', onlyDependOnLibsWithTags: ['type:pure', 'scope:testing'] },
      { sourceTag: 'scope:identity-app', onlyDependOnLibsWithTags: ['scope:identity', 'scope:errors', 'scope:config', 'scope:testing'] },
      { sourceTag: 'scope:logbook-app', onlyDependOnLibsWithTags: ['scope:tlog', 'scope:review', 'scope:access-log', 'scope:identity', 'scope:database', 'scope:errors', 'scope:config', 'scope:policy', 'scope:testing'] },
      { sourceTag: 'scope:worker-app', onlyDependOnLibsWithTags: [...domain, 'scope:testing'] },
      { sourceTag: 'scope:api-app', onlyDependOnLibsWithTags: [...domain, 'scope:testing'] },
      { sourceTag: 'scope:testing', onlyDependOnLibsWithTags: [...domain, 'scope:testing'] },
    ],
  },
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.nx/**', '.kapstok/**', 'reports/**', 'coverage/**', '**/*.generated.ts', 'test/fixtures/**', '.stryker-tmp/**'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in libs/config only.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', importNames: ['env'], message: 'Settings are read in libs/config only.' }, { name: 'process', message: 'Settings are read in libs/config only.' }] },
      ],
      '@nx/enforce-module-boundaries': boundaries([]),
    },
  },
  // The server that hands out the page reads its settings; the page itself never does.
  { files: ['apps/portal/src/server/**/*.ts'], rules: { '@nx/enforce-module-boundaries': boundaries(['@kapstok/config']) } },
  // A test on a real database makes its world with the testing library, in whatever project it stands.
  { files: ['**/*.db-spec.ts', 'libs/*/src/wear-for-test.ts'], rules: { '@nx/enforce-module-boundaries': boundaries(['@kapstok/testing']) } },
  { files: ['libs/config/**/*.ts', 'libs/testing/**/*.ts', 'test/**/*.ts', '**/*.spec.ts', '**/*.db-spec.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['libs/policy/src/cli/**/*.ts', 'libs/policy/src/bench/**/*.ts', 'test/**/*.ts', 'apps/*/src/main.ts', 'apps/worker/src/**/*.ts'], rules: { 'no-console': 'off' } },
);

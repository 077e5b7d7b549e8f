import type { CodegenConfig } from '@graphql-codegen/cli';

/** `npx graphql-codegen --config apps/portal/codegen.ts`: types for every document of the portal, from the committed schema. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/portal/src/web/api/*.graphql'],
  generates: {
    'apps/portal/src/web/api/operations.generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTime: 'string', Date: 'string', ID: 'string' },
      },
    },
  },
};

export default config;

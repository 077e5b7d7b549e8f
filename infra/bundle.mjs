// Bundles one TypeScript entry. esbuild alone drops decorator metadata and Nest then fails at start,
// so files with decorators go through swc first.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import { join } from 'node:path';
import { root } from './root.mjs';

const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(b) {
    b.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const source = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]\w*\(/m.test(source) && !/[(,]\s*@[A-Z]\w*\(/.test(source)) return { contents: source, loader: 'ts' };
      const { code } = await transform(source, {
        filename: path,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Bundles `entry` to `outfile` (CommonJS, packages left outside). Throws with esbuild's messages on error. */
export async function bundle(entry, outfile, extra = {}) {
  return build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    keepNames: true,
    sourcemap: 'inline',
    logLevel: 'error',
    tsconfig: join(root, 'tsconfig.base.json'),
    plugins: [decoratorMetadata],
    ...extra,
  });
}

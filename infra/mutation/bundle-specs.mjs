// One script of the specs and everything they import, with the instrumented code in place of the code.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../root.mjs';

const SPEC = /\.spec\.ts$/;
const ENTRY = 'all-specs';

/** Each spec as a function of its own, so that one that is not needed is not run. */
function entryOf(specs) {
  return specs.map((spec) => `__spec(${JSON.stringify(spec)}, () => require(${JSON.stringify(join(root, spec))}));`).join('\n');
}

const plugin = (specs, code) => ({
  name: 'instrumented',
  setup(b) {
    b.onResolve({ filter: /^all-specs$/ }, () => ({ path: ENTRY, namespace: ENTRY }));
    b.onLoad({ filter: /.*/, namespace: ENTRY }, () => ({ contents: entryOf(specs), resolveDir: root }));
    b.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const instrumented = code.get(path);
      if (instrumented !== undefined) return { contents: instrumented, loader: 'ts' };
      if (!SPEC.test(path)) return undefined;
      return { contents: (await readFile(path, 'utf8')).replaceAll('__dirname', JSON.stringify(dirname(path))), loader: 'ts' };
    });
  },
});

/** The text of a script that calls `__spec(path, load)` for each spec; packages are left outside. */
export async function bundleSpecs(specs, code) {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
    tsconfig: join(root, 'tsconfig.base.json'),
    plugins: [plugin(specs, code)],
  });
  return outputFiles[0].text;
}

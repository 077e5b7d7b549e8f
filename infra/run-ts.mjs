// Runs one TypeScript entry of the workspace: `node infra/run-ts.mjs libs/policy/src/cli/decide.ts ARG…`.
import './ensure-install.mjs';
import { createRequire } from 'node:module';
import { join, isAbsolute } from 'node:path';
import { mkdirSync } from 'node:fs';
import { root } from './root.mjs';

const [entry, ...args] = process.argv.slice(2);
const { bundle } = await import('./bundle.mjs');
// Inside the workspace, so that packages resolve; one file a process, so that two runs do not meet.
const folder = join(root, 'node_modules', '.cache', 'kapstok');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${entry.replace(/[^a-z0-9]+/gi, '-')}-${process.pid}.cjs`);
await bundle(isAbsolute(entry) ? entry.slice(root.length + 1) : entry, outfile);
process.argv = [process.argv[0], outfile, ...args];
const require = createRequire(import.meta.url);
const { rmSync } = await import('node:fs');
process.on('exit', () => rmSync(outfile, { force: true }));
require(outfile);

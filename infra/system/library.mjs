// The launcher and the test ground use the libraries of the workspace itself, in TypeScript, for what these already do.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { root } from '../root.mjs';

const require = createRequire(import.meta.url);
const loaded = new Map();

/** The exports of a library: `await library('database')`. */
export function library(name) {
  if (!loaded.has(name)) loaded.set(name, load(name));
  return loaded.get(name);
}

async function load(name) {
  // Inside the workspace, so that packages resolve; one file a process, so that two runs do not meet.
  const folder = join(root, 'node_modules', '.cache', 'kapstok');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `library-${name}-${process.pid}.cjs`);
  await bundle(`libs/${name}/src/index.ts`, file);
  try {
    return require(file);
  } finally {
    rmSync(file, { force: true });
  }
}

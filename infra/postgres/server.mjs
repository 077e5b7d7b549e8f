// One real PostgreSQL server of our own, on this machine only.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { detached } from '../system/child.mjs';
import { Fault } from '../system/fault.mjs';
import { lastLines } from '../system/log-file.mjs';
import { dieWithParent } from '../system/parent.mjs';
import { commandLine, isRunning, stopProcess } from '../system/running.mjs';
import { binaries, postgresUser } from './binaries.mjs';
import { canReach, placeOutside } from './reach.mjs';

const superuser = 'postgres';
/** Fast shutdown: sessions are ended, everything that was acknowledged is kept. */
const fastShutdown = 'SIGINT';

/** Where the data in `folder` live: there, or in a place outside when the user postgres cannot get there. */
export function dataPlace(folder) {
  const user = postgresUser();
  return join(canReach(folder, user) ? folder : placeOutside(folder, user), 'postgres');
}

/**
 * Starts a server with its data in `folder`, made when it is not there yet.
 * @param options.folder   see `dataPlace`; its parents must be open to the user postgres
 * @param options.password of the superuser `postgres`, set when the data are made
 * @param options.throwaway data that need not survive a power cut: does not wait for the disk
 * @returns {{ pid: number, port: number, url: (database?: string) => string, stop: () => Promise<void>, exited: Promise<number|null> }}
 */
export async function startPostgres({ folder, port, password, logFile, throwaway = false }) {
  const user = postgresUser();
  const { postgres, initdb } = binaries(user);
  await stopStale(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise({ initdb, folder, password, user });
  requireSameVersion(postgres, folder, user);

  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket file: two servers in one folder for sockets get in each other's way.
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: 200,
    ...(throwaway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  const args = ['-D', folder, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [command, commandArgs] = dieWithParent(fastShutdown, postgres, args);
  const child = spawn(command, commandArgs, { ...user, cwd: folder, env: plainEnvironment(), stdio: ['ignore', log, log], detached });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const url = (database = 'postgres') => `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  await untilReady(url(), exited, logFile);
  return { pid: child.pid, port, url, exited, stop: () => stopProcess(child.pid, fastShutdown, 20_000) };
}

/** Ends a server that a killed run left behind on this data. A process that is not PostgreSQL on this data is left alone. */
export async function stopStale(folder) {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const line = isRunning(pid) ? commandLine(pid) : '';
  if (line.includes('postgres') && line.includes(folder)) await stopProcess(pid, fastShutdown, 20_000);
  // The id belongs to another program now; PostgreSQL would think that its server still runs.
  else if (isRunning(pid)) rmSync(pidFile, { force: true });
}

function initialise({ initdb, folder, password, user }) {
  // Made beside its place and then moved: data that were cut short while they were made are never used.
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  chmodSync(half, 0o700);
  const passwordFile = join(half, '..', `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
  const result = spawnSync(
    initdb,
    [`--pgdata=${half}`, '--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: half, env: plainEnvironment(), encoding: 'utf8' },
  );
  unlinkSync(passwordFile);
  if (result.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Fault(`PostgreSQL could not make its data in ${folder}:\n${result.error ? result.error.message : result.stderr}`);
  }
  renameSync(half, folder);
}

function requireSameVersion(postgres, folder, user) {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(postgres, ['--version'], { ...user, cwd: '/', env: plainEnvironment(), encoding: 'utf8' });
  const now = /\) (\d+)/.exec(stdout ?? '')?.[1];
  if (now && now !== made) {
    throw new Fault(`The data in ${folder} are of PostgreSQL ${made}; this is ${now}. \`npm start -- --fresh\` makes the demonstration anew.`);
  }
}

// The messages are read by people and by `untilReady`; settings of libpq in the shell (PGDATA, PGOPTIONS) are not for this server.
function plainEnvironment() {
  const kept = ['PATH', 'TMPDIR', 'SystemRoot', 'TEMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  return { LC_ALL: 'C', ...Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]])) };
}

async function untilReady(url, exited, logFile) {
  let over = false;
  void exited.then(() => (over = true));
  const until = Date.now() + 60_000;
  for (;;) {
    const problem = await tryConnection(url);
    if (!problem) return;
    if (over) throw new Fault(`PostgreSQL stopped while it started:\n${lastLines(logFile, 10)}`);
    // The server is there and refuses: waiting does not help.
    if (problem.code === '28P01') {
      throw new Fault('The data of the embedded PostgreSQL were made with another password. `npm start -- --fresh` makes the demonstration anew.');
    }
    if (Date.now() > until) throw new Fault(`PostgreSQL does not answer (${problem.message}):\n${lastLines(logFile, 10)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function tryConnection(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

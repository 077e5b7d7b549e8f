// One process that this one starts, watches and stops.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { Fault } from './fault.mjs';
import { lastLines } from './log-file.mjs';
import { dieWithParent } from './parent.mjs';
import { stopProcess } from './running.mjs';

const watch = join(root, 'infra', 'system', 'parent-watch.cjs');

/** Ctrl-C goes to all processes of a terminal at once; these leave that group, so that the launcher can stop them in order. */
export const detached = process.platform !== 'win32';

/** How long a process may take to stop in good order (ms). */
const patience = 10_000;

/**
 * Starts a built file with only `env` in its environment.
 * @returns {{ name, pid, logFile, exited: Promise<{code, signal}>, hasExited: () => boolean, stop: () => Promise<void> }}
 */
export function startChild({ name, script, args = [], env, logFile }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const [command, commandArgs] = dieWithParent('SIGTERM', process.execPath, ['--enable-source-maps', '--require', watch, script, ...args]);
  const child = spawn(command, commandArgs, { cwd: root, env: { ...base(), ...env }, stdio: ['ignore', log, log, 'ipc'], detached });
  closeSync(log);
  let over = false;
  const exited = new Promise((resolve) => {
    const end = (code, signal) => {
      over = true;
      resolve({ code, signal });
    };
    child.once('exit', end);
    child.once('error', () => end(null, null));
  });
  const stop = async () => {
    if (over || child.pid === undefined) return;
    await stopProcess(child.pid, 'SIGTERM', patience);
  };
  return { name, pid: child.pid, logFile, exited, hasExited: () => over, stop };
}

// What a process needs of the machine; nothing of what the shell of the launcher knows.
function base() {
  const kept = ['PATH', 'TMPDIR', 'TZ', 'SystemRoot', 'TEMP'];
  return Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}

/** Why a process stopped, with the last that it wrote. */
export function ending({ name, logFile }, { code, signal }) {
  return new Fault(`${name} stopped (${signal ? `signal ${signal}` : `exit code ${code}`}). The last that it wrote (${logFile}):\n${lastLines(logFile, 20)}`);
}

/** Waits until the address answers 200. Throws a Fault when the process stops first, or when it takes longer than a minute. */
export async function untilHealthy(child, address) {
  const until = Date.now() + 60_000;
  let last = 'no answer';
  while (!child.hasExited()) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    if (Date.now() > until) throw new Fault(`${child.name} does not become ready: ${address} gives ${last}.\n${lastLines(child.logFile, 20)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw ending(child, await child.exited);
}

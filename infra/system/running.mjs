// What is known of a process of which only the id is left, in a pid file of a run that was killed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True while the process exists and can still do something; a zombie is as good as gone. */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** The command line of a process, empty when it cannot be told. An id may have been given to another process since. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return askSystem(pid);
  }
}

function askSystem(pid) {
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`]]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Waits until the process is gone. Returns false when it still runs after `milliseconds`. */
export async function waitUntilGone(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Asks the process to stop with `signal`, and after `milliseconds` ends it. */
export async function stopProcess(pid, signal, milliseconds) {
  if (!send(pid, signal)) return;
  if (await waitUntilGone(pid, milliseconds)) return;
  send(pid, 'SIGKILL');
  await waitUntilGone(pid, 5_000);
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

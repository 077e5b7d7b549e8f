import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from './fault.mjs';
import { commandLine, isRunning, waitUntilGone } from './running.mjs';

/** How long (ms) a launcher that is already stopping, because its npm was killed, gets to be gone. */
const patience = 4_000;

/**
 * One launcher a clone: two would stop each other's database. Refuses when another is at work.
 * @returns {Promise<{ killed: boolean, tell: (pids: object) => void }>} `killed`: an earlier launcher was, its processes may
 *   still be letting go of their ports; `tell` writes down which processes there are
 */
export async function claim(file, onStop) {
  const earlier = existsSync(file) ? pidIn(file) : undefined;
  if (earlier && earlier !== process.pid && isLauncher(earlier) && !(await waitUntilGone(earlier, patience))) {
    throw new Fault(`Kapstok already runs from this folder (process ${earlier}). Stop it there with Ctrl-C, or with: kill ${earlier}`);
  }
  const tell = (processes) => writeFileSync(file, JSON.stringify({ pid: process.pid, processes }));
  tell({});
  onStop(() => rmSync(file, { force: true }));
  return { killed: earlier !== undefined, tell };
}

function isLauncher(pid) {
  return isRunning(pid) && commandLine(pid).includes('start.mjs');
}

function pidIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).pid;
  } catch {
    return undefined;
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commandLine, isRunning } from './running.mjs';

/**
 * Resolves when the npm that started this process is gone: a kill -9 of `npm start` hits npm, and not what it started.
 * Never resolves when this was not started by npm: then it may outlive its terminal on purpose.
 */
export function npmGone() {
  const npm = process.env.npm_lifecycle_event ? npmAbove() : undefined;
  return new Promise((resolve) => {
    if (!npm) return;
    const timer = setInterval(() => {
      if (isRunning(npm)) return;
      clearInterval(timer);
      resolve('npm is gone');
    }, 500);
    timer.unref();
  });
}

// npm starts a shell that starts this; some shells put it in their own place.
function npmAbove() {
  const above = [process.ppid, parentOf(process.ppid)];
  return above.find((pid) => pid && /\bnpm\b/.test(commandLine(pid)));
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return askSystem(pid);
  }
}

function askSystem(pid) {
  if (process.platform === 'win32') return undefined;
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { Fault } from '../system/fault.mjs';
import { dieWithParent } from '../system/parent.mjs';
import { runners } from './runners.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

/** The runners that `--only a,b` names; all without it. */
export function chosenRunners(args) {
  const all = runners();
  if (args.length === 0) return all;
  const [option, list = ''] = args[0].split('=').concat(args.slice(1));
  const names = list.split(',').filter(Boolean);
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (option !== '--only' || names.length === 0 || unknown.length > 0) {
    throw new Fault(`npm test knows: npm test -- --only NAME,NAME with the names ${known.join(', ')}`);
  }
  return all.filter(({ name }) => names.includes(name));
}

/** Runs one after the other, tells the sums of each and returns those of all. */
export async function runAll(chosen) {
  const outcomes = [];
  for (const runner of chosen) {
    say(`\n== ${runner.name}`);
    const started = Date.now();
    const outcome = await run(runner);
    outcomes.push({ ...outcome, name: runner.name, seconds: Math.round((Date.now() - started) / 1000) });
  }
  say(`\n${''.padEnd(14)}passed  failed  seconds`);
  for (const { name, passed, failed, seconds } of outcomes) {
    say(`${name.padEnd(14)}${String(passed).padStart(6)}${String(failed).padStart(8)}${String(seconds).padStart(9)}`);
  }
  for (const { name, trouble } of outcomes) if (trouble) say(`${name}: ${trouble}`);
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

async function run(runner) {
  mkdirSync(join(root, 'reports'), { recursive: true });
  if (runner.results) rmSync(runner.results, { force: true });
  const ended = await execute(runner);
  return runner.results ? counted(runner.results, ended) : whole(ended);
}

function whole({ code, how }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, trouble: `failed (${how})` };
}

/** The sums of jest. A file that could not be run, a runner that crashed and a runner without tests are failures too. */
function counted(file, { code, how }) {
  const results = read(file);
  if (!results) return { passed: 0, failed: 1, trouble: `stopped without results (${how})` };
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites: broken, numTotalTests, numPendingTests: skipped } = results;
  const failed = numFailedTests + broken;
  if (numTotalTests === 0) return { passed, failed: failed || 1, trouble: 'no test ran' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, trouble: `all tests passed and then it failed (${how})` };
  return { passed, failed, trouble: trouble(broken, skipped) };
}

function trouble(broken, skipped) {
  const parts = [broken > 0 && `${broken} files could not be run, each counts as a failure`, skipped > 0 && `${skipped} tests were skipped and count for nothing`];
  return parts.filter(Boolean).join('; ');
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function execute({ command, env = {}, minutes = 10 }) {
  return new Promise((resolve) => {
    const [program, args] = dieWithParent('SIGTERM', process.execPath, command);
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false', ...env },
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const end = (code, signal) => {
      clearTimeout(timer);
      resolve({ code, how: late ? `not done after ${minutes} minutes` : signal ? `signal ${signal}` : `exit code ${code}` });
    };
    child.once('exit', end);
    child.once('error', (error) => end(null, error.message));
  });
}

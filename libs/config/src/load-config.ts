import { ConfigInvalid } from './config.errors';
import { processes, type ConfigOf, type ProcessName } from './processes';
import { Reading, type Environment } from './reading';

/**
 * The settings of one process, checked and typed, from the environment that is given. Reads nothing else.
 * @throws ConfigInvalid that names every setting that is missing or wrong, and what is expected.
 */
export function readConfig<P extends ProcessName>(name: P, env: Environment): ConfigOf<P> {
  const read = new Reading(env);
  const config = processes[name](read) as ConfigOf<P>;
  if (read.problems.length > 0) throw new ConfigInvalid(name, once(read.problems));
  return config;
}

/** The settings of this process. A missing or bad one ends it with code 1, after one line per setting on standard error. */
export function loadConfig<P extends ProcessName>(name: P): ConfigOf<P> {
  try {
    return readConfig(name, process.env);
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function once<T extends { readonly setting: string }>(problems: readonly T[]): T[] {
  return problems.filter(({ setting }, index) => problems.findIndex((other) => other.setting === setting) === index);
}

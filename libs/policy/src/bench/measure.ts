/** Something that is timed: `run` does `count` operations and returns a number that depends on all of them. */
export interface Contender {
  name: string;
  count: number;
  run(): number;
}

export interface Measured {
  name: string;
  /** nanoseconds of processor time for one operation: the median of the rounds */
  median: number;
  /** the same for the fastest and the slowest round */
  least: number;
  most: number;
  /** every round, in the order in which they were done */
  rounds: readonly number[];
}

export interface Measurement {
  measured: Map<string, Measured>;
  /** the sum of what the contenders returned: printed, so that nothing they did can be left out */
  consumed: number;
}

const WARM_UP = 5;

/** Processor time in nanoseconds: what the machine does for others meanwhile does not count. */
function timed({ run }: Contender, sink: { value: number }): number {
  const start = process.cpuUsage();
  sink.value += run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, two) => one - two)[Math.floor(values.length / 2)] ?? NaN;
}

function summary(name: string, rounds: number[]): Measured {
  return { name, median: median(rounds), least: Math.min(...rounds), most: Math.max(...rounds), rounds };
}

/**
 * What one costs as a multiple of what the other does: the median over the rounds, each with its own neighbour, because
 * a busy machine slows both of one round alike. NaN when either was not measured.
 */
export function ratioBetween(over: Measured | undefined, under: Measured | undefined): number {
  return median((over?.rounds ?? []).map((time, round) => time / (under?.rounds[round] ?? NaN)));
}

/** Times the contenders in turn, round after round, so that what else the machine does meets all of them alike. */
export function measure(contenders: readonly Contender[], rounds: number): Measurement {
  const sink = { value: 0 };
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const contender of contenders) {
      const took = timed(contender, sink);
      if (round >= 0) times.get(contender.name)?.push(took / contender.count);
    }
  }
  return { measured: new Map([...times].map(([name, list]) => [name, summary(name, list)])), consumed: sink.value };
}

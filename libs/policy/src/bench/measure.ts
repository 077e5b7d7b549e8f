/** Something that is timed: `run` does `count` operations and returns a number that depends on all of them. */
export interface Contender {
  name: string;
  count: number;
  run(): number;
}

export interface Measured {
  name: string;
  /** nanoseconds for one operation: the median of the rounds */
  median: number;
  /** the same for the fastest and the slowest round */
  least: number;
  most: number;
}

export interface Measurement {
  measured: Map<string, Measured>;
  /** the sum of what the contenders returned: printed, so that nothing they did can be left out */
  consumed: number;
}

const WARM_UP = 5;

function timed({ run }: Contender, sink: { value: number }): number {
  const start = process.hrtime.bigint();
  sink.value += run();
  return Number(process.hrtime.bigint() - start);
}

function summary(name: string, times: number[]): Measured {
  const sorted = times.sort((one, two) => one - two);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { name, median: at(0.5), least: at(0), most: at(1) };
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

import { Dice } from '../policy-database/dice';
import type { Cluster } from './cluster';
import type { Answered, Expectation, History, LateChange, Probe, Question } from './history';
import { faultsOf, type Fault } from './verdict';

export interface Finding extends Fault {
  readonly probe: string;
  /** Whether the question was put before the end was tried, while it was under way, or after it was acknowledged. */
  readonly when: 'before' | 'meanwhile' | 'after';
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly answers: number;
  /** Answers to questions that were put after the end was acknowledged. */
  readonly strict: number;
  /** By the clock: perhaps the right had ended before anybody looked, so that this history tells nothing and is worth another try. */
  readonly late?: true;
}

/** How much is asked in one history. */
const PROBES = 4;
const READERS = 2;

/** Runs one history: looks, lets readers go on while the right ends, and judges every answer by when its question was put. */
export class HistoryRun {
  private readonly findings: Finding[] = [];
  private answers = 0;
  private strict = 0;
  private acknowledged = false;
  private readonly missing = new Map<Expectation, Promise<Answered>>();

  constructor(
    private readonly history: History,
    private readonly cluster: Cluster,
    private readonly dice: Dice,
  ) {}

  async run(): Promise<Outcome> {
    const probes = shuffled(this.dice, this.history.probes).slice(0, PROBES);
    const seen = await Promise.all(probes.map((probe) => this.seenBefore(probe)));
    if (this.history.byTheClock && !seen.every(Boolean)) return { findings: this.findings, answers: this.answers, strict: 0, late: true };
    const delay = this.dice.below(25);
    const readers = Array.from({ length: READERS }, (_, i) => this.read(new Dice(this.dice.below(2 ** 31)), probes.filter((__, j) => j % READERS === i), probes));
    await Promise.all([this.endAfter(delay), ...readers]);
    if (this.history.lateChanges) await this.afterwards(this.dice.one(this.history.lateChanges));
    return { findings: this.findings, answers: this.answers, strict: this.strict };
  }

  private async endAfter(delay: number): Promise<void> {
    await pause(delay);
    try {
      await this.history.end((question) => this.cluster.end(question, this.dice));
    } finally {
      // Also when it failed, which is told: the readers wait for this.
      this.acknowledged = true;
    }
  }

  /** The control of every history: what ends later is there now. A cluster that lags gets time to catch up. */
  private async seenBefore(probe: Probe): Promise<boolean> {
    for (const until = Date.now() + this.cluster.lag; ; ) {
      const faults = faultsOf(await this.ask(probe), probe.before);
      if (faults.length === 0) return true;
      if (Date.now() < until) await pause(100);
      else {
        this.note(probe, 'before', faults);
        return false;
      }
    }
  }

  /** Asks one thing after another until the end is acknowledged, then everything of `own` once and something once more. */
  private async read(dice: Dice, own: readonly Probe[], all: readonly Probe[]): Promise<void> {
    while (!this.acknowledged) await this.meanwhile(dice.one(all));
    for (const probe of [...own, dice.one(all)]) await this.afterwards(probe);
  }

  // In flight: as before or as after, never half. Put while nothing was acknowledged, although the answer may come later.
  private async meanwhile(probe: Probe): Promise<void> {
    const answer = await this.ask(probe);
    const before = faultsOf(answer, probe.before);
    if (before.length === 0) return;
    const after = await this.faultsAfter(probe, answer);
    if (after.length > 0) this.note(probe, 'meanwhile', [...before, ...after]);
  }

  private async afterwards(probe: Probe | LateChange): Promise<void> {
    this.strict += 1;
    this.note(probe, 'after', await this.faultsAfter(probe, await this.ask(probe)));
  }

  private async faultsAfter({ after }: { after: Expectation }, answer: Answered): Promise<Fault[]> {
    return faultsOf(answer, after, after.asMissing && (await this.asMissing(after, after.asMissing)));
  }

  // Asked once a history: what does not exist does not change.
  private asMissing(expected: Expectation, question: Question): Promise<Answered> {
    const asked = this.missing.get(expected) ?? this.ask(question);
    this.missing.set(expected, asked);
    return asked;
  }

  private async ask(question: Question): Promise<Answered> {
    this.answers += 1;
    return this.cluster.read(question, this.dice);
  }

  private note({ name }: { name: string }, when: Finding['when'], faults: readonly Fault[]): void {
    for (const fault of faults) this.findings.push({ ...fault, probe: name, when });
  }
}

function shuffled<T>(dice: Dice, values: readonly T[]): T[] {
  const left = [...values];
  return values.map(() => left.splice(dice.below(left.length), 1)[0]!);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

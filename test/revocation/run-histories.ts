import { Dice } from '../policy-database/dice';
import type { Cluster } from './cluster';
import { KINDS } from './kinds';
import { HistoryRun, type Finding, type Outcome } from './run-history';
import { Stage, type Workbench } from './stage';

export interface Plan {
  /** History number n of a seed is the same history on every cluster, but for the ids in it and the timing. */
  readonly seed: number;
  /** The number of the first history; 1 when left out. */
  readonly first?: number;
  /** Asked before each history: whether to run the one with this number. */
  readonly goOn: (number: number, soFar: Tally) => boolean;
}

export interface Tally {
  histories: number;
  answers: number;
  strict: number;
  readonly kinds: Record<string, number>;
  readonly found: Found[];
}

export interface Found extends Finding {
  /** Number of the history, from 1. */
  readonly history: number;
  readonly kind: string;
}

/** Something that had ended was served to a question that was put afterwards. */
export function leaks({ found }: Tally): Found[] {
  return found.filter(({ what, when }) => what === 'leak' && when === 'after');
}

/** Runs histories on `cluster`, one at each workbench at the same time. */
export async function runHistories(cluster: Cluster, benches: readonly Workbench[], plan: Plan): Promise<Tally> {
  const tally: Tally = { histories: 0, answers: 0, strict: 0, kinds: {}, found: [] };
  let last = (plan.first ?? 1) - 1;
  const lane = async (bench: Workbench) => {
    while (plan.goOn(last + 1, tally)) {
      last += 1;
      await one(cluster, bench, plan.seed, last, tally);
    }
  };
  await Promise.all(benches.map(lane));
  return tally;
}

/** How long (ms) what ends by the clock lasts at first; twice as long each time that nobody saw it in time. */
const LASTS = 300;
const LONGEST = 5000;

async function one(cluster: Cluster, bench: Workbench, seed: number, number: number, tally: Tally): Promise<void> {
  for (let lasts = LASTS; ; lasts *= 2) {
    // The same choices at each try. Multiplied, so that neighbours are not alike.
    const dice = new Dice(Math.imul(seed + number, 0x9e3779b1));
    const kind = kindOf(dice);
    const outcome = await new HistoryRun(await kind.set(new Stage(bench, dice, lasts)), cluster, dice).run();
    add(tally, outcome);
    if (outcome.late && lasts < LONGEST) continue;
    tally.histories += 1;
    tally.kinds[kind.name] = (tally.kinds[kind.name] ?? 0) + 1;
    tally.found.push(...outcome.findings.map((finding) => ({ history: number, kind: kind.name, ...finding })));
    return;
  }
}

function add(tally: Tally, { answers, strict }: Outcome): void {
  tally.answers += answers;
  tally.strict += strict;
}

function kindOf(dice: Dice): (typeof KINDS)[number] {
  let place = dice.below(KINDS.reduce((sum, { share }) => sum + share, 0));
  for (const kind of KINDS) {
    if (place < kind.share) return kind;
    place -= kind.share;
  }
  throw new Error('the shares do not add up');
}

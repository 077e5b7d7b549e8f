import type { LoggedDecision } from '@kapstok/access-log';
import type { Answer, Policy } from '@kapstok/policy';
import type { DecidedLine } from './decided-lines';
import type { KeptRules } from './kept-rules';

type Decision = LoggedDecision['answer'];

/** A line whose decision comes out otherwise than it says. */
export interface Difference {
  readonly lineId: string;
  readonly at: string;
  readonly old: Decision;
  readonly new: Decision;
}

export interface Replayed {
  readonly lines: number;
  readonly same: number;
  readonly differences: Difference[];
  /** lines that cannot be decided again, by the version that they name: its rules were not kept, or they name none */
  readonly notKept: Record<string, number>;
}

/** Decides every line again with the rules that it names. A line whose rules are not kept counts apart, never as the same. */
export class Replay {
  private readonly so: { lines: number; same: number; differences: Difference[]; notKept: Record<string, number> } = { lines: 0, same: 0, differences: [], notKept: {} };

  constructor(private readonly kept: KeptRules) {}

  add(line: DecidedLine): void {
    this.so.lines += 1;
    const { request, answer } = line.decision;
    const rules = this.rulesOf(line);
    if (!rules) {
      const version = line.ruleSet ?? 'none';
      this.so.notKept[version] = (this.so.notKept[version] ?? 0) + 1;
      return;
    }
    const again = kept(rules.decide(request));
    if (equal(answer, again)) this.so.same += 1;
    else this.so.differences.push({ lineId: line.id, at: line.at, old: answer, new: again });
  }

  get result(): Replayed {
    return this.so;
  }

  private rulesOf({ ruleSet, decision: { request } }: DecidedLine): Policy | undefined {
    return ruleSet === null ? undefined : this.kept.under(ruleSet, new Date(request.at));
  }
}

/** Of an answer what a line keeps of it. */
export function kept({ outcome, reason, grounds }: Answer): Decision {
  return { outcome, reason, grounds: grounds.map(({ id }) => id) };
}

export function equal(one: Decision, other: Decision): boolean {
  return one.outcome === other.outcome && one.reason === other.reason && one.grounds.join() === other.grounds.join();
}

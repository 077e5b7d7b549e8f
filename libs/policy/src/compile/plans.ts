import { STAGES, type Rule, type Stage } from '../rules/rule';
import { compileRule, type CompiledRule } from './compiled-rule';
import type { Known, Law } from './fold';

const STAGE_INDEX = new Map<Stage, number>(STAGES.map((stage, i) => [stage, i]));

/** Where a plan takes its records from. */
export interface Records extends Law {
  rulesOf(stage: Stage): readonly Rule[];
}

/** The rules that can decide one kind of request, in their order; each stage is sorted when it is first reached. */
export class Plan {
  private readonly stages: (readonly CompiledRule[] | undefined)[] = [];

  constructor(
    private readonly law: Records,
    private readonly known: Known,
  ) {}

  rules(stage: Stage): readonly CompiledRule[] {
    const i = STAGE_INDEX.get(stage) ?? 0;
    return (this.stages[i] ??= this.sorted(stage));
  }

  /** Those rules of the stage that can still fit, given what is known. */
  private sorted(stage: Stage): readonly CompiledRule[] {
    return this.law
      .rulesOf(stage)
      .map((rule) => compileRule(rule, this.known, this.law))
      .filter((rule) => rule !== undefined);
  }
}

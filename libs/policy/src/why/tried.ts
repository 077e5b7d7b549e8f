import type { Matter } from '../compile/decision';
import { groundFits } from '../compile/ground-rule';
import type { CompiledRule } from '../compile/compiled-rule';
import type { Situation } from '../compile/situation';
import type { Language, Rule, Stage } from '../rules/rule';
import { partsOf } from './parts';
import { isSecretRule } from './secrets';
import type { Finding, Tried } from './why';


/** Records that mention a secret are named, but not what they found: the gap itself would tell it. */
function findings(rule: Rule, situation: Situation, language: Language): Finding[] {
  const { parts, isSecretFor } = partsOf(rule, situation.law.frames);
  if (isSecretFor(situation.request.action)) return [];
  return parts.map(({ words, test }) => ({ condition: words[language], holds: test(situation) }));
}

class Trail {
  readonly tried: Tried[] = [];

  constructor(private readonly matter: Matter, private readonly language: Language) {}

  private add(rule: Rule, fits: boolean): void {
    const { situation } = this.matter;
    if (isSecretRule(rule, situation.request.action)) return;
    const tried: Tried = { rule: rule.id, fits, gives: rule.outcome, found: findings(rule, situation, this.language) };
    if (rule.article !== undefined) tried.article = rule.article;
    if (situation.category !== undefined) tried.category = situation.category;
    this.tried.push(tried);
  }

  /** Every rule of the stage in force, up to the one that fits. */
  walk(stage: Stage): CompiledRule | undefined {
    const { plan, situation } = this.matter;
    for (const rule of situation.law.rulesOf(stage)) {
      const compiled = plan.rules(stage).find((one) => one.rule === rule);
      const fits = compiled !== undefined && (compiled.categories & situation.bit) !== 0 && compiled.test(situation);
      this.add(rule, fits);
      if (!fits || compiled === undefined) continue;
      if (compiled.next !== undefined) this.walk(compiled.next);
      return compiled;
    }
    return undefined;
  }

  grounds(): boolean {
    const { plan, situation } = this.matter;
    const named = situation.request.ground;
    let any = false;
    for (const rule of situation.law.rulesOf('ground')) {
      if (named !== undefined && rule.ground !== named) continue;
      const compiled = plan.rules('ground').find((one) => one.rule === rule);
      const fits = compiled !== undefined && groundFits(compiled, situation);
      this.add(rule, fits);
      any ||= fits;
    }
    return any;
  }
}

/** Every rule that was tried, category by category, in the order in which it was. */
export function triedIn(matter: Matter, language: Language): Tried[] {
  const trail = new Trail(matter, language);
  for (const category of matter.categories) {
    matter.situation.turnTo(category);
    if (trail.walk(matter.stage) !== undefined || matter.stage !== 'share' || trail.grounds()) continue;
    trail.walk(matter.situation.request.ground === undefined ? 'unfit' : 'named');
  }
  return trail.tried;
}

import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';
import type { Action, Answer, FactFlag } from '../vocabulary';

/**
 * What the asker may not learn from a why. Who asks another organisation does not get to know what only the holder
 * has recorded; a client does not get to know that there is a protected address or a running inquiry.
 */
const SECRET: Readonly<Partial<Record<Action, readonly FactFlag[]>>> = {
  request: ['shielded', 'harmForeseen', 'ownVictim', 'embargo', 'goodCareObjection'],
  inspect: ['shielded', 'embargo', 'goodCareObjection', 'othersData', 'harmForeseen'],
};

function mentions(condition: Condition | undefined, facts: readonly FactFlag[]): boolean {
  if (condition === undefined) return false;
  if ('fact' in condition) return facts.includes(condition.fact);
  if ('not' in condition) return mentions(condition.not, facts);
  if ('all' in condition) return condition.all.some((one) => mentions(one, facts));
  return 'any' in condition && condition.any.some((one) => mentions(one, facts));
}

/** Whether showing what this condition found would tell a secret. */
export function isSecret(condition: Condition, action: Action): boolean {
  return mentions(condition, SECRET[action] ?? []);
}

/** Whether naming the rule at all would tell a secret: it exists only because of one. */
export function isSecretRule(rule: Rule, action: Action): boolean {
  return rule.stage !== 'ground' && mentions(rule.conditions, SECRET[action] ?? []);
}

/** A fact nobody but the one who records it may be pointed at. */
export function isSecretFact(fact: FactFlag, action: Action): boolean {
  return (SECRET[action] ?? []).includes(fact);
}

/** What is foreign must look exactly like what is missing, so nothing that was tried is shown. */
export function mustLookMissing(answer: Answer): boolean {
  return answer.reason === 'not-found';
}

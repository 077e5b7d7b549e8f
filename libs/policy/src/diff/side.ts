import { instant } from '../moment';
import { currentRules } from '../rules/current';
import type { RuleSet } from '../rules/rule-set';
import { parseRuleSet, UnreadableRuleSet } from './rule-set-shape';

/** One of the two that are compared: a rule set at a moment. */
export interface Side {
  name: string;
  rules: RuleSet;
  /** ISO 8601 with offset or Z */
  at: string;
}

/**
 * Reads `current`, `FILE`, `current@MOMENT` or `FILE@MOMENT`. `now` is the moment where none is given; `read` gives the text of a
 * file. Throws UnreadableRuleSet.
 */
export function readSide(text: string, now: string, read: (path: string) => string): Side {
  const cut = text.lastIndexOf('@');
  const moment = cut === -1 ? undefined : text.slice(cut + 1);
  const source = cut === -1 ? text : text.slice(0, cut);
  if (moment !== undefined && Number.isNaN(instant(moment))) {
    throw new UnreadableRuleSet(text, `after @ expected an ISO 8601 moment with offset or Z, got ${JSON.stringify(moment)}`);
  }
  const rules = source === 'current' ? currentRules : parseRuleSet(source, read(source));
  return { name: text, rules, at: moment ?? now };
}

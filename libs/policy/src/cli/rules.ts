import { currentRules } from '../rules/current';

/** `rules`: the rule set as it stands, as JSON: to keep as OLD, or to change and give to policy:diff as NEW. */
console.log(JSON.stringify(currentRules, null, 2));

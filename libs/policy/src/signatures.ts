import type { MongoAbility } from '@casl/ability';
import type { Policy } from './policy';
import type { RuleSet } from './rules/rule-set';
import type { EntryRecord, HatInContext } from './casl';


/** `currentRules`, compiled once for the process. */
export declare const policy: Policy;
export declare function compile(ruleSet: RuleSet): Policy;
export declare function abilityOf(policy: Policy, hat: HatInContext, fields: readonly string[]): MongoAbility<['view' | 'search' | 'write', 'Entry' | EntryRecord]>;

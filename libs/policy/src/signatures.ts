import type { MongoAbility } from '@casl/ability';
import type { Policy } from './policy';
import type { RuleSet } from './rules/rule-set';
import type { Answer } from './vocabulary';
import type { Validation } from './validate/validation';
import type { EntryRecord, HatInContext } from './casl';

/** The law as it stands; rules of a coming law are in it with their date. */
export declare const currentRules: RuleSet;
/** `currentRules`, compiled once for the process. */
export declare const policy: Policy;
export declare function compile(ruleSet: RuleSet): Policy;
export declare function interpret(ruleSet: RuleSet, request: unknown): Answer;
export declare function validate(input: unknown): Validation;
export declare function abilityOf(policy: Policy, hat: HatInContext, fields: readonly string[]): MongoAbility<['view' | 'search' | 'write', 'Entry' | EntryRecord]>;

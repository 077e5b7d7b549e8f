import { compile } from './compile/compile';
import { currentRules } from './rules/current';

/** `currentRules`, compiled once for the process. */
export const policy = compile(currentRules);

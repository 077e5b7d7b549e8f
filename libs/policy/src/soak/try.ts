import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { currentRules } from '../rules/current';
import { compare } from './compare';
const p = compile(currentRules);
const t = Date.now();
const run = compare((r) => interpret(currentRules, r), (r) => p.decide(r), { seed: 7, requests: 20000 });
console.log(Date.now() - t, JSON.stringify(run, null, 1));

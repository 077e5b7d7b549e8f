import { newEnforcer, newModelFromString, type Enforcer } from 'casbin';
import { flatCondition, simplified, type EntryFacts, type FlatCondition } from './entry-facts';
import type { Peer } from './peer';
import { flattened, SUBSET } from './subset';


const MODEL = `
[request_definition]
r = entry

[policy_definition]
p = sub_rule, eft

[policy_effect]
e = priority(p.eft) || deny

[matchers]
m = eval(p.sub_rule)
`;

function expression(condition: FlatCondition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'true' : condition.all.map((one) => `(${expression(one)})`).join(' && ');
  if ('any' in condition) return condition.any.map((one) => `(${expression(one)})`).join(' || ');
  if ('not' in condition) return `!(${expression(condition.not)})`;
  if ('among' in condition) return condition.among.map((value) => `r.entry.${condition.field} == '${value}'`).join(' || ');
  return 'atLeast' in condition ? `r.entry.${condition.field} >= ${condition.atLeast}` : `r.entry.${condition.field}`;
}

/** casbin with its attribute rules: one policy a rule, the first that fits decides (effect priority). */
export async function casbinPeer(): Promise<Peer<EntryFacts>> {
  const enforcer: Enforcer = await newEnforcer(newModelFromString(MODEL));
  const rules = flattened();
  for (const { actions, outcome, when } of rules) {
    const onAction = actions.map((action) => `r.entry.action == '${action}'`).join(' || ');
    const rule = expression(simplified(flatCondition(when, SUBSET.smallestCell)));
    await enforcer.addPolicy(`(${onAction}) && (${rule})`, outcome === 'allow' ? 'allow' : 'deny');
  }
  return { name: 'casbin', rules: rules.length, prepare: (facts) => facts, allows: (facts) => enforcer.enforceSync(facts) };
}

import { isAuthorized, preparsePolicySet, statefulIsAuthorized, type AuthorizationAnswer, type Context } from '@cedar-policy/cedar-wasm/nodejs';
import { flatCondition, simplified, type FlatCondition } from './entry-facts';
import type { Peer } from './peer';
import { flattened, SUBSET, type FlatRule } from './subset';

const POLICY_SET = 'thirty-rules';

function expression(condition: FlatCondition): string {
  if ('all' in condition) return condition.all.length === 0 ? 'true' : condition.all.map((one) => `(${expression(one)})`).join(' && ');
  if ('any' in condition) return condition.any.map((one) => `(${expression(one)})`).join(' || ');
  if ('not' in condition) return `!(${expression(condition.not)})`;
  if ('among' in condition) {
    const values = condition.among.map((value) => JSON.stringify(value));
    return values.length === 1 ? `context.${condition.field} == ${values[0] ?? ''}` : `[${values.join(', ')}].contains(context.${condition.field})`;
  }
  return 'atLeast' in condition ? `context.${condition.field} >= ${condition.atLeast}` : `context.${condition.field}`;
}

function whenOf({ when }: FlatRule): string {
  return expression(simplified(flatCondition(when, SUBSET.smallestCell)));
}

/**
 * Cedar has no order: a forbid wins. So a refusal holds only where no earlier rule allows, and a refusal after which nothing is
 * allowed any more is left out, because what nobody permits is refused by itself. Both make its work less.
 */
export function cedarPolicies(): string[] {
  const rules = flattened();
  return rules.flatMap((rule, i) => {
    const sharesAction = (other: FlatRule) => other.actions.some((action) => rule.actions.includes(action));
    const allowed = (list: FlatRule[]) => list.filter((one) => one.outcome === 'allow' && sharesAction(one));
    const actions = `action in [${rule.actions.map((action) => `Action::"${action}"`).join(', ')}]`;
    if (rule.outcome === 'allow') return [`permit(principal, ${actions}, resource) when { ${whenOf(rule)} };`];
    if (allowed(rules.slice(i + 1)).length === 0) return [];
    const unless = allowed(rules.slice(0, i)).map((one) => `(${whenOf(one)})`);
    return [`forbid(principal, ${actions}, resource) when { ${whenOf(rule)} }${unless.length === 0 ? '' : ` unless { ${unless.join(' || ')} }`};`];
  });
}

interface Call {
  principal: { type: string; id: string };
  action: { type: string; id: string };
  resource: { type: string; id: string };
  context: Context;
  entities: [];
}

function decisionOf(answer: AuthorizationAnswer): boolean {
  if (answer.type === 'failure') throw new Error(`cedar: ${JSON.stringify(answer.errors)}`);
  if (answer.response.diagnostics.errors.length > 0) throw new Error(`cedar: ${JSON.stringify(answer.response.diagnostics.errors)}`);
  return answer.response.decision === 'allow';
}

function prepare(facts: Parameters<Peer<Call>['prepare']>[0]): Call {
  return {
    principal: { type: 'Hat', id: 'hat' }, action: { type: 'Action', id: facts.action }, resource: { type: 'Entry', id: 'entry' },
    context: { ...facts }, entities: [],
  };
}

/** Cedar with its policies parsed beforehand: what it can do best here. Its cost includes the boundary to WebAssembly. */
export function cedarPeer(): Peer<Call> {
  const policies = cedarPolicies();
  const parsed = preparsePolicySet(POLICY_SET, { staticPolicies: policies.join('\n') });
  if (parsed.type === 'failure') throw new Error(`cedar: ${JSON.stringify(parsed.errors)}`);
  return {
    name: '@cedar-policy/cedar-wasm (policies parsed beforehand)', rules: policies.length, prepare,
    allows: (call) => decisionOf(statefulIsAuthorized({ ...call, preparsedPolicySetId: POLICY_SET, validateRequest: false })),
  };
}

/** Cedar by its plain call, which takes the policies as text every time. */
export function cedarPlainPeer(): Peer<Call> {
  const policies = { staticPolicies: cedarPolicies().join('\n') };
  return {
    name: '@cedar-policy/cedar-wasm', rules: cedarPolicies().length, prepare,
    allows: (call) => decisionOf(isAuthorized({ ...call, policies })),
  };
}

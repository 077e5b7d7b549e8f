import { createMongoAbility, subject, type MongoAbility, type MongoQuery } from '@casl/ability';
import { flatCondition, simplified, type EntryFacts, type FlatCondition } from './entry-facts';
import type { Peer } from './peer';
import { flattened, SUBSET } from './subset';

type Literal = Exclude<FlatCondition, { all: unknown } | { any: unknown } | { not: unknown }> & { negated: boolean };

/** The condition as a list of lists: one of them must hold whole. CASL knows no "or" of its own; two rules beside each other are one. */
function alternatives(condition: FlatCondition, negated = false): Literal[][] {
  if ('not' in condition) return alternatives(condition.not, !negated);
  if ('field' in condition) return [[{ ...condition, negated }]];
  const parts = ('all' in condition ? condition.all : condition.any).map((one) => alternatives(one, negated));
  if ('any' in condition !== negated) return parts.flat();
  return parts.reduce<Literal[][]>((lists, part) => lists.flatMap((list) => part.map((one) => [...list, ...one])), [[]]);
}

function operator(literal: Literal): [string, unknown] {
  if ('among' in literal) return literal.negated ? ['$nin', [...literal.among]] : ['$in', [...literal.among]];
  if ('atLeast' in literal) return [literal.negated ? '$lt' : '$gte', literal.atLeast];
  return literal.negated ? ['$ne', true] : ['$eq', true];
}

/** One Mongo query; undefined when the literals contradict each other or say the same twice. */
function query(literals: readonly Literal[]): MongoQuery | undefined {
  const fields: Record<string, Record<string, unknown>> = {};
  for (const literal of literals) {
    const asked = (fields[literal.field] ??= {});
    const [name, value] = operator(literal);
    const known = asked[name];
    asked[name] = name === '$in' && Array.isArray(known) && Array.isArray(value) ? value.filter((one) => known.includes(one)) : name === '$nin' && Array.isArray(known) ? [...known, ...(value as string[])] : value;
  }
  const asks = Object.values(fields);
  if (asks.some((ask) => ('$eq' in ask && '$ne' in ask) || (Array.isArray(ask['$in']) && ask['$in'].length === 0))) return undefined;
  return Object.fromEntries(Object.entries(fields).map(([field, ask]) => [field, plain(ask)]));
}

/** As a person writes it: `task: 'fg'` for a list of one. */
function plain(ask: Record<string, unknown>): unknown {
  if (Object.keys(ask).length > 1) return ask;
  if ('$eq' in ask) return ask['$eq'];
  return Array.isArray(ask['$in']) && ask['$in'].length === 1 ? (ask['$in'][0] as unknown) : ask;
}

type EntryMongoAbility = MongoAbility<[string, 'Entry' | EntryFacts]>;

/** CASL as it comes, with conditions as Mongo queries. Its last rule that fits decides, so the rules go in from the last. */
export function caslPeer(): Peer<EntryFacts> {
  const rules = flattened().reverse().flatMap(({ actions, outcome, when }) =>
    alternatives(simplified(flatCondition(when, SUBSET.smallestCell))).flatMap((literals) => {
      const conditions = query(literals);
      const rule = { action: [...actions], subject: 'Entry' as const, inverted: outcome !== 'allow' };
      return conditions === undefined ? [] : [Object.keys(conditions).length === 0 ? rule : { ...rule, conditions }];
    }),
  );
  const ability = createMongoAbility<EntryMongoAbility>(rules);
  return {
    name: '@casl/ability',
    rules: rules.length,
    prepare: (facts) => subject('Entry', { ...facts }),
    allows: (facts) => ability.can(facts.action, facts),
  };
}

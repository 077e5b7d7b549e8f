import { ApolloArmor } from '@escape.tech/graphql-armor';

/** One request may carry 100 kB. */
export const LARGEST_BODY = 100_000;

/**
 * What one document may ask: a deep or wide one is refused before anything runs. The portal's largest query uses less than half of
 * each. Suggestions are off, so that a guess at a name is not helped along.
 */
export const queryLimits = new ApolloArmor({
  maxDepth: { n: 12, ignoreIntrospection: true, propagateOnRejection: true },
  maxAliases: { n: 15, propagateOnRejection: true },
  maxTokens: { n: 1500, propagateOnRejection: true },
  maxDirectives: { n: 20, propagateOnRejection: true },
  costLimit: { maxCost: 8000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true, propagateOnRejection: true },
  blockFieldSuggestion: { enabled: true },
});

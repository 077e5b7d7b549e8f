import { ApolloArmor } from '@escape.tech/graphql-armor';

/** One request may carry 100 kB. */
export const LARGEST_BODY = 100_000;

/**
 * What one document may ask: a deep or wide one is refused before anything runs. The portal's largest query uses less than half of
 * each. Suggestions are off, so that a guess at a name is not helped along.
 */
export const queryLimits = new ApolloArmor({
  maxDepth: { n: 14, ignoreIntrospection: true, propagateOnRejection: true },
  maxAliases: { n: 15, propagateOnRejection: true },
  maxTokens: { n: 2000, propagateOnRejection: true },
  maxDirectives: { n: 20, propagateOnRejection: true },
  // Counts no variables and no defaults; query-cost.ts does.
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
});

import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { BadInput } from '@kapstok/errors';
import { LARGEST_PAGE } from '@kapstok/graphql';

/** How many fields one answer may hold at the most: a full page of dossiers, each with a full page of entries, fits. */
export const LARGEST_COST = 200_000;

// A page costs what one row costs, times the rows that it may hold; also when `first` comes in a variable or by default.
const page: ComplexityEstimator = ({ args, childComplexity }) => {
  const { first } = args as { first?: unknown };
  if (first === undefined) return undefined;
  const rows = typeof first === 'number' && first >= 1 ? Math.min(first, LARGEST_PAGE) : LARGEST_PAGE;
  return 1 + rows * Math.max(childComplexity, 1);
};
const one: ComplexityEstimator = ({ childComplexity }) => 1 + childComplexity;

/** Refuses a document that could ask for more than LARGEST_COST fields, before anything runs. */
export function refuseCostly(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>, operationName?: string | null): void {
  const cost = costOf({ schema, query, variables, estimators: [page, one], ...(operationName && { operationName }) });
  if (cost > LARGEST_COST) throw new BadInput('query', `asks for up to ${cost} fields, the cost of a request is at most ${LARGEST_COST}`);
}

// It reads the variables before GraphQL itself does: one that is missing or does not fit is told as GraphQL tells it, by its name.
function costOf(asked: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(asked);
  } catch (error) {
    if (error instanceof GraphQLError) throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' }, originalError: undefined });
    throw error;
  }
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, UNAUTHENTICATED, UNREACHABLE } from './api-errors';

/**
 * One client a hat, thrown away with it, so that what was read under one hat cannot show under another. Nothing is kept
 * longer than the screen that shows it: consent may have been withdrawn since (truth at read time).
 */
export function queryClientOfHat(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === UNAUTHENTICATED) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 0,
        gcTime: 0,
        networkMode: 'always',
        retry: (times, error) => times < 1 && error instanceof ApiError && error.code === UNREACHABLE,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

import { useMutation } from '@tanstack/react-query';
import { callApi } from './api-client';
import { useApiCaller } from './api-context';
import type { ApiError } from './api-errors';
import type { TypedDocumentString } from './operations.generated';

/** Asks something at the moment the reader wants to know it. It changes nothing, so nothing else is asked again. */
export function useAsk<Result, Variables>(document: TypedDocumentString<Result, Variables>) {
  const caller = useApiCaller();
  return useMutation<Result, ApiError, Variables>({ mutationFn: (variables) => callApi(caller, document, variables) });
}

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { callApi, type ApiCaller } from './api-client';
import type { ApiError } from './api-errors';
import { ChangeKey } from './change-key';
import type { TypedDocumentString } from './operations.generated';

const ApiContext = createContext<ApiCaller | null>(null);

export function ApiProvider({ caller, children }: { caller: ApiCaller; children: ReactNode }) {
  return <ApiContext value={caller}>{children}</ApiContext>;
}

export function useApiCaller(): ApiCaller {
  const caller = useContext(ApiContext);
  if (!caller) throw new Error('useApiCaller is used outside ApiProvider');
  return caller;
}

interface ReadOptions {
  /** Keep showing the page that was there while the next one comes. Only within one list under one hat. */
  readonly keepPrevious?: boolean;
}

/** Reads under the hat that is on. The answer lives as long as the screen that asked for it. */
export function useRead<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, options: ReadOptions = {}) {
  const caller = useApiCaller();
  return useQuery<Result, ApiError>({
    queryKey: [caller.hatId, document.toString(), variables],
    queryFn: ({ signal }) => callApi(caller, document, variables, signal),
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
}

/** What the API answers when something else happened first. */
const MEANWHILE: readonly string[] = [
  'REQUEST_CHANGED', 'REQUEST_STATE_DOES_NOT_FIT', 'REQUEST_STEP_DONE_BEFORE', 'CONSENT_REQUEST_CHANGED', 'CONSENT_REQUEST_CLOSED', 'REMINDER_NOT_POSSIBLE', 'MEETING_CHANGED', 'MEETING_OVER',
];

interface WriteOptions<Result> {
  /** What follows on the page that sent it; not called when who sent it has gone on to another page. */
  readonly onSuccess?: (result: Result) => void;
}

/**
 * Changes something under the hat that is on; every open read is asked again afterwards, and then `onSuccess` is called. Sent again after
 * an answer that never came, it is still done once. When something else happened first the page is read again as well: pressing once more is
 * about what is there now, and what was filled in stays.
 */
export function useWrite<Result, Variables>(document: TypedDocumentString<Result, Variables>) {
  const caller = useApiCaller();
  const queries = useQueryClient();
  const [key] = useState(() => new ChangeKey());
  const mutation = useMutation<Result, ApiError, Variables>({
    mutationFn: async (variables) => {
      const result = await callApi(caller, document, variables, undefined, key.of(variables));
      key.made();
      return result;
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: ({ code }) => {
      if (MEANWHILE.includes(code)) void queries.invalidateQueries();
    },
  });
  // Not the callback of the library's own mutate: what is read again can take the form away, and that callback with it.
  const mutate = (variables: Variables, { onSuccess }: WriteOptions<Result> = {}) => {
    const { pathname } = window.location;
    mutation.mutateAsync(variables).then((result) => {
      if (window.location.pathname === pathname) onSuccess?.(result);
    }, () => undefined); // the form shows `error`
  };
  return { ...mutation, mutate };
}

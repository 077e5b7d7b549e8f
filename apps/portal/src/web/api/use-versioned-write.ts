import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWrite } from './api-context';
import type { TypedDocumentString } from './operations.generated';

/** What the API answers when something else happened first. */
const MEANWHILE: readonly string[] = [
  'REQUEST_CHANGED', 'REQUEST_STATE_DOES_NOT_FIT', 'REQUEST_STEP_DONE_BEFORE', 'CONSENT_REQUEST_CHANGED', 'CONSENT_REQUEST_CLOSED', 'REMINDER_NOT_POSSIBLE',
];

/**
 * As `useWrite`, for what names the version that was seen. When something else happened first the page is read again: it shows what that was, and
 * pressing once more is about what is there now. What was filled in stays.
 */
export function useVersionedWrite<Result, Variables>(document: TypedDocumentString<Result, Variables>) {
  const queries = useQueryClient();
  const write = useWrite(document);
  const { error } = write;
  useEffect(() => {
    if (error && MEANWHILE.includes(error.code)) void queries.invalidateQueries();
  }, [error, queries]);
  return write;
}

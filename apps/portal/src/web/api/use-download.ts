import { useMutation } from '@tanstack/react-query';
import { useApiCaller } from './api-context';
import type { ApiError } from './api-errors';
import { download } from './download';

/** Offers a file of the API to the reader; the API writes in the log that it was taken along. */
export function useDownload() {
  const caller = useApiCaller();
  return useMutation<void, ApiError, string>({ mutationFn: (path) => download(caller, path) });
}

import { ApiError, UNAUTHENTICATED, UNREACHABLE } from './api-errors';
import type { TypedDocumentString } from './operations.generated';

export interface ApiCaller {
  /** The address of the API, without `/graphql`. */
  readonly apiUrl: string;
  readonly accessToken: string;
  /** The hat that acts; only `me` does without. */
  readonly hatId: string | null;
}

type Details = Readonly<Record<string, unknown>>;

interface GraphqlAnswer<Result> {
  data?: Result | null;
  errors?: { extensions?: Details }[];
}

/**
 * Asks the API one thing. An answer with an error in it is an error as a whole: half an answer is never shown.
 * @param key the same one again for a change that is sent again
 * @throws ApiError with the API's code, UNAUTHENTICATED or UNREACHABLE
 */
export async function callApi<Result, Variables>(
  caller: ApiCaller,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  key: string = crypto.randomUUID(),
): Promise<Result> {
  const response = await send(caller, JSON.stringify({ query: document.toString(), variables }), key, signal);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  if (response.status === 401) throw new ApiError(UNAUTHENTICATED, requestId);
  const answer = await parsed<Result>(response);
  const [error] = answer?.errors ?? [];
  if (error) throw fromAnswer(error.extensions ?? {}, requestId);
  if (!answer?.data) throw new ApiError(`HTTP_${response.status}`, requestId);
  return answer.data;
}

async function send(caller: ApiCaller, body: string, key: string, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${caller.accessToken}`,
    'idempotency-key': key,
  };
  if (caller.hatId) headers['kapstok-hat'] = caller.hatId;
  try {
    return await fetch(`${caller.apiUrl}/graphql`, { method: 'POST', headers, body, signal, cache: 'no-store', credentials: 'omit' });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(UNREACHABLE);
  }
}

async function parsed<Result>(response: Response): Promise<GraphqlAnswer<Result> | undefined> {
  try {
    return (await response.json()) as GraphqlAnswer<Result>;
  } catch {
    return undefined;
  }
}

function fromAnswer(details: Details, requestId?: string): ApiError {
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : undefined);
  return new ApiError(text('code') ?? 'UNKNOWN', requestId, text('field'), text('reason'), text('explanation'), wordsIn(details.found));
}

function wordsIn(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : undefined;
}

import type { ApiCaller } from './api-client';
import { ApiError, UNAUTHENTICATED, UNREACHABLE } from './api-errors';

/**
 * Gets a file of the API under the hat that is on and offers it to the reader. `path` begins with a slash.
 * @throws ApiError with the API's code, UNAUTHENTICATED or UNREACHABLE
 */
export async function download(caller: ApiCaller, path: string): Promise<void> {
  const response = await asked(caller, path);
  if (response.status === 401) throw new ApiError(UNAUTHENTICATED);
  if (!response.ok) throw await refused(response);
  const [, name = 'bestand'] = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  offer(name, await response.blob());
}

async function asked({ apiUrl, accessToken, hatId }: ApiCaller, path: string): Promise<Response> {
  const headers = { authorization: `Bearer ${accessToken}`, ...(hatId && { 'kapstok-hat': hatId }) };
  try {
    return await fetch(`${apiUrl}${path}`, { headers, cache: 'no-store', credentials: 'omit' });
  } catch {
    throw new ApiError(UNREACHABLE);
  }
}

async function refused(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body = (await response.json().catch(() => undefined)) as { errors?: { extensions?: { code?: string } }[] } | undefined;
  return new ApiError(body?.errors?.[0]?.extensions?.code ?? `HTTP_${response.status}`, requestId);
}

function offer(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser still has to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

import autocannon from 'autocannon';

export interface Load {
  url: string;
  seconds: number;
  /** a GraphQL query to post; absent: a GET */
  query?: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  connections?: number;
}

/** Puts a bounded load on an address of this machine; gives requests per second. Throws when an answer is not 200. */
export async function load({ url, seconds, query, variables, headers = {}, connections = 10 }: Load): Promise<{ perSecond: number }> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections,
    ...(query && {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
    ...(!query && { headers }),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors at ${url}`);
  return { perSecond: result.requests.average };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

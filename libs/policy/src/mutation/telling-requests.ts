import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '../vocabulary';

/** Requests that tell a single change of the law, kept so that each change is put to the one that tells it first. */
export interface TellingRequests {
  requests: Request[];
  /** by the name of the change: the place in `requests` of one that is answered differently */
  tells: Record<string, number>;
}

/** From the root of the workspace. */
export const TELLING_REQUESTS_FILE = 'libs/policy/src/mutation/telling-requests.json';

export function readTellingRequests(root: string): TellingRequests {
  return JSON.parse(readFileSync(join(root, TELLING_REQUESTS_FILE), 'utf8')) as TellingRequests;
}

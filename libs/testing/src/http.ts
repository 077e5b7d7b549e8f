import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTestSystem } from './test-system';

/** The answer of a GraphQL address, with the bytes as they came: foreign and missing must be equal in those. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly GraphqlError[];
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

export interface Caller {
  /** An access token; left out, the request has none. */
  readonly token?: string;
  /** The id of the hat that is on. */
  readonly hat?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const passwords = new Map(
  (JSON.parse(readFileSync(join(__dirname, '../../../infra/demo/accounts.json'), 'utf8')) as { username: string; password: string }[]).map(
    ({ username, password }) => [username, password],
  ),
);

/**
 * A real access token of an account of the demonstration, by direct grant (the client kapstok-test exists only there).
 * `issuer` is that of the run's system, unless said otherwise.
 */
export async function token(username: string, issuer: string = readTestSystem().issuer): Promise<string> {
  const password = passwords.get(username);
  if (password === undefined) throw new Error(`username: there is no account "${username}" in infra/demo/accounts.json`);
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'kapstok-test', username, password }),
  });
  const answer = (await response.json()) as { access_token?: string; error?: string };
  if (!answer.access_token) throw new Error(`no token for "${username}": ${response.status} ${answer.error}`);
  return answer.access_token;
}

/** Asks a GraphQL address: `gql(`${system.addresses.api}/graphql`, { token, hat }, query, variables)`. */
export async function gql<Data = Record<string, unknown>>(
  url: string,
  caller: Caller,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(caller.token === undefined ? {} : { authorization: `Bearer ${caller.token}` }),
      ...(caller.hat === undefined ? {} : { 'kapstok-hat': caller.hat }),
      // A change of its own each time, unless the test says that it is the same one.
      'idempotency-key': randomUUID(),
      ...caller.headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = Buffer.from(await response.arrayBuffer());
  const { data, errors = [] } = parsed<Data>(body);
  return { status: response.status, body, headers: response.headers, data, errors };
}

// What is not JSON (an address that is not GraphQL) is still an answer that a test may look at.
function parsed<Data>(body: Buffer): { data?: Data | null; errors?: GraphqlError[] } {
  try {
    return JSON.parse(body.toString('utf8')) as { data?: Data | null; errors?: GraphqlError[] };
  } catch {
    return {};
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const accounts = JSON.parse(readFileSync(join(__dirname, '../../infra/demo/accounts.json'), 'utf8')) as { username: string; sub: string }[];

/** The subject that tokens of an account of the demonstration carry. */
export function accountSubject(username: string): string {
  const account = accounts.find((one) => one.username === username);
  if (!account) throw new Error(`there is no account "${username}"`);
  return account.sub;
}

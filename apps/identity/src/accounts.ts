import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Somebody who can sign in. `name` says what the account is; there are no persons behind the demonstration. */
export interface Account {
  readonly username: string;
  /** The claim `sub`: never changes, so that hats in the database stay bound to it. */
  readonly sub: string;
  readonly name: string;
}

const accountFile = z
  .array(
    z.strictObject({
      username: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected small letters, digits and hyphens'),
      sub: z.uuid(),
      name: z.string().min(1),
      password: z.string().min(1),
    }),
  )
  .min(1)
  .superRefine((accounts, context) => {
    for (const field of ['username', 'sub'] as const) {
      accounts.forEach((account, index) => {
        if (accounts.findIndex((other) => other[field] === account[field]) !== index) {
          context.addIssue({ code: 'custom', path: [index, field], message: 'expected a value that no other account has' });
        }
      });
    }
  });

/** The file of DEMO_ACCOUNTS cannot be used. The message names the path of every error and never a password. */
export class AccountsInvalid extends Error {
  readonly code = 'ACCOUNTS_INVALID';

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `DEMO_ACCOUNTS: ${problem}`).join('\n'));
    this.name = 'AccountsInvalid';
  }
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();

// The passwords of the demonstration are published, so a slow hash would protect nothing; they are kept as digests to
// be compared in constant time. Accounts of real people live in a real provider.
interface StoredAccount {
  readonly account: Account;
  readonly password: Buffer;
}

/** The accounts of the demonstration. */
export class Accounts {
  private readonly byUsername: ReadonlyMap<string, StoredAccount>;
  private readonly bySub: ReadonlyMap<string, Account>;

  /** @param content The JSON of the accounts file. @throws AccountsInvalid */
  constructor(content: unknown) {
    const result = accountFile.safeParse(content);
    if (!result.success) {
      throw new AccountsInvalid(result.error.issues.map(({ path, message }) => `${pathOf(path)}: ${message}`));
    }
    const stored = result.data.map(({ password, ...account }) => ({ account, password: digest(password) }));
    this.byUsername = new Map(stored.map((one) => [one.account.username, one]));
    this.bySub = new Map(stored.map(({ account }) => [account.sub, account]));
  }

  /** @throws AccountsInvalid when the file is not there, is not JSON or holds something else. */
  static fromFile(path: string): Accounts {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new AccountsInvalid([`not valid; expected the path of a readable JSON file`]);
    }
    return new Accounts(content);
  }

  find(sub: string): Account | undefined {
    return this.bySub.get(sub);
  }

  /** The account of this name if the password is right. An unknown name costs as much time as a wrong password. */
  authenticate(username: string, password: string): Account | undefined {
    const stored = this.byUsername.get(username.trim().toLowerCase());
    const right = timingSafeEqual(digest(password), stored?.password ?? digest(`${password}.`));
    return stored && right ? stored.account : undefined;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') || 'file';
}

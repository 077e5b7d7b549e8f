import type { Account, Accounts } from './accounts';
import type { LoginAttempts } from './login-attempts';

/** A name and a password, as somebody typed them, and from which address. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

export type SignInOutcome = { readonly account: Account } | { readonly refused: 'wrong' | 'too-many' };

/** Checks a name and a password: the one way in, for the login page and for the direct grant. */
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: LoginAttempts,
  ) {}

  attempt({ username, password, address }: Credentials): SignInOutcome {
    if (this.attempts.areTooMany(username, address)) return { refused: 'too-many' };
    const account = this.accounts.authenticate(username, password);
    if (!account) {
      this.attempts.failed(username, address);
      return { refused: 'wrong' };
    }
    this.attempts.succeeded(username);
    return { account };
  }
}

import { LoginAttempts } from './login-attempts';

describe('guessing a password', () => {
  let clock = 0;
  let attempts: LoginAttempts;
  const fail = (times: number, username: string, address: string) => {
    for (let n = 0; n < times; n += 1) attempts.failed(username, address);
  };

  beforeEach(() => {
    clock = 1_000_000;
    attempts = new LoginAttempts({ perAccount: 3, perAddress: 5, window: 60_000 }, () => clock);
  });

  it('of one account is stopped after a few times, from whatever address', () => {
    fail(2, 'huisarts', 'a');
    expect(attempts.areTooMany('huisarts', 'a')).toBe(false);
    fail(1, 'Huisarts ', 'b');
    expect(attempts.areTooMany('huisarts', 'c')).toBe(true);
    expect(attempts.areTooMany('school', 'c')).toBe(false);
  });

  it('of many accounts is stopped by the address', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) fail(1, name, 'one address');
    expect(attempts.areTooMany('f', 'one address')).toBe(true);
    expect(attempts.areTooMany('f', 'another address')).toBe(false);
  });

  it('may go on after a while', () => {
    fail(3, 'huisarts', 'a');
    clock += 59_999;
    expect(attempts.areTooMany('huisarts', 'a')).toBe(true);
    clock += 1;
    expect(attempts.areTooMany('huisarts', 'a')).toBe(false);
  });

  it('is forgotten for the account when the right person signs in, not for the address', () => {
    fail(3, 'huisarts', 'a');
    attempts.succeeded('huisarts');
    expect(attempts.areTooMany('huisarts', 'a')).toBe(false);
    fail(2, 'school', 'a');
    expect(attempts.areTooMany('gi', 'a')).toBe(true);
  });
});

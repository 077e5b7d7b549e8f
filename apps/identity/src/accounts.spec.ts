import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts, AccountsInvalid } from './accounts';

const root = join(__dirname, '../../..');
const good = { username: 'huisarts', sub: 'b7942921-7f47-5981-a911-0a3e093e6003', name: 'Huisarts', password: 'proef' };
const other = { ...good, username: 'school', sub: '32006b4d-ca6f-5810-89a6-4a9f47e4f210' };

function told(content: unknown): string {
  try {
    new Accounts(content);
    return 'accepted';
  } catch (error) {
    if (error instanceof AccountsInvalid) return error.message;
    throw error;
  }
}

describe('the accounts of the demonstration', () => {
  const accounts = new Accounts([good, other]);

  it('let in who gives the right password, and say who it is without it', () => {
    expect(accounts.authenticate('huisarts', 'proef')).toEqual({ username: 'huisarts', sub: good.sub, name: 'Huisarts' });
    expect(accounts.authenticate(' Huisarts ', 'proef')).toMatchObject({ sub: good.sub });
    expect(accounts.find(good.sub)).toMatchObject({ username: 'huisarts' });
  });

  it.each([
    ['huisarts', 'Proef'],
    ['huisarts', ''],
    ['huisarts', 'proef '],
    ['niemand', 'proef'],
    ['', ''],
    ['__proto__', 'proef'],
  ])('refuse "%s" with "%s"', (username, password) => {
    expect(accounts.authenticate(username, password)).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['a name that is not one', [{ ...good, username: 'Jan Jansen' }], '[0].username: '],
    ['a subject that is no UUID', [good, { ...other, sub: 'x' }], '[1].sub: '],
    ['a name twice', [good, { ...other, username: 'huisarts' }], '[1].username: expected a value that no other account has'],
    ['a subject twice', [good, { ...other, sub: good.sub }], '[1].sub: expected a value that no other account has'],
    ['no password', [{ ...good, password: undefined }], '[0].password: '],
    ['a field that nobody knows', [{ ...good, admin: true }], '[0]: '],
    ['nobody at all', [], 'file: '],
    ['something else', { accounts: [good] }, 'file: '],
  ])('are refused with the path of the error: %s', (_, content, path) => {
    expect(told(content)).toContain(`DEMO_ACCOUNTS: ${path}`);
    expect(told(content)).not.toContain('proef');
  });

  it('are refused when there is no file, or no JSON in it', () => {
    expect(() => Accounts.fromFile(join(root, 'nergens.json'))).toThrow(AccountsInvalid);
    expect(() => Accounts.fromFile(__filename)).toThrow(/^DEMO_ACCOUNTS: not valid; expected the path of a readable JSON file$/);
  });
});

describe('the file of accounts', () => {
  const file = JSON.parse(readFileSync(join(root, 'infra/demo/accounts.json'), 'utf8')) as (typeof good)[];

  it('holds the accounts of both cases and of the covenant', () => {
    expect(file.map(({ username }) => username).sort()).toEqual(
      [
        'convenantbeheer', 'convenantbeheer-school', 'directie-school', 'fg-gemeente', 'fg-ggz', 'fg-jeugdhulp', 'fg-veilig-thuis', 'ggz', 'gi', 'huisarts', 'jeugdhulp',
        'jeugdhulp-tweede', 'kind-tweede', 'moeder', 'moeder-tweede', 'raad', 'regisseur', 'school', 'tekenbevoegd', 'toeleider', 'toeleider-tweede',
        'twee-petten', 'vader', 'vader-tweede', 'veilig-thuis',
      ],
    );
  });

  it('is accepted, and everyone gets in with the password of the demonstration', () => {
    const accounts = new Accounts(file);
    for (const { username, sub } of file) expect(accounts.authenticate(username, `kapstok-${username}`)).toMatchObject({ sub });
  });
});

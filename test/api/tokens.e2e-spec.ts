import { gql, readTestSystem, startSystem, startTestIssuer, type OwnSystem, type TestIssuer } from '@kapstok/testing';
import { accountSubject } from './subjects';

const shared = readTestSystem();
let issuer: TestIssuer;
let system: OwnSystem;

beforeAll(async () => {
  issuer = await startTestIssuer();
  system = await startSystem({ like: { ...shared, issuer: issuer.issuer }, processes: ['api', 'logbook'] });
});

afterAll(async () => {
  await system?.stop();
  await issuer?.stop();
});

const ask = (token: string | undefined) => gql(`${system.addresses.api}/graphql`, { token }, '{ me { id } }');

describe('a token', () => {
  it('that is well formed is taken: the control', async () => {
    const answer = await ask(await issuer.mint({ claims: { sub: accountSubject('jeugdhulp') } }));
    expect([answer.status, answer.errors]).toEqual([200, []]);
  });

  it('that is missing, expired, too early, forged or for another is refused with 401 and one and the same body', async () => {
    const attacks = await issuer.attacks();
    const names = Object.keys(attacks);
    expect(names.length).toBeGreaterThan(20);
    const none = await ask(undefined);
    expect(none.status).toBe(401);
    const wrong: string[] = [];
    for (const [name, token] of Object.entries(attacks) as [string, string][]) {
      const answer = await ask(token);
      if (answer.status !== 401 || !answer.body.equals(none.body)) wrong.push(`${name}: ${answer.status} ${answer.body.toString()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is refused by the logbook as well, which asks the api nothing', async () => {
    const attacks = await issuer.attacks();
    for (const token of (Object.values(attacks) as string[]).slice(0, 10)) {
      const answer = await fetch(`${system.addresses.logbook}/lines`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).toBe(401);
    }
  });

  it('of somebody without an account opens nothing', async () => {
    const answer = await ask(await issuer.mint({ claims: { sub: 'nobody' } }));
    expect(answer.errors[0]!.extensions.code).toBe('ACCOUNT_UNKNOWN');
  });
});

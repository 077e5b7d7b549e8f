import { TokenVerifier, Unauthenticated } from '@kapstok/identity';
import { startTestIssuer, type TestIssuer, type TokenAttacks } from './tokens';

// The same list is put to api and logbook over HTTP. Names must be known before the provider runs.
const names = [
  'expired',
  'expired this moment, within the clock tolerance',
  'not yet valid',
  'issued in the future',
  'issued yesterday, valid for a week',
  'without exp',
  'with an exp that is text',
  'without iat',
  'without sub',
  'with an empty sub',
  'with a sub of spaces',
  'with a sub that is a number',
  'without iss',
  'of another realm',
  'of another server',
  'without aud',
  'for another audience',
  'for several audiences, not this one',
  'that is an id token',
  'that is a refresh token',
  'without typ',
  'signed with a key of someone else under a known id',
  'signed with a key that the provider does not have',
  'that carries its own key',
  'that says where its key is',
  'without key id',
  'with a key id that is a path',
  'with a header that nobody knows but must be understood',
  'with algorithm none and no signature',
  'with algorithm none and a signature that holds',
  'with algorithm NoNe',
  'signed by HMAC with the public key as the secret (PEM)',
  'signed by HMAC with the public key as the secret (DER)',
  'signed by HMAC while it says RS256',
  'signed with PS256',
  'with a payload that is not JSON',
  'with a payload that is a list',
  'that says RS512',
  'of which the payload was changed',
  'of which one bit of the signature was changed',
  'without its signature',
  'of two parts',
  'of four parts',
  'with a header that is not JSON',
  'with a header that is a list',
  'of garbage',
  'that is empty',
];

describe('a token of the identity provider', () => {
  let provider: TestIssuer;
  let verifier: TokenVerifier;
  let attacks: TokenAttacks;

  beforeAll(async () => {
    provider = await startTestIssuer();
    attacks = provider.attacks();
    verifier = new TokenVerifier({ issuer: provider.issuer, audience: provider.audience, clockToleranceSeconds: 5 });
  });
  afterAll(() => provider.stop());

  it('is accepted when it is well formed, and says who asks', async () => {
    await expect(verifier.verify(provider.mint({ claims: { jti: 'token-1' } }))).resolves.toEqual({
      subject: '00000000-0000-4000-8000-000000000001',
      username: 'proef',
      clientId: 'kapstok-test',
      tokenId: 'token-1',
    });
  });

  it.each([
    ['for several audiences, this one too', { claims: { aud: ['account', 'kapstok-api'] } }],
    ['with a clock that is a little ahead', { claims: { nbf: Math.floor(Date.now() / 1000) + 2 } }],
    ['with the header type of RFC 9068', { header: { typ: 'at+jwt' } }],
    ['without a name or a client', { claims: { preferred_username: undefined, azp: undefined, jti: undefined } }],
  ])('is accepted %s', async (_, changes) => {
    await expect(verifier.verify(provider.mint(changes))).resolves.toMatchObject({ subject: expect.any(String) });
  });

  it.each(names)('is refused %s', async (name) => {
    const token = attacks[name];
    expect(typeof token).toBe('string');
    await expect(verifier.verify(token!)).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is put to every attack that there is', () => {
    expect(Object.keys(attacks).sort()).toEqual([...names].sort());
  });

  it('is refused in the same words, whatever is wrong', async () => {
    const told = await Promise.all(
      Object.values(attacks).map((token) =>
        verifier.verify(token).catch((error: Error) => JSON.stringify({ ...error, message: error.message, text: String(error) })),
      ),
    );
    expect(new Set(told).size).toBe(1);
  });
});

import { constants, createHmac, createSign, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real RSA key with an id, as an identity provider holds it. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What to put in a token: `undefined` takes a claim or header out. The rest is what a well-formed token has. */
export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: SigningKey;
}

/** Tokens that must be refused, each under a name that says what is wrong with it. */
export type TokenAttacks = Readonly<Record<string, string>>;

/** An identity provider in Keycloak's layout that publishes chosen keys and mints any token, also a malformed one. */
export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The keys that are published at the moment. Change the list to rotate. */
  readonly keys: SigningKey[];
  /** How often the keys were asked for. */
  readonly requests: () => number;
  /** From now on the provider answers its keys with this status; 200 makes it well again. */
  readonly answerWith: (status: number) => void;
  /** A token that holds, but for the changes that are given. */
  readonly mint: (changes?: TokenChanges) => string;
  readonly attacks: () => TokenAttacks;
  readonly stop: () => Promise<void>;
}

export function signingKey(kid: string = randomUUID(), modulusLength = 2048): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength }) };
}

const seconds = () => Math.floor(Date.now() / 1000);
const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A compact JWS, signed with RS256 whatever its header says. */
function rs256(header: unknown, claims: unknown, key: KeyObject): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}

/** The same signed with HMAC: the confusion attack uses the public key, which everyone has, as the secret. */
function hs256(header: unknown, claims: unknown, secret: string | Buffer): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function ps256(header: unknown, claims: unknown, key: KeyObject): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  return `${signed}.${signature.toString('base64url')}`;
}

function jwk({ kid, publicKey }: SigningKey) {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

/** Starts the provider on a free port of this machine. Call `stop` when done. */
export async function startTestIssuer(audience = 'kapstok-api', realm = 'kapstok'): Promise<TestIssuer> {
  const keys = [signingKey()];
  let requests = 0;
  let status = 200;
  const server = createServer((request, response) => {
    requests += 1;
    const found = request.url === `/realms/${realm}/protocol/openid-connect/certs` && status === 200;
    response.writeHead(found ? 200 : status === 200 ? 404 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? { keys: keys.map(jwk) } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/${realm}`;

  const mint = ({ claims, header, key = keys[0]! }: TokenChanges = {}) =>
    rs256({ ...headerFor(key), ...header }, { ...claimsFor(issuer, audience), ...claims }, key.privateKey);
  return {
    issuer,
    audience,
    keys,
    requests: () => requests,
    answerWith: (code) => (status = code),
    mint,
    attacks: () => attacks(issuer, audience, keys[0]!, mint),
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

const headerFor = ({ kid }: SigningKey) => ({ alg: 'RS256', typ: 'JWT', kid });

function claimsFor(issuer: string, audience: string) {
  return {
    iss: issuer,
    aud: audience,
    sub: '00000000-0000-4000-8000-000000000001',
    typ: 'Bearer',
    azp: 'kapstok-test',
    preferred_username: 'proef',
    jti: randomUUID(),
    iat: seconds(),
    exp: seconds() + 300,
  };
}

function attacks(issuer: string, audience: string, key: SigningKey, mint: TestIssuer['mint']): TokenAttacks {
  return {
    ...claimAttacks(issuer, mint),
    ...keyAttacks(issuer, audience, key, mint),
    ...shapeAttacks(mint()),
  };
}

function claimAttacks(issuer: string, mint: TestIssuer['mint']): TokenAttacks {
  const now = seconds();
  return {
    'expired': mint({ claims: { iat: now - 400, exp: now - 100 } }),
    'expired this moment, within the clock tolerance': mint({ claims: { iat: now - 302, exp: now - 2 } }),
    'not yet valid': mint({ claims: { nbf: now + 120 } }),
    'issued in the future': mint({ claims: { iat: now + 120, exp: now + 420 } }),
    'issued yesterday, valid for a week': mint({ claims: { iat: now - 86_400, exp: now + 604_800 } }),
    'without exp': mint({ claims: { exp: undefined } }),
    'with an exp that is text': mint({ claims: { exp: String(now + 300) } }),
    'without iat': mint({ claims: { iat: undefined } }),
    'without sub': mint({ claims: { sub: undefined } }),
    'with an empty sub': mint({ claims: { sub: '' } }),
    'with a sub of spaces': mint({ claims: { sub: '  ' } }),
    'with a sub that is a number': mint({ claims: { sub: 1 } }),
    'without iss': mint({ claims: { iss: undefined } }),
    'of another realm': mint({ claims: { iss: issuer.replace(/[^/]+$/, 'master') } }),
    'of another server': mint({ claims: { iss: 'https://elders.example/realms/kapstok' } }),
    'without aud': mint({ claims: { aud: undefined } }),
    'for another audience': mint({ claims: { aud: 'account' } }),
    'for several audiences, not this one': mint({ claims: { aud: ['account', 'kapstok-portal'] } }),
    'that is an id token': mint({ claims: { typ: 'ID' } }),
    'that is a refresh token': mint({ claims: { typ: 'Refresh' } }),
    'without typ': mint({ claims: { typ: undefined } }),
  };
}

function keyAttacks(issuer: string, audience: string, key: SigningKey, mint: TestIssuer['mint']): TokenAttacks {
  const claims = claimsFor(issuer, audience);
  const pem = key.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const foreign = signingKey();
  return {
    'signed with a key of someone else under a known id': mint({ key: { ...foreign, kid: key.kid } }),
    'signed with a key that the provider does not have': mint({ key: foreign }),
    'that carries its own key': mint({ key: foreign, header: { kid: key.kid, jwk: jwk(foreign) } }),
    'that says where its key is': mint({ key: foreign, header: { jku: 'http://127.0.0.1:1/keys' } }),
    'without key id': mint({ header: { kid: undefined } }),
    'with a key id that is a path': mint({ header: { kid: '../../../../dev/null' } }),
    'with a header that nobody knows but must be understood': mint({ header: { crit: ['exp'], exp: 1 } }),
    'with algorithm none and no signature': `${encode({ ...headerFor(key), alg: 'none' })}.${encode(claims)}.`,
    'with algorithm none and a signature that holds': rs256({ ...headerFor(key), alg: 'none' }, claims, key.privateKey),
    'with algorithm NoNe': `${encode({ ...headerFor(key), alg: 'NoNe' })}.${encode(claims)}.`,
    'signed by HMAC with the public key as the secret (PEM)': hs256({ ...headerFor(key), alg: 'HS256' }, claims, pem),
    'signed by HMAC with the public key as the secret (DER)': hs256({ ...headerFor(key), alg: 'HS256' }, claims, key.publicKey.export({ format: 'der', type: 'spki' })),
    'signed by HMAC while it says RS256': hs256(headerFor(key), claims, pem),
    'signed with PS256': ps256({ ...headerFor(key), alg: 'PS256' }, claims, key.privateKey),
    'with a payload that is not JSON': rs256(headerFor(key), 'niets', key.privateKey),
    'with a payload that is a list': rs256(headerFor(key), [claims], key.privateKey),
    'that says RS512': rs256({ ...headerFor(key), alg: 'RS512' }, claims, key.privateKey),
  };
}

function shapeAttacks(good: string): TokenAttacks {
  const [header, payload, signature] = good.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const flipped = Buffer.from(signature, 'base64url');
  flipped[10] = flipped[10]! ^ 1;
  return {
    'of which the payload was changed': `${header}.${encode({ ...claims, sub: '00000000-0000-4000-8000-000000000002' })}.${signature}`,
    'of which one bit of the signature was changed': `${header}.${payload}.${flipped.toString('base64url')}`,
    'without its signature': `${header}.${payload}.`,
    'of two parts': `${header}.${payload}`,
    'of four parts': `${good}.${signature}`,
    'with a header that is not JSON': `${encode('{"alg":')}.${payload}.${signature}`,
    'with a header that is a list': `${encode([])}.${payload}.${signature}`,
    'of garbage': 'ey.ey.ey',
    'that is empty': '',
  };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { IdentityModule } from './identity.module';
import { IdentityUnavailable, Unauthenticated } from './identity.errors';
import { TokenVerifier } from './token-verifier';

// What is refused of a token itself is tested with the list of attacks in libs/testing, which also serves the tests
// over HTTP. Here: how the keys are found, kept and renewed.

/** A provider that counts how often its keys are asked for. */
class Provider {
  readonly keys: JWK[] = [];
  answer: { status: number; body?: string } = { status: 200 };
  asked = 0;
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<Provider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new Provider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/kapstok`);
    server.on('request', (_, response) => {
      provider.asked += 1;
      response.writeHead(provider.answer.status).end(provider.answer.body ?? JSON.stringify({ keys: provider.keys }));
    });
    return provider;
  }

  async addKey(kid: string): Promise<CryptoKey> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.keys.push({ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' });
    return privateKey;
  }

  token(key: CryptoKey, kid: string): Promise<string> {
    return new SignJWT({ typ: 'Bearer' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(this.issuer).setAudience('kapstok-api').setSubject('jeugdhulp').setIssuedAt().setExpirationTime('5m')
      .sign(key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('a verifier and the keys of its provider', () => {
  let provider: Provider;
  let key: CryptoKey;
  let clock: number;
  let verifier: TokenVerifier;

  beforeEach(async () => {
    provider = await Provider.start();
    key = await provider.addKey('first');
    clock = Date.now();
    verifier = new TokenVerifier({
      issuer: provider.issuer,
      audience: 'kapstok-api',
      clockToleranceSeconds: 5,
      keys: { now: () => clock, maxAge: 600_000, cooldown: 10_000, retryAfter: 1_000, timeout: 500 },
    });
  });
  afterEach(() => provider.stop());

  it('asks for them once for many tokens at the same moment', async () => {
    const token = await provider.token(key, 'first');
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(token)));
    await verifier.verify(token);
    expect(provider.asked).toBe(1);
  });

  it('finds a key that the provider has taken since', async () => {
    await verifier.verify(await provider.token(key, 'first'));
    const second = await provider.addKey('second');
    clock += 10_000;
    await expect(verifier.verify(await provider.token(second, 'second'))).resolves.toMatchObject({ subject: 'jeugdhulp' });
    expect(provider.asked).toBe(2);
  });

  it('drops a key that the provider withdrew, at the latest when the keys are old', async () => {
    const token = await provider.token(key, 'first');
    await verifier.verify(token);
    provider.keys.length = 0;
    await provider.addKey('second');
    clock += 600_000;
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'unknown-key' });
  });

  it('is not made to ask again and again by invented key ids', async () => {
    for (let n = 0; n < 50; n += 1) {
      await expect(verifier.verify(await provider.token(key, `invented-${n}`))).rejects.toBeInstanceOf(Unauthenticated);
    }
    expect(provider.asked).toBe(1);
  });

  it('never takes a key that is meant for encryption or another algorithm', async () => {
    Object.assign(provider.keys[0]!, { use: 'enc', alg: 'RSA-OAEP' });
    await expect(verifier.verify(await provider.token(key, 'first'))).rejects.toMatchObject({ reason: 'unknown-key' });
  });

  it('keeps working with the keys it has while the provider is down', async () => {
    const token = await provider.token(key, 'first');
    await verifier.verify(token);
    provider.answer = { status: 503 };
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'jeugdhulp' });
  });

  it.each<[string, Provider['answer']]>([
    ['answers with an error', { status: 500 }],
    ['does not know the realm', { status: 404 }],
    ['sends elsewhere', { status: 302 }],
    ['answers with text', { status: 200, body: '<html>' }],
    ['answers with something else', { status: 200, body: '{"error":"x"}' }],
  ])('says that signing in is unavailable, not that the token is wrong, when the provider %s', async (_, answer) => {
    const token = await provider.token(key, 'first');
    provider.answer = answer;
    await expect(verifier.verify(token)).rejects.toBeInstanceOf(IdentityUnavailable);
    provider.answer = { status: 200 };
    clock += 10_000;
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'jeugdhulp' });
  });

  it('takes a broken key for none, until the provider has mended it', async () => {
    const token = await provider.token(key, 'first');
    provider.answer = { status: 200, body: '{"keys":[{"kty":"RSA","kid":"first","use":"sig","alg":"RS256"}]}' };
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'unknown-key' });
    provider.answer = { status: 200 };
    clock += 10_000;
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'jeugdhulp' });
  });

  it('says the same when the provider is gone, and does not try for each request', async () => {
    const token = await provider.token(key, 'first');
    provider.answer = { status: 500 };
    for (let n = 0; n < 10; n += 1) await expect(verifier.verify(token)).rejects.toBeInstanceOf(IdentityUnavailable);
    expect(provider.asked).toBe(1);
    await provider.stop();
    clock += 1_000;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'IDENTITY_UNAVAILABLE', status: 503 });
  });

  it('refuses a malformed token without asking the provider anything', async () => {
    provider.answer = { status: 500 };
    await expect(verifier.verify('aa.bb.cc')).rejects.toBeInstanceOf(Unauthenticated);
    expect(provider.asked).toBe(0);
  });

  it('takes the token from the one Authorization header of a request', async () => {
    const authorization = `Bearer ${await provider.token(key, 'first')}`;
    const one = { headers: { authorization }, rawHeaders: ['authorization', authorization] };
    await expect(verifier.verifyRequest(one)).resolves.toMatchObject({ subject: 'jeugdhulp' });
    const two = { ...one, rawHeaders: [...one.rawHeaders, 'authorization', 'Bearer aa.bb.cc'] };
    await expect(verifier.verifyRequest(two)).rejects.toMatchObject({ reason: 'several-authorization-headers' });
  });

  it('is one for a whole Nest application', async () => {
    const module = await Test.createTestingModule({
      imports: [IdentityModule.forRoot({ issuer: provider.issuer, audience: 'kapstok-api', clockToleranceSeconds: 5 })],
    }).compile();
    await expect(module.get(TokenVerifier).verify(await provider.token(key, 'first'))).resolves.toMatchObject({ subject: 'jeugdhulp' });
  });
});

describe('a refusal', () => {
  it('keeps its reason for the log and out of what is sent', () => {
    const refusal = new Unauthenticated('audience');
    expect(refusal.reason).toBe('audience');
    expect(JSON.stringify({ ...refusal, message: refusal.message })).not.toContain('audience');
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(refusal.message).toBe(new Unauthenticated('expired').message);
  });
});

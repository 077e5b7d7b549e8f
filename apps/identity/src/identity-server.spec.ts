import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenVerifier } from '@kapstok/identity';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { Accounts } from './accounts';
import { identityServer } from './identity-server';
import { providerKeys } from './provider-keys';

const portal = 'http://127.0.0.1:4299';
const file = JSON.parse(readFileSync(join(__dirname, '../../../infra/demo/accounts.json'), 'utf8')) as { username: string; sub: string }[];
const subOf = (username: string) => file.find((account) => account.username === username)!.sub;

let folder: string;
let server: Server;
let issuer: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-identity-'));
  const keys = await providerKeys(folder);
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}/realms/kapstok`;
  const config = { issuer, audience: 'kapstok-api', portalOrigin: portal };
  server = identityServer({ config, accounts: new Accounts(file), keys, log: pino({ level: 'silent' }) });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const endpoint = (name: string) => `${issuer}/protocol/openid-connect/${name}`;
const verifier = () => new TokenVerifier({ issuer, audience: 'kapstok-api', clockToleranceSeconds: 5 });

async function post(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
}

async function json(response: Response): Promise<Record<string, string>> {
  return (await response.json()) as Record<string, string>;
}

/** A browser in as far as it counts here: it keeps cookies by their path. */
class Visitor {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  readonly secret = randomBytes(32).toString('base64url');

  authorizationUrl(changes: Record<string, string | undefined> = {}): string {
    const query = {
      client_id: 'kapstok-portal',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${portal}/`,
      state: 'staat',
      code_challenge: createHash('sha256').update(this.secret).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `${endpoint('auth')}?${new URLSearchParams(given)}`;
  }

  async open(url: string, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.cookies].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = form ? await post(url, form, { cookie, ...headers }) : await fetch(url, { redirect: 'manual', headers: { cookie, ...headers } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows redirects inside the provider; stops at a page or at an address elsewhere. */
  async follow(url: string, form?: Record<string, string>): Promise<{ url: string; response: Response }> {
    let response = await this.open(url, form);
    let at = url;
    for (let location = response.headers.get('location'); location; location = response.headers.get('location')) {
      at = new URL(location, at).href;
      if (!at.startsWith(issuer)) break;
      response = await this.open(at);
    }
    return { url: at, response };
  }

  async signIn(username: string): Promise<URLSearchParams> {
    const { url } = await this.follow(this.authorizationUrl());
    const { url: back } = await this.follow(url, { username, password: `kapstok-${username}` });
    return new URL(back).searchParams;
  }

  redeem(code: string, changes: Record<string, string> = {}): Promise<Response> {
    return post(
      endpoint('token'),
      { grant_type: 'authorization_code', client_id: 'kapstok-portal', code, redirect_uri: `${portal}/`, code_verifier: this.secret, ...changes },
      { origin: portal },
    );
  }

  private keep(line: string): void {
    const [, name, value, path] = /^([^=]+)=([^;]*);(?:.*?path=([^;]+))?/i.exec(line) ?? [];
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, { value: value!, path: path ?? '/' });
  }
}

describe('the realm', () => {
  it('tells its addresses in the layout of Keycloak, whatever name it is called by', async () => {
    const discovery = await json(await fetch(`${issuer}/.well-known/openid-configuration`, { headers: { 'x-forwarded-host': 'elders.example' } }));
    expect(discovery).toMatchObject({
      issuer,
      authorization_endpoint: endpoint('auth'),
      token_endpoint: endpoint('token'),
      jwks_uri: endpoint('certs'),
      userinfo_endpoint: endpoint('userinfo'),
      end_session_endpoint: endpoint('logout'),
    });
  });

  it('publishes one public key, the same in both ways, and nothing of the private one', async () => {
    const { keys } = (await (await fetch(endpoint('certs'))).json()) as { keys: Record<string, string>[] };
    expect(keys).toEqual([{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: expect.any(String), n: expect.any(String), e: 'AQAB' }]);
    const realm = await json(await fetch(issuer));
    expect(realm).toMatchObject({ realm: 'kapstok', 'token-service': `${issuer}/protocol/openid-connect` });
    expect(Buffer.from(realm.public_key!, 'base64').includes(Buffer.from(keys[0]!.n!, 'base64url'))).toBe(true);
  });

  it('is healthy, and knows nothing outside its own addresses', async () => {
    const { origin } = new URL(issuer);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    for (const path of ['/', '/realms/master', '/realms/kapstokken', '/realms/kapstok/account', '/realms/kapstok/interaction/x']) {
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
    }
  });
});

describe('a direct grant', () => {
  const grant = (changes: Record<string, string> = {}) =>
    post(endpoint('token'), { grant_type: 'password', client_id: 'kapstok-test', username: 'ggz', password: 'kapstok-ggz', ...changes });

  it('gives a token that the api accepts, for five minutes', async () => {
    const answer = await json(await grant());
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    expect(await verifier().verify(answer.access_token!)).toEqual({ subject: subOf('ggz'), username: 'ggz', clientId: 'kapstok-test', tokenId: expect.any(String) });
    const { exp, iat, aud, typ } = decodeJwt(answer.access_token!);
    expect({ life: exp! - iat!, aud, typ }).toEqual({ life: 300, aud: 'kapstok-api', typ: 'Bearer' });
  });

  it.each<[string, Record<string, string>]>([
    ['with a wrong password', { password: 'fout' }],
    ['for an account that is not there', { username: 'niemand', password: 'kapstok-niemand' }],
  ])('is refused %s, in the same words', async (_, changes) => {
    const response = await grant(changes);
    expect(response.status).toBe(400);
    expect(await json(response)).toEqual({ error: 'invalid_grant', error_description: 'grant request is invalid' });
  });

  it('is refused to the portal, and to a client that is not there', async () => {
    expect((await grant({ client_id: 'kapstok-portal' })).status).toBe(400);
    expect((await grant({ client_id: 'iemand' })).status).toBe(401);
  });

  it('is refused without a name or password', async () => {
    expect(await json(await grant({ password: '' }))).toMatchObject({ error: 'invalid_request' });
  });

  it('is slowed down after ten wrong passwords, also for who then knows the right one', async () => {
    for (let n = 0; n < 10; n += 1) await grant({ username: 'raad', password: `gok-${n}` });
    expect((await grant({ username: 'raad', password: 'kapstok-raad' })).status).toBe(400);
    expect((await grant({ username: 'gi', password: 'kapstok-gi' })).status).toBe(200);
  });
});

describe('somebody who signs in through the portal', () => {
  it('sees a page in Dutch that loads nothing from elsewhere', async () => {
    const visitor = new Visitor();
    const { response } = await visitor.follow(visitor.authorizationUrl());
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toMatch(/<html lang="nl">[\s\S]*<label for="username">[\s\S]*autofocus[\s\S]*<label for="password">/);
    expect(text).not.toMatch(/(src|href)="/);
  });

  it('comes back with a code that gives tokens, once', async () => {
    const visitor = new Visitor();
    const back = await visitor.signIn('moeder');
    expect(back.get('state')).toBe('staat');
    const tokens = await json(await visitor.redeem(back.get('code')!));
    expect(await verifier().verify(tokens.access_token!)).toMatchObject({ subject: subOf('moeder'), clientId: 'kapstok-portal' });
    expect(decodeJwt(tokens.id_token!)).toMatchObject({ sub: subOf('moeder'), aud: 'kapstok-portal', preferred_username: 'moeder', name: 'Moeder' });
    expect((await visitor.redeem(back.get('code')!)).status).toBe(400);
  });

  it('need not sign in twice, and is asked for no consent', async () => {
    const visitor = new Visitor();
    await visitor.signIn('school');
    const { url } = await visitor.follow(visitor.authorizationUrl({ prompt: 'none' }));
    expect(new URL(url).searchParams.get('code')).toBeTruthy();
  });

  it('gets new tokens with a refresh token, which then no longer holds, nor anything that came of it', async () => {
    const visitor = new Visitor();
    const first = await json(await visitor.redeem((await visitor.signIn('vader')).get('code')!));
    const refresh = (refresh_token: string) => post(endpoint('token'), { grant_type: 'refresh_token', client_id: 'kapstok-portal', refresh_token }, { origin: portal });
    const second = await json(await refresh(first.refresh_token!));
    expect(await verifier().verify(second.access_token!)).toMatchObject({ subject: subOf('vader') });
    expect((await refresh(first.refresh_token!)).status).toBe(400);
    expect((await refresh(second.refresh_token!)).status).toBe(400);
  });

  it.each([
    ['moeder', 'kapstok-vader'],
    ['niemand', 'kapstok-niemand'],
  ])('is told the same whether the name or the password is wrong (%s)', async (username, password) => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl());
    const { response } = await visitor.follow(url, { username, password });
    const text = await response.text();
    expect(text).toContain('De gebruikersnaam en het wachtwoord horen niet bij elkaar.');
    expect(text).toContain('aria-describedby="fout"');
    expect(text).not.toContain(password);
  });

  it('sees what was typed as text, never as part of the page', async () => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl());
    const { response } = await visitor.follow(url, { username: '"><script>alert(1)</script>', password: 'x' });
    expect(await response.text()).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('is asked to wait after too many wrong passwords', async () => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl());
    for (let n = 0; n < 10; n += 1) await visitor.open(url, { username: 'fg-ggz', password: `gok-${n}` });
    const response = await visitor.open(url, { username: 'fg-ggz', password: 'kapstok-fg-ggz' });
    expect(response.status).toBe(429);
    expect(await response.text()).toContain('Wacht een minuut');
  });

  it('signs out: the session and its refresh token no longer hold', async () => {
    const visitor = new Visitor();
    const tokens = await json(await visitor.redeem((await visitor.signIn('huisarts')).get('code')!));
    const page = await (await visitor.open(`${endpoint('logout')}?${new URLSearchParams({ id_token_hint: tokens.id_token!, post_logout_redirect_uri: `${portal}/` })}`)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    const { url } = await visitor.follow(endpoint('logout/confirm'), { xsrf, logout: 'yes' });
    expect(url).toBe(`${portal}/`);
    const again = await visitor.follow(visitor.authorizationUrl({ prompt: 'none' }));
    expect(new URL(again.url).searchParams.get('error')).toBe('login_required');
    const refreshed = await post(endpoint('token'), { grant_type: 'refresh_token', client_id: 'kapstok-portal', refresh_token: tokens.refresh_token! }, { origin: portal });
    expect(refreshed.status).toBe(400);
  });
});

describe('a forged request', () => {
  it('to the login page of somebody else is refused: the cookie is not there', async () => {
    const victim = new Visitor();
    const { url } = await victim.follow(victim.authorizationUrl());
    const response = await post(url, { username: 'ggz', password: 'kapstok-ggz' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Deze inlogpagina is niet meer geldig.');
  });

  it('from another site is refused also with the cookie', async () => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl());
    const response = await visitor.open(url, { username: 'ggz', password: 'kapstok-ggz' }, { origin: 'https://elders.example' });
    expect(response.status).toBe(403);
  });

  it('with a body that is no form, or endless, is refused', async () => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl());
    expect((await visitor.open(url, { username: 'x'.repeat(5000), password: 'x' })).status).toBe(400);
    expect((await visitor.open(url, { username: 'x' }, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['to return elsewhere', { redirect_uri: 'https://elders.example/' }],
    ['to return to a path of the portal that is not agreed', { redirect_uri: `${portal}/dossiers` }],
    ['for a client that is not there', { client_id: 'iemand' }],
    ['for the client of the tests', { client_id: 'kapstok-test' }],
  ])('%s ends on a page here, not there', async (_, changes) => {
    const visitor = new Visitor();
    const { response, url } = await visitor.follow(visitor.authorizationUrl(changes));
    expect(response.status).toBe(400);
    expect(url).toContain(issuer);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for tokens straight away', { response_type: 'id_token' }],
    ['for another audience', { resource: 'urn:elders' }],
  ])('%s gives an error and no code', async (_, changes) => {
    const visitor = new Visitor();
    const { url } = await visitor.follow(visitor.authorizationUrl(changes));
    expect(url).toMatch(/[?#&]error=/);
    expect(url).not.toContain('code=');
  });

  it('with a code that was stolen is worth nothing without the verifier', async () => {
    const visitor = new Visitor();
    const code = (await visitor.signIn('regisseur')).get('code')!;
    expect((await visitor.redeem(code, { code_verifier: randomBytes(32).toString('base64url') })).status).toBe(400);
  });

  it('from another origin may not use the tokens of the portal', async () => {
    const visitor = new Visitor();
    const code = (await visitor.signIn('toeleider')).get('code')!;
    const form = { grant_type: 'authorization_code', client_id: 'kapstok-portal', code, redirect_uri: `${portal}/`, code_verifier: visitor.secret };
    const response = await post(endpoint('token'), form, { origin: 'https://elders.example' });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('userinfo', () => {
  it('tells the portal who holds a token, and nobody else', async () => {
    const { access_token } = await json(await post(endpoint('token'), { grant_type: 'password', client_id: 'kapstok-test', username: 'gi', password: 'kapstok-gi' }));
    const ask = (authorization: string) => fetch(endpoint('userinfo'), { headers: { authorization, origin: portal } });
    const response = await ask(`Bearer ${access_token}`);
    expect(response.headers.get('access-control-allow-origin')).toBe(portal);
    expect(await json(response)).toEqual({ sub: subOf('gi'), preferred_username: 'gi', name: 'Jeugdbeschermer bij de gecertificeerde instelling' });
    const refused = await ask('Bearer aa.bb.cc');
    expect([refused.status, await json(refused)]).toEqual([401, { error: 'invalid_token' }]);
  });
});

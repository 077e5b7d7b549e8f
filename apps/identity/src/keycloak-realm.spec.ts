import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clients, portalClient, testClient } from './clients';

interface RealmClient {
  readonly clientId: string;
  readonly publicClient: boolean;
  readonly bearerOnly?: boolean;
  readonly standardFlowEnabled: boolean;
  readonly directAccessGrantsEnabled: boolean;
  readonly implicitFlowEnabled: boolean;
  readonly redirectUris?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly protocolMappers?: readonly { readonly protocolMapper: string; readonly config: Readonly<Record<string, string>> }[];
}
interface Realm {
  readonly realm: string;
  readonly accessTokenLifespan: number;
  readonly clients: readonly RealmClient[];
  readonly users: readonly { readonly id: string; readonly username: string; readonly firstName: string; readonly credentials: readonly { readonly value: string }[] }[];
}

const infra = join(__dirname, '../../../infra');
const text = (path: string) => readFileSync(join(infra, path), 'utf8');
const realm = JSON.parse(text('keycloak/realm.json')) as Realm;
const demo = JSON.parse(execFileSync(process.execPath, [join(infra, 'keycloak/demo-realm.mjs')], { encoding: 'utf8' })) as Realm;
const accounts = JSON.parse(text('demo/accounts.json')) as { username: string; sub: string; name: string; password: string }[];

const origin = 'https://kapstok.example';
const embedded = clients(origin);
const client = (set: Realm, id: string) => set.clients.find(({ clientId }) => clientId === id);
const atOrigin = (value: string) => value.replaceAll(/\$\{KAPSTOK_PORTAL_ORIGIN:[^}]+\}/g, origin);

describe('the realm for a real Keycloak', () => {
  it('carries no account, no password and no secret', () => {
    expect(realm.users).toBeUndefined();
    expect(text('keycloak/realm.json')).not.toMatch(/credentials|"secret"|kapstok-test|"password"/);
  });

  it('has the portal, by authorization code with PKCE only, and the same addresses as the embedded provider', () => {
    const portal = client(realm, portalClient)!;
    const { redirect_uris, post_logout_redirect_uris = [] } = embedded.find(({ client_id }) => client_id === portalClient)!;
    expect(portal).toMatchObject({ publicClient: true, standardFlowEnabled: true, directAccessGrantsEnabled: false, implicitFlowEnabled: false });
    expect(portal.attributes).toMatchObject({ 'pkce.code.challenge.method': 'S256' });
    expect(portal.redirectUris!.map(atOrigin)).toEqual(redirect_uris);
    expect(atOrigin(portal.attributes!['post.logout.redirect.uris']!).split('##')).toEqual(post_logout_redirect_uris);
  });

  it('gives every client that gets tokens the audience of the api, and nobody a direct grant', () => {
    expect(client(realm, 'kapstok-api')).toMatchObject({ bearerOnly: true, directAccessGrantsEnabled: false });
    for (const one of demo.clients.filter(({ bearerOnly }) => !bearerOnly)) {
      expect(one.protocolMappers).toEqual([
        expect.objectContaining({ protocolMapper: 'oidc-audience-mapper', config: expect.objectContaining({ 'included.client.audience': 'kapstok-api' }) }),
      ]);
    }
    expect(realm.clients.some(({ directAccessGrantsEnabled }) => directAccessGrantsEnabled)).toBe(false);
  });

  it('lets an access token live as long as the embedded provider does', () => {
    expect(realm.accessTokenLifespan).toBe(300);
  });
});

describe('the realm of the demonstration', () => {
  it('is the same realm with the client for tests and the accounts added', () => {
    expect(demo.realm).toBe(realm.realm);
    expect(demo.clients.map(({ clientId }) => clientId)).toEqual(['kapstok-api', portalClient, testClient]);
    expect(client(demo, testClient)).toMatchObject({ publicClient: true, directAccessGrantsEnabled: true, standardFlowEnabled: false, redirectUris: [] });
  });

  it('has the accounts of the embedded provider, with the same subjects', () => {
    expect(demo.users.map(({ id, username, firstName, credentials }) => ({ sub: id, username, name: firstName, password: credentials[0]?.value }))).toEqual(
      accounts.map(({ sub, username, name, password }) => ({ sub, username, name, password })),
    );
  });
});

import type { IdentityConfig } from '@kapstok/config';
import { errors, interactionPolicy, Provider, type AccessToken, type Client, type Context, type Grant } from 'oidc-provider';
import type { Accounts } from './accounts';
import { clients, portalClient } from './clients';
import { addDirectGrant } from './direct-grant';
import { MemoryStore } from './memory-adapter';
import { pageHeaders, render, type Page } from './page';
import { failurePage, loggedOutPage, logoutPage } from './pages';
import type { ProviderKeys } from './provider-keys';
import type { SignIn } from './sign-in';

/** What an OpenID provider in Keycloak's layout is made of. */
export interface ProviderParts {
  readonly config: Pick<IdentityConfig, 'issuer' | 'audience' | 'portalOrigin'>;
  readonly accounts: Accounts;
  readonly keys: ProviderKeys;
  readonly signIn: SignIn;
}

export const protocol = '/protocol/openid-connect';
export const loginPath = '/login-actions/authenticate';

/** The name of the api inside this provider, which must be a URI; tokens carry the audience of the settings. */
const api = 'urn:kapstok:api';
const scope = 'openid profile';
const minutes = 60;
const hours = 60 * minutes;

/** An access token lives five minutes: that long at most somebody who was signed out elsewhere is still let in. */
const lifetimes = {
  AccessToken: 5 * minutes,
  AuthorizationCode: 1 * minutes,
  IdToken: 5 * minutes,
  Interaction: 10 * minutes,
  RefreshToken: 30 * minutes,
  Session: 8 * hours,
  Grant: 8 * hours,
};

/**
 * oidc-provider, set up to look like a realm of Keycloak. Its addresses are below the path of the issuer; the server
 * hands it requests with that path taken off.
 */
export function openIdProvider(parts: ProviderParts): Provider {
  const { config, accounts, keys, signIn } = parts;
  const resourceServer = {
    scope,
    audience: config.audience,
    accessTokenTTL: lifetimes.AccessToken,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
  const provider = new Provider(config.issuer, {
    adapter: new MemoryStore().adapter,
    clients: clients(config.portalOrigin),
    clientBasedCORS: (_: Context, origin: string, client: Client) => client.clientId === portalClient && origin === config.portalOrigin,
    jwks: { keys: [keys.signingKey] },
    cookies: { keys: [keys.cookieKey], names: { session: 'kapstok_session', interaction: 'kapstok_login', resume: 'kapstok_resume' } },
    ttl: lifetimes,
    scopes: scope.split(' '),
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    features: features(config.portalOrigin, resourceServer),
    routes: routes(),
    discovery: { userinfo_endpoint: `${config.issuer}${protocol}/userinfo` },
    findAccount: (_: Context, sub: string) => findAccount(accounts, sub),
    extraTokenClaims: (_: Context, token: AccessToken) => keycloakClaims(accounts, token),
    loadExistingGrant: (ctx: Context) => grantFor(ctx),
    issueRefreshToken: (_: Context, client: Client) => client.grantTypeAllowed('refresh_token'),
    interactions: { policy: withoutConsent(), url: (_: Context, { uid }: { uid: string }) => `${new URL(config.issuer).pathname}${loginPath}/${uid}` },
    renderError: (ctx: Context) => showPage(ctx, failurePage('Er ging iets mis bij het inloggen. Begin opnieuw in Kapstok.', config.portalOrigin)),
  });
  speakOfIssuer(provider);
  addDirectGrant(provider, signIn, new provider.ResourceServer(api, resourceServer));
  return provider;
}

/** Addresses that the provider gives out follow the settings, never the Host header of whoever asks. */
function speakOfIssuer(provider: Provider): void {
  const { protocol: scheme, host } = new URL(provider.issuer);
  Object.defineProperties(provider.request, { protocol: { get: () => scheme.slice(0, -1) }, host: { get: () => host } });
}

function features(portalOrigin: string, resourceServer: object) {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Ours gives claims for the same JWT that the api takes, as Keycloak does; see userinfo.ts.
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: (_: Context, resource: string) => {
        if (resource !== api) throw new errors.InvalidTarget();
        return resourceServer;
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: Context, form: string) => showPage(ctx, logoutPage(form, ctx.oidc.entities.IdTokenHint !== undefined, portalOrigin), [portalOrigin]),
      postLogoutSuccessSource: (ctx: Context) => showPage(ctx, loggedOutPage(portalOrigin)),
    },
  };
}

function routes() {
  return {
    authorization: `${protocol}/auth`,
    token: `${protocol}/token`,
    jwks: `${protocol}/certs`,
    end_session: `${protocol}/logout`,
  };
}

async function findAccount(accounts: Accounts, sub: string) {
  const account = accounts.find(sub);
  return account && { accountId: sub, claims: async () => ({ sub, preferred_username: account.username, name: account.name }) };
}

/** Claims that Keycloak puts in an access token and the verifiers look for. */
function keycloakClaims(accounts: Accounts, { accountId, clientId }: AccessToken) {
  const account = accountId === undefined ? undefined : accounts.find(accountId);
  return { typ: 'Bearer', azp: clientId, preferred_username: account?.username, name: account?.name };
}

/** The portal is ours: who signs in there has nothing to agree to first. No other client gets a grant this way. */
async function grantFor(ctx: Context): Promise<Grant | undefined> {
  const { client, session, provider } = ctx.oidc;
  const known = session?.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  if (client.clientId !== portalClient) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session?.accountId });
  grant.addOIDCScope(scope);
  grant.addResourceScope(api, scope);
  await grant.save();
  return grant;
}

function withoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function showPage(ctx: Context, page: Page, formTargets: readonly string[] = []): void {
  const { body, policy } = render(page, formTargets);
  for (const [name, value] of Object.entries({ ...pageHeaders, 'content-security-policy': policy })) ctx.set(name, value);
  ctx.body = body;
}

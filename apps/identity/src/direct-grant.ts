import { errors, type Context, type Provider, type ResourceServer } from 'oidc-provider';
import type { SignIn } from './sign-in';

/**
 * `grant_type=password`, as Keycloak calls it a direct grant: name and password against an access token, in one request.
 * Only the client kapstok-test may use it, and that exists in the demonstration and the tests only.
 */
export function addDirectGrant(provider: Provider, signIn: SignIn, api: ResourceServer): void {
  provider.registerGrantType(
    'password',
    async (ctx: Context) => {
      const { client, params } = ctx.oidc;
      if (!params.username || !params.password) throw new errors.InvalidRequest('username and password are required');
      const outcome = signIn.attempt({ username: params.username, password: params.password, address: ctx.ip });
      if ('refused' in outcome) throw new errors.InvalidGrant(outcome.refused);

      const accountId = outcome.account.sub;
      const grant = new provider.Grant({ accountId, clientId: client.clientId });
      const { scope } = api;
      grant.addResourceScope(api.identifier(), scope);
      const token = new provider.AccessToken({ accountId, client, grantId: await grant.save(), gty: 'password', scope });
      token.resourceServer = api;
      ctx.oidc.entity('AccessToken', token);
      ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType, scope };
    },
    ['username', 'password', 'scope'],
  );
}

import { WebStorageStateStore, type UserManagerSettings } from 'oidc-client-ts';
import type { PortalSettings } from '../settings';

/** Where the identity provider sends the browser back to; registered with the client kapstok-portal. */
export const RETURN_PATH = '/';

/** Authorization code with PKCE. Tokens stay in the session storage of this tab: closing it ends them here. */
export function oidcSettings(settings: PortalSettings, origin: string): UserManagerSettings {
  return {
    authority: settings.oidcAuthority,
    client_id: settings.clientId,
    redirect_uri: `${origin}${RETURN_PATH}`,
    post_logout_redirect_uri: `${origin}${RETURN_PATH}`,
    response_type: 'code',
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    revokeTokensOnSignout: false,
  };
}

import Keycloak from 'keycloak-connect';
import { exportSPKI, type CryptoKey } from 'jose';

/** What the adapter compares a token with. */
export interface AdapterSettings {
  readonly issuer: string;
  readonly audience: string;
}

/** The grant manager checks a whole grant; a bearer-only service has one with an access token and nothing else. */
interface GrantManager {
  createGrant(grant: { readonly access_token: string }): Promise<unknown>;
}

/**
 * The grant manager of Keycloak's own adapter, bearer-only and offline: it verifies with the public key that it is given
 * and asks the provider nothing. One per key, made when the key is first seen.
 *
 * Never to be used alone: it was seen to accept a token without `exp` and one with a future `nbf` (see TokenVerifier).
 */
export class KeycloakAdapter {
  private readonly managers = new WeakMap<CryptoKey, Promise<GrantManager>>();

  constructor(private readonly settings: AdapterSettings) {}

  /** Settles when the adapter accepts the token. @throws Error with the adapter's reason when it does not. */
  async accept(token: string, key: CryptoKey): Promise<void> {
    let manager = this.managers.get(key);
    if (!manager) {
      manager = this.managerFor(key);
      this.managers.set(key, manager);
    }
    await (await manager).createGrant({ access_token: token });
  }

  private async managerFor(key: CryptoKey): Promise<GrantManager> {
    const [, server, realm] = /^(.+)\/realms\/([^/]+)$/.exec(this.settings.issuer) ?? [];
    if (!server || !realm) throw new TypeError('The issuer must end in /realms/REALM.');
    const publicKey = (await exportSPKI(key)).replace(/-----[A-Z ]+-----|\s/g, '');
    const config = {
      realm,
      'auth-server-url': server,
      'ssl-required': 'external',
      'confidential-port': 0,
      resource: this.settings.audience,
      'bearer-only': true,
      'verify-token-audience': true,
      'realm-public-key': publicKey,
    };
    return new Keycloak({}, config).grantManager as unknown as GrantManager;
  }
}

import { protocol } from './open-id-provider';

/** What Keycloak tells of a realm in public, at the address of the realm itself. */
export function realmDescription(issuer: string, publicKey: string) {
  return {
    realm: issuer.slice(issuer.lastIndexOf('/') + 1),
    public_key: publicKey,
    'token-service': `${issuer}${protocol}`,
    'account-service': `${issuer}/account`,
    'tokens-not-before': 0,
  };
}

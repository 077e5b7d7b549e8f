/** The programs that may ask for tokens, the same as in infra/keycloak (a test holds the two together). */
export const portalClient = 'kapstok-portal';
export const testClient = 'kapstok-test';

export function clients(portalOrigin: string) {
  return [
    {
      client_id: portalClient,
      client_name: 'Kapstok',
      // A program in a browser keeps no secret: PKCE protects the code instead.
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      // Exact addresses, no wildcard: a code goes to the front page of the portal and nowhere else.
      redirect_uris: [`${portalOrigin}/`],
      post_logout_redirect_uris: [`${portalOrigin}/`],
    },
    {
      client_id: testClient,
      client_name: 'Kapstok, test',
      token_endpoint_auth_method: 'none',
      grant_types: ['password'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

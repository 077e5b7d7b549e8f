import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What the browser may do for the portal: run its own files, and talk to the API and the identity provider, nobody else.
 * `issuer` and `apiUrl` are addresses; only their origins count.
 */
export function contentSecurity(addresses: { apiUrl: string; issuer: string; portalOrigin: string }): FastifyHelmetOptions {
  const others = [addresses.apiUrl, addresses.issuer].map((address) => new URL(address).origin);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'connect-src': ["'self'", ...new Set(others)],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // Without TLS (on one laptop) the browser must not be told to insist on it.
    strictTransportSecurity: addresses.portalOrigin.startsWith('https:'),
  };
}

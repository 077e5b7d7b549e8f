import { decodeProtectedHeader, errors, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import { bearerToken, type RequestHeaders } from './bearer-token';
import { Unauthenticated, type RefusalReason } from './identity.errors';
import { KeycloakAdapter } from './keycloak-adapter';
import { SigningKeys, type SigningKeysOptions } from './signing-keys';

/** Which tokens are accepted; the section `oidc` of the settings of api and logbook has this shape. */
export interface TokenVerifierOptions {
  /** `<server>/realms/<realm>`, exactly as in the claim `iss`. */
  readonly issuer: string;
  readonly audience: string;
  /** How far clocks may differ for `nbf` and `iat`. An expired token has no such mercy. */
  readonly clockToleranceSeconds: number;
  readonly keys?: Omit<SigningKeysOptions, 'url'>;
}

/** Who is asking, by a token that holds. Says nothing of hats: these come from the database (R1, R2). */
export interface VerifiedIdentity {
  /** The claim `sub`: stable for one account at this provider. */
  readonly subject: string;
  /** `preferred_username`, for people who read the log; never for a decision. */
  readonly username?: string;
  /** `azp`: the program that the person used. */
  readonly clientId?: string;
  /** `jti`, to find one token back in the log. */
  readonly tokenId?: string;
}

// Access tokens live for minutes. One that claims hours was not made by a provider that is set up for this data.
const oldest = '1h';

const reasons: Readonly<Record<string, RefusalReason>> = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
};

const reasonsByClaim: Readonly<Record<string, RefusalReason>> = {
  nbf: 'not-yet-valid',
  iat: 'issued-too-long-ago',
  iss: 'issuer',
  aud: 'audience',
};

/**
 * Verifies access tokens with two independent implementations, jose and Keycloak's adapter: both must accept.
 * Framework-free; one instance serves a whole process.
 */
export class TokenVerifier {
  private readonly keys: SigningKeys;
  private readonly adapter: KeycloakAdapter;

  constructor(private readonly options: TokenVerifierOptions) {
    this.keys = new SigningKeys({ ...options.keys, url: `${options.issuer}/protocol/openid-connect/certs` });
    this.adapter = new KeycloakAdapter(options);
  }

  /**
   * Who makes this request, by its Authorization header.
   * @throws Unauthenticated for whatever is wrong with the token or the header; @throws IdentityUnavailable.
   */
  async verifyRequest(request: RequestHeaders): Promise<VerifiedIdentity> {
    return this.verify(bearerToken(request));
  }

  /**
   * Whom this access token (compact JWS, without `Bearer `) was given to.
   * @throws Unauthenticated for whatever is wrong with it; @throws IdentityUnavailable when the keys cannot be had.
   */
  async verify(token: string): Promise<VerifiedIdentity> {
    const key = await this.keyOf(token);
    const payload = await this.verified(token, key);
    if (payload.typ !== 'Bearer') throw new Unauthenticated('type');
    const subject = textOf(payload.sub);
    if (!subject) throw new Unauthenticated('subject');
    await this.adapter.accept(token, key).catch(() => {
      throw new Unauthenticated('adapter');
    });
    return {
      subject,
      username: textOf(payload.preferred_username),
      clientId: textOf(payload.azp),
      tokenId: textOf(payload.jti),
    };
  }

  /** Looks at the header only to choose the key; nothing in it is believed before the signature holds. */
  private async keyOf(token: string): Promise<CryptoKey> {
    const header = headerOf(token);
    if (header.alg !== 'RS256') throw new Unauthenticated('algorithm');
    if (typeof header.kid !== 'string' || header.kid === '') throw new Unauthenticated('unknown-key');
    const key = await this.keys.find(header.kid);
    if (!key) throw new Unauthenticated('unknown-key');
    return key;
  }

  private async verified(token: string, key: CryptoKey): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        issuer: this.options.issuer,
        audience: this.options.audience,
        requiredClaims: ['exp', 'iat', 'sub', 'iss', 'aud'],
        clockTolerance: this.options.clockToleranceSeconds,
        maxTokenAge: oldest,
      });
      return payload;
    } catch (error) {
      throw new Unauthenticated(reasonFor(error));
    }
  }
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new Unauthenticated('malformed');
  }
}

function reasonFor(error: unknown): RefusalReason {
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return 'claim-missing';
    return reasonsByClaim[error.claim] ?? 'malformed';
  }
  if (error instanceof errors.JOSEError) return reasons[error.code] ?? 'malformed';
  return 'malformed';
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim : undefined;
}

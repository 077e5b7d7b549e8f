import { DomainError } from '@kapstok/errors';

/** Why a token was refused. For the log only: the caller learns nothing that helps to make a better forgery. */
export type RefusalReason =
  | 'no-authorization-header'
  | 'several-authorization-headers'
  | 'not-a-bearer-token'
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'issued-too-long-ago'
  | 'claim-missing'
  | 'issuer'
  | 'audience'
  | 'type'
  | 'subject'
  | 'adapter';

/** The request carries no token that holds. One code, one message, whatever the reason. HTTP 401. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  override readonly status = 401;
  /** Not enumerable, so that no serialiser sends it along; the log asks for it by name. */
  declare readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super('Sign in to continue.');
    Object.defineProperty(this, 'reason', { value: reason, enumerable: false });
  }
}

/**
 * The identity provider could not be asked for its keys, so nothing can be said about the token: try again later. HTTP 503.
 * Never a 401, which would make a portal throw away a session that is fine. `cause` is for the log.
 */
export class IdentityUnavailable extends DomainError {
  readonly code = 'IDENTITY_UNAVAILABLE';
  override readonly status = 503;

  constructor(cause?: unknown) {
    super('Signing in is not possible at the moment. Try again later.');
    Object.defineProperty(this, 'cause', { value: cause, enumerable: false });
  }
}

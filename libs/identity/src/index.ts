export { IdentityModule } from './identity.module';
export { TokenVerifier, type TokenVerifierOptions, type VerifiedIdentity } from './token-verifier';
export { IdentityUnavailable, Unauthenticated, type RefusalReason } from './identity.errors';
export type { RequestHeaders } from './bearer-token';

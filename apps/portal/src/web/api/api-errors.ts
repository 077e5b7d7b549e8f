/** What the API answered instead of data. `code` is stable (`CASE_NOT_FOUND`); the message of the API is never shown. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    /** The number under which the API logged the request; undefined when no answer came. */
    readonly requestId?: string,
    /** Which field of the input does not fit, when the API named one. */
    readonly field?: string,
    /** Deny code of the decision, when the refusal came from one. */
    readonly reason?: string,
    /** Why, and what is possible instead, in Dutch (B1), when the refusal came from a decision. */
    readonly explanation?: string,
    /** What in a text points at somebody, in kinds, when that is why it was refused. */
    readonly found?: readonly string[],
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** No answer: the network, or the API is not there. */
export const UNREACHABLE = 'UNREACHABLE';
/** The session is over or was never there: sign in again. */
export const UNAUTHENTICATED = 'UNAUTHENTICATED';

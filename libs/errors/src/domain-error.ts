/**
 * An error that a caller can act on. `code` is stable and part of the API; `message` is for people who read logs, in English;
 * the portal says it in Dutch by its code. `details` hold ids, field names and codes, never content.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  /** The HTTP status when the request as a whole fails on it; errors inside a GraphQL answer keep 200. */
  readonly status: number = 200;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Input that does not fit; `field` is the path of it. */
export class BadInput extends DomainError {
  readonly code = 'BAD_INPUT';

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`, { field, problem });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '@kapstok/errors';

// Errors about the document itself: they tell of the schema, which is public, and of nothing else.
const OF_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);

/**
 * From whatever was thrown to what the caller gets: a stable code, a message without content. What nobody foresaw becomes
 * INTERNAL and is logged with the id of the request; database errors tell of other rows and never leave.
 */
@Injectable()
export class ApiErrors {
  private readonly logger = new Logger(ApiErrors.name);

  /** Tells who keeps the process running of what nobody foresaw; the answer itself only says INTERNAL. */
  report(errors: readonly unknown[], requestId: string): void {
    for (const error of errors) {
      const thrown = causeOf(error);
      if (thrown instanceof DomainError || isOfTheDocument(error)) continue;
      this.logger.error({ requestId, error: thrown instanceof Error ? thrown.stack : String(thrown) });
    }
  }

  /** `formatted` is what GraphQL would answer: its path and locations are kept. */
  format(error: unknown, formatted?: GraphQLFormattedError): GraphQLFormattedError {
    const place = formatted && { locations: formatted.locations, path: formatted.path };
    const thrown = causeOf(error);
    if (thrown instanceof DomainError) return { message: thrown.message, ...place, extensions: { code: thrown.code, ...thrown.details } };
    const code = formatted?.extensions?.code;
    if (formatted && typeof code === 'string' && OF_THE_DOCUMENT.has(code)) {
      const field = fieldOf(formatted.message);
      return { message: formatted.message, ...place, extensions: { code, ...(field && { field }) } };
    }
    if (isUnavailable(thrown)) return { message: 'not available now; try again', ...place, extensions: { code: 'UNAVAILABLE' } };
    return { message: 'something went wrong', ...place, extensions: { code: 'INTERNAL' } };
  }
}

function isOfTheDocument(error: unknown): boolean {
  return error instanceof GraphQLError && OF_THE_DOCUMENT.has(String(error.extensions.code));
}

// A variable that does not fit its type is told in words alone: `Variable "$input" got invalid value 1 at "input.expiresAt"; …`.
function fieldOf(message: string): string | undefined {
  const [, variable, path] = /^Variable "\$(\w+)" got invalid value (?:.*? at "([\w.[\]]+)"; )?/s.exec(message) ?? [];
  return path ?? variable;
}

// Resolver errors are wrapped by GraphQL; so are those that a scalar throws on a literal or a variable.
function causeOf(error: unknown): unknown {
  const inner = unwrapResolverError(error);
  return inner instanceof GraphQLError && inner.originalError ? inner.originalError : inner;
}

// Classes 08, 53, 57 of SQLSTATE and what the driver says when there is no connection: the database is not there now.
function isUnavailable(error: unknown): boolean {
  const code = String((error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code ?? (error as { driverError?: { code?: unknown } } | null)?.driverError?.code ?? '');
  const message = error instanceof Error ? error.message : '';
  return /^(08|53|57)/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT)/.test(code) || /timeout exceeded when trying to connect|Connection terminated/i.test(message);
}

import { DomainError } from '@kapstok/errors';

/** Missing, of others, or not an id at all: the same to who asks (V8). */
export class CaseNotFound extends DomainError {
  readonly code = 'CASE_NOT_FOUND';
  constructor() {
    super('there is no such case for this hat');
  }
}

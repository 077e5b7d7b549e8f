import { DomainError } from '@kapstok/errors';

/** Missing, of others, answered, or not an id at all: the same to who asks. */
export class QuarantineNotFound extends DomainError {
  readonly code = 'QUARANTINE_NOT_FOUND';
  constructor() {
    super('there is no such open quarantine for this hat');
  }
}

/** The entry is in that dossier already. */
export class AlreadyTakenOver extends DomainError {
  readonly code = 'ALREADY_TAKEN_OVER';
  constructor() {
    super('this entry was taken over into this dossier before');
  }
}

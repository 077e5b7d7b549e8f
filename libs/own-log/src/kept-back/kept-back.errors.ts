import { DomainError } from '@kapstok/errors';

/** This hat does not decide in this dossier what a household reads of the log. */
export class KeepingBackDenied extends DomainError {
  readonly code = 'KEEPING_BACK_DENIED';
  constructor() {
    super('this hat keeps nothing of the log back in this dossier');
  }
}

/** Missing, of others, or not an id at all: the same to who asks. */
export class KeptBackNotFound extends DomainError {
  readonly code = 'KEPT_BACK_NOT_FOUND';
  constructor() {
    super('there is no such embargo or weighing for this hat');
  }
}

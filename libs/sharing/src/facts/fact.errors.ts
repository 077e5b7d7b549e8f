import { DomainError } from '@kapstok/errors';

/** This task does not record this kind of fact in this dossier. */
export class FactDenied extends DomainError {
  readonly code = 'FACT_DENIED';
  constructor(what: 'measure' | 'melding' | 'co-treatment') {
    super(`a ${what} is not recorded by this hat in this dossier`, { what });
  }
}

/** Missing, of others, or not an id at all: the same to who asks. */
export class FactNotFound extends DomainError {
  readonly code = 'FACT_NOT_FOUND';
  constructor() {
    super('there is no such measure, report or treatment for this hat');
  }
}

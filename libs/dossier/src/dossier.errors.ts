import { DomainError } from '@kapstok/errors';

/** Missing, of another, or not an id at all: the same to who asks (V8). */
export class DossierNotFound extends DomainError {
  readonly code = 'DOSSIER_NOT_FOUND';
  constructor() {
    super('there is no such dossier for this hat');
  }
}

/** Missing, in another's dossier, in a category that this hat may not see, or not an id at all. */
export class EntryNotFound extends DomainError {
  readonly code = 'ENTRY_NOT_FOUND';
  constructor() {
    super('there is no such entry for this hat');
  }
}

/** The rules refuse this entry in this dossier (W1 to W8). `reason` is a deny code, `explanation` says it in Dutch. */
export class WriteDenied extends DomainError {
  readonly code = 'WRITE_DENIED';
  constructor(reason: string, explanation: string) {
    super(`this may not be written here: ${reason}`, { reason, explanation });
  }
}

/** Somebody else corrected the entry first; `version` is the one that stands now, where it could be read. */
export class EntryChanged extends DomainError {
  readonly code = 'ENTRY_CHANGED';
  constructor(version?: number) {
    super('the entry has another version by now', version === undefined ? {} : { version });
  }
}

/** The hat does not exist, or has another organisation, task or law than the dossier. */
export class HatDoesNotFit extends DomainError {
  readonly code = 'HAT_DOES_NOT_FIT';
  constructor() {
    super('this hat cannot be involved in this dossier');
  }
}

/** Missing, in another's dossier, or not an id at all. */
export class InvolvementNotFound extends DomainError {
  readonly code = 'INVOLVEMENT_NOT_FOUND';
  constructor() {
    super('there is no such involvement for this hat');
  }
}

/** The hat sees the dossier, and is not one of those who work in it themselves (V1): it cannot say who does. */
export class InvolvementDenied extends DomainError {
  readonly code = 'INVOLVEMENT_DENIED';
  constructor() {
    super('only who is involved in the dossier decides who else is', { reason: 'not-involved' });
  }
}

import { DomainError } from '@kapstok/errors';

/** Missing, of others, or not an id at all: the same to who asks. */
export class EmergencyNotFound extends DomainError {
  readonly code = 'EMERGENCY_NOT_FOUND';
  constructor() {
    super('there is no such break-glass for this hat');
  }
}

/** The hat is involved in the dossier: it needs no emergency to look into it. */
export class EmergencyNotNeeded extends DomainError {
  readonly code = 'EMERGENCY_NOT_NEEDED';
  constructor() {
    super('this hat is involved in the dossier and may look into it as always');
  }
}

/** This hat has the dossier open in an emergency already; `emergencyId` says which one. */
export class EmergencyStands extends DomainError {
  readonly code = 'EMERGENCY_STANDS';
  constructor(emergencyId: string) {
    super('the dossier is open to this hat already', { emergencyId });
  }
}

/** Over by the clock, or closed before. */
export class EmergencyOver extends DomainError {
  readonly code = 'EMERGENCY_OVER';
  constructor() {
    super('this break-glass has ended');
  }
}

/** Too many tries to find a dossier: `most` in `minutes`. */
export class EmergencyTriesUsed extends DomainError {
  readonly code = 'EMERGENCY_TRIES_USED';
  constructor(most: number, minutes: number) {
    super(`a hat looks for a dossier at most ${most} times in ${minutes} minutes`, { most, minutes });
  }
}

/** The FG has decided on it before, and decides once. */
export class EmergencyReviewed extends DomainError {
  readonly code = 'EMERGENCY_REVIEWED';
  constructor() {
    super('this break-glass has been reviewed');
  }
}

/** Nobody reviews what they opened themselves, under whatever hat. */
export class EmergencyOwnAccess extends DomainError {
  readonly code = 'EMERGENCY_OWN_ACCESS';
  constructor() {
    super('who opened a dossier does not review that');
  }
}

/** It was recorded before that the people it is about were told. */
export class EmergencyTold extends DomainError {
  readonly code = 'EMERGENCY_TOLD';
  constructor() {
    super('it is recorded already that this was told');
  }
}

/** Only the FG of the controller decides on a break-glass (rules §8). */
export class ReviewNotYours extends DomainError {
  readonly code = 'REVIEW_NOT_YOURS';
  constructor() {
    super('a break-glass is reviewed by the data protection officer of the controller');
  }
}

import { DomainError } from '@kapstok/errors';

/** A verified token of somebody who has no account here. */
export class AccountUnknown extends DomainError {
  readonly code = 'ACCOUNT_UNKNOWN';
  constructor() {
    super('this account is not known in Kapstok');
  }
}

/** The request names no hat and what it asks needs one (R2). */
export class HatRequired extends DomainError {
  readonly code = 'HAT_REQUIRED';
  constructor() {
    super('choose a hat: send its id in the header Kapstok-Hat');
  }
}

/** Whom to ask is changed by an administrator of the organisation itself. */
export class ContactPointNotYours extends DomainError {
  readonly code = 'CONTACT_POINT_NOT_YOURS';
  constructor() {
    super('only an administrator of the organisation changes its contact points');
  }
}

/** Somebody else changed it first; `version` is the one that stands now. */
export class ContactPointChanged extends DomainError {
  readonly code = 'CONTACT_POINT_CHANGED';
  constructor(version: number) {
    super('the contact point was changed by somebody else', { field: 'input.version', version });
  }
}

/** How long a log is kept is for the administrators and the FG of the organisation itself. */
export class RetentionNotYours extends DomainError {
  readonly code = 'RETENTION_NOT_YOURS';
  constructor() {
    super('how long the log is kept is set by an administrator of the organisation');
  }
}

/** Somebody else changed it first; `version` is the one that stands now. */
export class RetentionChanged extends DomainError {
  readonly code = 'RETENTION_CHANGED';
  constructor(version: number) {
    super('how long the log is kept was changed by somebody else', { field: 'input.version', version });
  }
}

/** The hat does not exist, is not of this account, or is not valid now: all the same to who asks. */
export class HatNotYours extends DomainError {
  readonly code = 'HAT_NOT_YOURS';
  constructor() {
    super('this is not a hat of yours that is valid now');
  }
}

/** A change that reaches beyond one row needs a key of its own, so that sending it again does not do it again. */
export class IdempotencyKeyRequired extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REQUIRED';
  constructor() {
    super('send a key of your own, of 8 to 200 characters, in the header Idempotency-Key');
  }
}

/** The key was used for something else before: nothing was done. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  constructor() {
    super('this Idempotency-Key was used for another change; nothing was done');
  }
}

import { DomainError } from '@kapstok/errors';
import type { AnsweredGround, DenyCode, Obligation } from '@kapstok/policy';

/** Nobody this hat may record an answer about: missing, unknown to the hat, or not an id at all. */
export class PersonNotFound extends DomainError {
  readonly code = 'PERSON_NOT_FOUND';
  constructor() {
    super('there is no such person for this hat');
  }
}

/** Missing, of others, or not an id at all: the same to who asks. */
export class ConsentNotFound extends DomainError {
  readonly code = 'CONSENT_NOT_FOUND';
  constructor() {
    super('there is no such consent for this hat');
  }
}

/** Who is said to answer is not the subject and has no gezag over the subject now (R70), or is not who withdraws. */
export class ConsentNotTheirs extends DomainError {
  readonly code = 'CONSENT_NOT_THEIRS';
  constructor() {
    super('this answer is not this person\'s to give or to withdraw');
  }
}

/** Whose consent is missing: a person, and as what that person must be asked. */
export interface ConsentAsked {
  readonly personId: string;
  readonly role: 'subject' | 'gezag';
}

/** Not without consent; `consentFrom` says whose, `explanation` says in Dutch what is possible instead. */
export class ConsentMissing extends DomainError {
  readonly code = 'CONSENT_MISSING';
  constructor(consentFrom: readonly ConsentAsked[], explanation: string) {
    super('consent is missing', { consentFrom, explanation });
  }
}

/** The law leaves it to the professional who holds the information: a recorded weighing comes first. */
export class WeighingRequired extends DomainError {
  readonly code = 'WEIGHING_REQUIRED';
  constructor(grounds: readonly AnsweredGround[], obligations: readonly Obligation[], explanation: string) {
    super('a recorded weighing comes first', { grounds, obligations, explanation });
  }
}

/** Not by this route, whatever is recorded. `reason` is a deny code. */
export class DisclosureDenied extends DomainError {
  readonly code = 'DISCLOSURE_DENIED';
  constructor(reason: DenyCode, explanation: string) {
    super(`this may not be disclosed: ${reason}`, { reason, explanation });
  }
}

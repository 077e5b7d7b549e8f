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

/** Treatment data for regie is consented to for a short while, and asked anew each time (R84). */
export class ConsentPeriodTooLong extends DomainError {
  readonly code = 'CONSENT_PERIOD_TOO_LONG';
  constructor(field: string, longestDays: number, categories: readonly string[]) {
    super(`${field}: consent to share treatment data for regie lasts at most ${longestDays} days; ask again each time`, { field, longestDays, categories });
  }
}

/** A yes to this could not be given freely: payment or a beschikking would depend on it (R90). */
export class ConsentNotFree extends DomainError {
  readonly code = 'CONSENT_NOT_FREE';
  constructor(because: readonly string[]) {
    super('consent to this cannot be given freely', { because });
  }
}

/** Missing, of others, or not an id at all: the same to who asks. */
export class ConsentRequestNotFound extends DomainError {
  readonly code = 'CONSENT_REQUEST_NOT_FOUND';
  constructor() {
    super('there is no such question for consent for this hat');
  }
}

/** Taken back, or its last day has passed: it is asked anew. */
export class ConsentRequestClosed extends DomainError {
  readonly code = 'CONSENT_REQUEST_CLOSED';
  constructor() {
    super('this question for consent is closed');
  }
}

/** Somebody answered or withdrew since it was read: look again. */
export class ConsentRequestChanged extends DomainError {
  readonly code = 'CONSENT_REQUEST_CHANGED';
  constructor() {
    super('the state of this question has changed', { field: 'input.version' });
  }
}

/** One reminder at most, and none to who answered. */
export class ReminderNotPossible extends DomainError {
  readonly code = 'REMINDER_NOT_POSSIBLE';
  constructor(state: string) {
    super('this person is not reminded any more', { state });
  }
}

/** While age, gezag or capacity is not recorded nobody can be asked (R71). */
export class ConsentGiversUnknown extends DomainError {
  readonly code = 'CONSENT_GIVERS_UNKNOWN';
  constructor(unknown: readonly string[]) {
    super('it is not recorded who must consent', { unknown });
  }
}

/** The words hold an address that is shielded: another than the person themself would read it. */
export class ShieldedInWords extends DomainError {
  readonly code = 'SHIELDED_IN_WORDS';
  constructor(field: string) {
    super('these words hold a shielded address', { field });
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

/** Missing, of others, or not an id at all: the same to who asks. */
export class DisclosureNotFound extends DomainError {
  readonly code = 'DISCLOSURE_NOT_FOUND';
  constructor() {
    super('there is no such disclosure for this hat');
  }
}

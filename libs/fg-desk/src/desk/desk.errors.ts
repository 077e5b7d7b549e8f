import { DomainError } from '@kapstok/errors';

/** The desk is of the FG of a controller, whatever is asked of it (V7). */
export class DeskNotYours extends DomainError {
  readonly code = 'DESK_NOT_YOURS';
  constructor() {
    super('reviews are of the data protection officer of the controller');
  }
}

/** Missing, of another controller, about the own account, or not an id at all: the same to who asks. */
export class ReviewNotFound extends DomainError {
  readonly code = 'REVIEW_NOT_FOUND';
  constructor() {
    super('there is no such review for this hat');
  }
}

/** Somebody wrote in the meantime; `version` is the one that is there now. */
export class ReviewChanged extends DomainError {
  readonly code = 'REVIEW_CHANGED';
  constructor(version: number) {
    super('this review has changed since it was read', { field: 'input.version', version });
  }
}

/** The decision is there, and is made once. */
export class ReviewDecided extends DomainError {
  readonly code = 'REVIEW_DECIDED';
  constructor() {
    super('this review has been decided on');
  }
}

/** What was opened in acute danger is decided on at that break-glass, `emergencyId`; there is no second decision. */
export class ReviewOfEmergency extends DomainError {
  readonly code = 'REVIEW_OF_EMERGENCY';
  constructor(emergencyId: string) {
    super('a break-glass is reviewed at the break-glass itself', { emergencyId });
  }
}

/** The hat has ended, there was none, or a question would tell its wearer that a dossier of another organisation is there. */
export class ReviewMayNotAsk extends DomainError {
  readonly code = 'REVIEW_MAY_NOT_ASK';
  constructor() {
    super('the hat of this access cannot be asked here');
  }
}

/** There is no one dossier that this review is about. */
export class ReviewWithoutDossier extends DomainError {
  readonly code = 'REVIEW_WITHOUT_DOSSIER';
  constructor() {
    super('this review is not about one dossier, so there is no content to open');
  }
}

/** The content is open to this hat already, until `endsAt`. */
export class ReviewContentOpen extends DomainError {
  readonly code = 'REVIEW_CONTENT_OPEN';
  constructor(endsAt: Date) {
    super('the content is open for this review already', { endsAt: endsAt.toISOString() });
  }
}

/** Nothing was asked of this hat under that id. */
export class QuestionNotFound extends DomainError {
  readonly code = 'REVIEW_QUESTION_NOT_FOUND';
  constructor() {
    super('there is no such question for this hat');
  }
}

/** The review was not decided on as a breach, so nothing of one can be recorded. */
export class NotABreach extends DomainError {
  readonly code = 'REVIEW_NOT_A_BREACH';
  constructor() {
    super('this review was not decided on as a breach');
  }
}

/** This act is there; what was done is recorded once. */
export class BreachRecorded extends DomainError {
  readonly code = 'BREACH_RECORDED';
  constructor() {
    super('this was recorded of the breach already');
  }
}

/** Not in a case of this controller, not there at all, or not an id: the same to who asks. */
export class AttentionPersonNotFound extends DomainError {
  readonly code = 'ATTENTION_PERSON_NOT_FOUND';
  constructor() {
    super('there is no such person in the cases of this organisation');
  }
}

/** Somebody marked this person for (a part of) these days. */
export class AttentionMarked extends DomainError {
  readonly code = 'ATTENTION_MARKED';
  constructor() {
    super('this person is marked for some of these days already');
  }
}

/** Missing, of another controller, over or ended already, or not an id: the same to who asks. */
export class AttentionNotFound extends DomainError {
  readonly code = 'ATTENTION_NOT_FOUND';
  constructor() {
    super('there is no such mark that stands');
  }
}

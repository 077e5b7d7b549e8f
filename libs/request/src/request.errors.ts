import { DomainError } from '@kapstok/errors';
import type { DenyCode } from '@kapstok/policy';
import type { RequestState, RequestStep, Side } from './request-rows';

/** Missing, of others, or not an id at all: the same to who asks. */
export class RequestNotFound extends DomainError {
  readonly code = 'INFORMATION_REQUEST_NOT_FOUND';
  constructor() {
    super('there is no such request for this hat');
  }
}

/** Not by this route: the question is not sent. `reason` is a deny code, `explanation` says in Dutch what is possible instead. */
export class RequestDenied extends DomainError {
  readonly code = 'REQUEST_DENIED';
  constructor(reason: DenyCode, explanation: string) {
    super(`this may not be asked: ${reason}`, { reason, explanation });
  }
}

/** Something happened to the request since it was read; `version` is where it stands now. */
export class RequestChanged extends DomainError {
  readonly code = 'REQUEST_CHANGED';
  constructor(version?: number) {
    super('something else happened to this request first', { field: 'input.version', ...(version !== undefined && { version }) });
  }
}

/** Not a step from where the request stands: it is answered, withdrawn or its term is over. */
export class RequestStateDoesNotFit extends DomainError {
  readonly code = 'REQUEST_STATE_DOES_NOT_FIT';
  constructor(step: RequestStep | 'given a view on', state: RequestState) {
    super(`a request that is ${state} cannot be ${step}`, { step, state });
  }
}

/** A step of the other side: who asks does not answer, who is asked does not withdraw, a contact decides nothing. */
export class RequestOfOtherSide extends DomainError {
  readonly code = 'REQUEST_OF_OTHER_SIDE';
  constructor(step: RequestStep, side: Side) {
    super(`${step} is not for this side of the request`, { step, side });
  }
}

/** Reminding before half of the term is pressure (rules §4); `from` is when it can. */
export class ReminderTooSoon extends DomainError {
  readonly code = 'REMINDER_TOO_SOON';
  constructor(from: Date) {
    super('not before half of the term', { from: from.toISOString() });
  }
}

/** At most one reminder, and at most once to the fixed contact. */
export class RequestStepDoneBefore extends DomainError {
  readonly code = 'REQUEST_STEP_DONE_BEFORE';
  constructor(step: RequestStep) {
    super(`a request is ${step} once`, { step });
  }
}

/** An answer rests on what was disclosed in answer to it; nothing was (R208). */
export class AnswerGivesNothing extends DomainError {
  readonly code = 'ANSWER_GIVES_NOTHING';
  constructor() {
    super('disclose what the answer is first, with the id of the request');
  }
}

/** Who asks waits until the other has answered or has spoken (R210). */
export class ConversationNotOpen extends DomainError {
  readonly code = 'CONVERSATION_NOT_OPEN';
  constructor() {
    super('wait for an answer, or for the other to speak');
  }
}

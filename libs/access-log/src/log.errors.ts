import { DomainError } from '@kapstok/errors';

/** The log could not be written, so nothing is served (principle 4). Nothing about the data is told. */
export class LogUnavailable extends DomainError {
  readonly code = 'LOG_UNAVAILABLE';
  override readonly status = 503;

  /** `cause` is for the log of the process: it may hold what was asked, so no serialiser sends it along. */
  constructor(cause?: unknown) {
    super('the access log cannot be written now');
    Object.defineProperty(this, 'cause', { value: cause, enumerable: false });
  }
}

/** Something that is neither an id nor a word of the rules would have come into the log: then nothing is done (R268). Names the place only. */
export class LineCarriesContent extends DomainError {
  readonly code = 'LINE_CARRIES_CONTENT';
  override readonly status = 500;
  constructor(readonly place: string) {
    super(`what was decided on holds words at ${place}`);
  }
}

/** The logbook did not answer, or with something that is not a page of the log: try again later. */
export class LogbookUnavailable extends DomainError {
  readonly code = 'LOGBOOK_UNAVAILABLE';
  override readonly status = 503;
  constructor() {
    super('the logbook cannot be read now');
  }
}

/** The log is for the FG of the controller alone (V7). The same for every hat that is not, and for no hat. */
export class LogNotYours extends DomainError {
  readonly code = 'LOG_NOT_YOURS';
  override readonly status = 403;
  constructor() {
    super('the log of a controller is read by its data protection officer');
  }
}

/** A line that waits to be sealed, or nothing was sealed yet: ask again later. */
export class NotInSealedLog extends DomainError {
  readonly code = 'NOT_SEALED';
  override readonly status = 404;
  constructor() {
    super('this is not in the signed log');
  }
}

/** There is nothing about this person that who asks may read: missing and of others alike, for every cause. */
export class OwnLogNotFound extends DomainError {
  readonly code = 'OWN_LOG_NOT_FOUND';
  override readonly status = 404;
  constructor() {
    super('there is no log about this person for this hat');
  }
}

import { DomainError } from '@kapstok/errors';

/** Missing, of others, in a category that this hat may not see, or not an id at all: the same to who asks. */
export class MeetingNotFound extends DomainError {
  readonly code = 'MEETING_NOT_FOUND';
  constructor() {
    super('there is no such meeting for this hat');
  }
}

/** The hat sees the meeting, and does not work in the dossier itself (V1): it calls, changes and records nothing. */
export class MeetingDenied extends DomainError {
  readonly code = 'MEETING_DENIED';
  constructor() {
    super('only who works in the dossier calls a meeting about it', { reason: 'not-involved' });
  }
}

/** Somebody else changed it or recorded something first; `version` is where it stands now, where that could be read. */
export class MeetingChanged extends DomainError {
  readonly code = 'MEETING_CHANGED';
  constructor(version?: number) {
    super('this meeting has another version by now; nothing was recorded', { field: 'input.version', ...(version !== undefined && { version }) });
  }
}

/** Held or cancelled: its plan stands. */
export class MeetingOver extends DomainError {
  readonly code = 'MEETING_OVER';
  constructor(state: string) {
    super('this meeting was held or cancelled', { field: 'input.meetingId', state });
  }
}

/** Of these persons nothing says that they were there or that somebody spoke to them about it (R225). */
export class MeetingClientsNotHeard extends DomainError {
  readonly code = 'MEETING_CLIENTS_NOT_HEARD';
  constructor(personIds: readonly string[]) {
    super('somebody whom it is about was neither there nor spoken to', { field: 'input.heldOn', personIds });
  }
}

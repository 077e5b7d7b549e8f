import type { Decided } from '@kapstok/access-log';
import { DomainError } from '@kapstok/errors';

/** Missing, of others, or not an id at all: the same to who asks. */
export class TransferNotFound extends DomainError {
  readonly code = 'TRANSFER_NOT_FOUND';
  constructor() {
    super('there is no such transfer for this hat');
  }
}

/** Not by this route. `reason` is a deny code or `consent-missing`, `explanation` says in Dutch what is possible instead. Nothing moved. */
export class TransferDenied extends DomainError {
  readonly code = 'TRANSFER_DENIED';
  /** what was decided, for the line in the log; no serialiser sends it along */
  declare readonly on: Decided;
  constructor(on: Decided) {
    const { reason, explanation } = on.answer;
    super(`this may not be handed over: ${reason}`, { reason, explanation });
    Object.defineProperty(this, 'on', { value: on, enumerable: false });
  }
}

/** Something else happened to it first; `version` is where it stands now. */
export class TransferChanged extends DomainError {
  readonly code = 'TRANSFER_CHANGED';
  constructor(version?: number) {
    super('something else happened to this transfer first; nothing moved', { field: 'input.version', ...(version !== undefined && { version }) });
  }
}

/** Accepted, refused, withdrawn or over: no step from there. */
export class TransferNotOpen extends DomainError {
  readonly code = 'TRANSFER_NOT_OPEN';
  constructor(state: string) {
    super('this transfer does not stand open for that', { state });
  }
}

/** Who offered it does not work in the dossier any more, so it is not theirs to give. Nothing moved. */
export class TransferGone extends DomainError {
  readonly code = 'TRANSFER_GONE';
  constructor() {
    super('who offered this does not work in the dossier any more; nothing moved');
  }
}

import { DomainError } from '@kapstok/errors';

/** Missing, of others, or not an id at all: the same to who asks. */
export class WeighingNotFound extends DomainError {
  readonly code = 'WEIGHING_NOT_FOUND';
  constructor() {
    super('there is no such weighing for this hat');
  }
}

/** Somebody changed the draft since the version that was named; nothing of it is lost. */
export class WeighingChanged extends DomainError {
  readonly code = 'WEIGHING_CHANGED';
  constructor(version: number) {
    super('this draft was changed meanwhile', { field: 'input.version', version });
  }
}

/** What was used is not changed and not used again: one weighing carries one disclosure. */
export class WeighingUsed extends DomainError {
  readonly code = 'WEIGHING_USED';
  constructor() {
    super('this weighing was used');
  }
}

/** Where something that the law asks for in this weighing is missing, and why it is asked. */
export interface Missing {
  /** path in the words of the weighing, for example `informing` or `conflict.conscience` */
  readonly field: string;
  readonly problem: string;
}

/** The weighing lacks something that its obligations ask for; `field` names the first, `missing` all of them. */
export class WeighingIncomplete extends DomainError {
  readonly code = 'WEIGHING_INCOMPLETE';
  constructor(missing: readonly Missing[]) {
    super(`this weighing lacks ${missing.map(({ field }) => field).join(', ')}`, { field: missing[0]?.field, missing });
  }
}

/** Missing, of others, done, or not an id at all: the same to who asks. */
export class TellingNotFound extends DomainError {
  readonly code = 'TELLING_NOT_FOUND';
  constructor() {
    super('there is nothing like that still to be told by this hat');
  }
}

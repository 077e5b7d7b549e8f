import { DomainError } from '@kapstok/errors';

/** There is no such covenant, or not for this hat: all the same. */
export class CovenantNotFound extends DomainError {
  readonly code = 'COVENANT_NOT_FOUND';
  constructor() {
    super('there is no such covenant');
  }
}

/** Covenants are composed by the covenant administrator of a party. */
export class CovenantTaskRequired extends DomainError {
  readonly code = 'COVENANT_TASK_REQUIRED';
  constructor() {
    super('only a covenant administrator (convenantbeheer) of a party may do this');
  }
}

/** Somebody else changed the draft meanwhile. Nothing was saved and nothing is lost: read it again. */
export class CovenantChanged extends DomainError {
  readonly code = 'COVENANT_CHANGED';
  constructor(revision: number) {
    super('the covenant was changed meanwhile', { field: 'input.revision', revision });
  }
}

/** What was asked does not fit where the covenant stands now; `status` says where that is. */
export class CovenantNotOpen extends DomainError {
  readonly code = 'COVENANT_NOT_OPEN';
  constructor(status: string) {
    super('this cannot be done with the covenant as it stands', { status });
  }
}

/** The text that was read is not the text that lies there to be signed. */
export class CovenantTextDiffers extends DomainError {
  readonly code = 'COVENANT_TEXT_DIFFERS';
  constructor() {
    super('this is not the text that was offered last; read it again', { field: 'input.textHash' });
  }
}

/** The text that was offered is not what its terms give: by a fault, by hand, or since a party has another name in the directory. */
export class CovenantTextNotItsTerms extends DomainError {
  readonly code = 'COVENANT_TEXT_NOT_ITS_TERMS';
  constructor() {
    super('the text does not say what the terms say; have a next version offered');
  }
}

/** Only who is mandated by the organisation signs for it. */
export class MandateRequired extends DomainError {
  readonly code = 'MANDATE_REQUIRED';
  constructor() {
    super('this hat is not mandated to sign for its organisation');
  }
}

/** There is no such mandate, or not in this organisation, or it was revoked: all the same. */
export class MandateNotFound extends DomainError {
  readonly code = 'MANDATE_NOT_FOUND';
  constructor() {
    super('there is no such mandate');
  }
}

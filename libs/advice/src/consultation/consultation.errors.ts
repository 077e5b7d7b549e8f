import { DomainError } from '@kapstok/errors';
import type { PersonalData } from './personal-data';

/** Missing, of others, or not an id at all: the same to who asks. */
export class ConsultationNotFound extends DomainError {
  readonly code = 'CONSULTATION_NOT_FOUND';
  constructor() {
    super('there is no such consultation for this hat');
  }
}

/** The text points at somebody, or its writer does not say that it points at nobody. `found` are kinds, never what stood there. */
export class ConsultationTraceable extends DomainError {
  readonly code = 'CONSULTATION_TRACEABLE';
  constructor(reason: string, found: readonly PersonalData[], explanation: string) {
    super('a consultation holds nothing by which somebody can be recognised; nothing was kept', { reason, found, explanation });
  }
}

/** The rules refuse the consultation itself: this hat or that task confers about no case. */
export class ConsultationDenied extends DomainError {
  readonly code = 'CONSULTATION_DENIED';
  constructor(reason: string, explanation: string) {
    super(`this hat cannot consult there: ${reason}`, { reason, explanation });
  }
}

/** Closed by who asked, or silent for thirty days: the texts are gone. */
export class ConsultationClosed extends DomainError {
  readonly code = 'CONSULTATION_CLOSED';
  constructor() {
    super('this consultation has been closed');
  }
}

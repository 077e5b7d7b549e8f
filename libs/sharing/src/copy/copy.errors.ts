import { DomainError } from '@kapstok/errors';

/** A colleague decided on this copy since it was read: look again. */
export class CopyChanged extends DomainError {
  readonly code = 'COPY_CHANGED';
  constructor() {
    super('somebody decided on this copy since', { field: 'input.version' });
  }
}

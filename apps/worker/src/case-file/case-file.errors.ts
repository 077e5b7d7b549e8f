import { DomainError } from '@kapstok/errors';
import type { Problem } from './problem';

/** The file is not there, cannot be read, or holds no JSON. */
export class CaseFileUnreadable extends DomainError {
  readonly code = 'CASE_FILE_UNREADABLE';

  constructor(
    readonly file: string,
    why: string,
  ) {
    super(`${file}: ${why}`, { file });
  }
}

/** The file does not fit the format; `problems` names every value that is wrong, with its path. Nothing was loaded. */
export class CaseFileInvalid extends DomainError {
  readonly code = 'CASE_FILE_INVALID';

  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(`${file}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, nothing was loaded\n${problems.join('\n')}`, {
      file,
      paths: problems.map(String),
    });
  }
}

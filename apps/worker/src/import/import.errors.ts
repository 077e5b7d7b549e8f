import { DomainError } from '@kapstok/errors';
import type { Problem } from '../case-file/problem';

/** The file fits the format, and not what is in the database; `problems` names the paths. Nothing was changed. */
export class CaseFileConflict extends DomainError {
  readonly code: string = 'CASE_FILE_CONFLICT';

  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(`${file}: does not fit what is here already, nothing was changed\n${problems.join('\n')}`, { file, paths: problems.map(String) });
  }
}

/** Another content was imported under the same key. A case is worked in after its import; a second content would overwrite that. */
export class CaseImportedOtherwise extends DomainError {
  readonly code = 'CASE_IMPORTED_OTHERWISE';

  constructor(
    readonly file: string,
    key: string,
  ) {
    super(`${file}: case "${key}" was imported before with another content, nothing was changed`, { file, key });
  }
}

/** A service refused a part of the file, as it would refuse it over the API. Nothing was loaded. */
export class CaseFileRefused extends DomainError {
  readonly code = 'CASE_FILE_REFUSED';

  constructor(
    readonly file: string,
    readonly problem: Problem,
    override readonly cause: DomainError,
  ) {
    super(`${file}: refused (${cause.code}), nothing was loaded\n${problem}`, { file, paths: [String(problem)] });
  }
}

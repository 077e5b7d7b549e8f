import { CaseFileInvalid } from '../case-file/case-file.errors';
import { Problems, shown, type Path } from '../case-file/problem';
import { covenantFile, type CovenantFile } from './schema';

export interface ReadCovenantFile {
  /** as it was named on the command line */
  readonly name: string;
  readonly covenant: CovenantFile;
}

/** Whether parsed JSON means to be a covenant file: it has a covenant and no case. */
export function isCovenant(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'covenant' in input && !('case' in input);
}

/** Checks a parsed covenant file. Throws CaseFileInvalid with every problem at once. */
export function checkCovenantFile(name: string, input: unknown): ReadCovenantFile {
  const result = covenantFile.safeParse(input);
  if (result.success) return { name, covenant: result.data };
  const problems = new Problems();
  for (const issue of result.error.issues) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) problems.add([...path, unknown], 'unknown key');
    else problems.add(path, issue.code === 'invalid_value' ? `one of ${issue.values.slice(0, 5).map(shown).join(', ')} and so on` : issue.message);
  }
  throw new CaseFileInvalid(name, problems.all);
}

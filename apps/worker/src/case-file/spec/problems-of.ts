import { reviewCaseFile } from '../read-case-file';
import { smallCase, type SmallCase } from './small-case';

/** The lines that an author of a case file reads after a change to a file that fits; none when it still does. */
export function problemsAfter(change: (file: SmallCase) => void): string[] {
  const file = smallCase();
  change(file);
  return reviewCaseFile(file).problems.map(String);
}

/** Puts a value where the types of the format do not allow it. */
export function put(holder: object, name: string | number, value: unknown): void {
  (holder as Record<string | number, unknown>)[name] = value;
}

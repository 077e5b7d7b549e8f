import type { z } from 'zod';
import { type Path, type Problems, shown } from './problem';
import { caseFile, type CaseFile, type DraftFile } from './schema/case-file';

type Issue = z.core.$ZodIssue;

/**
 * Checks the shape of a file: names, types, words that are known. What does not fit is told and left out of the draft that
 * comes back, so that the checks of what belongs together go on with the rest and every problem comes up in one go.
 */
export function checkShape(input: unknown, problems: Problems): { draft: DraftFile; file?: CaseFile } {
  const result = caseFile.safeParse(input);
  if (result.success) return { draft: result.data as DraftFile, file: result.data };
  const draft = structuredClone(input);
  for (const issue of result.error.issues) tell(issue, input, problems);
  // An unknown key stays: nothing looks at it.
  for (const issue of result.error.issues) if (issue.code !== 'unrecognized_keys') leaveOut(draft, issue.path as Path);
  return { draft: isRecord(draft) ? (draft as DraftFile) : {} };
}

function tell(issue: Issue, input: unknown, problems: Problems): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) problems.add([...path, name], 'unknown key');
    return;
  }
  problems.add(path, message(issue, at(input, path)));
}

function message(issue: Issue, value: unknown): string {
  if (value === undefined) return 'missing';
  if (issue.code === 'invalid_type') return `expected ${expected(issue.expected)}, not ${typeName(value)}`;
  if (issue.code === 'invalid_value') return issue.values.length === 1 ? `must be ${shown(issue.values[0])}` : `unknown ${shown(value)}`;
  if (issue.code === 'too_small') return 'at least one is needed';
  return issue.message;
}

function expected(type: string): string {
  return { object: 'an object', array: 'a list', string: 'a text', boolean: 'true or false' }[type] ?? type;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { object: 'an object', string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? typeof value;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), input);
}

// An item of a list becomes a hole, so that the others keep their number.
function leaveOut(draft: unknown, path: Path): void {
  const holder = at(draft, path.slice(0, -1));
  const last = path.at(-1);
  if (last !== undefined && isRecord(holder) && last in holder) holder[last] = undefined;
}

import type { TextKey } from '../language/texts';

/** The problem when the text is empty, else nothing. */
export function required(value: string, problem: TextKey): TextKey | undefined {
  return value.trim() === '' ? problem : undefined;
}

/** The problem when nothing was chosen, else nothing. */
export function chosen(values: readonly unknown[], problem: TextKey): TextKey | undefined {
  return values.length === 0 ? problem : undefined;
}

import { BadInput } from '@kapstok/errors';

/** A word of a closed list; anything else is told with the field it stands in. */
export function knownWord<Word extends string>(field: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new BadInput(field, `unknown "${value.slice(0, 40)}"`);
  return found;
}

/** Words of a closed list, each once. */
export function knownWords<Word extends string>(field: string, values: readonly string[] | null | undefined, words: readonly Word[]): Word[] {
  return [...new Set((values ?? []).map((value, i) => knownWord(`${field}[${i}]`, value, words)))];
}

/** A whole number in a range. */
export function wholeNumber(field: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw new BadInput(field, `a whole number from ${least} to ${most}`);
  return value;
}

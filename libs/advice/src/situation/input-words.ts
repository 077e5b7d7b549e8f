import { BadInput } from '@kapstok/errors';
import { knownWord } from '@kapstok/graphql';

/** Words of a closed list, each once; none when none are given. */
export function knownWords<Word extends string>(field: string, values: readonly string[] | null | undefined, words: readonly Word[]): Word[] {
  return [...new Set((values ?? []).map((value, i) => knownWord(`${field}[${i}]`, value, words)))];
}

/** A whole number in a range. */
export function wholeNumber(field: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw new BadInput(field, `a whole number from ${least} to ${most}`);
  return value;
}

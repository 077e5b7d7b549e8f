import { BadInput } from '@kapstok/errors';

/** A word of a closed list; anything else is told with the field it stands in. */
export function knownWord<Word extends string>(field: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new BadInput(field, `unknown "${value.slice(0, 40)}"`);
  return found;
}

/** Words for people: not blank, at most 2,000 characters. */
export function saidInWords(field: string, value: string): string {
  const said = value.trim();
  if (said === '') throw new BadInput(field, 'say it in words');
  if (said.length > 2000) throw new BadInput(field, 'longer than 2000 characters');
  return said;
}

/** The same where nothing need be said. */
export function maybeSaid(field: string, value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : saidInWords(field, value);
}

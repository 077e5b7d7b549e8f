import { BadInput } from '@kapstok/errors';

/** A word of a closed list; anything else is told with the field it stands in. */
export function knownWord<Word extends string>(field: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new BadInput(field, `unknown "${value.slice(0, 40)}"`);
  return found;
}

/** At least one word of a closed list, each once. */
export function knownWords<Word extends string>(field: string, values: readonly string[], words: readonly Word[]): Word[] {
  if (values.length === 0) throw new BadInput(field, 'at least one');
  return [...new Set(values.map((value, i) => knownWord(`${field}[${i}]`, value, words)))];
}

/** Words for people: not blank, at least `shortest` and at most `longest` characters. */
export function saidInWords(field: string, value: string, longest = 2000, shortest = 1): string {
  const said = value.trim();
  if (said === '') throw new BadInput(field, 'say it in words');
  if (said.length < shortest) throw new BadInput(field, `say it in at least ${shortest} characters`);
  if (said.length > longest) throw new BadInput(field, `longer than ${longest} characters`);
  // PostgreSQL stores no NUL.
  if (said.includes('\0')) throw new BadInput(field, 'holds a character that cannot be stored');
  return said;
}

/** The same where nothing need be said. */
export function maybeSaid(field: string, value: string | null | undefined, longest?: number): string | null {
  return value == null || value.trim() === '' ? null : saidInWords(field, value, longest);
}

/** A moment that is still to come, or none. */
export function laterThan(field: string, value: Date | null | undefined, at: Date): Date | null {
  if (value == null) return null;
  if (!(value.getTime() > at.getTime())) throw new BadInput(field, 'a moment that is still to come');
  return value;
}

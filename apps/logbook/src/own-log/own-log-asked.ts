import { LARGEST_OWN_PAGE, type OwnAccessAsked } from '@kapstok/access-log';
import { BadInput } from '@kapstok/errors';
import { unknownCursor } from '../lines-asked';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NAMES = ['subjectId', 'first', 'after'] as const;

/** Of whom the own log is asked, and which page of it. @throws BadInput that names the field. */
export function ownLogAsked(query: unknown): OwnAccessAsked {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (!NAMES.some((known) => known === name)) throw new BadInput('query', `only ${NAMES.join(', ')}`);
    if (typeof value !== 'string' || value === '') throw new BadInput(name, 'one value');
    given.set(name, value);
  }
  return { subjectId: subject(given.get('subjectId')), first: first(given.get('first') ?? '50'), after: after(given.get('after')) };
}

function subject(text: string | undefined): string {
  if (text === undefined || !UUID.test(text)) throw new BadInput('subjectId', 'not an id');
  return text.toLowerCase();
}

function first(text: string): number {
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (size < 1 || size > LARGEST_OWN_PAGE) throw new BadInput('first', `a number from 1 to ${LARGEST_OWN_PAGE}`);
  return size;
}

function after(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!UUID.test(text)) throw unknownCursor();
  return text.toLowerCase();
}

import type { Action, Request } from '../vocabulary';

type Field = 'dossier' | 'categories' | 'entry' | 'other' | 'purpose' | 'subject';

/** What each action needs beyond id, at, action and actor (decision §1). */
export const REQUIRED_FIELDS: Readonly<Record<Action, readonly Field[]>> = {
  view: ['dossier', 'categories'],
  search: ['dossier', 'categories'],
  write: ['dossier', 'categories', 'entry'],
  disclose: ['other', 'categories', 'purpose'],
  request: ['other', 'categories', 'purpose'],
  transfer: ['other', 'categories', 'purpose'],
  inspect: ['dossier', 'categories', 'subject'],
  statistics: ['purpose'],
};

/** The first field that the action requires and the request lacks, as a problem; undefined when it has them all. */
export function missingField(request: Request): string | undefined {
  for (const field of REQUIRED_FIELDS[request.action]) {
    if (request[field] === undefined) return `${field}: required for action ${request.action}`;
    if (field === 'categories' && request.categories?.length === 0) return `categories: at least one required for action ${request.action}`;
  }
  return undefined;
}

import * as rules from '@kapstok/policy';
import type { Request } from '@kapstok/policy';
import { LineCarriesContent } from './log.errors';

/** Words that requests use where there is no record to name. */
const STAND_INS = ['subject', 'any', 'nobody', 'explain', 'advice', 'consultation', 'transfer', 'example', 'holder', 'receiver', 'other', 'statistics'];

const WORDS: ReadonlySet<unknown> = new Set([
  ...rules.ACTIONS, ...rules.CATEGORIES, ...rules.CONSENT_ANSWERS, ...rules.CONSENT_KINDS, ...rules.DOSSIER_KINDS, ...rules.ENTRY_KINDS, ...rules.GROUND_IDS,
  ...rules.LAWS, ...rules.MEASURE_KINDS, ...rules.ORG_TYPES, ...rules.ORIGINS, ...rules.PROVISIONS, ...rules.PURPOSES, ...rules.REGISTRATIONS,
  ...rules.SCOPES, ...rules.TASKS, ...STAND_INS,
]);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const MADE_UP_PARENT = /^gezag-\d{1,2}$/;
/** No number that a decision looks at is this long; a BSN is. */
const LARGEST = 9_999_999;

/** In place of the source of an entry: the rules ask that there is one, not what it says. */
const SOURCE = '-';

/**
 * The request as a line of the log may keep it: ids, moments and words of the rules, and nothing else (R268). The source of an entry is
 * left out. Throws LineCarriesContent naming the place of whatever else would get in.
 */
export function withoutContent(request: Request): Request {
  const { entry } = request;
  const kept: Request = entry ? { ...request, entry: { ...entry, source: SOURCE } } : request;
  check(kept, '');
  return kept;
}

function check(value: unknown, path: string): void {
  if (value === undefined || value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Math.abs(value) <= LARGEST) return;
  if (typeof value === 'string' && isKnown(value, path)) return;
  if (typeof value !== 'object') throw new LineCarriesContent(path);
  for (const [field, inner] of Object.entries(value)) check(inner, path === '' ? field : `${path}.${field}`);
}

function isKnown(value: string, path: string): boolean {
  return WORDS.has(value) || ID.test(value) || MOMENT.test(value) || MADE_UP_PARENT.test(value) || (path === 'entry.source' && value === SOURCE);
}

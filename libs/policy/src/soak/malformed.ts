import { TASKS_WITH_LAW, type Request } from '../vocabulary';
import { REQUIRED_FIELDS } from '../validate/required';
import type { Random } from './random';

/** A request with one thing wrong in it, and the path of the field that a problem must name. */
export interface Malformed {
  request: unknown;
  field: string;
}

type Tree = Record<string, unknown>;
interface Place {
  holder: Tree | unknown[];
  key: string | number;
  path: string;
}

const FREE_TEXT = /(^|\.)(id|org|controller|by|source|processorFor|person)$|gezag\[\d+\]$/;

/** Every place in the request: each field and each element, with its path. */
function placesIn(holder: Tree | unknown[], path = ''): Place[] {
  const entries: [string | number, unknown][] = Array.isArray(holder) ? holder.map((value, i) => [i, value]) : Object.entries(holder);
  return entries.flatMap(([key, value]) => {
    const here = typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const inside = typeof value === 'object' && value !== null ? placesIn(value as Tree | unknown[], here) : [];
    return [{ holder, key, path: here }, ...inside];
  });
}

/** Something that can never stand at that place. */
function junkFor(random: Random, value: unknown, path: string): unknown {
  if (typeof value === 'boolean') return random.pick([null, 'true', 0, 1, [], {}, NaN]);
  if (typeof value === 'number') return random.pick([null, '12', NaN, Infinity, -1, 1.5, [], {}, true, 1e300]);
  if (Array.isArray(value)) return random.pick([null, {}, 'contact', 7, true, { length: 1 }]);
  if (typeof value === 'object') return random.pick([null, [], 'x', 7, false, new Date(0), new Map()]);
  const never = [null, 7, NaN, true, {}, [], '', '   ', Symbol('text'), 10n, () => 'x'];
  return random.pick(FREE_TEXT.test(path) ? never : [...never, 'zzz', '__proto__', 'toString', 'x'.repeat(20_000), '2026-02-30T10:00:00Z', '2026-03-10', '2026-03-10T10:00:00', '2026-03-10T25:00:00Z']);
}

function replaceSomething(random: Random, request: Request): Malformed {
  const { holder, key, path } = random.pick(placesIn(request as unknown as Tree));
  (holder as Tree)[key] = junkFor(random, (holder as Tree)[key], path);
  return { request, field: path };
}

function addSomething(random: Random, request: Request): Malformed {
  const objects: [Tree, string][] = [[request as unknown as Tree, '']];
  for (const { holder, key, path } of placesIn(request as unknown as Tree)) {
    const value = (holder as Tree)[key];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) objects.push([value as Tree, `${path}.`]);
  }
  const [object, path] = random.pick(objects);
  const field = random.pick(['extra', '__proto__', 'constructor', 'Outcome', 'admin', '', ' id', 'toString']);
  Object.defineProperty(object, field, { value: random.pick([true, null, 'allow', {}]), enumerable: true, configurable: true, writable: true });
  return { request, field: `${path}${field}` };
}

function requiredPlaces(request: Request): Place[] {
  const places: Place[] = ['id', 'at', 'action', 'actor', ...REQUIRED_FIELDS[request.action]].map((key) => ({ holder: request as unknown as Tree, key, path: key }));
  const inside = (object: object | undefined, path: string, keys: readonly string[]) => {
    if (object !== undefined) places.push(...keys.map((key) => ({ holder: object as Tree, key, path: `${path}.${key}` })));
  };
  for (const side of ['actor', 'other', 'dossier'] as const) {
    const given = request[side];
    if (given === undefined) continue;
    const own = side === 'dossier' ? ['kind', 'controller', 'task', 'scope'] : ['org', 'orgType', 'task', ...(given.task === 'client' ? ['person'] : [])];
    inside(given, side, [...own, ...(TASKS_WITH_LAW.includes(given.task) ? ['law'] : []), ...(given.task === 'regie' ? ['from'] : [])]);
  }
  inside(request.entry, 'entry', ['kind', 'source']);
  inside(request.subject, 'subject', ['age']);
  request.consents?.forEach((consent, i) => inside(consent, `consents[${i}]`, ['by', 'answer', 'categories', 'to', 'purpose', 'givenAt']));
  request.covenants?.forEach((covenant, i) => inside(covenant, `covenants[${i}]`, ['id', 'parties', 'purposes', 'categories', 'from', 'signedByAll']));
  return places;
}

function dropSomething(random: Random, request: Request): Malformed {
  const { holder, key, path } = random.pick(requiredPlaces(request));
  if (random.chance(0.5)) delete (holder as Tree)[key];
  else (holder as Tree)[key] = undefined;
  return { request, field: path };
}

/** A copy of the request with one thing in it made wrong: replaced, added or dropped. */
export function malformed(random: Random, wellFormed: Request): Malformed {
  const copy = JSON.parse(JSON.stringify(wellFormed)) as Request;
  return random.pick([replaceSomething, replaceSomething, addSomething, dropSomething])(random, copy);
}

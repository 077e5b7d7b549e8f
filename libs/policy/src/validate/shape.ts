/** Says what is wrong with the value at the path, naming the field; undefined when nothing is. */
export type Check = (value: unknown, path: string) => string | undefined;

/** Far above any real request; below what would make a decision slow. */
export const LONGEST_LIST = 1_000;
export const LONGEST_TEXT = 10_000;

/** The value as it is shown in a problem: short, on one line. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

export const text: Check = (value, path) => {
  if (typeof value !== 'string') return `${path}: expected text, got ${shown(value)}`;
  if (value.trim() === '') return `${path}: empty`;
  return value.length > LONGEST_TEXT ? `${path}: longer than ${LONGEST_TEXT} characters` : undefined;
};

export const flag: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : `${path}: expected true or false, got ${shown(value)}`;

/** A whole number between the two, both included. */
export function whole(least: number, most: number): Check {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : `${path}: expected a whole number from ${least} to ${most}, got ${shown(value)}`;
}

export function oneOf(values: readonly string[]): Check {
  const known = new Set<unknown>(values);
  return (value, path) => {
    if (known.has(value)) return undefined;
    return typeof value === 'string' ? `${path}: unknown ${shown(value)}` : `${path}: expected text, got ${shown(value)}`;
  };
}

export function listOf(check: Check, least = 0): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path}: expected a list, got ${shown(value)}`;
    if (value.length < least) return `${path}: at least ${least} required`;
    if (value.length > LONGEST_LIST) return `${path}: more than ${LONGEST_LIST}`;
    for (let i = 0; i < value.length; i++) {
      const problem = check(value[i], `${path}[${i}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** Only what stands in the object itself counts; anything inherited could come from elsewhere. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An object with these fields and no others. A field whose value is undefined counts as absent. */
export function shape(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const musts = Object.keys(required);
  return (value, path) => {
    const at = path === '' ? '' : `${path}.`;
    if (!isPlain(value)) return `${path || 'request'}: expected an object, got ${shown(value)}`;
    for (const field of musts) {
      if (!Object.hasOwn(value, field) || value[field] === undefined) return `${at}${field}: required`;
    }
    for (const field of Object.keys(value)) {
      const check = checks.get(field);
      if (check === undefined) return `${at}${field.slice(0, 40)}: unknown field`;
      if (value[field] === undefined) continue;
      const problem = check(value[field], `${at}${field}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** Passes when every check passes; the first problem is the answer. */
export function both(first: Check, second: (value: never, path: string) => string | undefined): Check {
  return (value, path) => first(value, path) ?? second(value as never, path);
}

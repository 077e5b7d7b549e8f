import { BadInput } from '@kapstok/errors';

/** Somebody as the employer declares them. Only keys made of this are kept (decision 10). */
export interface Declared {
  readonly name: string;
  readonly birthDate: string;
}

export interface DeclaredCircle {
  readonly accountId: string;
  readonly self: Declared | null;
  readonly family: readonly Declared[];
  /** as one writes them: 'Dorpsstraat 12 b, 1234 AB Plaats' */
  readonly addresses: readonly string[];
}

export interface PublicAttention {
  readonly controllerId: string;
  readonly personId: string;
  /** YYYY-MM-DD, at most 400 days ahead */
  readonly until: string;
}

export interface CircleFile {
  readonly circles: readonly DeclaredCircle[];
  readonly publicAttention: readonly PublicAttention[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads a file of declared circles. Throws BadInput that names the place, such as `circles[2].self.birthDate`. */
export function circleFile(given: unknown): CircleFile {
  const file = object(given, 'file', ['circles', 'publicAttention']);
  return {
    circles: list(file.circles, 'circles').map((one, i) => circle(one, `circles[${i}]`)),
    publicAttention: list(file.publicAttention, 'publicAttention').map((one, i) => attention(one, `publicAttention[${i}]`)),
  };
}

function circle(given: unknown, at: string): DeclaredCircle {
  const { accountId, self, family, addresses } = object(given, at, ['accountId', 'self', 'family', 'addresses']);
  return {
    accountId: id(accountId, `${at}.accountId`),
    self: self === undefined ? null : declared(self, `${at}.self`),
    family: list(family, `${at}.family`).map((one, i) => declared(one, `${at}.family[${i}]`)),
    addresses: list(addresses, `${at}.addresses`).map((one, i) => words(one, `${at}.addresses[${i}]`)),
  };
}

function attention(given: unknown, at: string): PublicAttention {
  const { controllerId, personId, until } = object(given, at, ['controllerId', 'personId', 'until']);
  return { controllerId: id(controllerId, `${at}.controllerId`), personId: id(personId, `${at}.personId`), until: day(until, `${at}.until`) };
}

function declared(given: unknown, at: string): Declared {
  const { name, birthDate } = object(given, at, ['name', 'birthDate']);
  return { name: words(name, `${at}.name`), birthDate: day(birthDate, `${at}.birthDate`) };
}

function object(given: unknown, at: string, names: readonly string[]): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new BadInput(at, `an object with ${names.join(', ')}`);
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) throw new BadInput(`${at}.${strange}`, `not known; only ${names.join(', ')}`);
  return given as Record<string, unknown>;
}

function list(given: unknown, at: string): unknown[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new BadInput(at, 'a list');
  return given;
}

function words(given: unknown, at: string): string {
  if (typeof given !== 'string' || given.trim() === '' || given.includes('\0')) throw new BadInput(at, 'a text that is not empty');
  return given;
}

function id(given: unknown, at: string): string {
  if (typeof given !== 'string' || !UUID.test(given)) throw new BadInput(at, 'an id');
  return given.toLowerCase();
}

function day(given: unknown, at: string): string {
  const date = typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(String(given))) throw new BadInput(at, 'a day as YYYY-MM-DD');
  return String(given);
}

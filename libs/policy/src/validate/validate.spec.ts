import { AT, disclose, DOSSIER, GGZ, JEUGDHULP, SCHOOL } from '../readings/asking';
import type { Request } from '../vocabulary';
import { listOf, LONGEST_LIST, text } from './shape';
import { validate } from './validate';

const good: Request = { id: 'v', at: AT, action: 'disclose', actor: JEUGDHULP, other: SCHOOL, dossier: DOSSIER.hulp, categories: ['voortgang'], purpose: 'hulpverlening', subject: { age: 41 } };
const problem = (changed: object) => {
  const checked = validate({ ...good, ...changed });
  return checked.ok ? undefined : checked.problem;
};

describe('a request', () => {
  it('that fits is passed on as it is', () => {
    expect(validate(good)).toEqual({ ok: true, request: good });
  });

  // R2
  it.each<[object, string]>([
    [{ actor: { ...JEUGDHULP, law: undefined } }, 'actor.law: required for task hulpverlening'],
    [{ actor: { ...JEUGDHULP, task: 'begeleiding', law: undefined } }, 'actor.law: required for task begeleiding'],
    [{ other: { ...GGZ, task: 'regie' } }, 'other.from: required for task regie'],
    [{ actor: { org: 'c', orgType: 'client', task: 'client' } }, 'actor.person: required for task client'],
    [{ dossier: { ...DOSSIER.hulp, law: undefined } }, 'dossier.law: required for task hulpverlening'],
    [{ dossier: { ...DOSSIER.regieHulp, from: undefined } }, 'dossier.from: required for task regie'],
    [{ categories: ['voortgang', 'contact', 'diagnosis'] }, 'categories[2]: unknown "diagnosis"'],
    [{ categories: [] }, 'categories: at least one required for action disclose'],
    [{ other: undefined }, 'other: required for action disclose'],
    [{ purpose: undefined }, 'purpose: required for action disclose'],
    [{ action: 'view', dossier: undefined }, 'dossier: required for action view'],
    [{ action: 'statistics', purpose: undefined }, 'purpose: required for action statistics'],
    [{ role: 'admin' }, 'role: unknown field'],
    [{ facts: { superuser: true } }, 'facts.superuser: unknown field'],
    [{ actor: { ...JEUGDHULP, involved: 'true' } }, 'actor.involved: expected true or false, got "true"'],
    [{ subject: { age: NaN } }, 'subject.age: expected a whole number from 0 to 150, got NaN'],
    [{ subject: { age: 11.5 } }, 'subject.age: expected a whole number from 0 to 150, got 11.5'],
    [{ subject: { age: '41' } }, 'subject.age: expected a whole number from 0 to 150, got "41"'],
    [{ at: '2026-03-10T10:00:00' }, 'at: expected an ISO 8601 moment with offset or Z, got "2026-03-10T10:00:00"'],
    [{ ground: 'V4' }, 'ground: unknown "V4"'],
    [{ facts: { conflict: {} } }, 'facts.conflict.consentSought: required'],
    [{ facts: { meldcode: [1, 6] } }, 'facts.meldcode[1]: expected a whole number from 1 to 5, got 6'],
    [{ facts: null }, 'facts: expected an object, got null'],
    [{ consents: [{}] }, 'consents[0].by: required'],
    [{ action: 'search', dossier: undefined }, 'dossier: required for action search'],
    [{ action: 'transfer', other: undefined }, 'other: required for action transfer'],
    [{ at: undefined }, 'at: required'],
    [{ purpose: 7 }, 'purpose: expected text, got 7'],
    [{ categories: 'contact' }, 'categories: expected a list, got "contact"'],
    [{ subject: { age: -1 } }, 'subject.age: expected a whole number from 0 to 150, got -1'],
    [{ facts: { meldcode: [0] } }, 'facts.meldcode[0]: expected a whole number from 1 to 5, got 0'],
    [{ id: true }, 'id: expected text, got true'],
    [{ ['x'.repeat(41)]: 1 }, `${'x'.repeat(40)}: unknown field`],
    [{ id: 7 }, 'id: expected text, got 7'],
    [{ id: '' }, 'id: empty'],
  ])('%j: %s', (changed, expected) => {
    expect(problem(changed)).toBe(expected);
  });

  it.each<[unknown, string]>([
    [null, 'request: expected an object, got null'], [[], 'request: expected an object, got a list'], ['x', 'request: expected an object, got "x"'], [undefined, 'request: expected an object, got undefined'],
    [new Date(0), 'request: expected an object, got object'],
  ])('that is %p has no id', (input, expected) => {
    expect(validate(input)).toEqual({ ok: false, id: '', problem: expected });
  });

  it('keeps a usable id in the answer to a request that does not fit', () => {
    expect(validate({ ...good, at: 'nu' })).toMatchObject({ ok: false, id: 'v' });
    expect(validate({ ...good, id: { toString: () => 'v' } })).toMatchObject({ ok: false, id: '' });
  });

  it('takes nothing from its prototype', () => {
    const inherited = Object.create(good) as Request;
    expect(validate(inherited)).toMatchObject({ ok: false });
    expect(problem({ actor: Object.assign(Object.create(null) as object, JEUGDHULP) })).toBeUndefined();
    expect(problem({ actor: Object.assign(Object.create({ involved: true }) as object, JEUGDHULP) })).toBe('actor: expected an object, got object');
    expect(problem(JSON.parse('{"facts": {"__proto__": {"acuteDanger": true}}}') as object)).toBe('facts.__proto__: unknown field');
    const actor = Object.defineProperty({ ...JEUGDHULP }, '__proto__', { value: { involved: true }, enumerable: true });
    expect(problem({ actor })).toBe('actor.__proto__: unknown field');
  });

  it('is refused when it cannot even be read', () => {
    const trap = new Proxy(good, { ownKeys: () => { throw new Error('no'); } });
    expect(validate(trap)).toEqual({ ok: false, id: 'v', problem: 'request: cannot be read' });
    const closed = new Proxy(good, { getOwnPropertyDescriptor: () => { throw new Error('no'); } });
    expect(validate(closed)).toEqual({ ok: false, id: '', problem: 'request: cannot be read' });
  });

  it('is refused when it is far larger than any real one', () => {
    expect(problem({ categories: Array.from({ length: LONGEST_LIST + 1 }, () => 'contact') })).toBe(`categories: more than ${LONGEST_LIST}`);
    expect(problem({ id: 'x'.repeat(10_001) })).toBe('id: longer than 10000 characters');
    expect(problem({ categories: Array.from({ length: LONGEST_LIST }, () => 'contact'), id: 'x'.repeat(10_000) })).toBeUndefined();
    expect(problem({ purpose: 'x'.repeat(40) })).toBe(`purpose: unknown "${'x'.repeat(40)}"`);
    expect(problem({ purpose: 'x'.repeat(100) })).toBe(`purpose: unknown "${'x'.repeat(40)}…"`);
  });

  it('has in a list at least as many as are asked for', () => {
    const rules = listOf(text, 2);
    expect(rules(['V1'], 'rules')).toBe('rules: at least 2 required');
    expect(rules(['V1', 'V2'], 'rules')).toBeUndefined();
  });

  it('is answered with the problem, deny and no more', () => {
    expect(disclose(JEUGDHULP, SCHOOL, [], 'hulpverlening')).toEqual({
      id: 'disclose', outcome: 'deny', grounds: [], obligations: [], consentFrom: [], reason: 'incomplete',
      explanation: expect.stringContaining('categories'), problem: 'categories: at least one required for action disclose',
    });
  });
});

import { Kind } from 'graphql';
import { DateScalar, DateTimeScalar } from './scalars';

describe('a calendar date', () => {
  const scalar = new DateScalar();

  it('is taken as it is written', () => {
    expect(scalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: '2026-11-22' })).toBe('2026-11-22');
  });

  it.each(['2026-02-30', '2025-02-29', '2026-1-1', '22-11-2026', '2026-11-22T00:00:00Z', '', 20261122, null, {}])('refuses %p', (value) => {
    expect(() => scalar.parseValue(value)).toThrow('a date as YYYY-MM-DD');
  });
});

describe('a moment', () => {
  const scalar = new DateTimeScalar();

  it('needs Z or an offset', () => {
    expect(scalar.parseValue('2026-11-22T10:00:00+01:00').toISOString()).toBe('2026-11-22T09:00:00.000Z');
    expect(() => scalar.parseValue('2026-11-22T10:00:00')).toThrow('with Z or an offset');
  });

  // A yes until the year 10000 is a moment that no decision and no line can hold: then nothing about that child could be decided.
  it.each(['9999-12-31T23:59:59-12:00', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '0999-12-31T23:59:59Z'])('refuses %s, which has no year of four digits everywhere', (value) => {
    expect(() => scalar.parseValue(value)).toThrow('a moment in the years 1000 to 9998');
    expect(scalar.parseValue('9998-12-31T23:59:59.999Z').toISOString()).toBe('9998-12-31T23:59:59.999Z');
  });

  it.each(['2026-02-30T10:00:00Z', '2026-11-22', 'now', 0, null])('refuses %p', (value) => {
    expect(() => scalar.parseValue(value)).toThrow('a moment as ISO 8601');
  });
});

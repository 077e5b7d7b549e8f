import { instant } from './moment';

describe('instant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0], ['1970-01-01T00:00Z', 0], ['1970-01-01T01:00:00+01:00', 0], ['1969-12-31T19:00:00-05:00', 0],
    ['2000-02-29T12:00:00Z', Date.UTC(2000, 1, 29, 12)], ['2100-02-28T23:59:59.999Z', Date.UTC(2100, 1, 28, 23, 59, 59, 999)],
    ['1900-01-01T00:00:00Z', Date.UTC(1900, 0, 1)], ['2026-03-10T10:00:00.5Z', Date.UTC(2026, 2, 10, 10, 0, 0, 500)], ['9999-12-31T23:59:59Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
  ])('reads %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it('agrees with Date on every day of four centuries', () => {
    for (let day = Date.UTC(1799, 0, 1); day < Date.UTC(2200, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString();
      if (instant(text) !== day) throw new Error(`${text} read as ${instant(text)}`);
    }
    expect(instant('2200-01-01T00:00:00Z')).toBe(Date.UTC(2200, 0, 1));
  });

  it('keeps the order of microseconds', () => {
    expect(instant('2026-03-10T10:00:00.000001Z')).toBeGreaterThan(instant('2026-03-10T10:00:00Z'));
    expect(instant('2026-03-10T10:00:00.123456Z')).toBeLessThan(instant('2026-03-10T10:00:00.123457Z'));
    expect(instant('2026-03-10T10:00:00.120000Z')).toBe(instant('2026-03-10T10:00:00.12Z'));
  });

  it.each([
    '', 'gisteren', '2026-03-10', '2026-03-10T10:00:00', '2026-03-10 10:00:00Z', '2026-02-29T10:00:00Z', '2100-02-29T10:00:00Z', '2026-13-01T10:00:00Z',
    '2026-00-01T10:00:00Z', '2026-04-31T10:00:00Z', '2026-03-00T10:00:00Z', '2026-03-10T24:00:00Z', '2026-03-10T10:60:00Z', '2026-03-10T10:00:60Z',
    '2026-03-10T10:00:00.Z', '2026-03-10T10:00:00z', '2026-03-10t10:00:00Z', '2026-03-10T10:00:00+1:00', '2026-03-10T10:00:00+0100', '2026-03-10T10:00:00+24:00',
    '2026-03-10T10:00:00+01:60', '2026-03-10T10:00:00Z ', '2026-03-10T10:00:00ZZ', '2026-03-10T10:00:00+01:00Z', '-026-03-10T10:00:00Z', '2026-3-10T10:00:00ZZ', '2026-03-10T10:00:0aZ',
  ])('refuses %j', (text) => {
    expect(instant(text)).toBeNaN();
  });
});

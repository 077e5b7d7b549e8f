import { afterWorkingDays, holidays, isWorkingDay } from './working-days';

describe('working days in the Netherlands', () => {
  it('leave out Easter, King’s day, Liberation day, Ascension day, Whitsun and Christmas, as the Algemene termijnenwet lists them', () => {
    expect(holidays(2026).sort()).toEqual([
      '2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26',
    ]);
    expect(holidays(2024)).toEqual(expect.arrayContaining(['2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20']));
  });

  it('keep the King’s birthday on Saturday when it falls on a Sunday', () => {
    expect(holidays(2025)).toContain('2025-04-26');
    expect(holidays(2025)).not.toContain('2025-04-27');
  });

  it.each([['2026-03-13', true], ['2026-03-14', false], ['2026-03-15', false], ['2026-04-27', false], ['2026-04-28', true]])('%s: %p', (date, is) => {
    expect(isWorkingDay(date)).toBe(is);
  });
});

describe('five working days', () => {
  it('after a Monday end with the next Monday', () => {
    expect(afterWorkingDays(new Date('2026-03-09T10:00:00Z'), 5).toISOString()).toBe('2026-03-16T23:00:00.000Z');
  });

  it('begin with the next day, also late in the evening by the clock of the Netherlands', () => {
    // 23:30 UTC on Sunday is half past midnight on Monday.
    expect(afterWorkingDays(new Date('2026-03-08T23:30:00Z'), 1).toISOString()).toBe('2026-03-10T23:00:00.000Z');
  });

  it('over Easter and the change to summer time end at midnight of the right day', () => {
    expect(afterWorkingDays(new Date('2026-04-02T08:00:00Z'), 5).toISOString()).toBe('2026-04-13T22:00:00.000Z');
    expect(afterWorkingDays(new Date('2026-03-27T08:00:00Z'), 1).toISOString()).toBe('2026-03-30T22:00:00.000Z');
  });
});

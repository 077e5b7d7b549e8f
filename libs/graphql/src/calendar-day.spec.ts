import { calendarDay, dateInTheNetherlands, isCalendarDay, pastDay } from './calendar-day';

describe('a day of the calendar', () => {
  it('is taken as YYYY-MM-DD and given back as it is', () => {
    for (const day of ['2026-03-04', '2024-02-29', '0001-01-01']) expect([isCalendarDay(day), calendarDay('input.doneOn', day)]).toEqual([true, day]);
  });

  it.each(['', '2026-02-30', '2026-13-01', '2025-02-29', '26-03-04', '2026-3-4', '0000-01-01', '2026-03-04T00:00:00Z', ' 2026-03-04', '2026-03-04\n', 'today'])('is not %j, and the field is named', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => calendarDay('input.doneOn', text)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'input.doneOn', problem: 'a date as YYYY-MM-DD' } }));
  });
});

describe('the date in the Netherlands', () => {
  it('is that of Amsterdam, also when it is another in UTC', () => {
    expect(dateInTheNetherlands(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
    expect(dateInTheNetherlands(new Date('2026-01-01T12:00:00Z'))).toBe('2026-01-01');
  });
});

describe('a day that has been', () => {
  it('is today in the Netherlands at the latest, and the field is named', () => {
    const at = new Date('2025-12-31T23:30:00Z');
    expect(pastDay('input.doneOn', '2026-01-01', at)).toBe('2026-01-01');
    expect(() => pastDay('input.doneOn', '2026-01-02', at)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'input.doneOn', problem: 'in the future' } }));
    expect(() => pastDay('input.doneOn', '2025-02-29', at)).toThrow(expect.objectContaining({ details: { field: 'input.doneOn', problem: 'a date as YYYY-MM-DD' } }));
  });
});

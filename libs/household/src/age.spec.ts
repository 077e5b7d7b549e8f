import { ageAt } from './age';

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

describe('the age of a person', () => {
  it.each([
    ['the day before a twelfth birthday', '2014-03-10', '2026-03-09', 11],
    ['the twelfth birthday itself', '2014-03-10', '2026-03-10', 12],
    ['the day of birth', '2026-03-10', '2026-03-10', 0],
    ['28 February, born on 29 February', '2008-02-29', '2026-02-28', 17],
    ['1 March, born on 29 February', '2008-02-29', '2026-03-01', 18],
    ['29 February of a leap year, born on 29 February', '2008-02-29', '2024-02-29', 16],
    ['28 February of a leap year, born on 29 February', '2008-02-29', '2024-02-28', 15],
    ['29 February, born on 1 March', '2010-03-01', '2024-02-29', 13],
    ['New Year, born on 31 December', '2009-12-31', '2026-01-01', 16],
    ['a moment before birth', '2026-06-01', '2026-01-01', 0],
    ['a moment long before birth', '2026-06-01', '2024-05-31', -2],
  ])('on %s', (_, birth, date, age) => {
    expect(ageAt(birth, noon(date))).toBe(age);
  });

  it('changes at midnight in the Netherlands, in winter and in summer', () => {
    expect(ageAt('2010-01-15', new Date('2026-01-14T22:59:59.999Z'))).toBe(15);
    expect(ageAt('2010-01-15', new Date('2026-01-14T23:00:00.000Z'))).toBe(16);
    expect(ageAt('2010-07-15', new Date('2026-07-14T21:59:59.999Z'))).toBe(15);
    expect(ageAt('2010-07-15', new Date('2026-07-14T22:00:00.000Z'))).toBe(16);
  });
});

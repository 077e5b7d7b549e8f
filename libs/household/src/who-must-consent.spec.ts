import { ageAt } from './age';
import { birthdayAt } from './birthday';
import { comingChanges, consentTree, whoMustAt, type ConsentFacts } from './who-must-consent';

const always = { validFrom: new Date('2000-01-01T00:00:00Z'), validUntil: null };
const facts = (changes: Partial<ConsentFacts> = {}): ConsentFacts => ({
  personId: 'child', birthDate: '2014-07-15', gezag: [{ ...always, holderId: 'mother' }, { ...always, holderId: 'father' }], incapacity: [], ...changes,
});
const must = (about: ConsentFacts, at: string) => whoMustAt(about, new Date(at)).must.map(({ personId }) => personId);

describe('a birthday', () => {
  it.each([
    ['in winter', '2010-01-15', 16, '2026-01-14T23:00:00.000Z'],
    ['in summer', '2010-07-15', 16, '2026-07-14T22:00:00.000Z'],
    ['of who is born on 29 February, in a year without one', '2008-02-29', 18, '2026-02-28T23:00:00.000Z'],
    ['of who is born on 29 February, in a leap year', '2008-02-29', 16, '2024-02-28T23:00:00.000Z'],
    ['on the day on which the clock goes forward', '2014-03-29', 12, '2026-03-28T23:00:00.000Z'],
    ['on the day on which the clock goes back', '2009-10-25', 16, '2025-10-24T22:00:00.000Z'],
    ['on New Year', '2014-01-01', 12, '2025-12-31T23:00:00.000Z'],
  ])('%s begins at midnight in the Netherlands', (_, birth, years, moment) => {
    const at = birthdayAt(birth, years);
    expect(at.toISOString()).toBe(moment);
    expect(ageAt(birth, at)).toBe(years);
    expect(ageAt(birth, new Date(at.getTime() - 1))).toBe(years - 1);
  });
});

describe('who must consent', () => {
  it('is everyone with gezag until 12, the child too until 16, the youth alone from then on, to the millisecond', () => {
    // R65, R66, R67, R69, R72
    expect(must(facts(), '2026-07-14T21:59:59.999Z')).toEqual(['mother', 'father']);
    expect(must(facts(), '2026-07-14T22:00:00.000Z')).toEqual(['child', 'mother', 'father']);
    expect(must(facts(), '2030-07-14T21:59:59.999Z')).toEqual(['child', 'mother', 'father']);
    expect(must(facts(), '2030-07-14T22:00:00.000Z')).toEqual(['child']);
    expect(must(facts(), '2032-07-14T21:59:59.999Z')).toEqual(['child']);
    expect(must(facts(), '2032-07-14T22:00:00.000Z')).toEqual(['child']);
  });

  it('follows gezag from its moment until its end, which is not part of it', () => {
    // R70, R72
    const ends = new Date('2026-03-01T10:00:00.000Z');
    const about = facts({ gezag: [{ ...always, holderId: 'mother' }, { validFrom: always.validFrom, validUntil: ends, holderId: 'father' }, { validFrom: ends, validUntil: null, holderId: 'guardian' }] });
    expect(must(about, '2026-03-01T09:59:59.999Z')).toEqual(['mother', 'father']);
    expect(must(about, '2026-03-01T10:00:00.000Z')).toEqual(['mother', 'guardian']);
  });

  it('is who represents somebody who cannot decide, at any age; that person is asked for a view', () => {
    // R68
    const adult = facts({ birthDate: '1990-01-01', incapacity: [always], gezag: [{ ...always, holderId: 'mentor' }] });
    expect(whoMustAt(adult, new Date('2026-03-01T10:00:00Z'))).toMatchObject({ incapacitated: true, must: [{ personId: 'mentor', role: 'gezag' }], viewOf: 'child', unknown: [] });
    expect(must({ ...adult, birthDate: '2012-01-01' }, '2026-03-01T10:00:00Z')).toEqual(['mentor']);
    expect(whoMustAt(facts(), new Date('2026-03-01T10:00:00Z')).viewOf).toBeNull();
  });

  it('is unknown while gezag is needed and not recorded', () => {
    // R71
    expect(whoMustAt(facts({ gezag: [] }), new Date('2026-08-01T10:00:00Z'))).toMatchObject({ must: [{ personId: 'child' }], unknown: ['gezag'] });
    expect(whoMustAt(facts({ gezag: [], birthDate: '2000-01-01' }), new Date('2026-08-01T10:00:00Z')).unknown).toEqual([]);
  });
});

describe('the changes to come', () => {
  it('are the birthdays of 12, 16 and 18, and what begins or ends, in order and each once', () => {
    const ends = birthdayAt('2014-07-15', 18);
    const about = facts({
      gezag: [{ validFrom: always.validFrom, validUntil: ends, holderId: 'mother' }, { validFrom: always.validFrom, validUntil: new Date('2027-01-01T00:00:00Z'), holderId: 'father' }],
      incapacity: [{ validFrom: new Date('2033-01-01T00:00:00Z'), validUntil: new Date('2034-01-01T00:00:00Z') }],
    });
    expect(comingChanges(about, new Date('2026-01-01T00:00:00Z')).map(({ at, because, whoMust }) => [at.toISOString(), because, whoMust.must.map(({ personId }) => personId), whoMust.unknown])).toEqual([
      ['2026-07-14T22:00:00.000Z', ['turns-12'], ['child', 'mother', 'father'], []],
      ['2027-01-01T00:00:00.000Z', ['gezag-ends'], ['child', 'mother'], []],
      ['2030-07-14T22:00:00.000Z', ['turns-16'], ['child'], []],
      ['2032-07-14T22:00:00.000Z', ['turns-18', 'gezag-ends'], ['child'], []],
      ['2033-01-01T00:00:00.000Z', ['incapacity-begins'], [], ['gezag']],
      ['2034-01-01T00:00:00.000Z', ['incapacity-ends'], ['child'], []],
    ]);
  });

  it('leave out what has been, this moment included', () => {
    expect(comingChanges(facts(), birthdayAt('2014-07-15', 16)).map(({ because }) => because)).toEqual([['turns-18']]);
  });
});

describe('the tree of four questions', () => {
  // R86
  it.each([
    [{ age: 8, incapacitated: false, holders: 2 }, ['yes', 'under-12', 'no', '2']],
    [{ age: 13, incapacitated: false, holders: 0 }, ['yes', '12-15', 'no', 'unknown']],
    [{ age: 16, incapacitated: false, holders: 2 }, ['yes', 'from-16', 'no']],
    [{ age: 40, incapacitated: true, holders: 1 }, ['no', 'from-16', 'yes', '1']],
  ])('for %j asks what matters', (situation, answers) => {
    expect(consentTree(situation).map(({ answer }) => answer)).toEqual(answers);
  });
});

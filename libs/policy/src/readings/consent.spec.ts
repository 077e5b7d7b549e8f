import type { Consent, Subject } from '../vocabulary';
import { after, AT, consent, DAY, disclose, GGZ, JEUGDHULP, SCHOOL } from './asking';

const by = (person: string, changed: Partial<Consent> = {}) => consent(SCHOOL, 'voortgang', 'hulpverlening', { by: person, ...changed });
const ask = (subject: Subject, consents: Consent[]) => disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { subject, consents });
const adult = (...consents: Consent[]) => ask({ age: 41 }, consents).outcome;

describe('who must consent', () => {
  const parents = ['moeder', 'vader'];

  // R65, R66, R67, R69
  it.each([
    [0, ['moeder', 'vader']], [11, ['moeder', 'vader']], [12, ['subject', 'moeder', 'vader']], [15, ['subject', 'moeder', 'vader']], [16, ['subject']], [17, ['subject']], [41, ['subject']],
  ])('at %i: %j', (age, from) => {
    expect(ask({ age, gezag: parents }, [])).toMatchObject({ outcome: 'consent', consentFrom: from });
    expect(ask({ age, gezag: parents }, from.map((one) => by(one))).outcome).toBe('allow');
    for (const missing of from) {
      expect(ask({ age, gezag: parents }, from.filter((one) => one !== missing).map((one) => by(one)))).toMatchObject({ outcome: 'consent', consentFrom: [missing] });
    }
  });

  // R68
  it.each([8, 14, 17, 44])('incapacitated at %i: the representatives alone', (age) => {
    expect(ask({ age, incapacitated: true, gezag: ['mentor'] }, [by('mentor')]).outcome).toBe('allow');
    expect(ask({ age, incapacitated: true, gezag: ['mentor'] }, [by('subject')])).toMatchObject({ outcome: 'consent', consentFrom: ['mentor'] });
    expect(ask({ age, incapacitated: true, gezag: ['mentor'] }, [by('mentor'), by('subject', { answer: 'refused' })]).outcome).toBe('allow');
  });

  // R70
  it('is nobody without gezag', () => {
    expect(ask({ age: 8, gezag: ['moeder'] }, [by('vader')])).toMatchObject({ consentFrom: ['moeder'] });
    expect(ask({ age: 8, gezag: ['moeder'] }, [by('moeder'), by('vader', { answer: 'refused' })]).outcome).toBe('allow');
  });

  it('is named once and in the order of gezag', () => {
    expect(ask({ age: 13, gezag: ['vader', 'moeder', 'vader'] }, [])).toMatchObject({ consentFrom: ['subject', 'vader', 'moeder'] });
  });

  // R71
  it('cannot be a parent who is called subject', () => {
    expect(ask({ age: 8, gezag: ['subject'] }, [by('subject')])).toMatchObject({ outcome: 'deny', reason: 'incomplete', problem: expect.stringMatching(/^subject\.gezag\[0\]:/) });
  });
});

describe('consent counts', () => {
  // R73, R77, R88
  it.each<[string, Partial<Consent>]>([
    ['another category', { categories: ['financieel'] }],
    ['another purpose', { purpose: 'onderwijs' }],
    ['another task', { to: { org: SCHOOL.org, task: 'leerplicht' } }],
    ['another organisation', { to: { org: 'sch-els', task: 'onderwijs' } }],
    ['processing', { kind: 'verwerking' }],
    ['treatment', { kind: 'behandeling' }],
    ['taking part', { kind: 'deelname' }],
  ])('not for %s', (_name, changed) => {
    expect(adult(by('subject', changed))).toBe('consent');
  });

  it('for any organisation with the task when it names none, and for many categories at once', () => {
    expect(adult(by('subject', { to: { task: 'onderwijs' } }))).toBe('allow');
    expect(adult(by('subject', { categories: ['gezin', 'voortgang'], kind: 'verstrekking' }))).toBe('allow');
  });

  // R74, R75, R90
  it.each(['free', 'informed', 'explicit'] as const)('only when %s, which absent means', (quality) => {
    expect(adult(by('subject', { [quality]: false }))).toBe('consent');
    expect(adult(by('subject', { [quality]: true }))).toBe('allow');
  });

  // R81
  it('until the moment it expires or is withdrawn, not at it', () => {
    for (const end of ['expiresAt', 'withdrawnAt'] as const) {
      expect(adult(by('subject', { [end]: after(1) }))).toBe('allow');
      expect(adult(by('subject', { [end]: AT }))).toBe('consent');
      expect(adult(by('subject', { [end]: after(-1) }))).toBe('consent');
    }
  });

  it('from the moment it is given', () => {
    expect(adult(by('subject', { givenAt: AT }))).toBe('allow');
    expect(adult(by('subject', { givenAt: after(1) }))).toBe('consent');
    expect(adult(by('subject', { givenAt: '2026-03-10T11:00:00+01:00' }))).toBe('allow');
    expect(adult(by('subject', { givenAt: '2026-03-10T10:00:00+00:30' }))).toBe('allow');
    expect(adult(by('subject', { givenAt: '2026-03-10T10:00:00-00:30' }))).toBe('consent');
  });
});

describe('of several answers by one person', () => {
  const old = by('subject', { givenAt: after(-3 * DAY) });
  const late = (changed: Partial<Consent>) => by('subject', { givenAt: after(-DAY), ...changed });

  it('the latest decides, in whatever order they stand', () => {
    for (const change of [{ answer: 'refused' as const }, { free: false }, { expiresAt: after(-1) }, { withdrawnAt: AT }]) {
      expect(adult(old, late(change))).toBe('consent');
      expect(adult(late(change), old)).toBe('consent');
    }
    expect(adult({ ...old, answer: 'refused' }, late({}))).toBe('allow');
    expect(adult({ ...old, withdrawnAt: after(-2 * DAY) }, late({}))).toBe('allow');
  });

  it('one of the same moment that does not count wins', () => {
    expect(adult(late({}), late({ answer: 'refused' }))).toBe('consent');
    expect(adult(late({ answer: 'refused' }), late({}))).toBe('consent');
    expect(adult(late({}), late({}))).toBe('allow');
    expect(adult(late({}), late({ answer: 'refused', givenAt: '2026-03-09T11:00:00+01:00' }))).toBe('consent');
    expect(adult(late({ givenAt: '2026-03-09T10:00:00.000001Z' }), late({ answer: 'refused' }))).toBe('allow');
  });

  it('one that is not yet given, or about something else, leaves the latest as it is', () => {
    expect(adult(old, late({ answer: 'refused', givenAt: after(1) }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', categories: ['diagnose'] }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', to: { task: 'hulpverlening' } }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', to: { org: 'sch-els', task: 'onderwijs' } }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', purpose: 'regie' }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', kind: 'behandeling' }))).toBe('allow');
    expect(adult(old, late({ answer: 'refused', to: { task: 'onderwijs' } }))).toBe('consent');
  });
});

it('lets one refusal of a parent be a refusal', () => {
  // R69
  expect(disclose(GGZ, SCHOOL, 'voortgang', 'hulpverlening', { subject: { age: 8, gezag: ['moeder', 'vader'] }, consents: [by('moeder'), by('vader', { answer: 'refused' })] })).toMatchObject({ consentFrom: ['vader'] });
});

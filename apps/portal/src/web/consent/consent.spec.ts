import { canBeWithdrawn, consentStatus } from './consent-status';
import { checkOwn, checkRecord, consentInput, emptyConsent, type ConsentValues } from './consent-values';
import { subjectsOf } from './own-subjects';

const now = new Date('2025-05-01T12:00:00Z');
const given = { answer: 'given', withdrawnAt: null, expiresAt: null, counts: true, ownCounts: true };
const problems = (found: object) => Object.entries(found).filter(([, problem]) => problem).map(([name]) => name).sort();

const whole: ConsentValues = {
  ...emptyConsent, subjectId: 'p', givenById: 'p', answer: 'given', categories: ['contact'], organisationId: 'o', task: 'hulpverlening|jeugdwet||',
  purpose: 'hulpverlening', how: 'oral', told: ' Wat en met wie. ', valid: ['free', 'informed', 'explicit'],
};

describe('where a consent stands', () => {
  it.each([
    ['counts now', given, 'consent.status.counts', true],
    ['does not count, whatever the reason', { ...given, counts: false, ownCounts: false }, 'consent.status.incomplete', true],
    ['waits for somebody else who must agree', { ...given, counts: false }, 'consent.status.waiting', true],
    ['was withdrawn', { ...given, withdrawnAt: '2025-04-01T00:00:00Z', counts: false }, 'consent.status.withdrawn', false],
    ['was refused', { ...given, answer: 'refused', counts: false }, 'consent.status.refused', false],
    ['is over from its last moment on', { ...given, expiresAt: now.toISOString(), counts: false }, 'consent.status.expired', false],
  ])('%s', (_name, consent, text, withdrawable) => {
    expect(consentStatus(consent, now).text).toBe(text);
    expect(canBeWithdrawn(consent, now)).toBe(withdrawable);
  });
});

describe('an answer to a question for consent', () => {
  // R74: specific about what, to whom and for which purpose.
  it('names about whom, which information, to whom and what for', () => {
    expect(problems(checkRecord(emptyConsent, '2025-05-01'))).toEqual(
      ['answer', 'categories', 'givenById', 'how', 'organisationId', 'purpose', 'subjectId', 'task', 'told']);
    expect(problems(checkRecord(whole, '2025-05-01'))).toEqual([]);
  });

  it('ends today at the earliest', () => {
    expect(problems(checkRecord({ ...whole, lastDay: '2025-04-30' }, '2025-05-01'))).toEqual(['lastDay']);
    expect(problems(checkRecord({ ...whole, lastDay: '2025-05-01' }, '2025-05-01'))).toEqual([]);
  });

  // R74: a yes of a resident is given freely, with knowledge, and plainly.
  it('of a resident that is a yes is free, informed and explicit; a no needs nothing', () => {
    expect(problems(checkOwn({ ...whole, valid: ['free', 'informed'] }, '2025-05-01'))).toEqual(['valid']);
    expect(problems(checkOwn({ ...whole, answer: 'refused', valid: [] }, '2025-05-01'))).toEqual([]);
  });

  it('goes to the API with the last day counted whole, in the time of the Netherlands', () => {
    expect(consentInput({ ...whole, lastDay: '2025-07-01' })).toMatchObject({
      toTask: 'hulpverlening', toOrganisationId: 'o', expiresAt: '2025-07-01T22:00:00.000Z', told: 'Wat en met wie.', free: true, informed: true, explicit: true,
    });
  });

  it('is recorded as not free when the professional does not tick it, so that it does not count', () => {
    expect(consentInput({ ...whole, valid: ['informed', 'explicit'] })).toMatchObject({ free: false, informed: true, explicit: true });
  });
});

describe('for whom a resident can answer', () => {
  const child = { id: 'child', name: 'Oudste kind' };

  it('is the resident, in their own words, and each child by name', () => {
    expect(subjectsOf('me', [{ id: 'me', name: 'Moeder' }, child], 'Over mijzelf'))
      .toEqual([{ value: 'me', text: 'Over mijzelf' }, { value: 'child', text: 'Oudste kind' }]);
  });

  it('is nobody when the api names nobody', () => {
    expect(subjectsOf('me', [], 'Over mijzelf')).toEqual([]);
  });
});

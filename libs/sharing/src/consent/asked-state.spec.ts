import { askedState, standsOpen, type AskedFacts } from './asked-state';

const AT = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const earlier = new Date('2026-02-28T12:00:00Z');
const asked: AskedFacts = { answerBy: later, cancelledAt: null, seenAt: null, must: true, answer: null };
const given = { answer: 'given', expiresAt: later, withdrawnAt: null } as const;

describe('the question to one person', () => {
  it.each<[string, Partial<AskedFacts>, string]>([
    ['nothing happened to', {}, 'asked'],
    ['that was looked at', { seenAt: earlier }, 'seen'],
    ['with a yes', { answer: given }, 'given'],
    ['with a yes that is over', { answer: { ...given, expiresAt: AT } }, 'lapsed'],
    ['with a yes of who need not answer any more', { must: false, answer: given }, 'lapsed'],
    ['with a no, also afterwards', { must: false, cancelledAt: earlier, answer: { ...given, answer: 'refused' } }, 'refused'],
    ['with a yes that was withdrawn', { answer: { ...given, withdrawnAt: AT } }, 'withdrawn'],
    ['that was taken back', { cancelledAt: earlier, seenAt: earlier }, 'cancelled'],
    ['that was not answered in time', { answerBy: AT }, 'lapsed'],
    ['to who need not answer any more', { must: false }, 'lapsed'],
  ])('%s is in the state for it', (_, changes, state) => {
    expect(askedState({ ...asked, ...changes }, AT)).toBe(state);
  });

  it('can be answered, and answered anew, until its last moment, taken back or no longer theirs', () => {
    expect(standsOpen(asked, AT)).toBe(true);
    for (const changes of [{ answerBy: AT }, { cancelledAt: earlier }, { must: false }]) expect(standsOpen({ ...asked, ...changes }, AT)).toBe(false);
  });
});

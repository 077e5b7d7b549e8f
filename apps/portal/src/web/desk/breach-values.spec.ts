import { breachInput, checkBreach, isLate, nothingRecorded } from './breach-values';

const tellBy = '2026-03-13T09:00:00Z';
const now = Date.parse('2026-03-14T12:00:00Z');
const reported = { ...nothingRecorded, what: 'done', happenedOn: '2026-03-12', happenedAt: '10:30', words: 'AP-1' };
const left = { ...nothingRecorded, what: 'left', reason: 'Een risico is onwaarschijnlijk.' };
const problems = (values: object, kind: 'authority' | 'persons' = 'authority') =>
  Object.entries(checkBreach(kind, tellBy, now)({ ...nothingRecorded, ...values })).filter(([, problem]) => problem).map(([name]) => name);

describe('what is recorded of a breach', () => {
  it('is done, with when and how, or left, with why', () => {
    expect(problems({})).toEqual(['what']);
    expect(problems({ what: 'done' })).toEqual(['happenedOn', 'happenedAt', 'words']);
    expect(problems({ what: 'left' })).toEqual(['reason']);
    expect([problems(reported), problems(left)]).toEqual([[], []]);
    expect(problems({ ...reported, happenedOn: '2026-03-15' })).toEqual(['happenedAt', 'reason']);
  });

  it('says why of a report after the 72 hours, and asks it of nothing else', () => {
    const late = { ...reported, happenedOn: '2026-03-13' };
    expect([isLate(late, 'authority', tellBy), isLate(late, 'persons', tellBy), isLate(reported, 'authority', tellBy)]).toEqual([true, false, false]);
    expect([problems(late), problems(late, 'persons')]).toEqual([['reason'], []]);
  });

  it('sends only what belongs to it', () => {
    expect(breachInput({ ...reported, reason: 'Bleef staan.' }, 'authority', tellBy)).toEqual({ kind: 'authority', done: true, happenedAt: '2026-03-12T09:30:00.000Z', words: 'AP-1', reason: null });
    expect(breachInput({ ...left, words: 'Bleef staan.' }, 'persons', tellBy)).toEqual({ kind: 'persons', done: false, happenedAt: null, words: null, reason: left.reason });
  });
});

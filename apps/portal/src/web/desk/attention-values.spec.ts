import { attentionInput, attentionLink, checkAttention, dayAfter, personAt } from './attention-values';

const whole = { from: '2026-03-10', lastDay: '2026-03-31', reason: 'In de krant.' };
const problems = (values: object) => Object.entries(checkAttention('2026-03-10')({ ...whole, ...values })).filter(([, problem]) => problem).map(([name]) => name);

describe('a mark that somebody is in the news', () => {
  it('has a first day that is not past, a last day within 400 days, and a reason', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ from: '2026-03-09', reason: ' ' })).toEqual(['from', 'reason']);
    expect([problems({ lastDay: '2026-03-09' }), problems({ lastDay: '' }), problems({ lastDay: '2027-04-14' }), problems({ lastDay: '2027-04-13' })]).toEqual([['lastDay'], ['lastDay'], ['lastDay'], []]);
  });

  it('sends the day after the last one, also over the change of the clock', () => {
    expect(attentionInput('p', { ...whole, lastDay: '2026-03-29' })).toEqual({ personId: 'p', from: '2026-03-10', until: '2026-03-30', reason: 'In de krant.' });
    expect([dayAfter('2026-12-31'), dayAfter('2027-01-01', -1)]).toEqual(['2027-01-01', '2026-12-31']);
  });

  it('is about the person that the link brought along, which stands in no address', () => {
    expect(attentionLink('p').to).not.toContain('p/');
    expect([personAt(attentionLink('p').state), personAt(null), personAt({ attentionOf: 3 })]).toEqual(['p', null, null]);
  });
});

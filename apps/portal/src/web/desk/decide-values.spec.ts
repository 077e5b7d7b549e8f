import { momentOfDay } from '../language/dates';
import { checkDecision, decisionInput, nothingDecided } from './decide-values';

const breach = { outcome: 'breach', words: 'Er was geen reden.', knewBefore: true, knownOn: '2026-03-10', knownAt: '10:30' };
const now = Date.parse('2026-03-10T12:00:00Z');
const problems = (values: object) => Object.entries(checkDecision({ ...nothingDecided, ...values }, now)).filter(([, problem]) => problem).map(([name]) => name);

describe('a decision of the FG', () => {
  it('has an outcome and words', () => {
    expect(problems({})).toEqual(['outcome', 'words']);
    expect(problems({ outcome: 'in-order', words: 'Verklaard.' })).toEqual([]);
  });

  it('says of a breach that was known before since when, and not in the future', () => {
    expect(problems(breach)).toEqual([]);
    expect(problems({ ...breach, knownOn: '', knownAt: '' })).toEqual(['knownOn', 'knownAt']);
    expect(problems({ ...breach, knownAt: '25:00' })).toEqual(['knownAt']);
    expect(problems({ ...breach, knownAt: '23:00' })).toEqual(['knownAt']);
  });

  it('sends that only with a breach that was known before', () => {
    expect(decisionInput(breach)).toEqual({ outcome: 'breach', words: breach.words, breachKnownAt: '2026-03-10T09:30:00.000Z' });
    expect(decisionInput({ ...breach, outcome: 'in-order' }).breachKnownAt).toBeNull();
    expect(decisionInput({ ...breach, knewBefore: false }).breachKnownAt).toBeNull();
  });

  it('reads the clock of the Netherlands, in summer too', () => {
    expect(momentOfDay('2026-07-01', '00:15')).toBe('2026-06-30T22:15:00.000Z');
  });

  it.each([['2026-03-29', '01:30', '00:30'], ['2026-03-29', '14:00', '12:00'], ['2026-10-25', '00:30', '22:30'], ['2026-10-25', '14:00', '13:00'], ['2026-01-01', '00:00', '23:00']])(
    'reads it on the day on which the clock changes as well: %s %s', (day, time, utc) => {
    expect(momentOfDay(day, time).slice(11, 16)).toBe(utc);
  });
});

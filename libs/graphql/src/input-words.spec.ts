import { knownWord, knownWords, laterThan, maybeSaid, saidInWords } from './input-words';

const refused = (field: string, problem: string) => expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field, problem }) });

describe('words that come in', () => {
  it('are said without the space around them', () => {
    expect(saidInWords('input.why', '  daarom\n')).toBe('daarom');
    expect(maybeSaid('input.why', ' daarom ')).toBe('daarom');
  });

  it.each([['', 'say it in words'], [' \n', 'say it in words'], ['a'.repeat(2001), 'longer than 2000 characters'], ['a\0b', 'holds a character that cannot be stored']])(
    'are refused by the name of their field: %j', (value, problem) => {
      expect(() => saidInWords('input.why', value)).toThrow(refused('input.why', problem));
    },
  );

  it('are as long as is asked for where a word alone says nothing', () => {
    expect(saidInWords('input.why', 'tien tekens', 2000, 10)).toBe('tien tekens');
    expect(() => saidInWords('input.why', '  gevaar   ', 2000, 10)).toThrow(refused('input.why', 'say it in at least 10 characters'));
  });

  it('need not be said where that is so, and then are held to the same', () => {
    expect([maybeSaid('input.why', null), maybeSaid('input.why', undefined), maybeSaid('input.why', ' ')]).toEqual([null, null, null]);
    expect(() => maybeSaid('input.why', 'a\0b')).toThrow(refused('input.why', 'holds a character that cannot be stored'));
  });

  it('of a closed list are known, each once, or told with their place', () => {
    expect(knownWords('input.tasks', ['regie', 'regie'], ['regie', 'fg'])).toEqual(['regie']);
    expect(() => knownWords('input.tasks', ['regie', 'baas'], ['regie', 'fg'])).toThrow(refused('input.tasks[1]', 'unknown "baas"'));
    expect(() => knownWords('input.tasks', [], ['regie'])).toThrow(refused('input.tasks', 'at least one'));
    expect(() => knownWord('input.task', 'constructor', ['regie'])).toThrow(refused('input.task', 'unknown "constructor"'));
  });

  it('name a moment that is still to come', () => {
    const now = new Date('2026-01-01T00:00:00Z');
    expect(laterThan('input.until', null, now)).toBeNull();
    expect(() => laterThan('input.until', now, now)).toThrow(refused('input.until', 'a moment that is still to come'));
  });
});

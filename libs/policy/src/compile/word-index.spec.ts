import { CATEGORIES, LAWS, ORG_TYPES, PURPOSES, TASKS } from '../vocabulary';
import { WordIndex } from './word-index';

describe('the place of a word', () => {
  it.each([[TASKS], [CATEGORIES], [ORG_TYPES], [PURPOSES], [LAWS]])('is that in the list, for each word of it', (list: readonly string[]) => {
    const index = new WordIndex(list);
    expect(list.map((word) => index.of(word))).toEqual(list.map((_, i) => i));
  });

  it('is the length of the list for any other word, also one that looks alike', () => {
    const index = new WordIndex(TASKS);
    expect(['', 'x', 'fG', 'fgg', 'toeleidinG', 'toeleiding ', 'taeleiding', 'constructor'].map((word) => index.of(word))).toEqual(Array(8).fill(TASKS.length));
  });

  it('is found by the first letter, the last or the length alone', () => {
    for (const list of [['aa', 'ba', 'ca'], ['aa', 'ab', 'ac'], ['a', 'aa', 'aaa']]) {
      const index = new WordIndex(list);
      expect(list.map((word) => index.of(word))).toEqual([0, 1, 2]);
    }
  });

  it('is not given for words that cannot be told apart, and says which those are', () => {
    expect(() => new WordIndex(['plan', 'plin'])).toThrow(expect.objectContaining({ code: 'WORDS_COLLIDE', message: 'plan plin' }) as Error);
  });
});

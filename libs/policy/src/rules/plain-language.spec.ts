import { explained, explainedProblem, NO_RULE } from '../explanation';
import { currentRules } from './current';
import { JARGON, LONGEST_SENTENCE, MOST_SENTENCES, sentencesOf, wordsOf } from './plain-language';
import { LANGUAGES } from './rule';

const asked = [['subject'], ['moeder'], ['moeder', 'vader'], ['subject', 'moeder', 'vader']];
const texts: [string, string, string][] = [...currentRules.rules.map(({ id, explanation }) => ({ id, explanation })), { id: 'no rule', explanation: NO_RULE }].flatMap(({ id, explanation }) =>
  LANGUAGES.flatMap((language) =>
    [[], ...(explanation.nl.includes('{wie}') ? asked : [])].map((from): [string, string, string] => [id, language, explained(explanation, language, from, { age: 14 })]),
  ),
);
const filled = texts.filter(([, , text]) => !text.includes('{'));
const dutch = [...filled.filter(([, language]) => language === 'nl'), ...[explainedProblem('actor.law: required', 'nl')].map((text): [string, string, string] => ['incomplete', 'nl', text])];

describe('an explanation', () => {
  // R228
  it.each(filled)('of %s in %s has at most three sentences of at most 25 words', (_id, _language, text) => {
    const sentences = sentencesOf(text);
    expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
    expect(sentences.filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)).toEqual([]);
  });

  // R228
  it.each(dutch)('of %s in %s has no jargon', (_id, _language, text) => {
    const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}. ]/gu, ' ')} `;
    expect(JARGON.filter((word) => words.includes(` ${word} `) || words.includes(` ${word}. `))).toEqual([]);
  });

  it.each(filled)('of %s in %s names its rule or article', (_id, _language, text) => {
    expect(text).toMatch(/regel|rule|artikel|article|beroepscode|professional code|Wams/);
  });

  it('fills in who must consent, never by name', () => {
    expect(filled.map(([, , text]) => text).filter((text) => /moeder|vader|\{/.test(text))).toEqual([]);
  });

  it('of a short sentence list would refuse a long one and a legal word', () => {
    expect(wordsOf(Array.from({ length: 26 }, () => 'woord').join(' ')).length).toBeGreaterThan(LONGEST_SENTENCE);
    expect(sentencesOf('Een. Twee? Drie! Zie artikel 7.3.11 lid 4.')).toHaveLength(4);
    expect(JARGON).toContain('derhalve');
  });
});

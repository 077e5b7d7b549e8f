import { LANGUAGES } from '../rules/rule';
import { PREDICATES } from '../rules/condition';
import { JARGON } from '../rules/plain-language';
import { CONFLICT_TESTS, FACT_FLAGS } from '../vocabulary';
import { CONFLICT_WORDS, FACT_WORDS, PREDICATE_WORDS } from './words';

/** A thing in words says something, and nothing that another thing says. */
function eachInWords(words: Readonly<Record<string, Readonly<Record<'nl' | 'en', string>>>>, names: readonly string[]): void {
  for (const language of LANGUAGES) {
    const said = names.map((name) => words[name]?.[language] ?? '');
    expect(names.filter((_, i) => (said[i] as string).split(' ').length < 3)).toEqual([]);
    expect(names.filter((_, i) => said.indexOf(said[i] as string) !== i)).toEqual([]);
  }
}

describe('in words of its own, in both languages, is', () => {
  it('every fact', () => eachInWords(FACT_WORDS, FACT_FLAGS));
  it('every question of a conflict of duties', () => eachInWords(CONFLICT_WORDS, CONFLICT_TESTS));
  it('every question of a rule', () => eachInWords(PREDICATE_WORDS, PREDICATES));
});

// R228
it('speaks no jargon in Dutch', () => {
  const all = [FACT_WORDS, CONFLICT_WORDS, PREDICATE_WORDS].flatMap((words) => Object.values(words).map(({ nl }) => ` ${nl} `));
  expect(all.filter((said) => JARGON.some((word) => said.includes(` ${word} `)))).toEqual([]);
});

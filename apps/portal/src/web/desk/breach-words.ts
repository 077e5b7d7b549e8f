import type { TextKey } from '../language/texts';
import type { BreachKind } from './breach-values';

type Said = 'title' | 'what' | 'hint' | 'done' | 'left' | 'words' | 'reason' | 'save' | 'after';

/** What each part of the follow-up of a breach is called: the supervisor (AVG 33) and the persons concerned (AVG 34). */
export const BREACH_WORDS: Readonly<Record<BreachKind, Readonly<Record<Said, TextKey>>>> = {
  authority: {
    title: 'breach.authority.title', what: 'breach.authority.what', hint: 'breach.authority.hint', done: 'breach.authority.done', left: 'breach.authority.left',
    words: 'breach.authority.words', reason: 'breach.authority.reason', save: 'breach.authority.save', after: 'breach.authority.after',
  },
  persons: {
    title: 'breach.persons.title', what: 'breach.persons.what', hint: 'breach.persons.hint', done: 'breach.persons.done', left: 'breach.persons.left',
    words: 'breach.persons.words', reason: 'breach.persons.reason', save: 'breach.persons.save', after: 'breach.persons.after',
  },
};

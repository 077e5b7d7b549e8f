import type { Condition, DossierPattern, HatPattern } from '../rules/condition';
import type { Language } from '../rules/rule';
import { FACT_WORDS, PREDICATE_WORDS } from './words';

const WORDS = {
  not: { nl: 'niet: ', en: 'not: ' },
  or: { nl: ' of ', en: ' or ' },
  and: { nl: ' en ', en: ' and ' },
  who: { nl: 'wie de informatie heeft: ', en: 'who has the information: ' },
  to: { nl: 'wie haar krijgt: ', en: 'who gets it: ' },
  dossier: { nl: 'het dossier: ', en: 'the file: ' },
  action: { nl: 'de handeling is ', en: 'the action is ' },
  purpose: { nl: 'het doel is ', en: 'the purpose is ' },
  category: { nl: 'de informatie is ', en: 'the information is ' },
  ground: { nl: 'de genoemde regel is ', en: 'the named rule is ' },
  none: { nl: 'geen', en: 'none' },
  age: { nl: 'leeftijd', en: 'age' },
  from: { nl: ' vanaf ', en: ' from ' },
  under: { nl: ' onder ', en: ' under ' },
  measure: { nl: 'er loopt een maatregel: ', en: 'a measure is in force: ' },
} as const;

function pattern(given: HatPattern | DossierPattern): string {
  return Object.entries(given)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : String(value)}`)
    .join(', ');
}

/** A condition in plain words, for who reads why a rule fits or not. */
export function worded(condition: Condition, language: Language): string {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const list = (values: readonly string[]) => (values.length === 0 ? say('none') : values.join(say('or')));
  if ('all' in condition) return condition.all.map((one) => worded(one, language)).join(say('and'));
  if ('any' in condition) return condition.any.map((one) => worded(one, language)).join(say('or'));
  if ('not' in condition) return `${say('not')}${worded(condition.not, language)}`;
  if ('fact' in condition) return `${condition.is === false ? say('not') : ''}${FACT_WORDS[condition.fact][language]}`;
  if ('who' in condition) return `${say('who')}${pattern(condition.who)}`;
  if ('to' in condition) return `${say('to')}${pattern(condition.to)}`;
  if ('dossier' in condition) return `${say('dossier')}${pattern(condition.dossier)}`;
  if ('action' in condition) return `${say('action')}${list(condition.action)}`;
  if ('purpose' in condition) return `${say('purpose')}${list(condition.purpose)}`;
  if ('category' in condition) return `${say('category')}${list(condition.category)}`;
  if ('ground' in condition) return `${say('ground')}${list(condition.ground)}`;
  if ('measure' in condition) return `${say('measure')}${list(condition.measure.kinds)}`;
  if ('predicate' in condition) return PREDICATE_WORDS[condition.predicate][language];
  const { from, under } = condition.age;
  return `${say('age')}${from === undefined ? '' : `${say('from')}${from}`}${under === undefined ? '' : `${say('under')}${under}`}`;
}

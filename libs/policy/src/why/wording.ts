import type { Condition, DossierPattern, HatPattern } from '../rules/condition';
import type { Language, Text } from '../rules/rule';
import {
  ACTION_WORDS, CATEGORY_WORDS, COLLEGE_TASK_WORDS, DOSSIER_KIND_WORDS, FRAME_WORDS, GROUND_WORDS, LAW_WORDS, MARK_WORDS, MEASURE_WORDS, ORG_TYPE_WORDS,
  ORIGIN_WORDS, PROVISION_WORDS, PURPOSE_WORDS, SCOPE_WORDS, TASK_WORDS,
} from './names';
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
  task: { nl: 'de taak is ', en: 'the task is ' },
  notTask: { nl: 'de taak is niet ', en: 'the task is not ' },
  law: { nl: 'de wet is ', en: 'the law is ' },
  orgType: { nl: 'het soort organisatie is ', en: 'the kind of organisation is ' },
  kind: { nl: 'het is ', en: 'it is ' },
} as const;

type Names = Readonly<Record<string, Text>>;

/** How codes and patterns are said; all else of a condition is said in one way. */
interface Saying {
  codes(names: Names, codes: readonly string[]): string;
  hat(pattern: HatPattern): string;
  dossier(pattern: DossierPattern): string;
}

const listed = (said: readonly string[], language: Language) => (said.length === 0 ? WORDS.none[language] : said.join(WORDS.or[language]));

function inWords(language: Language): Saying {
  const codes = (names: Names, given: readonly string[]) => listed(given.map((code) => (names[code] as Text)[language]), language);
  const some = (key: keyof typeof WORDS, names: Names, given: readonly string[] | undefined) => (given ? [`${WORDS[key][language]}${codes(names, given)}`] : []);
  const one = (names: Names, code: string | undefined) => (code === undefined ? [] : [(names[code] as Text)[language]]);
  return {
    codes,
    hat: ({ task, notTask, law, from, provision, orgType, frame, collegeTask, marked }) => [
      ...some('task', TASK_WORDS, task), ...some('notTask', TASK_WORDS, notTask), ...some('law', LAW_WORDS, law), ...one(ORIGIN_WORDS, from),
      ...one(PROVISION_WORDS, provision), ...some('orgType', ORG_TYPE_WORDS, orgType), ...one(FRAME_WORDS, frame),
      ...(collegeTask ? [COLLEGE_TASK_WORDS[language]] : []), ...(marked ? [codes(MARK_WORDS, marked)] : []),
    ].join(', '),
    dossier: ({ kind, law, from, scope }) => [
      ...some('kind', DOSSIER_KIND_WORDS, kind), ...some('law', LAW_WORDS, law), ...one(ORIGIN_WORDS, from), ...one(SCOPE_WORDS, scope),
    ].join(', '),
  };
}

function pattern(given: HatPattern | DossierPattern): string {
  return Object.entries(given)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : String(value)}`)
    .join(', ');
}

const IN_CODES: Saying = { codes: (_, codes) => listed(codes, 'en'), hat: pattern, dossier: pattern };

/** A condition in plain words, for who reads why a rule fits or not. */
export function worded(condition: Condition, language: Language): string {
  return said(condition, language, inWords(language));
}

/** A condition in English with the codes of the rules, for who reads them beside the rules themselves. */
export function coded(condition: Condition): string {
  return said(condition, 'en', IN_CODES);
}

function said(condition: Condition, language: Language, saying: Saying): string {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const each = (conditions: readonly Condition[]) => conditions.map((one) => said(one, language, saying));
  if ('all' in condition) return each(condition.all).join(say('and'));
  if ('any' in condition) return each(condition.any).join(say('or'));
  if ('not' in condition) return `${say('not')}${said(condition.not, language, saying)}`;
  if ('fact' in condition) return `${condition.is === false ? say('not') : ''}${FACT_WORDS[condition.fact][language]}`;
  if ('who' in condition) return `${say('who')}${saying.hat(condition.who)}`;
  if ('to' in condition) return `${say('to')}${saying.hat(condition.to)}`;
  if ('dossier' in condition) return `${say('dossier')}${saying.dossier(condition.dossier)}`;
  if ('action' in condition) return `${say('action')}${saying.codes(ACTION_WORDS, condition.action)}`;
  if ('purpose' in condition) return `${say('purpose')}${saying.codes(PURPOSE_WORDS, condition.purpose)}`;
  if ('category' in condition) return `${say('category')}${saying.codes(CATEGORY_WORDS, condition.category)}`;
  if ('ground' in condition) return `${say('ground')}${saying.codes(GROUND_WORDS, condition.ground)}`;
  if ('measure' in condition) return `${say('measure')}${saying.codes(MEASURE_WORDS, condition.measure.kinds)}`;
  if ('predicate' in condition) return PREDICATE_WORDS[condition.predicate][language];
  const { from, under } = condition.age;
  return `${say('age')}${from === undefined ? '' : `${say('from')}${from}`}${under === undefined ? '' : `${say('under')}${under}`}`;
}

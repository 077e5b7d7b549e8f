import type { Language, Text } from './rules/rule';
import type { Subject } from './vocabulary';

const WHO: Record<'person' | 'one' | 'more' | 'both' | 'representative', Text> = {
  person: { nl: 'de persoon zelf', en: 'the person concerned' },
  one: { nl: 'een ouder of voogd met gezag', en: 'a parent or guardian with parental authority' },
  more: { nl: 'de ouders of voogden met gezag', en: 'the parents or guardians with parental authority' },
  both: { nl: 'de persoon zelf en wie het gezag heeft', en: 'the person concerned and who has parental authority' },
  representative: { nl: 'de wettelijk vertegenwoordiger', en: 'the legal representative' },
};

/** What is said when no rule of the set fits at all: nothing is allowed that no rule allows. */
export const NO_RULE: Text = {
  nl: 'Er is geen regel die dit toestaat (regel D8). Vraag aan de organisatie die de informatie heeft wat wel kan.',
  en: 'No rule allows this (rule D8). Ask the organisation that has the information what is possible.',
};

const INCOMPLETE: Text = {
  nl: 'De vraag is niet goed ingevuld, daarom kan er niets worden besloten (regel: vorm van de vraag). Vul dit veld goed in en vraag het opnieuw: ',
  en: 'The question was not filled in well, so nothing can be decided (rule: form of the question). Correct this field and ask again: ',
};

/** Names who must consent without naming anybody: ids are for the product, not for a text. */
function whoMustConsent(consentFrom: readonly string[], subject: Subject | undefined): Text {
  if (subject?.incapacitated) return WHO.representative;
  if (!consentFrom.includes('subject')) return consentFrom.length === 1 ? WHO.one : WHO.more;
  return consentFrom.length === 1 ? WHO.person : WHO.both;
}

/** The text of a rule for one answer: at most three sentences. */
export function explained(text: Text, language: Language, consentFrom: readonly string[], subject: Subject | undefined): string {
  return consentFrom.length === 0 ? text[language] : text[language].replace('{wie}', whoMustConsent(consentFrom, subject)[language]);
}

/** The text of an answer to a request that does not fit the shape. */
export function explainedProblem(problem: string, language: Language): string {
  const field = problem.slice(0, Math.max(problem.indexOf(':'), 0)) || 'request';
  return `${INCOMPLETE[language]}${field}.`;
}

/** The field that is missing when it cannot be told who must consent. */
export function unknownConsentProblem(subject: Subject | undefined): string {
  return `${subject === undefined ? 'subject' : 'subject.gezag'}: required to know who must consent`;
}

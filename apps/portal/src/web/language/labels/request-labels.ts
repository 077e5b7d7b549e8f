import type { Text } from '../text';

export const requestStateLabels = {
  asked: { nl: 'gesteld', en: 'asked' },
  'taken-up': { nl: 'in behandeling', en: 'taken up' },
  answered: { nl: 'beantwoord', en: 'answered' },
  'answered-in-part': { nl: 'voor een deel beantwoord', en: 'answered in part' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  expired: { nl: 'termijn voorbij', en: 'term over' },
  escalated: { nl: 'bij het vaste contact', en: 'with the fixed contact' },
} as const satisfies Record<string, Text>;

/** What happened to a question, in its history. */
export const requestEventLabels = {
  asked: { nl: 'Vraag gesteld', en: 'Question asked' },
  'taken-up': { nl: 'In behandeling genomen', en: 'Taken up' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  'answered-in-part': { nl: 'Voor een deel beantwoord', en: 'Answered in part' },
  refused: { nl: 'Geweigerd', en: 'Refused' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  reminded: { nl: 'Herinnerd', en: 'Reminded' },
  escalated: { nl: 'Naar het vaste contact gebracht', en: 'Brought to the fixed contact' },
} as const satisfies Record<string, Text>;

/** What a refusal rests on; the codes are those of the API. */
export const refusalLabels = {
  'no-consent': { nl: 'er is geen toestemming', en: 'there is no consent' },
  'no-ground': { nl: 'de wet geeft mij hier geen ruimte (geheim)', en: 'the law gives me no room here (secrecy)' },
  'not-necessary': { nl: 'het is niet nodig voor uw taak', en: 'it is not necessary for your task' },
  'too-much': { nl: 'u vraagt meer dan nodig is', en: 'you ask more than is needed' },
  'ask-household': { nl: 'het gezin kan dit zelf vertellen', en: 'the family can tell this itself' },
  harm: { nl: 'delen doet schade', en: 'sharing does harm' },
  'not-held': { nl: 'wij hebben deze informatie niet', en: 'we do not have this information' },
  'not-known-here': { nl: 'deze persoon is hier niet bekend', en: 'this person is not known here' },
} as const satisfies Record<string, Text>;

export const householdLabels = {
  asked: { nl: 'Ja, eerst aan het gezin gevraagd', en: 'Yes, the family was asked first' },
  refused: { nl: 'Ja, maar het gezin wilde dit niet', en: 'Yes, but the family did not want it' },
  'not-asked': { nl: 'Nee, niet gevraagd', en: 'No, not asked' },
} as const satisfies Record<string, Text>;

export const knownLabels = {
  yes: { nl: 'ja, bekend', en: 'yes, known' },
  no: { nl: 'nee', en: 'no' },
  'not-known': { nl: 'hier niet bekend', en: 'not known here' },
} as const satisfies Record<string, Text>;

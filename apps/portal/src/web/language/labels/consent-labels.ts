import type { Text } from '../text';

/** Where the question to one person stands. */
export const askedStateLabels = {
  asked: { nl: 'gevraagd, nog niet gelezen', en: 'asked, not read yet' },
  seen: { nl: 'gelezen, nog geen antwoord', en: 'read, no answer yet' },
  given: { nl: 'ja, toestemming', en: 'yes, consent' },
  refused: { nl: 'nee, geweigerd', en: 'no, refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  cancelled: { nl: 'teruggenomen', en: 'taken back' },
} as const satisfies Record<string, Text>;

/** Why it is worked out again who must consent. */
export const consentChangeLabels = {
  'turns-12': { nl: 'wordt 12, en moet dan zelf ook toestemmen', en: 'turns 12 and must then consent too' },
  'turns-16': { nl: 'wordt 16, en beslist dan alleen', en: 'turns 16 and then decides alone' },
  'turns-18': { nl: 'wordt 18, het gezag eindigt dan', en: 'turns 18, gezag ends then' },
  'gezag-begins': { nl: 'iemand krijgt gezag', en: 'somebody gets gezag' },
  'gezag-ends': { nl: 'het gezag van iemand eindigt', en: 'the gezag of somebody ends' },
  'incapacity-begins': { nl: 'kan dan niet meer zelf beslissen', en: 'cannot decide any more then' },
  'incapacity-ends': { nl: 'kan dan weer zelf beslissen', en: 'can decide again then' },
} as const satisfies Record<string, Text>;

export const consentViewLabels = {
  agrees: { nl: 'is het ermee eens', en: 'agrees with it' },
  objects: { nl: 'wil het niet', en: 'does not want it' },
  'cannot-say': { nl: 'kan het niet zeggen', en: 'cannot say' },
} as const satisfies Record<string, Text>;

/** Why an answer was not freely given. */
export const notFreeLabels = {
  payment: { nl: 'de betaling hing ervan af', en: 'payment depended on it' },
  beschikking: { nl: 'een besluit van de gemeente hing ervan af', en: 'a decision of the municipality depended on it' },
  'help-depends': { nl: 'de hulp hing ervan af', en: 'the help depended on it' },
  pressure: { nl: 'er was druk', en: 'there was pressure' },
  dependency: { nl: 'de persoon voelde zich afhankelijk', en: 'the person felt dependent' },
} as const satisfies Record<string, Text>;

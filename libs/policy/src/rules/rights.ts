import type { Condition } from './condition';
import type { Rule } from './rule';
import { ALWAYS, DATA_PROTECTION, KEEPS_DOSSIER } from './terms';

const REDACTED = { condition: { fact: 'othersData' }, obligations: ['redact-others'] } as const;
const inspect = { stage: 'inspect', paragraph: '5', validFrom: DATA_PROTECTION, article: 'AVG 15, Jw 7.3.10', ground: 'inzage', alsoWhen: REDACTED } as const;
const YOUNG_SUBJECT: Condition = { all: [{ predicate: 'clientIsSubject' }, { age: { under: 12 } }] };
const OLDER_SUBJECT: Condition = { all: [{ predicate: 'clientIsSubject' }, { age: { from: 12 } }] };
const REPRESENTS: Condition = { all: [{ predicate: 'clientHasGezag' }, { any: [{ age: { under: 16 } }, { predicate: 'incapacitated' }] }] };
const WITH_CONSENT: Condition = {
  all: [{ predicate: 'clientHasGezag' }, { age: { from: 16 } }, { not: { predicate: 'incapacitated' } }, { predicate: 'inzageConsentCounts' }],
};
// One text for every reason to weigh an inspection: which reason it is, the client may not be told.
const WEIGHED = {
  nl: 'U hebt recht op inzage, maar de organisatie kijkt eerst wat zij kan laten zien (AVG artikel 15 en Jeugdwet artikel 7.3.10). Bent u het niet eens met wat u krijgt? Dan kunt u een klacht indienen.',
  en: 'You have the right of access, but the organisation first looks at what it can show (GDPR article 15 and Jeugdwet article 7.3.10). Do you disagree with what you get? Then you can file a complaint.',
};
const SHOWN = {
  nl: 'U mag dit zien (AVG artikel 15 en Jeugdwet artikel 7.3.10). Gegevens over andere mensen worden weggelaten.',
  en: 'You may see this (GDPR article 15 and Jeugdwet article 7.3.10). Data about other people are left out.',
};
const NOT_YOURS = {
  nl: 'Er is niets gevonden dat u mag inzien (AVG artikel 15). Gaat het over iemand anders? Vraag dan of die persoon het zelf opvraagt of toestemming geeft.',
  en: 'Nothing was found that you may inspect (GDPR article 15). Is it about somebody else? Then ask that person to request it or to give consent.',
};
const nobody = { stage: 'inspect', paragraph: '5', validFrom: ALWAYS, outcome: 'deny', reason: 'not-found', obligations: [], explanation: NOT_YOURS } as const;

/** §5: the right of access, in its order. */
export const INSPECTING: readonly Rule[] = [
  { ...nobody, id: 'I-client', who: [{ notTask: ['client'] }] },
  { ...nobody, id: 'I-others', conditions: { not: { any: [YOUNG_SUBJECT, OLDER_SUBJECT, REPRESENTS, WITH_CONSENT] } } },
  {
    ...inspect, id: 'I-shielded', conditions: { all: [{ predicate: 'clientHasGezag' }, { fact: 'shielded' }] }, outcome: 'weigh',
    obligations: ['record-weighing', 'redact-others'], explanation: WEIGHED,
  },
  { ...inspect, id: 'I-under-12', conditions: YOUNG_SUBJECT, outcome: 'weigh', obligations: ['record-weighing'], explanation: WEIGHED },
  {
    ...inspect, id: 'I-harm', conditions: { any: [{ fact: 'embargo' }, { fact: 'goodCareObjection' }] }, outcome: 'weigh',
    obligations: ['record-weighing'], explanation: WEIGHED,
  },
  {
    ...inspect, id: 'I-with-consent', conditions: WITH_CONSENT, outcome: 'allow', ground: 'toestemming', article: 'Jw 7.3.11(1), BW 7:457(1)',
    obligations: ['minimise', 'record-weighing'], explanation: SHOWN,
  },
  { ...inspect, id: 'inzage', outcome: 'allow', obligations: [], explanation: SHOWN },
];

const count = { stage: 'statistics', paragraph: '5', validFrom: ALWAYS, obligations: [] } as const;

/** §5: counts for policy and research. */
export const STATISTICS: readonly Rule[] = [
  {
    ...count, id: 'T-no-dossier', who: [{ notTask: [...KEEPS_DOSSIER, 'beleid'] }], outcome: 'deny', reason: 'no-content-role',
    explanation: {
      nl: 'Wie geen dossier bijhoudt, maakt geen tellingen (regel T1). Vraag de tellingen aan de organisatie die het dossier heeft.',
      en: 'Who keeps no file makes no counts (rule T1). Ask the organisation that has the file for counts.',
    },
  },
  {
    ...count, id: 'T-vroegsignalering', purposes: ['vroegsignalering'], outcome: 'deny', reason: 'purpose-barred',
    explanation: {
      nl: 'Gegevens vergelijken om gezinnen op te sporen mag niet (AVG artikel 6 lid 4). Tellingen voor beleid mogen wel, als niemand te herkennen is.',
      en: 'Comparing data to trace households is not allowed (GDPR article 6(4)). Counts for policy are, if nobody can be recognised.',
    },
  },
  {
    ...count, id: 'T-purpose', conditions: { not: { purpose: ['beleid', 'onderzoek'] } }, outcome: 'deny', reason: 'ground-not-met',
    explanation: {
      nl: 'Tellingen zijn er alleen voor beleid en onderzoek (Jeugdwet artikel 7.4.1 tot en met 7.4.4). Kies een van die doelen, of vraag de informatie op een andere weg.',
      en: 'Counts exist only for policy and research (Jeugdwet articles 7.4.1 to 7.4.4). Choose one of those purposes, or ask for the information in another way.',
    },
  },
  {
    ...count, id: 'levering-cbs', article: 'Jw 7.4.1–7.4.4, AVG 89', to: [{ orgType: ['cbs'] }], outcome: 'allow', ground: 'levering-cbs', obligations: ['minimise'],
    explanation: {
      nl: 'Het CBS krijgt deze gegevens zonder namen voor de landelijke cijfers (Jeugdwet artikel 7.4.1 tot en met 7.4.4). Stuur alleen wat is afgesproken.',
      en: 'Statistics Netherlands gets these data without names for the national figures (Jeugdwet articles 7.4.1 to 7.4.4). Send only what was agreed.',
    },
  },
  {
    ...count, id: 'beleidsinformatie', article: 'Jw 7.4.1–7.4.4, AVG 89', conditions: { predicate: 'cellsLargeEnough' }, outcome: 'allow', ground: 'beleidsinformatie',
    explanation: {
      nl: 'Deze tellingen mogen, want niemand is erin te herkennen (Jeugdwet artikel 7.4.1 tot en met 7.4.4).',
      en: 'These counts are allowed, because nobody can be recognised in them (Jeugdwet articles 7.4.1 to 7.4.4).',
    },
  },
  {
    ...count, id: 'T-traceable', outcome: 'deny', reason: 'traceable',
    explanation: {
      nl: 'In deze telling zijn mensen te herkennen, omdat de groep te klein is (AVG artikel 89). Neem kleine groepen samen en probeer het opnieuw.',
      en: 'People can be recognised in this count, because the group is too small (GDPR article 89). Combine small groups and try again.',
    },
  },
];

import type { Condition } from './condition';
import type { Rule } from './rule';
import { CONFLICT_ARTICLE, CONFLICT_OBLIGATIONS, MAY_BE_TORN } from './grounds-by-own-task';
import { ALWAYS, REGIE_FROM_HULP, SAFETY_INQUIRY, TREATMENT_DATA } from './terms';

const deny = { validFrom: ALWAYS, outcome: 'deny', obligations: [] } as const;
const named = { ...deny, stage: 'named', paragraph: '4.8' } as const;
const unfit = { ...deny, stage: 'unfit', paragraph: '4.9' } as const;
const ask = { ...deny, stage: 'ask', paragraph: '4.9' } as const;

/** An asker with statutory task; what only the holder can fill in is not asked of it yet (§4, request). */
const ASKS_FOR_JUSTICE = [
  { task: ['opsporing', 'vervolging'] },
  { task: ['reclassering'], frame: 'statutory' },
] as const;
const NOT_RECORDED: Condition = { not: { predicate: 'conflictRecorded' } };
const HOLDER_WEIGHS = {
  validFrom: ALWAYS, actions: ['request'], who: MAY_BE_TORN, to: ASKS_FOR_JUSTICE, outcome: 'weigh', ground: 'conflict-van-plichten',
  article: CONFLICT_ARTICLE, obligations: CONFLICT_OBLIGATIONS,
  explanation: {
    nl: 'Wie de vraag krijgt, mag alleen antwoorden als er geen andere weg is en ernstige schade dreigt (beroepscode). Die weegt de zes vragen en overlegt met een collega.',
    en: 'Who is asked may answer only if there is no other way and serious harm threatens (professional code). They weigh the six questions and consult a colleague.',
  },
} as const;
const NO_GROUND = {
  nl: 'Er is geen regel die dit nu toestaat (regel D8). Vraag toestemming, of kijk welke andere regel past.',
  en: 'No rule allows this now (rule D8). Ask for consent, or see which other rule fits.',
};
const TERM_PASSED = {
  nl: 'De tien weken na de melding gelden nu niet (Wmo artikel 5.1.6). Vraag toestemming, of wacht tot er een nieuwe melding is.',
  en: 'The ten weeks after the report do not apply now (Wmo article 5.1.6). Ask for consent, or wait until there is a new report.',
};
const NO_MEASURE = {
  nl: 'Deze organisatie voert nu geen maatregel van de rechter uit (Jeugdwet artikel 7.3.11 lid 4). Delen kan wel met toestemming.',
  en: 'This organisation carries out no court measure now (Jeugdwet article 7.3.11(4)). Sharing is possible with consent.',
};
const OUTSIDE_COVENANT = {
  nl: 'De afspraken tussen deze organisaties gaan niet over deze informatie (regel D8, convenant). Delen kan wel met toestemming.',
  en: 'The agreements between these organisations do not cover this information (rule D8, covenant). Sharing is possible with consent.',
};

/** §4.8: the named ground does not fit; the first of these that applies says why. */
export const NAMED_GROUND_DOES_NOT_FIT: readonly Rule[] = [
  {
    ...named, id: 'N-verwijsindex', to: [{ task: ['verwijsindex'] }], conditions: { not: { ground: ['meldrecht-verwijsindex'] } }, reason: 'ground-not-met',
    explanation: {
      nl: 'Naar de verwijsindex is er maar één weg (Jeugdwet artikel 7.1.4.1). Wie mag melden, meldt alleen dat hij betrokken is.',
      en: 'There is only one way to the index (Jeugdwet article 7.1.4.1). Who may report, reports only to be involved.',
    },
  },
  { ...named, id: 'N-toestemming', conditions: { ground: ['toestemming'] }, reason: 'ground-not-met', next: 'ask', explanation: NO_GROUND },
  {
    ...named, id: 'N-term', conditions: { all: [{ ground: ['veilig-thuis-inwinnen', 'veilig-thuis-bevraging'] }, { not: { predicate: 'withinTerm' } }] },
    reason: 'term-passed', explanation: TERM_PASSED,
  },
  {
    ...named, id: 'N-ots', conditions: { all: [{ ground: ['informatieplicht-ots'] }, { not: { measure: { kinds: ['ots'], by: 'to' } } }] },
    reason: 'measure-absent', explanation: NO_MEASURE,
  },
  {
    ...HOLDER_WEIGHS, id: 'N-holder-weighs', stage: 'named', paragraph: '4.9',
    conditions: { all: [{ ground: ['conflict-van-plichten'] }, NOT_RECORDED, { not: { predicate: 'anotherGroundFits' } }] },
  },
  {
    ...named, id: 'N-conflict', conditions: { all: [{ ground: ['conflict-van-plichten'] }, { not: { predicate: 'conflictTestsMet' } }] },
    reason: 'conflict-not-met',
    explanation: {
      nl: 'Niet alle zes vragen zijn met ja beantwoord, of er is geen collega geraadpleegd (beroepscode). Vul dit aan, of vraag toestemming.',
      en: 'Not all six questions were answered with yes, or no colleague was consulted (professional code). Complete this, or ask for consent.',
    },
  },
  {
    ...named, id: 'N-category',
    conditions: { any: [{ predicate: 'namedGroundListsOtherCategories' }, { all: [{ category: TREATMENT_DATA }, { to: REGIE_FROM_HULP }] }] },
    reason: 'category-barred',
    explanation: {
      nl: 'Dit soort informatie valt niet onder de regel die u noemt (regel D8). Deel alleen wat er wel onder valt, of vraag toestemming.',
      en: 'This kind of information is not covered by the rule you name (rule D8). Share only what it covers, or ask for consent.',
    },
  },
  { ...named, id: 'N-covenant', conditions: { predicate: 'namedGroundIsNarrowed' }, reason: 'outside-covenant', explanation: OUTSIDE_COVENANT },
  { ...named, id: 'N-not-met', reason: 'ground-not-met', explanation: NO_GROUND },
];

/** §4.9: nothing fits; the first of these that applies. */
export const NOTHING_FITS: readonly Rule[] = [
  {
    ...unfit, id: 'U-index-or-inspectorate', to: [{ task: ['verwijsindex'] }, { orgType: ['igj'] }], reason: 'ground-not-met',
    explanation: {
      nl: 'Delen met deze ontvanger kan alleen als de wet dat zegt, en dat is nu niet zo (regel D9). Meld het later alsnog als dat wel zo is.',
      en: 'Sharing with this receiver is possible only if the law says so, and now it does not (rule D9). Report it later if it does.',
    },
  },
  {
    ...unfit, id: 'U-term', actions: ['request'], to: [{ task: ['veilig-thuis'] }], purposes: SAFETY_INQUIRY, conditions: { predicate: 'termIsOver' },
    reason: 'term-passed', explanation: TERM_PASSED,
  },
  {
    ...unfit, id: 'U-measure', to: [{ task: ['jeugdbescherming', 'jeugdreclassering'] }], purposes: ['uitvoering-maatregel'],
    conditions: { not: { to: { frame: 'statutory' } } }, reason: 'measure-absent', explanation: NO_MEASURE,
  },
  { ...unfit, id: 'U-covenant', conditions: { predicate: 'aGroundFellToCovenant' }, reason: 'outside-covenant', explanation: OUTSIDE_COVENANT },
  { ...unfit, id: 'U-consent', reason: 'ground-not-met', next: 'ask', explanation: NO_GROUND },
];

/** §4.9 from `shielded` on: whether consent can be asked, and of whom. */
export const ASKING: readonly Rule[] = [
  {
    // The text is that of any ground that is not met: it must not tell that there is a protected address.
    ...ask, id: 'A-shielded', conditions: { all: [{ fact: 'shielded' }, { predicate: 'someoneWithGezagMustBeAsked' }] }, reason: 'ground-not-met',
    explanation: NO_GROUND,
  },
  {
    ...ask, id: 'A-unknown', conditions: { predicate: 'mustConsentIsUnknown' }, reason: 'incomplete',
    explanation: {
      nl: 'Het is niet bekend wie toestemming moet geven (regel D9). Leg de leeftijd van de persoon vast, en wie het gezag heeft.',
      en: 'It is not known who must give consent (rule D9). Record the age of the person, and who has parental authority.',
    },
  },
  { ...HOLDER_WEIGHS, id: 'A-holder-weighs', stage: 'ask', paragraph: '4.9', conditions: { all: [{ ground: [] }, NOT_RECORDED] } },
  {
    ...ask, id: 'A-consent', outcome: 'consent',
    explanation: {
      nl: 'Dit kan alleen met toestemming van {wie} (Jeugdwet artikel 7.3.11 lid 1 en BW artikel 7:457 lid 1). Vraag die eerst. Overleg zonder namen kan wel.',
      en: 'This is possible only with consent of {wie} (Jeugdwet article 7.3.11(1) and BW article 7:457(1)). Ask for it first. You can confer without names.',
    },
  },
];

import type { Rule } from './rule';
import { ALWAYS, COORDINATION, PARTICIPATES, WITH_DOSSIER } from './terms';

const look = { stage: 'look', validFrom: ALWAYS } as const;
const OWN_AND_SAME = { all: [{ predicate: 'own' }, { predicate: 'sameTaskAndLaw' }] } as const;
const NO_CONTENT = {
  nl: 'Met deze rol ziet of schrijft u geen inhoud van dossiers (regel V9). Vraag een collega die bij het gezin betrokken is.',
  en: 'In this role you do not see or write the content of files (rule V9). Ask a colleague who is involved with the household.',
};
const NOT_FOUND = {
  nl: 'Er is niets gevonden dat u met deze pet mag zien (regel V8). Hebt u informatie nodig voor uw taak? Stuur dan een vraag aan de organisatie die bij het gezin betrokken kan zijn.',
  en: 'Nothing was found that you may see with this hat (rule V8). Do you need information for your task? Then send a question to the organisation that may be involved with the household.',
};

/** §3, in its order: the first rule that fits decides. */
export const LOOKING: readonly Rule[] = [
  {
    ...look, id: 'geen-vroegsignalering', paragraph: '3.1', actions: ['search'], purposes: ['vroegsignalering'],
    outcome: 'deny', reason: 'purpose-barred', obligations: [],
    explanation: {
      nl: 'Zoeken in dossiers om gezinnen op te sporen mag niet (AVG artikel 6 lid 4). U kunt wel tellingen vragen waarin niemand te herkennen is.',
      en: 'Searching files to trace households is not allowed (GDPR article 6(4)). You can ask for counts in which nobody can be recognised.',
    },
  },
  {
    ...look, id: 'V9', paragraph: '3.2', who: [{ task: ['convenantbeheer', 'beheer', 'beleid'] }],
    outcome: 'deny', reason: 'no-content-role', obligations: [], explanation: NO_CONTENT,
  },
  {
    ...look, id: 'V7-write', paragraph: '3.3', actions: ['write'], who: [{ task: ['fg'] }], conditions: { predicate: 'own' },
    outcome: 'deny', reason: 'no-content-role', obligations: [],
    explanation: {
      nl: 'Als functionaris gegevensbescherming schrijft u niet in een dossier (regel V7). U kunt wel het logboek bekijken en een onderzoek vastleggen.',
      en: 'As data protection officer you do not write in a file (rule V7). You can look at the log and record a review.',
    },
  },
  {
    ...look, id: 'V7-log', paragraph: '3.3', who: [{ task: ['fg'] }], categories: ['toegangslog'], conditions: { predicate: 'own' },
    outcome: 'allow', ground: 'V7', obligations: [],
    explanation: {
      nl: 'U mag het logboek van uw organisatie zien, omdat u toezicht houdt op de bescherming van gegevens (regel V7).',
      en: 'You may see the log of your organisation, because you supervise data protection (rule V7).',
    },
  },
  {
    ...look, id: 'V7-content', paragraph: '3.3', who: [{ task: ['fg'] }], conditions: { predicate: 'own' },
    outcome: 'weigh', ground: 'V7', obligations: ['record-weighing'],
    explanation: {
      nl: 'Inhoud mag u alleen openen voor één onderzoek dat u noemt (regel V7). Leg vast waarom het nodig is; ook dit komt in het logboek.',
      en: 'You may open content only for one review that you name (rule V7). Record why it is needed; this is logged as well.',
    },
  },
  { ...look, id: 'V8-fg', paragraph: '3.3', who: [{ task: ['fg'] }], outcome: 'deny', reason: 'not-found', obligations: [], explanation: NOT_FOUND },
  {
    ...look, id: 'log-for-fg', paragraph: '3.3', categories: ['toegangslog'], outcome: 'deny', reason: 'no-content-role', obligations: [],
    explanation: {
      nl: 'Alleen de functionaris gegevensbescherming van de organisatie mag het logboek zien (regel V7). De bewoner kan het wel opvragen met zijn recht op inzage.',
      en: 'Only the data protection officer of the organisation may see the log (rule V7). The resident can ask for it by the right of access.',
    },
  },
  {
    ...look, id: 'client-inspects', paragraph: '3.4', who: [{ task: ['client'] }], outcome: 'deny', reason: 'not-found', obligations: [],
    explanation: NOT_FOUND,
  },
  {
    ...look, id: 'V1', paragraph: '3.5', conditions: { all: [OWN_AND_SAME, WITH_DOSSIER] }, outcome: 'allow', ground: 'V1', obligations: [],
    next: 'write',
    explanation: {
      nl: 'U werkt met deze pet aan dit dossier van uw eigen organisatie (regel V1). Daarom mag dit.',
      en: 'With this hat you work on this file of your own organisation (rule V1). That is why this is allowed.',
    },
  },
  {
    ...look, id: 'V6', paragraph: '3.6', actions: ['view', 'search'],
    categories: ['contact', 'betrokkenheid', 'gezin', 'beschikking', 'advies', 'voortgang', 'afspraak', 'plan'],
    conditions: {
      all: [
        { predicate: 'own' }, { predicate: 'sameLawAsDossier' }, WITH_DOSSIER,
        {
          any: [
            { all: [{ who: { task: ['toeleiding'] } }, { dossier: { kind: ['regie'], from: 'toeleiding' } }] },
            { all: [{ who: { task: ['regie'], from: 'toeleiding' } }, { dossier: { kind: ['toeleiding'] } }] },
          ],
        },
      ],
    },
    outcome: 'allow', ground: 'V6', obligations: [],
    explanation: {
      nl: 'Toeleiding en regie van dezelfde gemeente mogen van elkaar zien wat nodig is om af te stemmen (regel V6). Andere onderdelen van het dossier blijven dicht.',
      en: 'Toeleiding and regie of one municipality may see what they need of each other to coordinate (rule V6). Other parts of the file stay closed.',
    },
  },
  {
    ...look, id: 'V5', paragraph: '3.7', categories: COORDINATION, conditions: PARTICIPATES, outcome: 'allow', ground: 'V5', obligations: [],
    next: 'write',
    explanation: {
      nl: 'Uw organisatie doet mee aan de regie over dit gezin (regel V5). Daarom mag u bij de afspraken, het plan en de voortgang.',
      en: 'Your organisation takes part in the regie for this household (rule V5). That is why you may use the agreements, the plan and the progress.',
    },
  },
  {
    ...look, id: 'V4-lapsed', paragraph: '3.8', actions: ['view', 'search'],
    conditions: { all: [{ who: { marked: ['received'] } }, { ground: ['toestemming'] }, { not: { predicate: 'consentCounts' } }] },
    outcome: 'deny', reason: 'not-found', obligations: [], explanation: NOT_FOUND,
  },
  {
    ...look, id: 'V4', paragraph: '3.8', actions: ['view', 'search'],
    conditions: { all: [{ who: { marked: ['received'] } }, { not: { ground: [] } }] },
    outcome: 'allow', ground: 'V4', obligations: [],
    explanation: {
      nl: 'Deze informatie is met uw organisatie gedeeld voor de taak van deze pet (regel V4). U ziet alleen wat gedeeld is.',
      en: 'This information was shared with your organisation for the task of this hat (rule V4). You see only what was shared.',
    },
  },
  {
    ...look, id: 'V3-break-glass', paragraph: '3.9', article: 'AVG 6(1)d', actions: ['view'], categories: ['contact', 'gezin', 'veiligheid', 'plan'],
    conditions: { all: [OWN_AND_SAME, { fact: 'acuteDanger' }] },
    outcome: 'allow', ground: 'acuut-gevaar', obligations: ['minimise', 'record-weighing', 'inform-subject-after', 'notify-fg'],
    explanation: {
      nl: 'Er is nu gevaar, daarom mag u het nodige zien (AVG artikel 6 lid 1 onder d). Leg vast waarom en vertel het de bewoner daarna. De functionaris gegevensbescherming kijkt dit na.',
      en: 'There is danger now, so you may see what is needed (GDPR article 6(1)(d)). Record why and tell the resident afterwards. The data protection officer reviews it.',
    },
  },
  {
    ...look, id: 'V3', paragraph: '3.9', conditions: OWN_AND_SAME, outcome: 'deny', reason: 'not-involved', obligations: [],
    explanation: {
      nl: 'U bent niet betrokken bij dit dossier (regel V3). Vraag of u bij het gezin wordt ingezet of een collega vervangt. Alleen bij direct gevaar mag u het nodige zien.',
      en: 'You are not involved with this file (rule V3). Ask to be assigned to the household or to stand in for a colleague. Only in acute danger may you see what is needed.',
    },
  },
  {
    ...look, id: 'V5-other', paragraph: '3.10', conditions: PARTICIPATES, outcome: 'deny', reason: 'category-barred', obligations: [],
    explanation: {
      nl: 'Dit soort informatie valt niet onder wat deelnemers aan de regie delen (regel V5). Vraag de organisatie die de informatie heeft om het nodige te delen.',
      en: 'This kind of information is not part of what participants in the regie share (rule V5). Ask the organisation that has it to share what is needed.',
    },
  },
  {
    ...look, id: 'V2', paragraph: '3.10', conditions: { predicate: 'own' }, outcome: 'deny', reason: 'other-task', obligations: [],
    explanation: {
      nl: 'Dit dossier hoort bij een andere taak dan die van uw pet (regel V2). Vraag de collega met die taak om te delen wat u nodig hebt.',
      en: 'This file belongs to another task than that of your hat (rule V2). Ask the colleague with that task to share what you need.',
    },
  },
  { ...look, id: 'V8', paragraph: '3.11', outcome: 'deny', reason: 'not-found', obligations: [], explanation: NOT_FOUND },
];


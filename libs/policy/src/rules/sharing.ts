import type { Condition } from './condition';
import type { Rule } from './rule';
import { ALWAYS, COORDINATION, DATA_PROTECTION, NO_CONTENT_TASKS, NOT_SHIELDED, PARTICIPATES, REGIE_FROM_HULP, REGIE_FROM_TOELEIDING } from './terms';

const bar = { stage: 'share', validFrom: ALWAYS, outcome: 'deny', obligations: [] } as const;
const RECEIVES_IN_DANGER: Condition = {
  not: { to: { task: ['handhaving', 'toezicht', 'verwijsindex', 'informeel', ...NO_CONTENT_TASKS] } },
};
const NOT_OWN_DOSSIER: Condition = {
  all: [
    { predicate: 'dossierGiven' },
    { not: { any: [{ all: [{ predicate: 'own' }, { predicate: 'sameTaskAndLaw' }] }, PARTICIPATES, { who: { marked: ['received'] } }] } },
  ],
};
const NO_TASK = {
  nl: 'Deze ontvanger heeft geen taak waarvoor deze informatie bedoeld is (regel D2). Kijk welke organisatie die taak wel heeft, of deel het zonder namen.',
  en: 'This receiver has no task for which this information is meant (rule D2). Find out which organisation has that task, or share it without names.',
};
const V1_COLLEAGUE = {
  nl: 'U deelt dit binnen dezelfde organisatie en dezelfde taak (regel V1). Daarom mag dit.',
  en: 'You share this inside the same organisation and the same task (rule V1). That is why this is allowed.',
};

/** §4, steps 0 to 7, in that order: the first rule that fits decides. */
export const SHARING: readonly Rule[] = [
  {
    ...bar, id: 'D0-vroegsignalering', paragraph: '4.0', purposes: ['vroegsignalering'], reason: 'purpose-barred',
    explanation: {
      nl: 'Gegevens vergelijken om gezinnen op te sporen mag niet (AVG artikel 6 lid 4). U kunt wel tellingen vragen waarin niemand te herkennen is.',
      en: 'Comparing data to trace households is not allowed (GDPR article 6(4)). You can ask for counts in which nobody can be recognised.',
    },
  },
  {
    ...bar, id: 'D0-log', paragraph: '4.0', categories: ['toegangslog'], reason: 'no-content-role',
    explanation: {
      nl: 'Het logboek wordt niet gedeeld met anderen (regel V7). De bewoner kan het opvragen met zijn recht op inzage.',
      en: 'The log is not shared with others (rule V7). The resident can ask for it by the right of access.',
    },
  },
  {
    ...bar, id: 'D0-role', paragraph: '4.0', who: [{ task: NO_CONTENT_TASKS }], reason: 'no-content-role',
    explanation: {
      nl: 'Wie deze rol heeft, deelt geen inhoud van dossiers (regel V9). Vraag het aan een collega die bij het gezin betrokken is.',
      en: 'Who has this role does not share the content of files (rule V9). Ask a colleague who is involved with the household.',
    },
  },
  {
    ...bar, id: 'D0-other-task', paragraph: '4.0', actions: ['disclose', 'transfer'], conditions: { all: [NOT_OWN_DOSSIER, { predicate: 'own' }] },
    reason: 'other-task',
    explanation: {
      nl: 'Dit dossier hoort bij een andere taak dan die van uw pet (regel V2). De collega met die taak kan het wel delen.',
      en: 'This file belongs to another task than that of your hat (rule V2). The colleague with that task can share it.',
    },
  },
  {
    ...bar, id: 'D0-foreign', paragraph: '4.0', actions: ['disclose', 'transfer'], conditions: NOT_OWN_DOSSIER, reason: 'not-found',
    explanation: {
      nl: 'Er is niets gevonden dat u met deze pet mag delen (regel V8). Alleen wie de informatie zelf heeft, kan haar delen.',
      en: 'Nothing was found that you may share with this hat (rule V8). Only who has the information itself can share it.',
    },
  },
  {
    ...bar, id: 'D1-recognisable', paragraph: '4.1', conditions: { all: [{ predicate: 'onlyAnoniem' }, { fact: 'recognisable' }] }, reason: 'traceable',
    explanation: {
      nl: 'De mensen in dit verhaal zijn te herkennen, ook zonder naam (regel D1). Laat meer weg, of vraag toestemming.',
      en: 'The people in this story can be recognised, also without a name (rule D1). Leave out more, or ask for consent.',
    },
  },
  {
    ...bar, id: 'D1-anoniem', paragraph: '4.1', conditions: { predicate: 'onlyAnoniem' }, outcome: 'allow', ground: 'anoniem-overleg',
    explanation: {
      nl: 'U overlegt zonder namen en zonder gegevens van personen (regel D1). Dat mag altijd.',
      en: 'You confer without names and without personal data (rule D1). That is always allowed.',
    },
  },
  {
    ...bar, id: 'acuut-gevaar', paragraph: '4.2', article: 'AVG 6(1)d', validFrom: DATA_PROTECTION,
    conditions: {
      all: [
        { fact: 'acuteDanger' }, { any: [{ ground: [] }, { ground: ['acuut-gevaar'] }] }, { not: { fact: 'necessary', is: false } },
        { not: { predicate: 'oneOrganisationTaskAndLaw' } }, RECEIVES_IN_DANGER,
      ],
    },
    outcome: 'allow', ground: 'acuut-gevaar', obligations: ['minimise', 'record-weighing', 'inform-subject-after', 'notify-fg'],
    explanation: {
      nl: 'Er is nu gevaar voor iemand, daarom mag u delen wat nodig is (AVG artikel 6 lid 1 onder d). Leg vast waarom en vertel het de bewoner daarna.',
      en: 'Somebody is in danger now, so you may share what is needed (GDPR article 6(1)(d)). Record why and tell the resident afterwards.',
    },
  },
  { ...bar, id: 'D2-no-content', paragraph: '4.2', to: [{ task: NO_CONTENT_TASKS }], reason: 'no-receiving-task', explanation: NO_TASK },
  {
    ...bar, id: 'D2-informeel', paragraph: '4.2', to: [{ task: ['informeel'] }], conditions: { not: { predicate: 'consentCounts' } },
    reason: 'no-receiving-task',
    explanation: {
      nl: 'Iemand uit het netwerk van het gezin krijgt alleen iets te horen met toestemming (regel D2). Vraag die toestemming eerst.',
      en: 'Somebody from the household\'s own network is told something only with consent (rule D2). Ask for that consent first.',
    },
  },
  { ...bar, id: 'D2-purpose', paragraph: '4.2', conditions: { not: { predicate: 'receiverHasPurpose' } }, reason: 'no-receiving-task', explanation: NO_TASK },
  {
    ...bar, id: 'D2-not-client', paragraph: '4.2', to: [{ frame: 'voluntary' }], conditions: { fact: 'receiverKnowsSubject', is: false },
    reason: 'no-receiving-task',
    explanation: {
      nl: 'De ontvanger kent deze persoon niet als cliënt en heeft hier geen taak (regel D2). Overleg zonder namen kan wel.',
      en: 'The receiver does not know this person as a client and has no task here (rule D2). You can confer without names.',
    },
  },
  {
    ...bar, id: 'D3', paragraph: '4.3', conditions: { fact: 'necessary', is: false }, reason: 'not-necessary',
    explanation: {
      nl: 'De ontvanger heeft dit niet nodig voor zijn taak (AVG artikel 5 lid 1 onder c). Deel alleen wat wel nodig is.',
      en: 'The receiver does not need this for its task (GDPR article 5(1)(c)). Share only what is needed.',
    },
  },
  {
    ...bar, id: 'D4-demanded', paragraph: '4.4', who: [{ task: ['hulpverlening'] }, REGIE_FROM_HULP], purposes: ['fraudebestrijding'],
    conditions: { fact: 'demanded' }, reason: 'purpose-barred',
    explanation: {
      nl: 'Niemand kan een hulpverlener verplichten om fraude te melden (regel D4). Delen kan alleen als gewone vraag: met toestemming, of als de hulpverlener zelf anders niet kan.',
      en: 'Nobody can oblige a care worker to report fraud (rule D4). Sharing is possible only as a normal question: with consent, or if the care worker has no other way.',
    },
  },
  {
    ...bar, id: 'D4-violence', paragraph: '4.4', who: [{ task: ['veilig-thuis'] }], to: [{ task: ['opsporing', 'vervolging'] }],
    conditions: { all: [{ not: { fact: 'helpsStopViolence' } }, { not: { predicate: 'consentCounts' } }] }, reason: 'purpose-barred',
    explanation: {
      nl: 'Veilig Thuis deelt alleen met politie of justitie als dat helpt om geweld te stoppen (regel D4). Met toestemming kan het ook.',
      en: 'Veilig Thuis shares with police or prosecution only if that helps to stop violence (rule D4). With consent it is possible as well.',
    },
  },
  {
    ...bar, id: 'D5-toeleiding', paragraph: '4.5', to: [{ task: ['toeleiding', 'begeleiding'] }],
    categories: ['verslag', 'behandelplan', 'diagnose', 'strafrechtelijk'], reason: 'category-barred',
    explanation: {
      nl: 'Deze informatie mag niet in een dossier voor toeleiding komen (regel W1). Een advies over de best passende hulp mag u wel geven.',
      en: 'This information may not enter a toeleiding file (rule W1). You may give advice on the most suitable help.',
    },
  },
  {
    ...bar, id: 'D5-medisch', paragraph: '4.5', to: [{ task: ['toeleiding', 'begeleiding'] }], categories: ['medisch'],
    conditions: { not: { to: { law: ['wmo'] } } }, reason: 'category-barred',
    explanation: {
      nl: 'Medische informatie mag alleen bij de Wmo in een dossier voor toeleiding komen (regel W1). Een advies over de best passende hulp mag u wel geven.',
      en: 'Medical information may enter a toeleiding file only under the Wmo (rule W1). You may give advice on the most suitable help.',
    },
  },
  {
    ...bar, id: 'D5-regie', paragraph: '4.5', to: [REGIE_FROM_TOELEIDING],
    categories: ['verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk', 'fraudesignaal'], reason: 'category-barred',
    explanation: {
      nl: 'Deze informatie mag niet in het dossier van de regie door de gemeente komen (regel W2). De voortgang in het kort mag u wel delen.',
      en: 'This information may not enter the municipality\'s regie file (rule W2). You may share the progress in brief.',
    },
  },
  {
    ...bar, id: 'D5-verwijsindex', paragraph: '4.5', to: [{ task: ['verwijsindex'] }],
    conditions: { not: { category: ['contact', 'betrokkenheid'] } }, reason: 'category-barred',
    explanation: {
      nl: 'In de verwijsindex komt alleen dat u betrokken bent, geen inhoud (Jeugdwet artikel 7.1.4.1). Meld alleen uw naam, uw organisatie en de jongere.',
      en: 'The index holds only that you are involved, no content (Jeugdwet article 7.1.4.1). Report only your name, your organisation and the youth.',
    },
  },
  {
    ...bar, id: 'V1-transfer', paragraph: '4.6', actions: ['transfer'], conditions: { predicate: 'oneHat' }, outcome: 'allow', ground: 'V1',
    explanation: V1_COLLEAGUE,
  },
  {
    ...bar, id: 'V1-colleague', paragraph: '4.6', actions: ['disclose', 'request'], to: [{ marked: ['involved', 'standsIn'] }],
    conditions: { predicate: 'oneHat' }, outcome: 'allow', ground: 'V1', explanation: V1_COLLEAGUE,
  },
  {
    ...bar, id: 'D6-not-involved', paragraph: '4.6', actions: ['disclose', 'request'], conditions: { predicate: 'oneHat' }, reason: 'not-involved',
    explanation: {
      nl: 'De collega is niet betrokken bij dit gezin (regel V3). Zet de collega eerst in bij het gezin, of laat de collega iemand vervangen.',
      en: 'The colleague is not involved with this household (rule V3). First assign the colleague to the household, or let the colleague stand in for somebody.',
    },
  },
  {
    ...bar, id: 'V1-to-college', paragraph: '4.6', actions: ['transfer'], who: [{ task: ['toeleiding'] }], to: [{ task: ['toeleiding'] }],
    conditions: { predicate: 'processorToItsCollege' }, outcome: 'allow', ground: 'V1',
    explanation: {
      nl: 'U doet deze taak voor de gemeente en geeft haar dossier terug (regel V1). Daarom mag dit.',
      en: 'You carry out this task for the municipality and hand its file back (rule V1). That is why this is allowed.',
    },
  },
  {
    ...bar, id: 'overdracht-regie', paragraph: '4.7', actions: ['transfer'], who: [{ task: ['regie'] }], to: [{ task: ['regie'] }], categories: COORDINATION,
    conditions: NOT_SHIELDED, outcome: 'weigh', ground: 'overdracht-regie', obligations: ['record-weighing', 'inform-subject-before'],
    explanation: {
      nl: 'U mag de regie met deze informatie overdragen aan de volgende regisseur (regel D7). Weeg eerst af wat nodig is, leg dat vast en vertel het de bewoner.',
      en: 'You may hand over the regie with this information to the next coordinator (rule D7). First weigh what is needed, record that and tell the resident.',
    },
  },
];

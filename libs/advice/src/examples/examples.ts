import type { AdviceExample } from '../advice.type';
import { COLLEGE, GGZ, GI, POLICE, SCHOOL, VEILIG_THUIS, WIJKTEAM_HELP, WIJKTEAM_TOELEIDER, YOUTH_HELP } from './parties';

const DISCLOSE = { action: 'disclose' } as const;
const REQUEST = { action: 'request' } as const;

/** The four dilemmas of the article on sharing between a wijkteam and the GGZ, taken apart into what is asked each time. */
const DILEMMAS: readonly AdviceExample[] = [
  {
    id: 'consent-of-the-client',
    title: { nl: 'Mijn cliënt vindt het goed. Mag ik het wijkteam vertellen over de veiligheid thuis?', en: 'My client agrees. May I tell the wijkteam about safety at home?' },
    situation: { ...DISCLOSE, holder: GGZ, receiver: WIJKTEAM_HELP, categories: ['veiligheid'], purpose: 'veiligheid', age: 34, consents: [{ by: 'subject', answer: 'given' }] },
  },
  {
    id: 'suspicion-without-consent',
    title: { nl: 'Ik vermoed kindermishandeling en krijg geen toestemming. Mag ik naar Veilig Thuis?', en: 'I suspect child abuse and get no consent. May I go to Veilig Thuis?' },
    situation: {
      ...DISCLOSE, holder: WIJKTEAM_HELP, receiver: VEILIG_THUIS, categories: ['signaal', 'veiligheid'], purpose: 'veiligheid', age: 5, gezag: 2,
      consents: [{ by: 'gezag-1', answer: 'refused' }], facts: ['suspectedAbuse'],
    },
  },
  {
    id: 'unknown-wijkteam-asks',
    title: { nl: 'Een wijkteam dat ik niet ken vraagt iets, met toestemming. Wat mag?', en: 'A wijkteam that I do not know asks something, with consent. What is possible?' },
    situation: { ...REQUEST, holder: GGZ, receiver: WIJKTEAM_HELP, categories: ['veiligheid'], purpose: 'veiligheid', age: 34, consents: [{ by: 'subject', answer: 'given' }] },
  },
  {
    id: 'toeleider-asks',
    title: { nl: 'Dezelfde vraag, maar van de toeleider van het wijkteam. Maakt dat uit?', en: 'The same question, but from the toeleider of the wijkteam. Does it matter?' },
    situation: { ...REQUEST, holder: GGZ, receiver: WIJKTEAM_TOELEIDER, categories: ['verslag'], purpose: 'toeleiding', age: 34, consents: [{ by: 'subject', answer: 'given' }] },
  },
  {
    id: 'diagnosis-or-behaviour',
    title: { nl: 'De toestemming gaat over veiligheid. Mag ik de diagnose ook noemen?', en: 'The consent is about safety. May I name the diagnosis too?' },
    situation: {
      ...DISCLOSE, holder: GGZ, receiver: WIJKTEAM_HELP, categories: ['veiligheid', 'diagnose'], purpose: 'veiligheid', age: 34,
      consents: [{ by: 'subject', answer: 'given', categories: ['veiligheid'] }],
    },
  },
  {
    id: 'no-consent-no-danger',
    title: { nl: 'Geen toestemming, geen direct gevaar, wel zorgen. Wat kan ik doen?', en: 'No consent, no acute danger, but worries. What can I do?' },
    situation: { ...DISCLOSE, holder: GGZ, receiver: WIJKTEAM_HELP, categories: ['veiligheid'], purpose: 'veiligheid', age: 34, facts: ['suspectedAbuse'] },
  },
];

const OFTEN_ASKED: readonly AdviceExample[] = [
  {
    id: 'one-parent-refuses',
    title: { nl: 'Een kind van 13 en een gescheiden ouder willen het, de andere ouder niet. En nu?', en: 'A child of 13 and one divorced parent agree, the other parent does not. What now?' },
    situation: {
      ...DISCLOSE, holder: YOUTH_HELP, receiver: SCHOOL, categories: ['voortgang'], purpose: 'hulpverlening', age: 13, gezag: 2,
      consents: [{ by: 'subject', answer: 'given' }, { by: 'gezag-1', answer: 'given' }, { by: 'gezag-2', answer: 'refused' }],
    },
  },
  {
    id: 'sixteen-decides',
    title: { nl: 'Een jongere van 16 zegt ja, de ouders zeggen nee. Wie telt?', en: 'A youth of 16 says yes, the parents say no. Who counts?' },
    situation: {
      ...DISCLOSE, holder: YOUTH_HELP, receiver: SCHOOL, categories: ['voortgang'], purpose: 'hulpverlening', age: 16, gezag: 2,
      consents: [{ by: 'subject', answer: 'given' }, { by: 'gezag-1', answer: 'refused' }, { by: 'gezag-2', answer: 'refused' }],
    },
  },
  {
    id: 'ots-in-force',
    title: { nl: 'De gezinsvoogd vraagt informatie en er is een ondertoezichtstelling. Moet ik geven?', en: 'The guardian asks and a supervision order is in force. Must I give?' },
    situation: { ...REQUEST, holder: SCHOOL, receiver: GI, categories: ['voortgang', 'signaal'], purpose: 'uitvoering-maatregel', age: 9, gezag: 2, measure: 'ots' },
  },
  {
    id: 'ots-ended',
    title: { nl: 'De ondertoezichtstelling is voorbij en de gezinsvoogd vraagt nog iets. Mag dat?', en: 'The supervision order has ended and the guardian asks again. Is that possible?' },
    situation: { ...REQUEST, holder: SCHOOL, receiver: GI, categories: ['voortgang'], purpose: 'uitvoering-maatregel', age: 9, gezag: 2 },
  },
  {
    id: 'veilig-thuis-week-9',
    title: { nl: 'Veilig Thuis vraagt informatie in week 9 na de melding. Mag ik antwoorden?', en: 'Veilig Thuis asks in week 9 after the report. May I answer?' },
    situation: { ...REQUEST, holder: YOUTH_HELP, receiver: VEILIG_THUIS, categories: ['veiligheid'], purpose: 'veilig-thuis-onderzoek', age: 7, gezag: 2, facts: ['suspectedAbuse'], meldingWeek: 9 },
  },
  {
    id: 'veilig-thuis-week-11',
    title: { nl: 'Veilig Thuis vraagt informatie in week 11 na de melding. Mag dat nog?', en: 'Veilig Thuis asks in week 11 after the report. Is that still possible?' },
    situation: { ...REQUEST, holder: YOUTH_HELP, receiver: VEILIG_THUIS, categories: ['veiligheid'], purpose: 'veilig-thuis-onderzoek', age: 7, gezag: 2, facts: ['suspectedAbuse'], meldingWeek: 11 },
  },
  {
    id: 'college-demands-plan',
    title: { nl: 'De gemeente eist het behandelplan. Moet ik het geven?', en: 'The municipality demands the treatment plan. Must I give it?' },
    situation: { ...REQUEST, holder: YOUTH_HELP, receiver: COLLEGE, categories: ['behandelplan'], purpose: 'toeleiding', age: 10, gezag: 2, facts: ['demanded'] },
  },
  {
    id: 'advice-to-the-college',
    title: { nl: 'De gemeente vraagt welke hulp het beste past. Wat geef ik?', en: 'The municipality asks which help fits best. What do I give?' },
    situation: { ...DISCLOSE, holder: YOUTH_HELP, receiver: COLLEGE, categories: ['advies'], purpose: 'toeleiding', age: 10, gezag: 2, facts: ['asked'] },
  },
  {
    id: 'acute-danger',
    title: { nl: 'Er is nu gevaar voor een kind. Mag ik de politie vertellen wat nodig is?', en: 'A child is in danger now. May I tell the police what is needed?' },
    situation: { ...DISCLOSE, holder: YOUTH_HELP, receiver: POLICE, categories: ['contact', 'veiligheid'], purpose: 'veiligheid', age: 8, gezag: 2, facts: ['acuteDanger'] },
  },
  {
    id: 'police-ask',
    title: { nl: 'De politie vraagt mij iets voor een onderzoek. Moet ik antwoorden?', en: 'The police ask me something for an investigation. Must I answer?' },
    situation: { ...REQUEST, holder: YOUTH_HELP, receiver: POLICE, categories: ['veiligheid'], purpose: 'opsporing', age: 15, gezag: 2 },
  },
  {
    id: 'protected-address',
    title: { nl: 'Er staat een geheim adres bij. Mag de school dat weten?', en: 'A protected address is in it. May the school know it?' },
    situation: { ...DISCLOSE, holder: YOUTH_HELP, receiver: SCHOOL, categories: ['contact'], purpose: 'onderwijs', age: 8, gezag: 2, facts: ['shielded'] },
  },
  {
    id: 'without-names',
    title: { nl: 'Mag ik zonder namen overleggen met Veilig Thuis?', en: 'May I consult Veilig Thuis without names?' },
    situation: { ...DISCLOSE, holder: SCHOOL, receiver: VEILIG_THUIS, categories: ['anoniem'], purpose: 'consultatie' },
  },
];

/** Questions that are asked over and over, ready to be put to the rules. */
export const EXAMPLES: readonly AdviceExample[] = [...DILEMMAS, ...OFTEN_ASKED];

import type { HatPattern } from './condition';
import type { Rule } from './rule';
import { ALWAYS, NOT_ASKED_BY_VEILIG_THUIS, NOT_SHIELDED, SAFETY_INQUIRY, SOCIAL_ACTS_2015 } from './terms';

const law = { stage: 'ground', paragraph: '6', validFrom: SOCIAL_ACTS_2015 } as const;
const JEUGDHULP: HatPattern = { task: ['hulpverlening'], law: ['jeugdwet'] };
const GI_TASK: HatPattern = { task: ['jeugdbescherming', 'jeugdreclassering'] };
const REPORTS_CALAMITY: readonly HatPattern[] = [JEUGDHULP, GI_TASK];
const TREATS: HatPattern = { task: ['hulpverlening'], law: ['jeugdwet', 'wgbo'] };
const TOLD_BEFORE = ['minimise', 'record-weighing', 'inform-subject-before'] as const;
/** Consent, and what a law itself gives or demands: a covenant cannot touch these. */
export const GROUNDS_BY_LAW: readonly Rule[] = [
  {
    ...law, id: 'meldplicht-calamiteit', article: 'Jw 4.1.8(1)', who: REPORTS_CALAMITY, to: [{ orgType: ['igj'] }],
    categories: ['contact', 'betrokkenheid', 'signaal', 'veiligheid'], conditions: { fact: 'calamity' },
    outcome: 'allow', ground: 'meldplicht-calamiteit', duty: 'always', obligations: ['minimise', 'inform-subject-after'],
    explanation: {
      nl: 'Een calamiteit of geweld moet u direct melden bij de inspectie (Jeugdwet artikel 4.1.8 lid 1). Vertel het de bewoner daarna.',
      en: 'You must report a calamity or violence to the inspectorate at once (Jeugdwet article 4.1.8(1)). Tell the resident afterwards.',
    },
  },
  {
    ...law, id: 'medebehandelaar', article: 'BW 7:457(2), Jw 7.3.11(2)', who: [TREATS], to: [TREATS],
    conditions: { all: [{ fact: 'sameTreatment' }, NOT_SHIELDED] }, outcome: 'allow', ground: 'medebehandelaar', obligations: ['minimise'],
    explanation: {
      nl: 'De ontvanger werkt mee aan dezelfde behandeling (BW artikel 7:457 lid 2 en Jeugdwet artikel 7.3.11 lid 2). Deel alleen wat daarvoor nodig is.',
      en: 'The receiver takes part in the same treatment (BW article 7:457(2) and Jeugdwet article 7.3.11(2)). Share only what is needed for it.',
    },
  },
  {
    ...law, id: 'toestemming', article: 'Jw 7.3.11(1), BW 7:457(1)', validFrom: ALWAYS, conditions: { predicate: 'consentCounts' }, outcome: 'allow',
    weighedWhen: { any: [{ fact: 'harmForeseen' }, { fact: 'shielded' }, { predicate: 'covenantNarrows' }] },
    ground: 'toestemming', obligations: ['minimise', 'record-weighing'],
    explanation: {
      nl: 'Er is geldige toestemming om dit te delen (Jeugdwet artikel 7.3.11 lid 1 en BW artikel 7:457 lid 1). Deel alleen wat nodig is en leg vast wat u deelt.',
      en: 'There is valid consent to share this (Jeugdwet article 7.3.11(1) and BW article 7:457(1)). Share only what is needed and record what you share.',
    },
  },
  {
    ...law, id: 'inlichtingen-inspectie', article: 'Jw 4.1.8(2)', who: REPORTS_CALAMITY, to: [{ orgType: ['igj'] }], conditions: { fact: 'calamity' },
    outcome: 'weigh', ground: 'inlichtingen-inspectie', duty: 'always', obligations: ['minimise', 'record-weighing'],
    explanation: {
      nl: 'De inspectie onderzoekt een calamiteit en u moet geven wat daarvoor nodig is (Jeugdwet artikel 4.1.8 lid 2). U kiest zelf wat nodig is. Leg uw keuze vast.',
      en: 'The inspectorate looks into a calamity and you must give what it needs (Jeugdwet article 4.1.8(2)). You choose what is needed. Record your choice.',
    },
  },
  {
    ...law, id: 'informatieplicht-ots', article: 'Jw 7.3.11(4)', to: [{ task: ['jeugdbescherming'] }], purposes: ['uitvoering-maatregel'],
    conditions: { measure: { kinds: ['ots'], by: 'to' } },
    outcome: 'weigh', ground: 'informatieplicht-ots', duty: 'if-asked', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Bij een ondertoezichtstelling geeft u de gezinsvoogd wat nodig is (Jeugdwet artikel 7.3.11 lid 4). U kiest zelf wat nodig is, ook wat goed gaat. Vertel het de bewoner eerst.',
      en: 'Under a supervision order you give the guardian what is needed (Jeugdwet article 7.3.11(4)). You choose what is needed, also what goes well. Tell the resident first.',
    },
  },
  {
    ...law, id: 'verstrekking-college-jeugdwet', article: 'Jw 7.4.0', who: [JEUGDHULP, GI_TASK, { task: ['raadsonderzoek'] }],
    to: [{ collegeTask: true, law: ['jeugdwet'] }], purposes: ['toeleiding', 'regie', 'verzoek-tot-onderzoek', 'uitvoering-maatregel'], conditions: NOT_SHIELDED,
    outcome: 'weigh', ground: 'verstrekking-college-jeugdwet', duty: 'always', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'De gemeente krijgt wat zij nodig heeft voor haar taak in de Jeugdwet (artikel 7.4.0). U kiest zelf wat nodig is en legt dat vast. Vertel het de bewoner eerst.',
      en: 'The municipality gets what it needs for its task under the Jeugdwet (article 7.4.0). You choose what is needed and record that. Tell the resident first.',
    },
  },
  {
    ...law, id: 'bekostiging-jeugdwet', article: 'Jw 7.4.0', who: [JEUGDHULP], to: [{ task: ['toeleiding'], law: ['jeugdwet'] }], purposes: ['bekostiging'],
    categories: ['contact', 'betrokkenheid', 'beschikking'], conditions: NOT_SHIELDED,
    outcome: 'weigh', ground: 'bekostiging-jeugdwet', duty: 'always', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Voor de betaling krijgt de gemeente alleen wie hulp kreeg en welk besluit er is (Jeugdwet artikel 7.4.0). Inhoud van de hulp blijft bij u.',
      en: 'For payment the municipality gets only who had help and which decision there is (Jeugdwet article 7.4.0). The content of the help stays with you.',
    },
  },
  {
    ...law, id: 'verstrekking-college-wmo', article: 'Wmo 5.2.2', who: [{ task: ['hulpverlening'], law: ['wmo'], provision: 'maatwerk' }],
    to: [{ collegeTask: true, law: ['wmo'] }], purposes: ['toeleiding', 'regie'], conditions: NOT_SHIELDED,
    outcome: 'weigh', ground: 'verstrekking-college-wmo', duty: 'if-asked', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'U geeft de gemeente wat zij nodig heeft om over de hulp te beslissen (Wmo artikel 5.2.2). U kiest zelf wat nodig is. Vertel het de bewoner eerst.',
      en: 'You give the municipality what it needs to decide on the help (Wmo article 5.2.2). You choose what is needed. Tell the resident first.',
    },
  },
  {
    ...law, id: 'verstrekking-college-participatiewet', article: 'Pw 64(2)n', who: [{ task: ['hulpverlening'], law: ['participatiewet'] }],
    to: [{ collegeTask: true, law: ['participatiewet'] }], purposes: ['toeleiding', 'regie'], conditions: NOT_SHIELDED,
    outcome: 'weigh', ground: 'verstrekking-college-participatiewet', duty: 'always', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'U geeft de gemeente wat zij nodig heeft voor hulp bij werk (Participatiewet artikel 64 lid 2 onder n). U kiest zelf wat nodig is. Vertel het de bewoner eerst.',
      en: 'You give the municipality what it needs for help with work (Participatiewet article 64(2)n). You choose what is needed. Tell the resident first.',
    },
  },
  {
    ...law, id: 'verstrekking-college-wgs', article: 'Wgs 8', validFrom: '2012-07-01T00:00:00+02:00', who: [{ task: ['hulpverlening'], law: ['wgs'] }],
    to: [{ collegeTask: true, law: ['wgs'] }], purposes: ['toeleiding', 'regie'], conditions: NOT_SHIELDED,
    outcome: 'weigh', ground: 'verstrekking-college-wgs', duty: 'always', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'U geeft de gemeente wat zij nodig heeft voor hulp bij schulden (Wgs artikel 8). U kiest zelf wat nodig is. Vertel het de bewoner eerst.',
      en: 'You give the municipality what it needs for help with debts (Wgs article 8). You choose what is needed. Tell the resident first.',
    },
  },
  {
    ...law, id: 'veilig-thuis-inwinnen', article: 'Wmo 5.1.6', actions: ['request'], to: [{ task: ['veilig-thuis'] }], purposes: SAFETY_INQUIRY,
    conditions: { all: [{ fact: 'suspectedAbuse' }, { predicate: 'withinTerm' }] },
    outcome: 'weigh', ground: 'veilig-thuis-inwinnen', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Veilig Thuis mag dit vragen in de tien weken na een melding (Wmo artikel 5.1.6). Wie de vraag krijgt, weegt zelf af wat hij geeft en legt dat vast.',
      en: 'Veilig Thuis may ask this in the ten weeks after a report (Wmo article 5.1.6). Who is asked weighs what to give and records that.',
    },
  },
  {
    ...law, id: 'meldrecht-veilig-thuis', article: 'Wmo 5.2.6', to: [{ task: ['veilig-thuis'] }], purposes: SAFETY_INQUIRY,
    conditions: { all: [{ fact: 'suspectedAbuse' }, NOT_ASKED_BY_VEILIG_THUIS] },
    outcome: 'weigh', ground: 'meldrecht-veilig-thuis', obligations: [...TOLD_BEFORE, 'meldcode'],
    explanation: {
      nl: 'Bij een vermoeden van mishandeling of geweld mag u dit aan Veilig Thuis melden (Wmo artikel 5.2.6). Volg de meldcode en leg uw stappen vast. Vertel het de bewoner eerst, als dat veilig is.',
      en: 'If you suspect abuse or violence you may report this to Veilig Thuis (Wmo article 5.2.6). Follow the meldcode and record your steps. Tell the resident first, if that is safe.',
    },
  },
  {
    ...law, id: 'meldrecht-rvdk', article: 'BW 1:240', validFrom: ALWAYS, to: [{ task: ['raadsonderzoek'] }],
    purposes: ['raadsonderzoek', 'verzoek-tot-onderzoek', 'veiligheid'], outcome: 'weigh', ground: 'meldrecht-rvdk', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'U mag dit delen met de Raad voor de Kinderbescherming als dat nodig is (BW artikel 1:240). Weeg het af, leg dat vast en vertel het de bewoner eerst.',
      en: 'You may share this with the Child Protection Board if that is needed (BW article 1:240). Weigh it, record that and tell the resident first.',
    },
  },
  {
    ...law, id: 'meldrecht-verwijsindex', article: 'Jw 7.1.4.1', to: [{ task: ['verwijsindex'] }],
    conditions: { all: [{ fact: 'designatedReporter' }, { fact: 'listedRisk' }, { age: { under: 23 } }] },
    outcome: 'weigh', ground: 'meldrecht-verwijsindex', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'U mag melden dat u bij deze jongere betrokken bent (Jeugdwet artikel 7.1.4.1). Vertel het de jongere of de ouders altijd eerst. Inhoud meldt u niet.',
      en: 'You may report that you are involved with this youth (Jeugdwet article 7.1.4.1). Always tell the youth or the parents first. You report no content.',
    },
  },
  {
    ...law, id: 'toezicht-awb', article: 'Awb 5:16, 5:20(2)', validFrom: ALWAYS, to: [{ task: ['toezicht'] }], purposes: ['kwaliteitstoezicht'],
    outcome: 'weigh', ground: 'toezicht-awb', obligations: ['minimise', 'record-weighing'],
    explanation: {
      nl: 'De toezichthouder mag dit vragen, maar wie een geheim moet bewaren mag weigeren (Awb artikel 5:16 en 5:20 lid 2). Weeg het af en leg dat vast.',
      en: 'The supervisor may ask this, but who must keep a secret may refuse (Awb articles 5:16 and 5:20(2)). Weigh it and record that.',
    },
  },
  {
    ...law, id: 'proces-verbaal-leerplicht', article: 'Lpw 22', validFrom: ALWAYS, who: [{ task: ['leerplicht'] }], to: [{ task: ['vervolging'] }],
    purposes: ['leerplicht', 'vervolging'], categories: ['betrokkenheid', 'signaal'],
    outcome: 'weigh', ground: 'proces-verbaal-leerplicht', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Over schoolverzuim mag u justitie vertellen wat nodig is (Leerplichtwet artikel 22). Weeg het af, leg dat vast en vertel het de bewoner eerst.',
      en: 'About truancy you may tell the prosecution what is needed (Leerplichtwet article 22). Weigh it, record that and tell the resident first.',
    },
  },
  {
    ...law, id: 'aangifte-eigen-zaak', article: 'Sv 161', validFrom: ALWAYS, to: [{ task: ['opsporing'] }], purposes: ['opsporing'],
    categories: ['contact', 'veiligheid'], conditions: { fact: 'ownVictim' },
    outcome: 'weigh', ground: 'aangifte-eigen-zaak', obligations: ['minimise', 'record-weighing'],
    explanation: {
      nl: 'U bent zelf bedreigd of aangevallen en mag daarvan aangifte doen (Wetboek van Strafvordering artikel 161). Vertel alleen over de bedreiging, niet over de hulp.',
      en: 'You were threatened or attacked yourself and may report that to the police (Code of Criminal Procedure article 161). Tell only about the threat, not about the help.',
    },
  },
  {
    ...law, id: 'veilig-thuis-overdracht', article: 'Wmo 4.1.1', who: [{ task: ['veilig-thuis'] }], to: [{ task: ['toeleiding', 'hulpverlening', 'regie'] }],
    purposes: ['overdracht'], outcome: 'weigh', ground: 'veilig-thuis-overdracht', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Veilig Thuis mag overdragen wat nodig is om het over te nemen (Wmo artikel 4.1.1). Weeg het af, leg dat vast en vertel het de bewoner eerst.',
      en: 'Veilig Thuis may hand over what is needed to take over (Wmo article 4.1.1). Weigh it, record that and tell the resident first.',
    },
  },
  {
    ...law, id: 'veilig-thuis-bevraging', article: 'Wmo 5.1.6', who: [{ task: ['veilig-thuis'] }], purposes: ['veilig-thuis-onderzoek'],
    categories: ['betrokkenheid', 'signaal', 'veiligheid'], conditions: { predicate: 'withinTerm' },
    outcome: 'weigh', ground: 'veilig-thuis-bevraging', obligations: TOLD_BEFORE,
    explanation: {
      nl: 'Veilig Thuis mag zeggen dat er een melding is en wat nodig is voor de vraag (Wmo artikel 5.1.6). Meer vertelt het niet. Leg vast wat is gezegd.',
      en: 'Veilig Thuis may say that there is a report and what the question needs (Wmo article 5.1.6). It tells no more. Record what was said.',
    },
  },
];

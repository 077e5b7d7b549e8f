import type { HatMark } from '../rules/condition';
import type { Text } from '../rules/rule';
import type { Action, Category, DossierKind, GroundId, Law, MeasureKind, Origin, OrgType, Provision, Purpose, Scope, Task } from '../vocabulary';

type Names<Code extends string> = Readonly<Record<Code, Text>>;

/** The task itself, as work. */
export const TASK_WORDS: Names<Task> = {
  toeleiding: { nl: 'toeleiding', en: 'access to help (toeleiding)' },
  hulpverlening: { nl: 'hulpverlening', en: 'help (hulpverlening)' },
  regie: { nl: 'regie', en: 'coordination (regie)' },
  begeleiding: { nl: 'begeleiding naar werk', en: 'job coaching' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  raadsonderzoek: { nl: 'onderzoek door de Raad voor de Kinderbescherming', en: 'investigation by the RvdK' },
  jeugdbescherming: { nl: 'jeugdbescherming', en: 'child protection' },
  jeugdreclassering: { nl: 'jeugdreclassering', en: 'youth probation' },
  opsporing: { nl: 'opsporing', en: 'police investigation' },
  vervolging: { nl: 'vervolging', en: 'prosecution' },
  reclassering: { nl: 'reclassering', en: 'probation' },
  onderwijs: { nl: 'onderwijs', en: 'education' },
  kinderopvang: { nl: 'kinderopvang', en: 'childcare' },
  leerplicht: { nl: 'leerplicht', en: 'school attendance' },
  toezicht: { nl: 'toezicht', en: 'supervision' },
  handhaving: { nl: 'handhaving', en: 'enforcement' },
  beleid: { nl: 'beleid', en: 'policy' },
  fg: { nl: 'gegevensbescherming', en: 'data protection' },
  convenantbeheer: { nl: 'beheer van convenanten', en: 'covenant administration' },
  beheer: { nl: 'beheer', en: 'administration' },
  verwijsindex: { nl: 'verwijsindex', en: 'referral index' },
  informeel: { nl: 'hulp uit het netwerk', en: 'help from the network' },
  client: { nl: 'inwoner zelf', en: 'the resident' },
};

export const LAW_WORDS: Names<Law> = {
  jeugdwet: { nl: 'Jeugdwet', en: 'Youth Act (Jeugdwet)' },
  wmo: { nl: 'Wmo', en: 'Social Support Act (Wmo)' },
  participatiewet: { nl: 'Participatiewet', en: 'Participation Act' },
  wgs: { nl: 'schuldhulpverlening', en: 'Debt Help Act (Wgs)' },
  wgbo: { nl: 'geneeskundige behandeling', en: 'medical treatment (Wgbo)' },
  bw: { nl: 'Burgerlijk Wetboek', en: 'Civil Code' },
  wpg: { nl: 'Wet politiegegevens', en: 'Police Data Act' },
  wjsg: { nl: 'Wet justitiële gegevens', en: 'Judicial Data Act' },
  avg: { nl: 'privacywet AVG', en: 'privacy law GDPR' },
};

export const ORG_TYPE_WORDS: Names<OrgType> = {
  gemeente: { nl: 'gemeente', en: 'municipality' },
  wijkteam: { nl: 'wijkteam', en: 'neighbourhood team' },
  jeugdhulpaanbieder: { nl: 'aanbieder van jeugdhulp', en: 'youth care provider' },
  welzijn: { nl: 'welzijnswerk', en: 'welfare work' },
  'wmo-aanbieder': { nl: 'aanbieder van Wmo-hulp', en: 'social support provider' },
  schuldhulp: { nl: 'schuldhulp', en: 'debt help' },
  reintegratie: { nl: 're-integratiebedrijf', en: 'reintegration provider' },
  ggz: { nl: 'geestelijke gezondheidszorg', en: 'mental health care' },
  huisarts: { nl: 'huisartsenpraktijk', en: 'general practice' },
  jgz: { nl: 'jeugdgezondheidszorg', en: 'youth health care' },
  ziekenhuis: { nl: 'ziekenhuis', en: 'hospital' },
  school: { nl: 'school', en: 'school (onderwijs)' },
  kinderopvang: { nl: 'kinderopvang', en: 'childcare' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  rvdk: { nl: 'Raad voor de Kinderbescherming', en: 'Child Protection Board (RvdK)' },
  gi: { nl: 'gecertificeerde instelling', en: 'certified institution (GI)' },
  politie: { nl: 'politie', en: 'police' },
  om: { nl: 'Openbaar Ministerie', en: 'public prosecution service' },
  reclassering: { nl: 'reclassering', en: 'probation service' },
  igj: { nl: 'inspectie', en: 'inspectorate' },
  verwijsindex: { nl: 'verwijsindex', en: 'referral index' },
  cbs: { nl: 'Centraal Bureau voor de Statistiek', en: 'Statistics Netherlands' },
  ministerie: { nl: 'ministerie', en: 'ministry' },
  onderzoek: { nl: 'onderzoek', en: 'research' },
  client: { nl: 'inwoner', en: 'resident' },
  overig: { nl: 'overig', en: 'other' },
};

/** What somebody wants it for. */
export const PURPOSE_WORDS: Names<Purpose> = {
  toeleiding: { nl: 'passende hulp vinden', en: 'finding suitable help' },
  hulpverlening: { nl: 'hulp geven', en: 'giving help' },
  regie: { nl: 'hulp op elkaar afstemmen (regie)', en: 'coordinating help (regie)' },
  veiligheid: { nl: 'veiligheid', en: 'safety' },
  'veilig-thuis-onderzoek': { nl: 'onderzoek door Veilig Thuis', en: 'inquiry by Veilig Thuis' },
  raadsonderzoek: { nl: 'onderzoek door de Raad voor de Kinderbescherming', en: 'investigation by the RvdK' },
  'verzoek-tot-onderzoek': { nl: 'de Raad om onderzoek vragen', en: 'asking the RvdK to investigate' },
  'uitvoering-maatregel': { nl: 'een maatregel van de rechter uitvoeren', en: 'carrying out a court measure' },
  overdracht: { nl: 'overdracht van de hulp', en: 'handing over the help' },
  opsporing: { nl: 'opsporing', en: 'police investigation' },
  vervolging: { nl: 'vervolging', en: 'prosecution' },
  reclassering: { nl: 'reclassering', en: 'probation' },
  fraudebestrijding: { nl: 'fraude tegengaan', en: 'fighting fraud' },
  'andere-gemeentetaak': { nl: 'een andere taak van de gemeente', en: 'another municipal task' },
  leerplicht: { nl: 'leerplicht', en: 'school attendance' },
  onderwijs: { nl: 'onderwijs', en: 'education' },
  vroegsignalering: { nl: 'vroeg problemen opsporen', en: 'spotting problems early' },
  beleid: { nl: 'beleid', en: 'policy' },
  onderzoek: { nl: 'onderzoek', en: 'research' },
  kwaliteitstoezicht: { nl: 'toezicht op kwaliteit', en: 'quality supervision' },
  bekostiging: { nl: 'betaling van de hulp', en: 'payment of the help' },
  consultatie: { nl: 'advies vragen aan een collega', en: 'asking a colleague for advice' },
  inzage: { nl: 'inzage in eigen gegevens', en: 'access to own data' },
  controle: { nl: 'controle', en: 'review' },
  verwijsindex: { nl: 'melding in de verwijsindex', en: 'entry in the referral index' },
};

export const CATEGORY_WORDS: Names<Category> = {
  contact: { nl: 'contactgegevens', en: 'contact details' },
  betrokkenheid: { nl: 'dat iemand bekend is', en: 'that somebody is known' },
  gezin: { nl: 'gezin en gezag', en: 'household and gezag' },
  hulpvraag: { nl: 'hulpvraag', en: 'request for help' },
  advies: { nl: 'advies', en: 'advice' },
  beschikking: { nl: 'beschikking', en: 'formal decision' },
  voortgang: { nl: 'voortgang op hoofdlijnen', en: 'progress in outline' },
  verslag: { nl: 'verslag van de hulp', en: 'report of the help' },
  behandelplan: { nl: 'behandelplan', en: 'treatment plan' },
  diagnose: { nl: 'diagnose', en: 'diagnosis' },
  medisch: { nl: 'medische gegevens', en: 'medical data' },
  strafrechtelijk: { nl: 'strafrechtelijke gegevens', en: 'criminal law data' },
  financieel: { nl: 'geld en schulden', en: 'money and debts' },
  veiligheid: { nl: 'veiligheid', en: 'safety' },
  plan: { nl: 'plan', en: 'plan (safety, help or recovery)' },
  afspraak: { nl: 'afspraak', en: 'agreement' },
  signaal: { nl: 'signaal', en: 'sign of concern' },
  fraudesignaal: { nl: 'signaal van fraude', en: 'sign of fraud' },
  anoniem: { nl: 'anoniem overleg', en: 'anonymous consultation' },
  toegangslog: { nl: 'wie heeft gekeken', en: 'who looked' },
};

/** What a regie grew out of. */
export const ORIGIN_WORDS: Names<Origin> = {
  toeleiding: { nl: 'de regie komt uit toeleiding', en: 'the coordination grew out of toeleiding' },
  hulpverlening: { nl: 'de regie komt uit hulpverlening', en: 'the coordination grew out of help' },
};

export const PROVISION_WORDS: Names<Provision> = {
  algemeen: { nl: 'de hulp is voor iedereen', en: 'the help is for everybody' },
  maatwerk: { nl: 'de hulp is op maat', en: 'the help is made to measure' },
};

export const FRAME_WORDS: Names<'statutory' | 'voluntary'> = {
  statutory: { nl: 'doet een taak die de wet oplegt', en: 'has a task that the law imposes' },
  voluntary: { nl: 'werkt alleen als het gezin dat wil', en: 'works only when the household wants it' },
};

export const COLLEGE_TASK_WORDS: Text = { nl: 'doet een taak van de gemeente zelf', en: 'has a task of the municipality itself' };

export const MARK_WORDS: Names<HatMark> = {
  involved: { nl: 'is betrokken bij het dossier', en: 'is involved in the file' },
  standsIn: { nl: 'vervangt een collega', en: 'stands in for a colleague' },
  participant: { nl: 'doet mee in de regie', en: 'takes part in the coordination' },
  received: { nl: 'heeft de informatie gekregen', en: 'received the information' },
};

export const DOSSIER_KIND_WORDS: Names<DossierKind> = {
  toeleiding: { nl: 'een dossier van toeleiding', en: 'a file of toeleiding' },
  hulpverlening: { nl: 'een dossier van hulpverlening', en: 'a file of help' },
  regie: { nl: 'een dossier van regie', en: 'a file of coordination' },
  'veilig-thuis': { nl: 'een dossier van Veilig Thuis', en: 'a file of Veilig Thuis' },
  raad: { nl: 'een dossier van de Raad voor de Kinderbescherming', en: 'a file of the RvdK' },
  bescherming: { nl: 'een dossier van jeugdbescherming', en: 'a file of child protection' },
};

export const SCOPE_WORDS: Names<Scope> = {
  person: { nl: 'het gaat over één persoon', en: 'it is about one person' },
  family: { nl: 'het gaat over het gezin', en: 'it is about the household' },
};

export const ACTION_WORDS: Names<Action> = {
  view: { nl: 'bekijken', en: 'viewing' },
  search: { nl: 'zoeken', en: 'searching' },
  write: { nl: 'opschrijven', en: 'writing' },
  disclose: { nl: 'delen', en: 'sharing' },
  request: { nl: 'vragen', en: 'asking' },
  transfer: { nl: 'overdragen', en: 'handing over' },
  inspect: { nl: 'inzien wat over uzelf gaat', en: 'inspecting what is about oneself' },
  statistics: { nl: 'cijfers maken', en: 'making figures' },
};

export const MEASURE_WORDS: Names<MeasureKind> = {
  ots: { nl: 'ondertoezichtstelling', en: 'a supervision order' },
  voogdij: { nl: 'voogdij', en: 'guardianship' },
  jeugdreclassering: { nl: 'jeugdreclassering', en: 'youth probation' },
  toezicht: { nl: 'toezicht door de reclassering', en: 'supervision by the probation service' },
};

/** The rule that somebody relies on. */
export const GROUND_WORDS: Names<GroundId> = {
  'acuut-gevaar': { nl: 'acuut gevaar', en: 'acute danger' },
  'meldplicht-calamiteit': { nl: 'de plicht om een calamiteit te melden', en: 'the duty to report a calamity' },
  medebehandelaar: { nl: 'samen behandelen', en: 'treating together' },
  toestemming: { nl: 'toestemming', en: 'consent' },
  'inlichtingen-inspectie': { nl: 'een vraag van de inspectie', en: 'a question of the inspectorate' },
  'informatieplicht-ots': { nl: 'de plicht om te informeren bij ondertoezichtstelling', en: 'the duty to inform under a supervision order' },
  'verstrekking-college-jeugdwet': { nl: 'informatie voor de gemeente (Jeugdwet)', en: 'information for the municipality (Youth Act)' },
  'bekostiging-jeugdwet': { nl: 'betaling van jeugdhulp', en: 'payment of youth care' },
  'verstrekking-college-wmo': { nl: 'informatie voor de gemeente (Wmo)', en: 'information for the municipality (Social Support Act)' },
  'verstrekking-college-participatiewet': { nl: 'informatie voor de gemeente (Participatiewet)', en: 'information for the municipality (Participation Act)' },
  'verstrekking-college-wgs': { nl: 'informatie voor de gemeente (schuldhulp)', en: 'information for the municipality (debt help)' },
  'veilig-thuis-inwinnen': { nl: 'een vraag van Veilig Thuis', en: 'a question of Veilig Thuis' },
  'meldrecht-veilig-thuis': { nl: 'het recht om te melden bij Veilig Thuis', en: 'the right to report to Veilig Thuis' },
  'meldrecht-rvdk': { nl: 'het recht om te melden bij de Raad', en: 'the right to report to the RvdK' },
  'meldrecht-verwijsindex': { nl: 'het recht om te melden in de verwijsindex', en: 'the right to report to the referral index' },
  'toezicht-awb': { nl: 'een vraag van een toezichthouder', en: 'a demand of a supervisor' },
  'proces-verbaal-leerplicht': { nl: 'een proces-verbaal leerplicht', en: 'a school attendance report' },
  'aangifte-eigen-zaak': { nl: 'aangifte in eigen zaak', en: 'an own report to the police' },
  'veilig-thuis-overdracht': { nl: 'overdracht door Veilig Thuis', en: 'handover by Veilig Thuis' },
  'veilig-thuis-bevraging': { nl: 'Veilig Thuis vraagt iets aan een ander', en: 'Veilig Thuis asks somebody else' },
  'statutair-onderling': { nl: 'wettelijke taken onderling', en: 'between statutory tasks' },
  'eigen-taak-statutair': { nl: 'de eigen wettelijke taak', en: 'the own statutory task' },
  'eigen-taak-college': { nl: 'de eigen taak van de gemeente', en: 'the own task of the municipality' },
  verenigbaarheid: { nl: 'een doel dat past bij het eerste doel', en: 'a purpose that fits the first one' },
  'eigen-taak-hulp': { nl: 'de eigen taak in de hulp', en: 'the own task in help' },
  'conflict-van-plichten': { nl: 'een conflict van plichten', en: 'a conflict of duties' },
  V1: { nl: 'betrokken zijn bij het dossier', en: 'being involved in the file' },
  inzage: { nl: 'inzage in eigen gegevens', en: 'access to own data' },
  'anoniem-overleg': { nl: 'anoniem overleg', en: 'anonymous consultation' },
  beleidsinformatie: { nl: 'cijfers voor beleid', en: 'figures for policy' },
  'levering-cbs': { nl: 'cijfers voor het CBS', en: 'figures for Statistics Netherlands' },
  'overdracht-regie': { nl: 'overdracht van regie', en: 'handover of the coordination' },
};

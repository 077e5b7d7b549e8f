import type { Category, GroundId, Purpose, Task } from '@kapstok/policy';
import type { Agreement } from './covenant-terms';

/** The words of a covenant's text, in Dutch: it is Dutch that is signed, in words that a resident can read (R266). */
export const TASK_WORDS: Readonly<Record<Task, string>> = {
  toeleiding: 'toeleiding (uitzoeken welke hulp past)', hulpverlening: 'hulpverlening', regie: 'regie (hulp op elkaar afstemmen)', begeleiding: 'begeleiding naar werk',
  'veilig-thuis': 'Veilig Thuis', raadsonderzoek: 'onderzoek door de Raad voor de Kinderbescherming', jeugdbescherming: 'jeugdbescherming',
  jeugdreclassering: 'jeugdreclassering', opsporing: 'opsporing', vervolging: 'vervolging', reclassering: 'reclassering', onderwijs: 'onderwijs',
  kinderopvang: 'kinderopvang', leerplicht: 'leerplicht', toezicht: 'toezicht', handhaving: 'handhaving', beleid: 'beleid', fg: 'gegevensbescherming',
  convenantbeheer: 'beheer van convenanten', beheer: 'beheer', verwijsindex: 'verwijsindex', informeel: 'hulp uit het netwerk', client: 'inwoner',
};

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  contact: 'contactgegevens', betrokkenheid: 'dat iemand bekend is', gezin: 'gezin en gezag', hulpvraag: 'hulpvraag', advies: 'advies', beschikking: 'beschikking',
  voortgang: 'voortgang op hoofdlijnen', verslag: 'verslag van de hulp', behandelplan: 'behandelplan', diagnose: 'diagnose', medisch: 'medische gegevens',
  strafrechtelijk: 'strafrechtelijke gegevens', financieel: 'geld en schulden', veiligheid: 'veiligheid', plan: 'plan', afspraak: 'afspraken', signaal: 'signalen',
  fraudesignaal: 'signalen van fraude', anoniem: 'anoniem overleg', toegangslog: 'wie heeft gekeken',
};

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  toeleiding: 'passende hulp vinden', hulpverlening: 'hulp geven', regie: 'hulp op elkaar afstemmen', veiligheid: 'veiligheid',
  'veilig-thuis-onderzoek': 'onderzoek door Veilig Thuis', raadsonderzoek: 'onderzoek door de Raad voor de Kinderbescherming',
  'verzoek-tot-onderzoek': 'de Raad om onderzoek vragen', 'uitvoering-maatregel': 'een maatregel van de rechter uitvoeren', overdracht: 'overdracht van de hulp',
  opsporing: 'opsporing', vervolging: 'vervolging', reclassering: 'reclassering', fraudebestrijding: 'fraude tegengaan',
  'andere-gemeentetaak': 'een andere taak van de gemeente', leerplicht: 'leerplicht', onderwijs: 'onderwijs', vroegsignalering: 'vroeg problemen opsporen',
  beleid: 'beleid', onderzoek: 'onderzoek', kwaliteitstoezicht: 'toezicht op kwaliteit', bekostiging: 'betaling van de hulp',
  consultatie: 'advies vragen aan een collega', inzage: 'inzage in eigen gegevens', controle: 'controle', verwijsindex: 'melding in de verwijsindex',
};

export const GROUND_WORDS: Readonly<Record<GroundId, string>> = {
  'acuut-gevaar': 'acuut gevaar', 'meldplicht-calamiteit': 'de plicht om een calamiteit te melden', medebehandelaar: 'samen behandelen', toestemming: 'toestemming',
  'inlichtingen-inspectie': 'een vraag van de inspectie', 'informatieplicht-ots': 'de informatieplicht bij een ondertoezichtstelling',
  'verstrekking-college-jeugdwet': 'verstrekking aan de gemeente (Jeugdwet)', 'bekostiging-jeugdwet': 'betaling van jeugdhulp',
  'verstrekking-college-wmo': 'verstrekking aan de gemeente (Wmo)', 'verstrekking-college-participatiewet': 'verstrekking aan de gemeente (Participatiewet)',
  'verstrekking-college-wgs': 'verstrekking aan de gemeente (schuldhulp)', 'veilig-thuis-inwinnen': 'een vraag van Veilig Thuis',
  'meldrecht-veilig-thuis': 'het recht om te melden bij Veilig Thuis', 'meldrecht-rvdk': 'het recht om te melden bij de Raad',
  'meldrecht-verwijsindex': 'het recht om te melden in de verwijsindex', 'toezicht-awb': 'een vraag van een toezichthouder',
  'proces-verbaal-leerplicht': 'proces-verbaal leerplicht', 'aangifte-eigen-zaak': 'aangifte in eigen zaak', 'veilig-thuis-overdracht': 'overdracht door Veilig Thuis',
  'veilig-thuis-bevraging': 'een vraag van Veilig Thuis aan een informant', 'statutair-onderling': 'wettelijke taken onderling',
  'eigen-taak-statutair': 'de eigen wettelijke taak', 'eigen-taak-college': 'de eigen taak van de gemeente', verenigbaarheid: 'een verenigbaar doel',
  'eigen-taak-hulp': 'de eigen taak in de hulp', 'conflict-van-plichten': 'een conflict van plichten', V1: 'dezelfde taak in dezelfde organisatie',
  inzage: 'inzage in eigen gegevens', 'anoniem-overleg': 'anoniem overleg', beleidsinformatie: 'cijfers voor beleid', 'levering-cbs': 'levering aan het CBS',
  'overdracht-regie': 'overdracht van regie',
};

export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  aim: 'Waarom wij dit afspreken', process: 'Hoe wij werken en wanneer wij delen', informing: 'Wie de inwoner informeert', rights: 'Wie verzoeken van inwoners behandelt',
  breaches: 'Wie een datalek meldt', security: 'Beveiliging', retention: 'Hoelang wij bewaren', complaints: 'Klachten', incidents: 'Incidenten en calamiteiten',
  liability: 'Wie aansprakelijk is', evaluation: 'Wanneer wij dit bespreken en verbeteren', dpia: 'Onderzoek naar de risico’s (DPIA)',
};

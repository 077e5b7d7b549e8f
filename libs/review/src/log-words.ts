import type { Category, Purpose, Task } from '@kapstok/policy';

/** One text in both languages of the product. */
interface Text {
  readonly nl: string;
  readonly en: string;
}

/** Who somebody is while working for this task. */
export const roleWords: Record<Task, Text> = {
  toeleiding: { nl: 'toeleider', en: 'access worker (toeleider)' },
  hulpverlening: { nl: 'hulpverlener', en: 'care worker (hulpverlener)' },
  regie: { nl: 'regisseur', en: 'coordinator (regisseur)' },
  begeleiding: { nl: 'begeleider', en: 'job coach (begeleider)' },
  'veilig-thuis': { nl: 'medewerker van Veilig Thuis', en: 'worker at Veilig Thuis' },
  raadsonderzoek: { nl: 'raadsonderzoeker', en: 'investigator at the RvdK' },
  jeugdbescherming: { nl: 'jeugdbeschermer', en: 'child protection officer' },
  jeugdreclassering: { nl: 'jeugdreclasseerder', en: 'youth probation officer' },
  opsporing: { nl: 'opsporingsambtenaar', en: 'police investigator' },
  vervolging: { nl: 'medewerker van het Openbaar Ministerie', en: 'public prosecution officer' },
  reclassering: { nl: 'reclasseringswerker', en: 'probation officer' },
  onderwijs: { nl: 'medewerker van de school', en: 'school staff member' },
  kinderopvang: { nl: 'medewerker van de kinderopvang', en: 'childcare worker' },
  leerplicht: { nl: 'leerplichtambtenaar', en: 'school attendance officer' },
  toezicht: { nl: 'toezichthouder', en: 'supervisor' },
  handhaving: { nl: 'handhaver', en: 'enforcement officer' },
  beleid: { nl: 'beleidsmedewerker', en: 'policy officer' },
  fg: { nl: 'functionaris gegevensbescherming', en: 'data protection officer' },
  convenantbeheer: { nl: 'beheerder van convenanten', en: 'covenant administrator' },
  beheer: { nl: 'beheerder', en: 'administrator' },
  verwijsindex: { nl: 'medewerker van de verwijsindex', en: 'referral index officer' },
  informeel: { nl: 'iemand uit het netwerk', en: 'somebody from the network' },
  client: { nl: 'inwoner', en: 'resident' },
};

export const purposeWords: Record<Purpose, Text> = {
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

export const categoryWords: Record<Category, Text> = {
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

/** What was done, as a household reads it; the words are those of the log (ACCESS_EVENTS). */
export const doingWords = {
  read: { nl: 'las iets', en: 'read something' },
  list: { nl: 'zag het in een lijst', en: 'saw it in a list' },
  count: { nl: 'telde dossiers', en: 'counted files' },
  write: { nl: 'schreef iets op', en: 'wrote something down' },
  consent: { nl: 'legde toestemming vast', en: 'recorded consent' },
  withdraw: { nl: 'trok toestemming in', en: 'withdrew consent' },
  disclose: { nl: 'gaf informatie aan een ander', en: 'gave information to somebody else' },
  received: { nl: 'las wat een ander gaf', en: 'read what somebody else gave' },
  involve: { nl: 'liet een collega meewerken', en: 'let a colleague join' },
  'hat-switch': { nl: 'wisselde van rol', en: 'changed role' },
  explain: { nl: 'vroeg wat mag', en: 'asked what is allowed' },
  'log-read': { nl: 'keek wie er had gekeken', en: 'looked who had looked' },
  import: { nl: 'voerde gegevens in', en: 'entered data' },
  request: { nl: 'vroeg informatie', en: 'asked for information' },
  answer: { nl: 'antwoordde op een vraag', en: 'answered a question' },
  weigh: { nl: 'woog iets af', en: 'weighed something' },
  transfer: { nl: 'droeg de hulp over', en: 'transferred the help' },
  covenant: { nl: 'werkte aan een afspraak', en: 'worked on an agreement' },
  emergency: { nl: 'keek omdat er gevaar was', en: 'looked because there was danger' },
  advice: { nl: 'vroeg of delen mag', en: 'asked whether sharing is allowed' },
  consult: { nl: 'overlegde', en: 'conferred' },
  search: { nl: 'zocht', en: 'searched' },
  export: { nl: 'haalde een bestand op', en: 'took a file along' },
  print: { nl: 'drukte iets af', en: 'printed something' },
  quarantine: { nl: 'zette informatie apart', en: 'set information apart' },
  'take-over': { nl: 'nam informatie over', en: 'took information over' },
  inspect: { nl: 'gaf inzage', en: 'gave access' },
  notice: { nl: 'las een bericht', en: 'read a message' },
  administer: { nl: 'deed beheer', en: 'did administration' },
  measure: { nl: 'legde een maatregel vast', en: 'recorded a measure' },
  review: { nl: 'keek of alles klopte', en: 'checked whether all was right' },
  verify: { nl: 'keurde het logboek', en: 'verified the log' },
  database: { nl: 'werkte aan de computer zelf', en: 'worked on the computer itself' },
} as const satisfies Record<string, Text>;

const KINDS: Readonly<Record<'role' | 'purpose' | 'category' | 'doing', Readonly<Record<string, Text>>>> = {
  role: roleWords, purpose: purposeWords, category: categoryWords, doing: doingWords,
};

/** A code of the log in words; a code that is not known here comes back as it is. */
export function inWords(kind: keyof typeof KINDS, code: string, language: 'nl' | 'en'): string {
  const texts = KINDS[kind];
  return Object.hasOwn(texts, code) ? texts[code]![language] : code;
}

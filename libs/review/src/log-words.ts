import { CATEGORY_WORDS, PURPOSE_WORDS, type Category, type Purpose, type Task } from '@kapstok/policy';

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

export const purposeWords: Readonly<Record<Purpose, Text>> = PURPOSE_WORDS;

export const categoryWords: Readonly<Record<Category, Text>> = CATEGORY_WORDS;

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

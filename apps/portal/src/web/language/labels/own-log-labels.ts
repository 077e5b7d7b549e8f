import type { Text } from '../text';

/** What was done, as a household reads it. */
export const ownEventLabels = {
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

export const keptBackLabels = {
  show: { nl: 'mag het zien', en: 'may see it' },
  withhold: { nl: 'mag het nu niet zien', en: 'may not see it now' },
} as const satisfies Record<string, Text>;

import type { Text } from '../text';

/** What the FG finds of an opening in acute danger. */
export const findingLabels = {
  'in-order': { nl: 'in orde', en: 'in order' },
  'to-discuss': { nl: 'bespreken met de collega', en: 'to discuss with the colleague' },
  breach: { nl: 'niet in orde: datalek', en: 'not in order: a breach' },
} as const satisfies Record<string, Text>;

/** What in a text points at somebody. */
export const personalDataLabels = {
  bsn: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  date: { nl: 'een hele datum', en: 'a whole date' },
  postcode: { nl: 'een postcode', en: 'a postcode' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  phone: { nl: 'een telefoonnummer', en: 'a phone number' },
  name: { nl: 'een naam uit uw zaken', en: 'a name from your cases' },
} as const satisfies Record<string, Text>;

/** What binds who carries out a task to silence. */
export const secrecyLabels = {
  jeugdwet: { nl: 'geheimhouding van de Jeugdwet', en: 'secrecy of the Jeugdwet' },
  wgbo: { nl: 'medisch beroepsgeheim', en: 'medical secrecy' },
  'veilig-thuis': { nl: 'geheimhouding van de Wmo', en: 'secrecy of the Wmo' },
  office: { nl: 'ambtsgeheim', en: 'secrecy of office' },
  'own-law': { nl: 'eigen wet', en: 'a law of its own' },
  'professional-code': { nl: 'alleen de beroepscode', en: 'the professional code only' },
} as const satisfies Record<string, Text>;

/** Whether a task may act without consent. */
export const frameLabels = {
  voluntary: { nl: 'vrijwillig: met toestemming', en: 'voluntary: with consent' },
  statutory: { nl: 'wettelijk: kan zonder toestemming voor de eigen taak', en: 'statutory: may act without consent for its own task' },
  'statutory-with-measure': { nl: 'wettelijk zolang er een maatregel is', en: 'statutory while a measure is in force' },
  none: { nl: 'deelt zelf geen informatie', en: 'shares no information itself' },
} as const satisfies Record<string, Text>;

/** Facts that often decide, as somebody would say them. */
export const adviceFactLabels = {
  suspectedAbuse: { nl: 'Er is een vermoeden van mishandeling of geweld', en: 'Abuse or violence is suspected' },
  acuteDanger: { nl: 'Er is nu gevaar', en: 'There is danger now' },
  asked: { nl: 'De ander heeft erom gevraagd', en: 'The other asked for it' },
  demanded: { nl: 'Het is geëist', en: 'It was demanded' },
  sameTreatment: { nl: 'De ander werkt mee aan dezelfde behandeling', en: 'The other takes part in the same treatment' },
  harmForeseen: { nl: 'Delen kan schade geven', en: 'Sharing may do harm' },
  shielded: { nl: 'Er staat een geheim adres in', en: 'It holds a protected address' },
} as const satisfies Record<string, Text>;

export const measureLabels = {
  ots: { nl: 'ondertoezichtstelling', en: 'supervision order' },
  voogdij: { nl: 'voogdij', en: 'guardianship' },
  jeugdreclassering: { nl: 'jeugdreclassering', en: 'youth probation' },
} as const satisfies Record<string, Text>;

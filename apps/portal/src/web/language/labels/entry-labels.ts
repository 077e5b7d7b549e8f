import type { Text } from '../text';
export { categoryWords as categoryLabels } from '@kapstok/review';


export const kindLabels = {
  feit: { nl: 'feit', en: 'fact (feit)' },
  mening: { nl: 'mening', en: 'opinion (mening)' },
} as const satisfies Record<string, Text>;

/** The parts of an entry that can be disclosed; kind and source always go along (R239). */
export const fieldLabels = {
  summary: { nl: 'samenvatting', en: 'summary' },
  body: { nl: 'volledige tekst', en: 'full text' },
  occurredOn: { nl: 'datum van de gebeurtenis', en: 'date of the event' },
} as const satisfies Record<string, Text>;

export const dossierKindLabels = {
  toeleiding: { nl: 'Toeleidingsdossier', en: 'Access dossier (toeleiding)' },
  hulpverlening: { nl: 'Hulpverleningsdossier', en: 'Help dossier (hulpverlening)' },
  regie: { nl: 'Regiedossier', en: 'Coordination dossier (regie)' },
  'veilig-thuis': { nl: 'Dossier van Veilig Thuis', en: 'Dossier of Veilig Thuis' },
  raad: { nl: 'Dossier van de Raad voor de Kinderbescherming', en: 'Dossier of the RvdK' },
  bescherming: { nl: 'Beschermingsdossier', en: 'Protection dossier' },
} as const satisfies Record<string, Text>;

export const memberRoleLabels = {
  moeder: { nl: 'moeder', en: 'mother' },
  vader: { nl: 'vader', en: 'father' },
  ouder: { nl: 'ouder', en: 'parent' },
  kind: { nl: 'kind', en: 'child' },
  partner: { nl: 'partner', en: 'partner (of a parent)' },
  grootouder: { nl: 'grootouder', en: 'grandparent' },
  overig: { nl: 'overig', en: 'other' },
  // How an answer of consent names who gave it.
  subject: { nl: 'de persoon zelf', en: 'the person concerned' },
  gezag: { nl: 'iemand met gezag', en: 'somebody with gezag' },
} as const satisfies Record<string, Text>;

import type { Category } from '@kapstok/policy';
import type { Text } from '../text';

export const categoryLabels: Record<Category, Text> = {
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

import type { Text } from '../text';

/** Where a covenant stands. */
export const covenantStatusLabels = {
  draft: { nl: 'concept', en: 'draft' },
  offered: { nl: 'ligt ter ondertekening', en: 'waiting for signatures' },
  refused: { nl: 'niet ondertekend', en: 'not signed' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  signed: { nl: 'ondertekend, begint later', en: 'signed, starts later' },
  'in-force': { nl: 'geldt nu', en: 'in force' },
  suspended: { nl: 'opgeschort', en: 'suspended' },
  ended: { nl: 'beëindigd', en: 'ended' },
  superseded: { nl: 'vervangen', en: 'superseded' },
} as const satisfies Record<string, Text>;

export const covenantEventLabels = {
  refused: { nl: 'niet ondertekend', en: 'refused to sign' },
  suspended: { nl: 'opgeschort', en: 'suspended' },
  resumed: { nl: 'weer ingegaan', en: 'resumed' },
  ended: { nl: 'beëindigd', en: 'ended' },
} as const satisfies Record<string, Text>;

/** What parties agree in words; the headings of the text (libs/covenant). */
export const covenantAgreementLabels = {
  aim: { nl: 'Waarom u dit afspreekt', en: 'Why you agree this' },
  process: { nl: 'Hoe u werkt en wanneer u deelt', en: 'How you work and when you share' },
  informing: { nl: 'Wie de inwoner informeert', en: 'Who informs the resident' },
  rights: { nl: 'Wie verzoeken van inwoners behandelt', en: 'Who handles requests of residents' },
  breaches: { nl: 'Wie een datalek meldt', en: 'Who reports a data breach' },
  security: { nl: 'Beveiliging', en: 'Security' },
  retention: { nl: 'Hoelang u bewaart', en: 'How long you keep data' },
  complaints: { nl: 'Klachten', en: 'Complaints' },
  incidents: { nl: 'Incidenten en calamiteiten', en: 'Incidents and calamities' },
  liability: { nl: 'Wie aansprakelijk is', en: 'Who is liable' },
  evaluation: { nl: 'Wanneer u dit bespreekt en verbetert', en: 'When you discuss and improve this' },
  dpia: { nl: 'Onderzoek naar de risico’s (DPIA)', en: 'Study of the risks (DPIA)' },
} as const satisfies Record<string, Text>;

/** An answer of the decision in a few words, for a table. */
export const shortOutcomeLabels = {
  allow: { nl: 'mag', en: 'allowed' },
  weigh: { nl: 'de professional weegt af', en: 'the professional weighs' },
  consent: { nl: 'alleen met toestemming', en: 'only with consent' },
  deny: { nl: 'mag niet', en: 'not allowed' },
} as const satisfies Record<string, Text>;

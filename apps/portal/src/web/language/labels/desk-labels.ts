import type { Text } from '../text';

/** What the scoring found, or that a dossier was opened in acute danger. */
export const reviewKindLabels = {
  unexplained: { nl: 'Niet verklaard', en: 'Not explained' },
  odd: { nl: 'Opvallend', en: 'Odd' },
  'break-glass': { nl: 'Acuut gevaar', en: 'Acute danger' },
} as const satisfies Record<string, Text>;

export const reviewStateLabels = {
  open: { nl: 'nog niet bekeken', en: 'not looked at yet' },
  asked: { nl: 'uitleg gevraagd', en: 'explanation asked' },
  answered: { nl: 'uitleg gekregen', en: 'explanation given' },
  escalated: { nl: 'te laat, doorgegeven', en: 'late, passed on' },
  decided: { nl: 'afgerond', en: 'decided' },
} as const satisfies Record<string, Text>;

/** What the FG decides. */
export const reviewOutcomeLabels = {
  'in-order': { nl: 'in orde', en: 'in order' },
  'to-discuss': { nl: 'bespreken met de collega', en: 'to discuss with the colleague' },
  breach: { nl: 'niet in orde', en: 'a breach' },
} as const satisfies Record<string, Text>;

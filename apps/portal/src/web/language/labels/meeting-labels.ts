import type { Text } from '../text';

export const meetingStateLabels = {
  called: { nl: 'gepland', en: 'planned' },
  held: { nl: 'gehouden', en: 'held' },
  cancelled: { nl: 'gaat niet door', en: 'cancelled' },
} as const satisfies Record<string, Text>;

export const meetingRoleLabels = {
  subject: { nl: 'over wie het gaat', en: 'whom it is about' },
  gezag: { nl: 'heeft gezag', en: 'has gezag' },
  member: { nl: 'lid van het huishouden', en: 'member of the household' },
} as const satisfies Record<string, Text>;

export const meetingConsentLabels = {
  given: { nl: 'ja, vindt het goed', en: 'yes, agrees' },
  refused: { nl: 'nee, vindt het niet goed', en: 'no, does not agree' },
  'not-asked': { nl: 'is niet gevraagd', en: 'was not asked' },
} as const satisfies Record<string, Text>;

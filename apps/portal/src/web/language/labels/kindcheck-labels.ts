import type { Text } from '../text';

export const kindcheckOutcomeLabels = {
  'no-children': { nl: 'geen kinderen die van deze persoon afhangen', en: 'no children who depend on this person' },
  'children-safe': { nl: 'wel kinderen, geen zorgen om hen', en: 'children, no concerns about them' },
  'children-concern': { nl: 'wel kinderen, en zorgen om hen', en: 'children, and concerns about them' },
} as const satisfies Record<string, Text>;

export const kindcheckBecauseLabels = {
  start: { nl: 'de hulp begint', en: 'the help begins' },
  periodic: { nl: 'het was weer tijd', en: 'it was time again' },
  situation: { nl: 'de situatie veranderde', en: 'the situation changed' },
  plan: { nl: 'het plan veranderde', en: 'the plan changed' },
} as const satisfies Record<string, Text>;

import type { Text } from '../text';
export { doingWords as ownEventLabels } from '@kapstok/review';


export const keptBackLabels = {
  show: { nl: 'mag het zien', en: 'may see it' },
  withhold: { nl: 'mag het nu niet zien', en: 'may not see it now' },
} as const satisfies Record<string, Text>;

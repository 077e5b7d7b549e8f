import type { Origin } from '@kapstok/policy';
import type { Text } from '../text';

export { roleWords as taskPersonLabels } from '@kapstok/review';
/** Tasks as work, laws and kinds of organisations: in the words in which a why says them. */
export { LAW_WORDS as lawLabels, ORG_TYPE_WORDS as organisationTypeLabels, TASK_WORDS as taskLabels } from '@kapstok/policy';

export const originLabels: Record<Origin, Text> = {
  toeleiding: { nl: 'vanuit toeleiding', en: 'from toeleiding' },
  hulpverlening: { nl: 'vanuit hulpverlening', en: 'from hulpverlening' },
};

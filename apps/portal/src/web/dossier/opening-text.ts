import type { ViewRuleId } from '@kapstok/policy';
import type { TextKey } from '../language/texts';

const openings: Record<ViewRuleId, TextKey> = {
  V1: 'opens.V1', V4: 'opens.V4', V5: 'opens.V5', V6: 'opens.V6', V7: 'opens.V7',
};

/** What opens a dossier, in plain words; a rule that the portal does not know is named by its number only. */
export function openingText(rule: string): TextKey {
  return Object.hasOwn(openings, rule) ? openings[rule as ViewRuleId] : 'opens.other';
}

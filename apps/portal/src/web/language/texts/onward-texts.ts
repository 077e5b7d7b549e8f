import type { Texts } from '../text';

/** Giving onward what was received, and seeing where it went. */
export const onwardTexts = {
  'onward.start': { nl: 'Verder geven', en: 'Give onward' },
  'onward.title': { nl: 'Verder geven wat u kreeg', en: 'Give onward what you received' },
  'onward.limit': { nl: 'U kreeg dit van {organisation} voor: {purpose}. Voor een heel ander doel mag u het niet geven.', en: 'You received this from {organisation} for: {purpose}. You may not give it for a wholly different purpose.' },
  'onward.back': { nl: 'Terug naar wat u ontving', en: 'Back to what you received' },
  'onward.chain': { nl: 'Dit is verder gegeven', en: 'This was given onward' },
  'onward.step': { nl: '{holder} gaf het aan {receiver}, {task}, voor: {purpose}', en: '{holder} gave it to {receiver}, {task}, for: {purpose}' },
  'onward.recalled': { nl: 'teruggehaald op {at}', en: 'taken back on {at}' },
} as const satisfies Texts;

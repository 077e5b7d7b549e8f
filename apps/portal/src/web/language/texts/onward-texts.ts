import type { Texts } from '../text';

/** Giving onward what was received, and seeing where it went. */
export const onwardTexts = {
  'onward.start': { nl: 'Verder geven', en: 'Give onward' },
  'onward.title': { nl: 'Verder geven wat u kreeg', en: 'Give onward what you received' },
  'onward.limit': { nl: 'U kreeg dit van {organisation} voor: {purpose}. Voor een heel ander doel mag u het niet geven.', en: 'You received this from {organisation} for: {purpose}. You may not give it for a wholly different purpose.' },
  'onward.back': { nl: 'Terug naar wat u ontving', en: 'Back to what you received' },
  'onward.saved': { nl: 'Uw concept is bewaard. U vindt het terug bij wat u ontving.', en: 'Your draft is saved. You find it with what you received.' },
  'onward.weighings': { nl: 'Afwegingen over verder geven', en: 'Weighings on giving onward' },
  'onward.draft': { nl: 'Concept voor {organisation}, {task}, voor: {purpose}. Laatst gewijzigd op {at}.', en: 'Draft for {organisation}, {task}, for: {purpose}. Last changed on {at}.' },
  'onward.weighed': { nl: 'Voor {organisation}, {task}, voor: {purpose}. Besluit: {outcome}. Vastgelegd op {at}.', en: 'For {organisation}, {task}, for: {purpose}. Decision: {outcome}. Recorded on {at}.' },
  'onward.given': { nl: 'Wat u gaf aan {receiver}', en: 'What you gave to {receiver}' },
  'onward.chain': { nl: 'Dit is verder gegeven', en: 'This was given onward' },
  'onward.step': { nl: '{holder} gaf het aan {receiver}, {task}, voor: {purpose}', en: '{holder} gave it to {receiver}, {task}, for: {purpose}' },
  'onward.recalled': { nl: 'teruggehaald op {at}', en: 'taken back on {at}' },
} as const satisfies Texts;

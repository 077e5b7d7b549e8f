import type { Texts } from '../text';

export const noticeTexts = {
  'menu.notices': { nl: 'Berichten', en: 'Messages' },
  'notices.lead': { nl: 'Wat er gebeurde dat u met deze pet moet weten.', en: 'What happened that you must know under this hat.' },
  'notices.none': { nl: 'Er zijn geen berichten.', en: 'There are no messages.' },
  'notices.new': { nl: 'nieuw', en: 'new' },
  'notices.read': { nl: 'Gelezen', en: 'Mark as read' },
  'error.noticeNotFound': { nl: 'Dit bericht is er niet voor de pet die u op hebt. Ga terug naar uw berichten.', en: 'This message is not there for the hat you are wearing. Go back to your messages.' },
  'error.notOnce': { nl: 'Deze opdracht is al eens gegeven, met iets anders erin. Er is niets gedaan. Laad de pagina opnieuw.', en: 'This was sent before, with something else in it. Nothing was done. Load the page again.' },
} as const satisfies Texts;

import type { Obligation, Text } from '@kapstok/policy';

/** What must be recorded or done, as one would say it to a colleague. */
export const OBLIGATION_WORDS: Readonly<Record<Obligation, Text>> = {
  minimise: { nl: 'Deel alleen wat voor dit doel nodig is.', en: 'Share only what this purpose needs.' },
  'record-weighing': {
    nl: 'Leg uw afweging vast: wat u deelt, waarom het nodig is en waarom het niet met minder kan.',
    en: 'Record your weighing: what you share, why it is needed and why less will not do.',
  },
  'inform-subject-before': {
    nl: 'Vertel het de persoon over wie het gaat voordat u deelt. Kan dat niet, schrijf dan op waarom.',
    en: 'Tell the person it is about before you share. If that cannot be, write down why.',
  },
  'inform-subject-after': { nl: 'Vertel het de persoon over wie het gaat zo snel mogelijk daarna.', en: 'Tell the person it is about as soon as possible after.' },
  meldcode: { nl: 'Volg de vijf stappen van de meldcode en schrijf ze op.', en: 'Follow the five steps of the reporting code and write them down.' },
  'consult-colleague': { nl: 'Overleg eerst met een collega en schrijf op dat u dat deed.', en: 'Consult a colleague first and write down that you did.' },
  'record-test': {
    nl: 'Leg vast waarom dit nieuwe doel past bij het doel waarvoor u de informatie kreeg.',
    en: 'Record why this new purpose fits the purpose for which you got the information.',
  },
  'redact-others': { nl: 'Laat gegevens van anderen weg.', en: 'Leave out data about others.' },
  'notify-fg': { nl: 'De functionaris gegevensbescherming krijgt hier meteen bericht van.', en: 'The data protection officer is told at once.' },
};

/** Whom to ask for consent, by role and never by name. */
export const WHO_CONSENTS: Readonly<Record<'subject' | 'gezag' | 'representative', Text>> = {
  subject: { nl: 'de persoon over wie het gaat', en: 'the person it is about' },
  gezag: { nl: 'een ouder of voogd met gezag', en: 'a parent or guardian with parental authority' },
  representative: { nl: 'de wettelijk vertegenwoordiger', en: 'the legal representative' },
};

/** The fields of a weighing for which sentences are suggested. */
export const SENTENCE_FIELDS = ['whyNecessary', 'whyNotLess', 'interest', 'whyNotShared', 'instead', 'how', 'why'] as const;
export type SentenceField = (typeof SENTENCE_FIELDS)[number];

/** Sentences to begin with, in Dutch at language level B1. They name nobody and nothing of a case. */
export const SUGGESTED_SENTENCES: Readonly<Record<SentenceField, readonly string[]>> = {
  whyNecessary: [
    'Zonder deze informatie kan de ontvanger de veiligheid van het kind niet goed inschatten.',
    'De hulp van de ontvanger moet aansluiten op de hulp die er al is.',
    'De ontvanger heeft dit nodig voor een besluit over passende hulp.',
    'Door dit te delen hoeft het gezin het verhaal niet opnieuw te vertellen.',
  ],
  whyNotLess: [
    'Ik deel alleen de samenvatting. De rest van het dossier is hiervoor niet nodig.',
    'Ik beschrijf het gedrag en noem geen diagnose.',
    'Alleen weten dat er hulp is, is hier niet genoeg.',
    'Het gezin kan dit zelf nu niet vertellen.',
  ],
  interest: [
    'Delen helpt het kind meer dan het schaadt, ook later.',
    'Zonder delen stopt de hulp die het kind nu nodig heeft.',
  ],
  whyNotShared: [
    'De ontvanger heeft dit niet nodig voor de eigen taak.',
    'Het gezin kan en wil dit zelf vertellen.',
    'Delen schaadt de hulp nu meer dan het helpt. Er is geen gevaar.',
    'De vraag is te ruim. Ik weet niet waarvoor de informatie nodig is.',
  ],
  instead: [
    'De ontvanger kan het gezin zelf om deze informatie vragen.',
    'Ik vraag het gezin om toestemming en kom er daarna op terug.',
    'We praten samen met het gezin over wat nodig is.',
    'We kunnen de situatie zonder namen bespreken.',
  ],
  how: [
    'In een gesprek thuis heb ik verteld wat ik deel, met wie en waarom.',
    'Ik heb het telefonisch verteld en gevraagd of er bezwaren zijn.',
  ],
  why: [
    'Als het gezin dit nu hoort, loopt het kind gevaar.',
    'Als het gezin dit nu hoort, kan het onderzoek mislukken.',
    'Het is ons niet gelukt om iemand van het gezin te bereiken.',
  ],
};

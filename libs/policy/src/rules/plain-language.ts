/** Words of lawyers and of software that a text for residents and professionals does without. Lower case. */
export const JARGON: readonly string[] = [
  'alsmede', 'betrekking hebbende', 'bevoegdheidsgrondslag', 'blijkens', 'conform', 'danwel', 'desalniettemin', 'derhalve', 'dienaangaande',
  'dient te', 'dienen te', 'doelbinding', 'doorbreking', 'gegevensverwerking', 'gelet op', 'grondslag', 'hetgeen', 'hierbij', 'hieromtrent', 'indien',
  'ingevolge', 'inzake', 'jegens', 'jo.', 'juncto', 'krachtens', 'mits', 'middels', 'mitsdien', 'mutatis', 'nopens', 'omtrent', 'onderhavig',
  'onverminderd', 'proportionaliteit', 'proportioneel', 'subsidiariteit', 'subsidiair', 'tenzij', 'teneinde', 'ter zake', 'uit hoofde van', 'vigerende',
  'verwerkingsverantwoordelijke', 'verwerker', 'verstrekking', 'verstrekken', 'voornoemd', 'voorts', 'wilsonbekwaam', 'zodanig', 'zorgvuldigheidseis',
  'betrokkene', 'persoonsgegevens', 'geautoriseerd', 'autorisatie', 'boolean', 'deny', 'false', 'hash', 'null', 'request', 'token', 'undefined', 'uuid',
];

/** B1 keeps a sentence short. */
export const LONGEST_SENTENCE = 25;
export const MOST_SENTENCES = 3;

/** The sentences of a text. A point inside an article number (7.3.11) ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '');
}

export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

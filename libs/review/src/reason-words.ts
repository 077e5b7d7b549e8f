import { EXPLANATIONS } from './explanations';
import { PATTERNS } from './patterns';
import type { Reason } from './score';
import type { Language, Words } from './words';

/** Reasons that are neither an explanation nor a pattern. */
const OTHER: Readonly<Record<string, Words>> = {
  'unexplained': { nl: 'Niets in het systeem verklaart waarom dit is bekeken.', en: 'Nothing in the system explains why this was looked at.' },
  'break-glass': { nl: 'Het dossier is geopend bij acuut gevaar.', en: 'The file was opened in acute danger.' },
  'together': { nl: 'Het gaat om {count} dossiers of pogingen op een dag.', en: 'It is about {count} files or tries on one day.' },
};

const ODD = new Map(PATTERNS.map(({ code, words }) => [code, words]));
const EXPLAINED = new Map(EXPLANATIONS.map(({ code, words }) => [code, words]));

/** All codes that a reason can have. */
export const REASON_CODES: readonly string[] = [...Object.keys(OTHER), 'explained-by', ...ODD.keys()];

/** One reason of a finding as a sentence. A code that this version does not know (of an older scoring) is given as it is. */
export function reasonWords(reason: Reason, language: Language): string {
  if (reason.code === 'explained-by') return explanationWords(String(reason.explanation), language);
  const words = OTHER[reason.code] ?? ODD.get(reason.code);
  return words ? filled(words[language], reason) : reason.code;
}

/** An explanation as a sentence, by its code. */
export function explanationWords(code: string, language: Language): string {
  return EXPLAINED.get(code)?.[language] ?? code;
}

function filled(words: string, reason: Reason): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(reason[name] ?? '?'));
}

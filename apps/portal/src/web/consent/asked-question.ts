import type { AskedDetailsFragment } from '../api/operations.generated';
import type { TextKey } from '../language/texts';
import type { BadgeKind } from '../page/badge';

const questions: Readonly<Record<string, TextKey>> = {
  verstrekking: 'asked.question', behandeling: 'asked.questionTreatment', verwerking: 'asked.questionProcessing', deelname: 'asked.questionPart',
};

/** What is asked, as a question; each kind of consent is a question of its own (R73). */
export function questionOf({ kind }: Pick<AskedDetailsFragment, 'kind'>): TextKey {
  return questions[kind] ?? 'asked.question';
}

const badges: Readonly<Record<string, BadgeKind>> = { given: 'good', refused: 'bad', asked: 'warning', seen: 'warning' };

export function badgeOf(state: string): BadgeKind {
  return badges[state] ?? 'plain';
}

/** Somebody who cannot decide is asked for a view for as long as the question stands open (R68). */
export function isViewWanted({ role, state }: Pick<AskedDetailsFragment, 'role' | 'state'>): boolean {
  return role === 'view' && (state === 'asked' || state === 'seen');
}

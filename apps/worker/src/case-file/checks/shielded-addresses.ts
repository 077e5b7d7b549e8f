import { type Path } from '../problem';
import { each, type Review } from '../review';
import { shieldedLines, showsShielded } from '../shielded';

/** A protected address stands in shielded rows and shielded entries, and in no other words of the file (R38, W8). */
export function checkShieldedAddresses(review: Review): void {
  const shielded = shieldedLines(review);
  const words = (path: Path, text: string | undefined) => {
    if (showsShielded(text, shielded)) review.problem(path, 'holds a shielded address');
  };
  each(review.file.addresses, ['addresses'], ({ shielded: isShielded, lines }, path) => {
    if (isShielded === false && showsShielded(lines, shielded)) review.problem([...path, 'shielded'], 'another controller shields this address');
  });
  each(review.file.households, ['households'], ({ label }, path) => words([...path, 'label'], label));
  each(review.file.consents, ['consents'], ({ told }, path) => words([...path, 'told'], told));
  each(review.file.disclosures, ['disclosures'], ({ whyNecessary, whyNotLess }, path) => {
    words([...path, 'whyNecessary'], whyNecessary);
    words([...path, 'whyNotLess'], whyNotLess);
  });
}

import type { Review } from './review';

/** The lines of protected addresses that tell a place: those with a house number or a postal code in them. */
export function shieldedLines(review: Review): readonly string[] {
  const lines = (review.file.addresses ?? []).flatMap((address) => (address?.shielded === true ? (address.lines ?? '').split(/[\n,]/) : []));
  return lines.map(plain).filter((line) => /\d/.test(line) && line.length >= 4);
}

/** Whether a text that others may read gives a protected address away. */
export function showsShielded(text: string | undefined, lines: readonly string[]): boolean {
  const words = text === undefined ? '' : plain(text);
  return lines.some((line) => words.includes(line));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

// What stands with a capital in the middle of a sentence and points at nobody.
const OF_NOBODY = new Set(['Veilig', 'Thuis', 'Raad', 'Kinderbescherming', 'Kapstok', 'Jeugdwet', 'Autoriteit', 'Persoonsgegevens', 'Nederland', 'Nederlands', 'Nederlandse', 'U', 'Uw', 'I', 'Dutch', 'Netherlands']);
const NUMBERS = [
  // A BSN or a number of a telephone, a postcode, a date, an address of e-mail.
  /\d(?:[ .-]?\d){7,}/, /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z])/, /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/, /\S@\S+\.\w/,
];

/**
 * Whether something in a text may point at somebody: a word with a capital inside a sentence, or a number as of a person or a place. A guess,
 * to make who writes look again; never a reason to refuse.
 */
export function mayPointAtSomebody(text: string): boolean {
  return NUMBERS.some((number) => number.test(text)) || namesIn(text).length > 0;
}

function namesIn(text: string): string[] {
  const inside = [...text.matchAll(/(?<=[\p{Ll}\p{N},;)”"'’] )\p{Lu}\p{Ll}+/gu)].map(([word]) => word);
  return inside.filter((word) => !OF_NOBODY.has(word));
}

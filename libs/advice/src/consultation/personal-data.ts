import { isBsn } from '@kapstok/household';

/** What in a text points at somebody. Kinds only: what was found is never repeated, and never logged. */
export const PERSONAL_DATA = ['bsn', 'date', 'postcode', 'email', 'phone', 'name'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec';
const DATES = [
  // With points an article of law has two digits at the end, as in 7.3.11; a date has four.
  /(?<!\d)\d{1,2}(?:[-/]\d{1,2}[-/](?:\d{4}|\d{2})|\.\d{1,2}\.\d{4})(?!\d)/,
  /(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/,
  new RegExp(`(?<!\\d)\\d{1,2}\\s+(?:${MONTHS})\\.?\\s+(?:'\\d{2}|(?:19|20)\\d{2})(?!\\d)`, 'i'),
];
// A postcode is one street: alone in capitals, or in any letters before a number of a house.
const POSTCODES = [/(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z])/, /(?<!\d)[1-9]\d{3}(?! (?:en|of|in|is|om|op|te|tm)\b) ?[a-z]{2}[, ]+\d{1,5}(?!\d)/i];
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i;
const PHONE = /(?<!\d)(?:\+31|0031|0)[\s-]?(?:\(0\))?(?:\d[\s-]?){8}\d(?!\d)/;
// Eight digits in one piece are a BSN of which the first nought was left out.
const NUMBERS = /(?<!\d)(?:\d(?:[ .-]?\d){8}|\d{8})(?!\d)/g;

// Words in names that stand for a role or join two words, and point at nobody.
const OF_NOBODY = new Set([
  'moeder', 'vader', 'ouder', 'ouders', 'kind', 'kinderen', 'oudste', 'middelste', 'jongste', 'baby', 'zoon', 'dochter', 'broer', 'zus', 'oma', 'opa',
  'grootmoeder', 'grootvader', 'grootouder', 'tante', 'oom', 'partner', 'stiefvader', 'stiefmoeder', 'pleegouder', 'van', 'der', 'den', 'het', 'ter', 'ten',
]);

/** What Dutch puts after the name of who owns something: Daans, Emma's, Hans'. */
const OF_SOMEBODY = `(?:['’]?[sS]|['’])`;

/** The words of a text in small letters, each also without what makes it somebody's: those by which persons are looked up. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}'’-]{2,}/gu) ?? [];
  return [...new Set(words.flatMap((word) => [word, word.replace(new RegExp(`${OF_SOMEBODY}$`), '')]))];
}

/**
 * What in `text` points at somebody, as far as a machine can see it; `names` are those of persons that the writer works with. That
 * nothing was found does not mean that nobody is to be recognised: who writes must say so, and listeners can stop it (R257).
 */
export function personalDataIn(text: string, names: readonly string[]): PersonalData[] {
  const found: Readonly<Record<PersonalData, boolean>> = {
    bsn: (text.match(NUMBERS) ?? []).some((digits) => isBsn(digits.replace(/\D/g, '').padStart(9, '0'))),
    date: DATES.some((date) => date.test(text)),
    postcode: POSTCODES.some((postcode) => postcode.test(text)),
    email: EMAIL.test(text),
    phone: PHONE.test(text),
    name: names.some((name) => isNamed(text, name)),
  };
  return PERSONAL_DATA.filter((kind) => found[kind]);
}

// A part of a name counts when it is written with a capital, as names are: who is called Roos is not every rose.
function isNamed(text: string, name: string): boolean {
  const telling = name.split(/\s+/).filter((part) => part.length >= 3 && !OF_NOBODY.has(part.toLowerCase()));
  if (telling.length > 1 && stands(text.toLowerCase(), name.toLowerCase())) return true;
  return telling.some((part) => stands(text, part.charAt(0).toUpperCase() + part.slice(1)) || stands(text, part.toUpperCase()));
}

function stands(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${OF_SOMEBODY}?(?!\\p{L})`, 'u').test(text);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labels } from './labels';
import { dateText, endOfDay, momentText, startOfDay, today } from './dates';
import { fill, LANGUAGES, type Text } from './text';
import { texts } from './texts';

const web = join(__dirname, '..');
const source = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.ts$|generated|language\/texts\//.test(file))
  .map((file) => readFileSync(join(web, file), 'utf8'))
  .join('\n');

const labelled: [string, Text][] = Object.entries(labels).flatMap(([kind, codes]) =>
  Object.entries(codes).map(([code, text]): [string, Text] => [`${kind} ${code}`, text]));
const all: [string, Text][] = [...Object.entries<Text>(texts), ...labelled];


/** The keys of the texts for which the check finds something wrong. */
const wrong = (of: readonly [string, Text][], check: (text: Text) => boolean) => of.filter(([, text]) => check(text)).map(([key]) => key);

describe('the texts of the portal', () => {
  it('are all there in every language', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(wrong(all, (text) => LANGUAGES.some((language) => text[language].trim() === ''))).toEqual([]);
  });

  it('fill in the same names in every language', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join();
    expect(wrong(all, ({ nl, en }) => names(nl) !== names(en))).toEqual([]);
  });

  it('are translated, not repeated', () => {
    const words = (text: string) => text.replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '');
    expect(wrong(Object.entries<Text>(texts), ({ nl, en }) => words(nl) !== '' && nl === en)).toEqual([]);
  });

  it('are all shown on some screen', () => {
    // Keys that are put together: `menu.${item}` and the three that make a consent valid.
    const made = /^(menu|consent\.valid|consent\.sure)\./;
    expect(Object.keys(texts).filter((key) => !source.includes(`'${key}'`) && !source.includes(`="${key}"`) && !made.test(key))).toEqual([]);
  });

  // B1: short sentences, and none of the words that only insiders know.
  it('are plain Dutch', () => {
    const long = ({ nl }: Text) => nl.split(/[.?!:]\s/).some((sentence) => sentence.trim().split(/\s+/).length > 25);
    const jargon = /\b(autoris|authent|verwerkingsverantwoordelijke|conform|middels|derhalve|teneinde|geëxpireerd|record|query|inzake|betreffende)/i;
    expect(wrong(all, (text) => long(text) || jargon.test(text.nl))).toEqual([]);
  });
});

describe('filling in a text', () => {
  const text = { nl: 'Van {from} tot {until}', en: 'From {from} until {until}' };

  it('puts every value in its place', () => {
    expect(fill(text, 'nl', { from: 'a', until: 2 })).toBe('Van a tot 2');
  });

  it('leaves a name without a value visible, so that the fault is seen', () => {
    expect(fill(text, 'en', { from: 'a' })).toBe('From a until {until}');
  });
});

describe('days and moments', () => {
  it('are those of the Netherlands, in words of the language', () => {
    expect(dateText('2025-03-02', 'nl')).toBe('2 maart 2025');
    expect(dateText('2025-03-02', 'en')).toBe('2 March 2025');
    expect(momentText('2025-07-01T22:30:00Z', 'nl')).toBe('2 juli 2025 00:30');
  });

  it('start and end at midnight in the Netherlands, in winter and in summer', () => {
    expect(startOfDay('2025-01-15')).toBe('2025-01-14T23:00:00.000Z');
    expect(startOfDay('2025-07-15')).toBe('2025-07-14T22:00:00.000Z');
    expect(endOfDay('2025-12-31')).toBe('2025-12-31T23:00:00.000Z');
  });

  // The clock goes forward at 2:00 on 30 March 2025: the day has 23 hours.
  it('count the hours of the day on which the clock changes', () => {
    expect(Date.parse(endOfDay('2025-03-30')) - Date.parse(startOfDay('2025-03-30'))).toBe(23 * 3_600_000);
  });

  it('take today from the clock of the Netherlands', () => {
    expect(today(new Date('2025-06-30T22:15:00Z'))).toBe('2025-07-01');
  });

  it('show what is not a moment as it came', () => {
    expect(momentText('ooit', 'nl')).toBe('ooit');
  });
});

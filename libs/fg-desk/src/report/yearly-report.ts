import type { Report, ReportPart } from '@kapstok/access-log';
import { explanationWords } from '@kapstok/review';
import type { MonthNumbers, PartNumbers, YearNumbers } from './yearly-numbers';
import { REPORT_WORDS, type Language, type ReportWords } from './yearly-report-words';

export type { Language } from './yearly-report-words';

interface Asked {
  readonly numbers: YearNumbers;
  /** its name */
  readonly controller: string;
  readonly madeAt: Date;
  readonly language: Language;
}

/** A year of looking after who looked, to read and to hand over. Numbers and names of organisations; no person. */
export function yearlyReport({ numbers, controller, madeAt, language }: Asked): Report {
  const words = REPORT_WORDS[language];
  const part = (heading: string, lines: readonly string[], columns: readonly string[], rows: readonly (readonly string[])[], widths?: readonly number[]): ReportPart =>
    ({ heading, lines: rows.length === 0 ? [...lines, words.nothing] : lines, ...(rows.length > 0 && { table: { columns, rows, ...(widths && { widths }) } }) });
  return {
    title: words.title(numbers.year), language,
    lines: [words.of(controller), words.made(moment(madeAt, language)), words.says],
    parts: [
      { heading: words.whole, lines: wholeLines(numbers.months, words, language) },
      part(words.byMonth, [], words.monthColumns, numbers.months.map((one) => monthRow(one, language))),
      part(words.decisions, [], words.decisionColumns, numbers.months.map((one) => [month(one.month, language), ...[one.asked, one.open, one.inOrder, one.toDiscuss, one.breach].map(String)])),
      part(words.byOrganisation, [words.organisationSays], words.organisationColumns, organisationsOf(numbers.parts).map((one) => [
        one.organisation === OTHERS ? words.others : (one.organisation ?? words.unknown), ...[one.items, one.open, one.inOrder, one.toDiscuss, one.breach].map(String),
      ]), [40, 12, 12, 12, 14, 12]),
      part(words.explanations, [words.explanationsSay], words.explanationColumns, numbers.explanations.map(({ explanation, accesses }) => [explanationWords(explanation, language), String(accesses)]), [80, 20]),
      { heading: words.breakGlass, lines: breakGlassLines(numbers, words) },
      { heading: words.breaches, lines: breachLines(numbers, words) },
      { heading: words.sealed, lines: sealedLines(numbers, words, language) },
    ],
  };
}

type OrganisationNumbers = Omit<PartNumbers, 'month' | 'task'>;

/** What no organisation is called. */
const OTHERS = ' ';
/** Of fewer items the one whom they are about could be recognised, also without a name. */
const FEWEST = 5;

/** By organisation over the year, those with most items first. Who reads the report knows the people: small numbers stand together. */
function organisationsOf(parts: readonly PartNumbers[]): OrganisationNumbers[] {
  const whole = summed(parts);
  const few = whole.filter(({ items }) => items < FEWEST).map((one) => ({ ...one, organisation: OTHERS }));
  return [...whole.filter(({ items }) => items >= FEWEST).sort((a, b) => b.items - a.items), ...summed(few)];
}

function summed(parts: readonly OrganisationNumbers[]): OrganisationNumbers[] {
  const byName = new Map<string | null, OrganisationNumbers>();
  for (const { organisation, items, open, inOrder, toDiscuss, breach } of parts) {
    const so = byName.get(organisation) ?? { organisation, items: 0, open: 0, inOrder: 0, toDiscuss: 0, breach: 0 };
    byName.set(organisation, {
      organisation, items: so.items + items, open: so.open + open, inOrder: so.inOrder + inOrder, toDiscuss: so.toDiscuss + toDiscuss, breach: so.breach + breach,
    });
  }
  return [...byName.values()];
}

function wholeLines(months: readonly MonthNumbers[], words: ReportWords, language: Language): string[] {
  const sum = (name: Exclude<keyof MonthNumbers, 'month'>) => months.reduce((all, one) => all + one[name], 0);
  const [accesses, explained] = [sum('accesses'), sum('explained')];
  return [
    words.accesses(accesses, explained, share(explained, accesses, language)), words.found(sum('unexplained'), sum('odd'), sum('breakGlass')),
    words.decided(sum('asked'), sum('inOrder'), sum('toDiscuss'), sum('breach'), sum('open')),
  ];
}

function monthRow({ month: at, accesses, explained, unexplained, odd, breakGlass }: MonthNumbers, language: Language): string[] {
  return [month(at, language), String(accesses), share(explained, accesses, language), String(unexplained), String(odd), String(breakGlass)];
}

function breakGlassLines({ breakGlass: { opened, reviewed, inTime, late, medianHours, longestHours } }: YearNumbers, words: ReportWords): string[] {
  return [words.opened(opened, reviewed, inTime, late), ...(medianHours === null || longestHours === null ? [] : [words.hours(medianHours, longestHours)])];
}

function breachLines({ breaches: { breaches, reported, inTime, notReported, toReport, told, notTold, toTell } }: YearNumbers, words: ReportWords): string[] {
  return [words.breachesReported(breaches, reported, inTime, notReported, toReport), words.breachesTold(told, notTold, toTell)];
}

function sealedLines({ sealed }: YearNumbers, words: ReportWords, language: Language): string[] {
  if (!sealed) return [words.notSealed];
  const { size, root, madeAt, witnesses } = sealed;
  return [words.state(size, moment(madeAt, language)), words.root(root), witnesses.length === 0 ? words.noWitness : words.witnesses(witnesses.join(', ')), words.howToVerify];
}

/** In tenths of a percent, rounded down: 99.96% explained is not everything. */
function share(part: number, whole: number, language: Language): string {
  const tenths = new Intl.NumberFormat(locale(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return whole === 0 ? '-' : `${tenths.format(Math.floor((part * 1000) / whole) / 10)}%`;
}

function month(text: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${text}-15T00:00:00Z`));
}

function moment(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at);
}

function locale(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

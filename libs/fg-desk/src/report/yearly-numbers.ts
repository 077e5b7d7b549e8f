import type { ActingHat } from '@kapstok/organisation';

/** One month of the year (YYYY-MM) of the own controller. */
export interface MonthNumbers {
  readonly month: string;
  /** accesses that were scored, and how many of them an explanation covers */
  readonly accesses: number;
  readonly explained: number;
  /** items of the queue by kind */
  readonly unexplained: number;
  readonly odd: number;
  readonly breakGlass: number;
  /** items about which the FG asked the professional */
  readonly asked: number;
  /** items by what was decided; open: nothing yet */
  readonly open: number;
  readonly inOrder: number;
  readonly toDiscuss: number;
  readonly breach: number;
}

/** Items of one month about hats of one organisation and task. */
export interface PartNumbers {
  readonly month: string;
  readonly organisation: string | null;
  readonly task: string | null;
  readonly items: number;
  readonly open: number;
  readonly inOrder: number;
  readonly toDiscuss: number;
  readonly breach: number;
}

/** What was opened in acute danger; hours from opening to review. */
export interface BreakGlassNumbers {
  readonly opened: number;
  readonly reviewed: number;
  readonly inTime: number;
  readonly late: number;
  readonly medianHours: number | null;
  readonly longestHours: number | null;
}

/** Breaches of which the controller came to know in the year: reported to the supervisor (AVG 33), and told to the persons (AVG 34). */
export interface BreachNumbers {
  readonly breaches: number;
  readonly reported: number;
  /** within 72 hours */
  readonly inTime: number;
  /** left, with the reason */
  readonly notReported: number;
  /** nothing was recorded yet */
  readonly toReport: number;
  readonly told: number;
  readonly notTold: number;
  readonly toTell: number;
}

/** The last signed state of the log in the year: its size in lines, its root in base64, and who cosigned it. */
export interface SealedState {
  readonly size: string;
  readonly root: string;
  readonly madeAt: Date;
  readonly witnesses: readonly string[];
}

export interface YearNumbers {
  readonly year: number;
  readonly months: readonly MonthNumbers[];
  readonly parts: readonly PartNumbers[];
  readonly explanations: readonly { readonly explanation: string; readonly accesses: number }[];
  readonly breakGlass: BreakGlassNumbers;
  readonly breaches: BreachNumbers;
  readonly sealed: SealedState | null;
}

const NO_BREAK_GLASS: BreakGlassNumbers = { opened: 0, reviewed: 0, inTime: 0, late: 0, medianHours: null, longestHours: null };
const NO_BREACHES: BreachNumbers = { breaches: 0, reported: 0, inTime: 0, notReported: 0, toReport: 0, told: 0, notTold: 0, toTell: 0 };

/** The numbers of a year of the controller whose FG acts; the database gives them for no other (decision V7). */
export async function numbersOf({ tx }: ActingHat, year: number): Promise<YearNumbers> {
  const months = await tx.query<MonthNumbers>(
    `select month, accesses, explained, unexplained, odd, break_glass as "breakGlass", asked, open, in_order as "inOrder", to_discuss as "toDiscuss", breach from desk.year_by_month($1)`, [year]);
  const parts = await tx.query<PartNumbers>(
    `select month, organisation, task, items, open, in_order as "inOrder", to_discuss as "toDiscuss", breach from desk.year_by_organisation($1)`, [year]);
  const explanations = await tx.query<YearNumbers['explanations'][number]>('select explanation, accesses from desk.year_explanations($1)', [year]);
  const [breakGlass] = await tx.query<BreakGlassNumbers>(
    `select opened, reviewed, in_time as "inTime", late, median_hours as "medianHours", longest_hours as "longestHours" from desk.year_of_break_glass($1)`, [year]);
  const [breaches] = await tx.query<BreachNumbers>(
    `select breaches, reported, in_time as "inTime", not_reported as "notReported", to_report as "toReport", told, not_told as "notTold", to_tell as "toTell"
     from desk.year_of_breaches($1)`, [year]);
  const [sealed] = await tx.query<SealedState>(
    `select size, root, made_at as "madeAt", witnesses from logbook.sealed_before((make_date($1 + 1, 1, 1)::timestamp at time zone 'Europe/Amsterdam'))`, [year]);
  return { year, months, parts, explanations, breakGlass: breakGlass ?? NO_BREAK_GLASS, breaches: breaches ?? NO_BREACHES, sealed: sealed ?? null };
}

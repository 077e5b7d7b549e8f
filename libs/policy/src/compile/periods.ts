import { instant } from '../moment';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { LawInForce } from './law-in-force';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2300;
const AMBIGUOUS = -1;

function yearOf(text: string): number {
  return (text.charCodeAt(0) - 48) * 1000 + (text.charCodeAt(1) - 48) * 100 + (text.charCodeAt(2) - 48) * 10 + text.charCodeAt(3) - 48;
}

function inForce(rule: Rule, at: number): boolean {
  return instant(rule.validFrom) <= at && (rule.validUntil === undefined || at < instant(rule.validUntil));
}

/** The law as it stands in each stretch of time between two dates on which a rule starts or ends. */
export class Periods {
  private readonly bounds: number[];
  private readonly laws: (LawInForce | undefined)[] = [];
  private lastMoment = '';
  private lastLaw: LawInForce | undefined = undefined;
  /** for each year the only period that touches it, or AMBIGUOUS; a year is read faster than a moment */
  private readonly years: number[] = [];

  constructor(private readonly ruleSet: RuleSet) {
    const dates = ruleSet.rules.flatMap((rule) => [rule.validFrom, ...(rule.validUntil === undefined ? [] : [rule.validUntil])]);
    this.bounds = [...new Set(dates.map(instant))].sort((one, two) => one - two);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      // A day to either side, because the year in the text is that of its own offset.
      const first = this.periodOf(Date.UTC(year, 0, 1) - 86_400_000);
      const last = this.periodOf(Date.UTC(year + 1, 0, 1) + 86_400_000);
      this.years.push(first === last ? first : AMBIGUOUS);
    }
  }

  /** The law at the moment, which must be a valid one. Rows of one list share their moment, so the last one is kept. */
  at(moment: string): LawInForce {
    if (moment === this.lastMoment && this.lastLaw !== undefined) return this.lastLaw;
    const byYear = this.years[yearOf(moment) - FIRST_YEAR] ?? AMBIGUOUS;
    const period = byYear === AMBIGUOUS ? this.periodOf(instant(moment)) : byYear;
    this.lastMoment = moment;
    return (this.lastLaw = this.laws[period] ??= this.law(period));
  }

  private periodOf(at: number): number {
    let period = 0;
    while (period < this.bounds.length && (this.bounds[period] as number) <= at) period++;
    return period;
  }

  private law(period: number): LawInForce {
    const start = this.bounds[period - 1] ?? -Infinity;
    return new LawInForce(this.ruleSet, this.ruleSet.rules.filter((rule) => inForce(rule, start)));
  }
}

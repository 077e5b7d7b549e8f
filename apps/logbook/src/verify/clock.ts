/** What is odd about the moment that a line says; it is as it was signed for, so it is for a person to judge. */
export interface Remark {
  readonly what: 'clock-set-back' | 'clock-set-ahead' | 'line-late';
  /** the place in the log, from 0; absent for a line that waits to be sealed */
  readonly index?: number;
  readonly lineId: string;
  readonly words: string;
}

/** Milliseconds. Lines stand in the order in which their transactions began to settle: no transaction takes a day, and no two clocks differ as much. */
export const SLACK = 86_400_000;

/**
 * Follows the moments of the lines in the order of the log. The database fills those in from its clock, which who owns the machine can set:
 * a line that says to be from long before the one above it, or from a time that is yet to come, shows that this was done, or that the line
 * was made up.
 */
export class Clock {
  private back: Remark | undefined;
  private ahead: Remark | undefined;
  private highest = -Infinity;

  /** no line can be from after `latest`, in milliseconds since 1970 */
  constructor(readonly latest: number) {}

  /** `moment` in milliseconds since 1970. */
  see(index: number, lineId: string, moment: number): void {
    if (moment < this.highest - SLACK) {
      this.back ??= { what: 'clock-set-back', index, lineId, words: `line ${lineId} says ${iso(moment)}, while a line before it says ${iso(this.highest)}: the clock was set back, or the line was made up` };
    }
    if (moment > this.latest) this.ahead ??= { what: 'clock-set-ahead', index, lineId, words: `line ${lineId} says ${iso(moment)}, which was still to come` };
    this.highest = Math.max(this.highest, moment);
  }

  /** The first line of each kind. */
  get remarks(): readonly Remark[] {
    return [this.back, this.ahead].flatMap((remark) => remark ?? []);
  }
}

/** A moment in milliseconds since 1970 as text, also one that no calendar has. */
export function iso(moment: number): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? String(moment) : date.toISOString();
}

import { BadInput } from '@kapstok/errors';
import { calendarDay, dateInTheNetherlands, knownWord, saidInWords } from '@kapstok/graphql';

export const KINDCHECK_OUTCOMES = ['no-children', 'children-safe', 'children-concern'] as const;
export type KindcheckOutcome = (typeof KINDCHECK_OUTCOMES)[number];

/** Why it was done: at the start, because it was time again, or because the situation or the plan changed (R142). */
export const KINDCHECK_CAUSES = ['start', 'periodic', 'situation', 'plan'] as const;
export type KindcheckCause = (typeof KINDCHECK_CAUSES)[number];

export interface RecordKindcheck {
  readonly dossierId: string;
  readonly outcome: string;
  /** what was asked and seen; needed where there is concern */
  readonly words?: string | null;
  readonly because: string;
  /** YYYY-MM-DD, not in the future */
  readonly doneOn: string;
  /** YYYY-MM-DD, after `doneOn`, at most a year: no source names a term, so that is Kapstok's own */
  readonly repeatBy: string;
  /** absent: yes; false when the resident did not know in which capacity the professional acted (W6) */
  readonly roleDisclosed?: boolean | null;
}

export interface CheckedKindcheck {
  readonly outcome: KindcheckOutcome;
  readonly words: string | null;
  readonly because: KindcheckCause;
  readonly doneOn: string;
  readonly repeatBy: string;
}

const LONGEST_TERM_DAYS = 366;
const DAY = 24 * 60 * 60 * 1000;

/** A kindcheck that fits, or BadInput naming the field. */
export function checkedKindcheck(input: RecordKindcheck, at: Date): CheckedKindcheck {
  const outcome = knownWord('input.outcome', input.outcome, KINDCHECK_OUTCOMES);
  const because = knownWord('input.because', input.because, KINDCHECK_CAUSES);
  const words = outcome === 'children-concern' || input.words?.trim() ? saidInWords('input.words', input.words ?? '', 5000) : null;
  const [doneOn, repeatBy] = [calendarDay('input.doneOn', input.doneOn), calendarDay('input.repeatBy', input.repeatBy)];
  if (doneOn > dateInTheNetherlands(at)) throw new BadInput('input.doneOn', 'in the future');
  const term = (Date.parse(repeatBy) - Date.parse(doneOn)) / DAY;
  if (term < 1) throw new BadInput('input.repeatBy', 'not after the day on which it was done');
  if (term > LONGEST_TERM_DAYS) throw new BadInput('input.repeatBy', 'more than a year later');
  return { outcome, words, because, doneOn, repeatBy };
}

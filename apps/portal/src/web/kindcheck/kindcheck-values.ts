import type { RecordKindcheckInput } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';

export interface KindcheckValues {
  readonly outcome: string;
  readonly words: string;
  readonly because: string;
  readonly doneOn: string;
  readonly repeatBy: string;
}

/** What a kindcheck still needs; `today` as YYYY-MM-DD. Days compare as text. */
export function checkKindcheck({ outcome, words, because, doneOn, repeatBy }: KindcheckValues, today: string): Problems<KindcheckValues> {
  return {
    outcome: required(outcome, 'kindcheck.problem.outcome'),
    words: outcome === 'children-concern' ? required(words, 'kindcheck.problem.words') : undefined,
    because: required(because, 'kindcheck.problem.because'),
    doneOn: doneOn === '' || doneOn > today ? 'kindcheck.problem.doneOn' : undefined,
    repeatBy: repeatBy <= doneOn || repeatBy > aYearAfter(doneOn) ? 'kindcheck.problem.repeatBy' : undefined,
  };
}

export function kindcheckInput(dossierId: string, { words, ...values }: KindcheckValues): RecordKindcheckInput {
  return { dossierId, ...values, words: words.trim() || null };
}

/** The same day of the next year; the API takes a day more in a leap year. */
function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

import type { Safety } from './safety';
import type { MeldcodeStep, WeighingWords } from './weighing-words';
import type { Missing } from './weighing.errors';

const STEPS = [1, 2, 3, 4, 5];
const [SIGNALS, CONSULTING, WEIGHING] = [1, 2, 4];

const IN_WORDS = 'say it in words';
const YES_OR_NO = 'answer yes or no';

/** What is asked of the safety, in the order of the form. */
const ASKED: readonly (readonly [keyof Safety, string])[] = [
  ['facts', IN_WORDS], ['interpretation', IN_WORDS], ['acute', YES_OR_NO], ['acuteWhy', IN_WORDS], ['chronic', YES_OR_NO], ['chronicWhy', IN_WORDS], ['children', IN_WORDS],
];

/** What a weighing under the meldcode lacks: of each step what it found or why it was skipped (R139), and of the safety, whatever was skipped (R144, R148). */
export function missingInMeldcode(words: WeighingWords): Missing[] {
  const { safety = {} } = words;
  return [
    ...STEPS.flatMap((number) => missingInStep(number, words)),
    ...ASKED.filter(([field]) => safety[field] === undefined).map(([field, problem]) => ({ field: `safety.${field}`, problem })),
  ];
}

function missingInStep(number: number, words: WeighingWords): Missing[] {
  const step = words.meldcode?.find((one) => one.step === number);
  if (!step?.on) return step?.skippedBecause ? [] : [{ field: `meldcode.${number}`, problem: 'say when, or why it was skipped' }];
  return saysWhatItFound(step, words) ? [] : [{ field: `meldcode.${number}.found`, problem: 'say what was found or done' }];
}

// What the first and the fourth found stands in the safety, and what was advised may stand with who advised it: nothing is written twice.
function saysWhatItFound({ step, found }: MeldcodeStep, { consulted = [] }: WeighingWords): boolean {
  return Boolean(found) || step === SIGNALS || step === WEIGHING || (step === CONSULTING && consulted.some(({ said }) => said));
}

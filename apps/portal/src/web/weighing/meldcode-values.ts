import type { MeldcodeStepInput, WeighingDetailsFragment, WeighingWordsInput } from '../api/operations.generated';
import type { Problems } from '../form/use-form';
import { meldcodeStepLabels } from '../language/labels/weighing-labels';

export const STEPS = Object.keys(meldcodeStepLabels) as (keyof typeof meldcodeStepLabels)[];
export type StepNumber = (typeof STEPS)[number];

/** A step of the meldcode; a day or a reason, and with a day what was found. */
export interface Step {
  readonly on: string;
  readonly found: string;
  readonly skippedBecause: string;
}

export const notTakenYet: Step = { on: '', found: '', skippedBecause: '' };

/** What a weighing under the meldcode asks. */
export interface MeldcodeValues {
  readonly meldcode: Readonly<Record<string, Step>>;
  /** of the first step: the facts, apart from what is thought of them (R148) */
  readonly facts: string;
  readonly interpretation: string;
  /** of the fourth: unsafety of now, unsafety that lasts, and what the parents' problems do to the children (R144, R148) */
  readonly acute: '' | 'yes' | 'no';
  readonly acuteWhy: string;
  readonly chronic: '' | 'yes' | 'no';
  readonly chronicWhy: string;
  readonly children: string;
}

export const emptyMeldcode: MeldcodeValues = { meldcode: {}, facts: '', interpretation: '', acute: '', acuteWhy: '', chronic: '', chronicWhy: '', children: '' };

/** Who was consulted, in what role, and the advice. */
interface Advice {
  readonly role: string;
  readonly said: string;
}

/** Whether a step has neither a day nor a reason why it was skipped. */
export function isOpen({ on, skippedBecause }: Step): boolean {
  return on === '' && skippedBecause.trim() === '';
}

/** Whether the words of what a step found are asked: not where its own questions stand for it, nor of a consultation of which the advice was written down. */
export function asksWhatWasFound(step: StepNumber, consulted: readonly Advice[]): boolean {
  return step === '3' || step === '5' || (step === '2' && consulted.every(({ role, said }) => role === '' || said.trim() === ''));
}

/** Whether a step was taken without those words. */
export function lacksWhatWasFound(step: StepNumber, { on, found }: Step, consulted: readonly Advice[]): boolean {
  return on !== '' && found.trim() === '' && asksWhatWasFound(step, consulted);
}

/** What is still missing of it. */
export function checkMeldcode(values: MeldcodeValues & { readonly consulted: readonly Advice[] }): Problems<MeldcodeValues> {
  const steps = STEPS.map((step) => ({ step, taken: values.meldcode[step] ?? notTakenYet }));
  const unfound = steps.some(({ step, taken }) => lacksWhatWasFound(step, taken, values.consulted));
  return {
    meldcode: steps.some(({ taken }) => isOpen(taken)) ? 'weigh.problem.meldcode' : unfound ? 'weigh.problem.found' : undefined,
    ...Object.fromEntries(SAFETY.filter((field) => lacks(values, field)).map((field) => [field, PROBLEM[field]])),
  };
}

const PROBLEM = {
  facts: 'weigh.problem.facts', interpretation: 'weigh.problem.interpretation', acute: 'weigh.problem.acute', acuteWhy: 'weigh.problem.acuteWhy',
  chronic: 'weigh.problem.chronic', chronicWhy: 'weigh.problem.chronicWhy', children: 'weigh.problem.children',
} as const satisfies Problems<MeldcodeValues>;
const SAFETY = Object.keys(PROBLEM) as (keyof typeof PROBLEM)[];

// Why it is so is asked after the yes or the no.
function lacks(values: MeldcodeValues, field: keyof typeof PROBLEM): boolean {
  const before = field === 'acuteWhy' ? values.acute : field === 'chronicWhy' ? values.chronic : 'yes';
  return before !== '' && values[field].trim() === '';
}

/** For the API; what was not filled in is left out. */
export function meldcodeWords({ meldcode, acute, chronic, ...words }: MeldcodeValues): Pick<WeighingWordsInput, 'meldcode' | 'safety'> {
  const { facts, interpretation, acuteWhy, chronicWhy, children } = words;
  const yes = (answer: MeldcodeValues['acute']) => (answer === '' ? null : answer === 'yes');
  return {
    meldcode: STEPS.flatMap((step): MeldcodeStepInput[] => {
      const { on, found, skippedBecause } = meldcode[step] ?? notTakenYet;
      if (on) return [{ step: Number(step), on, found: found || null, skippedBecause: null }];
      return skippedBecause.trim() ? [{ step: Number(step), on: null, found: null, skippedBecause }] : [];
    }),
    safety: { facts, interpretation, acute: yes(acute), acuteWhy, chronic: yes(chronic), chronicWhy, children },
  };
}

/** The fields as a draft left them. */
export function meldcodeValues({ meldcode, safety }: Pick<WeighingDetailsFragment['words'], 'meldcode' | 'safety'>): MeldcodeValues {
  const answer = (yes: boolean | null | undefined) => (yes == null ? '' : yes ? 'yes' : 'no');
  return {
    meldcode: Object.fromEntries((meldcode ?? []).map(({ step, on, found, skippedBecause }) => [String(step), { on: on ?? '', found: found ?? '', skippedBecause: skippedBecause ?? '' }])),
    facts: safety?.facts ?? '', interpretation: safety?.interpretation ?? '', children: safety?.children ?? '',
    acute: answer(safety?.acute), acuteWhy: safety?.acuteWhy ?? '', chronic: answer(safety?.chronic), chronicWhy: safety?.chronicWhy ?? '',
  };
}

import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { isOpen, lacksWhatWasFound, notTakenYet, STEPS, type Step, type StepNumber } from './meldcode-values';
import { SafetyFields, SignalFields } from './safety-fields';
import { Questions } from './test-fields';
import type { WeighingValues } from './weighing-values';

interface Props {
  readonly form: Form<WeighingValues>;
  readonly prefix: string;
}

/** The five steps of the meldcode, each dated with what it found, or skipped with a reason (R139); the safety stands with its steps (R144, R148). */
export function MeldcodeFields({ form, prefix }: Props) {
  const { t } = useWords();
  const { values: { meldcode, consulted }, problems } = form;
  const wrong = (step: StepNumber) => {
    const taken = meldcode[step] ?? notTakenYet;
    return problems.meldcode === 'weigh.problem.meldcode' ? isOpen(taken) : problems.meldcode === 'weigh.problem.found' && lacksWhatWasFound(step, taken, consulted);
  };
  const first = STEPS.find(wrong);
  return (
    <Questions id={`${prefix}-steps`} legend={t('weigh.meldcode')} hint={t('weigh.meldcodeHint')}>
      {STEPS.map((step) => (
        <StepFields key={step} form={form} prefix={prefix} step={step} wrong={wrong(step)} first={step === first} />
      ))}
    </Questions>
  );
}

interface StepProps extends Props {
  readonly step: StepNumber;
  readonly wrong: boolean;
  /** whether the summary of problems goes here */
  readonly first: boolean;
}

function StepFields({ form, prefix, step, wrong, first }: StepProps) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  const taken = values.meldcode[step] ?? notTakenYet;
  const change = (part: Partial<Step>) => set('meldcode', { ...values.meldcode, [step]: { ...taken, ...part } });
  const problem = wrong ? problems.meldcode : undefined;
  const named = first ? `${prefix}-meldcode` : undefined;
  const id = `${prefix}-meldcode-${step}`;
  const name = `${step}. ${label('meldcodeStep', step)}`;
  const undated = taken.on === '';
  return (
    <div role="group" aria-label={name}>
      <p><strong>{name}</strong></p>
      <TextField
        id={(undated && named) || `${id}-on`} type="date" label={t('weigh.stepOn', { step })} value={taken.on} problem={undated ? problem : undefined}
        onChange={(on) => change({ on })}
      />
      {undated && <TextField id={`${id}-skipped`} optional label={t('weigh.stepSkippedOf', { step })} value={taken.skippedBecause} onChange={(skippedBecause) => change({ skippedBecause })} />}
      {step === '1' && <SignalFields form={form} prefix={prefix} />}
      {step === '4' && <SafetyFields form={form} prefix={prefix} />}
      {!undated && (ASKED.includes(step) || taken.found !== '') && (
        <TextArea
          id={named ?? `${id}-found`} rows={2} label={label('meldcodeFound', step)} hint={step === '2' ? t('weigh.found2Hint') : step === '5' ? t('weigh.found5Hint') : undefined}
          optional={!ASKED.includes(step)} value={taken.found} problem={problem} onChange={(found) => change({ found })}
        />
      )}
    </div>
  );
}

// What the first and the fourth found is asked by questions of their own.
const ASKED: readonly StepNumber[] = ['2', '3', '5'];

import type { ReactNode } from 'react';
import { Hint, Problem } from '../form/field';
import { RadioField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { FACTORS, TESTS, type WeighingValues } from './weighing-values';

/** The six questions of a conflict of duties (R133). */
export function ConflictFields({ form: { values, problems, set } }: { form: Form<WeighingValues> }) {
  const { t, label } = useWords();
  const change = (test: string, part: Partial<WeighingValues['conflict'][string]>) => set('conflict', { ...values.conflict, [test]: { met: '', why: '', ...values.conflict[test], ...part } });
  return (
    <Questions id="weigh-conflict" legend={t('weigh.conflict')} hint={t('weigh.conflictHint')} problem={problems.conflict}>
      {TESTS.map((test, index) => {
        const question = label('conflictTest', test);
        const { met, why } = values.conflict[test] ?? { met: '', why: '' };
        return (
          <div key={test}>
            <RadioField
              id={index === 0 ? 'weigh-conflict' : `weigh-conflict-${test}`} label={question} value={met} choices={[{ value: 'yes', text: t('weigh.yes') }, { value: 'no', text: t('weigh.no') }]}
              onChange={(value) => change(test, { met: value === 'yes' ? 'yes' : 'no' })}
            />
            {met !== '' && <TextArea id={`weigh-conflict-${test}-why`} rows={2} label={t('weigh.because', { question })} value={why} onChange={(value) => change(test, { why: value })} />}
          </div>
        );
      })}
    </Questions>
  );
}

/** The five factors of a compatible purpose (R129). */
export function FactorFields({ form: { values, problems, set } }: { form: Form<WeighingValues> }) {
  const { t, label } = useWords();
  return (
    <Questions id="weigh-factors" legend={t('weigh.factors')} problem={problems.factors}>
      {FACTORS.map((factor, index) => (
        <TextArea
          key={factor} id={index === 0 ? 'weigh-factors' : `weigh-factors-${factor}`} rows={2} label={label('factor', factor)} value={values.factors[factor] ?? ''}
          onChange={(value) => set('factors', { ...values.factors, [factor]: value })}
        />
      ))}
    </Questions>
  );
}

/** Questions that belong together, under one name. */
export function Questions({ id, legend, hint, problem, children }: { id: string; legend: string; hint?: string; problem?: TextKey; children: ReactNode }) {
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className={`kapstok-fieldset${problem ? ' kapstok-fieldset--invalid' : ''}`} aria-describedby={describedBy || undefined}>
      <legend className="utrecht-form-label">{legend}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <Problem id={id} problem={problem} />}
      {children}
    </fieldset>
  );
}

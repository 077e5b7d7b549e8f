import { WaitWithTellingDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

/** The serious reasons for which telling waits; haste and fear for the relation are none (R220, R221). */
const REASONS = ['safety', 'inquiry', 'unreachable'] as const;

/** Not told yet, because: with until when at the latest. */
export function WaitForm({ id }: { id: string }) {
  const { t, label } = useWords();
  const write = useWrite(WaitWithTellingDocument);
  const form = useForm(
    { reason: '', why: '', tellBy: '' },
    ({ reason, why, tellBy }) => ({
      reason: required(reason, 'weigh.problem.reason'), why: required(why, 'weigh.problem.words'), tellBy: required(tellBy, 'weigh.problem.date'),
    }),
    ({ reason, why, tellBy }) => write.mutate({ input: { id, reason, why: why.trim(), tellBy } }),
    write.error,
  );
  const { values, problems, set } = form;
  return (
    <details className="kapstok-details">
      <summary>{t('emergency.wait')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('emergency.wait')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="wait" />
        <RadioField
          id="wait-reason" label={t('weigh.reason')} hint={t('weigh.reasonHint')} value={values.reason} problem={problems.reason}
          choices={REASONS.map((reason) => ({ value: reason, text: label('waitReason', reason) }))} onChange={(value) => set('reason', value)}
        />
        <TextArea id="wait-why" rows={2} label={t('weigh.why')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
        <TextField id="wait-tellBy" type="date" label={t('weigh.tellBy')} value={values.tellBy} problem={problems.tellBy} onChange={(value) => set('tellBy', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('emergency.waitSave')}</ActionButton></div>
      </form>
    </details>
  );
}

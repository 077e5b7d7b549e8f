import { MarkPublicAttentionDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { attentionInput, checkAttention } from './attention-values';

/** Marks the one person that the FG came from; there is no field for another. */
export function AttentionForm({ personId, onMarked }: { personId: string; onMarked: () => void }) {
  const { t } = useWords();
  const write = useWrite(MarkPublicAttentionDocument);
  const form = useForm(
    { from: today(), lastDay: '', reason: '' }, checkAttention(today()),
    (values) => write.mutate({ input: attentionInput(personId, values) }, { onSuccess: onMarked }), write.error,
  );
  const { values, problems, set } = form;
  return (
    <Section title={t('attention.mark')}>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('attention.mark')}>
        <p>{t('attention.about')} <code>{personId}</code></p>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="attention" />
        <TextField id="attention-from" type="date" label={t('log.fromDay')} value={values.from} problem={problems.from} onChange={(value) => set('from', value)} />
        <TextField id="attention-lastDay" type="date" label={t('log.lastDay')} hint={t('attention.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
        <TextArea id="attention-reason" rows={2} label={t('attention.reason')} hint={t('breach.noContent')} value={values.reason} problem={problems.reason} onChange={(value) => set('reason', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('attention.save')}</ActionButton></div>
      </form>
    </Section>
  );
}

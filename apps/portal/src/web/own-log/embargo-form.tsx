import { RecordLogEmbargoDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { endOfDay, startOfDay } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Values {
  readonly reason: string;
  readonly from: string;
  readonly until: string;
}

/** Why, and until which day; the API knows how long it may be. */
export function EmbargoForm({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const write = useWrite(RecordLogEmbargoDocument);
  const form = useForm<Values>(
    { reason: '', from: '', until: '' },
    ({ reason, until }) => ({ reason: required(reason, 'keptBack.problem.words'), until: required(until, 'keptBack.problem.until') }),
    ({ reason, from, until }) => write.mutate({ input: { dossierId, reason, from: from === '' ? null : startOfDay(from), until: endOfDay(until) } }),
    write.error,
  );
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('keptBack.embargoes')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="embargo" />
      <TextArea id="embargo-reason" label={t('keptBack.reason')} value={values.reason} problem={problems.reason} onChange={(value) => set('reason', value)} />
      <TextField id="embargo-from" type="date" optional label={t('keptBack.from')} hint={t('keptBack.fromHint')} value={values.from} problem={problems.from} onChange={(value) => set('from', value)} />
      <TextField id="embargo-until" type="date" label={t('keptBack.until')} value={values.until} problem={problems.until} onChange={(value) => set('until', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('keptBack.keep')}</ActionButton></div>
    </form>
  );
}

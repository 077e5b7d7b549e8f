import { RefuseRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { checkWholeRefusal, emptyRefusal, RefusalFields, type RefusalValues } from './refusal-fields';

export function RefuseForm({ request: { id, version, decision: { duty } }, onDone }: { request: RequestDetailsFragment; onDone: () => void }) {
  const { t } = useWords();
  const write = useWrite(RefuseRequestDocument);
  const form = useForm<RefusalValues>(emptyRefusal, (values) => checkWholeRefusal(values, duty),
    ({ reasons, words, instead }) => write.mutate({ input: { id, version, reasons: [...reasons], words: words.trim(), instead: instead.trim() } }, { onSuccess: onDone }), write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('request.refuse')}>
      <p>{t('request.refuseLead')}</p>
      {duty && <Alert kind="warning">{t('request.refuseDuty')}</Alert>}
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="refuse" />
      <RefusalFields form={form} prefix="refuse" />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('request.refuseConfirm')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}

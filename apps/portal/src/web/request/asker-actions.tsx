import { useState } from 'react';
import { EscalateRequestDocument, RemindRequestDocument, WithdrawRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

/** What who asked can do: remind once, withdraw, and after a refusal bring it to the fixed contact. */
export function AskerActions({ request }: { request: RequestDetailsFragment }) {
  const { t, moment } = useWords();
  const [escalating, setEscalating] = useState(false);
  const remind = useWrite(RemindRequestDocument);
  const withdraw = useWrite(WithdrawRequestDocument);
  const { id, version, may, state, events } = request;
  const waiting = ['asked', 'taken-up'].includes(state);
  const reminded = events.some(({ kind }) => kind === 'reminded');
  const error = remind.error ?? withdraw.error;
  return (
    <>
      {waiting && <p>{t('request.asker.seesNothing')}</p>}
      {!waiting && may.length === 0 && <p>{t('request.nothingToDo')}</p>}
      {waiting && !reminded && !may.includes('reminded') && <p>{t('request.remindFrom', { date: moment(request.remindFrom) })}</p>}
      {error && <Failure error={error} />}
      {escalating
        ? <EscalateForm request={request} onDone={() => setEscalating(false)} />
        : (
          <div className="kapstok-actions">
            {may.includes('reminded') && <ActionButton busy={remind.isPending} onClick={() => remind.mutate({ input: { id, version } })}>{t('request.remind')}</ActionButton>}
            {may.includes('withdrawn') && <ActionButton busy={withdraw.isPending} onClick={() => withdraw.mutate({ input: { id, version } })}>{t('request.withdraw')}</ActionButton>}
            {may.includes('escalated') && <ActionButton onClick={() => setEscalating(true)}>{t('request.escalate')}</ActionButton>}
          </div>
        )}
    </>
  );
}

function EscalateForm({ request: { id, version }, onDone }: { request: RequestDetailsFragment; onDone: () => void }) {
  const { t } = useWords();
  const write = useWrite(EscalateRequestDocument);
  const form = useForm({ words: '' }, ({ words }) => ({ words: required(words, 'request.escalateProblem') }),
    ({ words }) => write.mutate({ input: { id, version, words: words.trim() } }, { onSuccess: onDone }), write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('request.escalate')}>
      <p>{t('request.escalateLead')}</p>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="escalate" />
      <TextArea id="escalate-words" rows={3} label={t('request.escalateWords')} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('request.escalate')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}

import { DecideReviewDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField, YesField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { checkDecision, decisionInput, nothingDecided, OUTCOMES } from './decide-values';

/** The decision, once. With a breach: since when the organisation knows, when that is not since now. */
export function DecideForm({ id, version }: { id: string; version: number }) {
  const { t, label } = useWords();
  const write = useWrite(DecideReviewDocument);
  const form = useForm(nothingDecided, checkDecision, (values) => write.mutate({ input: { id, version, ...decisionInput(values) } }), write.error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('desk.decide')}>
      <p>{t('desk.decideLead')}</p>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="decide" />
      <RadioField
        id="decide-outcome" label={t('desk.outcome')} value={values.outcome} problem={problems.outcome}
        choices={OUTCOMES.map((value) => ({ value, text: label('reviewOutcome', value) }))} onChange={(value) => set('outcome', value)}
      />
      {values.outcome === 'breach' && (
        <>
          <YesField id="decide-knewBefore" label={t('desk.knewBefore')} value={values.knewBefore} onChange={(value) => set('knewBefore', value)} />
          {values.knewBefore && (
            <>
              <TextField id="decide-knownOn" type="date" label={t('desk.knownOn')} hint={t('desk.knownHint')} value={values.knownOn} problem={problems.knownOn} onChange={(value) => set('knownOn', value)} />
              <TextField id="decide-knownAt" label={t('desk.knownAt')} hint={t('desk.knownAtHint')} value={values.knownAt} problem={problems.knownAt} onChange={(value) => set('knownAt', value)} />
            </>
          )}
        </>
      )}
      <TextArea id="decide-words" label={t('desk.words')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('desk.decide')}</ActionButton></div>
    </form>
  );
}

import { RecordKindcheckDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { kindcheckBecauseLabels, kindcheckOutcomeLabels } from '../language/labels/kindcheck-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { checkKindcheck, kindcheckInput, type KindcheckValues } from './kindcheck-values';

/** `because`: why one is wanted now, when one is. */
export function KindcheckForm({ dossierId, because }: { dossierId: string; because: string }) {
  const { t, label } = useWords();
  const write = useWrite(RecordKindcheckDocument);
  const form = useForm<KindcheckValues>(
    { outcome: '', words: '', because, doneOn: today(), repeatBy: '' },
    (values) => checkKindcheck(values, today()),
    (values) => write.mutate({ input: kindcheckInput(dossierId, values) }),
    write.error,
  );
  const { values, problems, set } = form;
  return (
    <details className="kapstok-details">
      <summary>{t('kindcheck.open')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('kindcheck.open')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="kindcheck" />
        <RadioField
          id="kindcheck-outcome" label={t('kindcheck.outcome')} value={values.outcome} problem={problems.outcome} onChange={(value) => set('outcome', value)}
          choices={Object.keys(kindcheckOutcomeLabels).map((value) => ({ value, text: label('kindcheckOutcome', value) }))}
        />
        <TextArea
          id="kindcheck-words" label={t('kindcheck.words')} hint={t('kindcheck.wordsHint')} optional={values.outcome !== 'children-concern'}
          value={values.words} problem={problems.words} onChange={(value) => set('words', value)}
        />
        <SelectField
          id="kindcheck-because" label={t('kindcheck.because')} value={values.because} problem={problems.because} onChange={(value) => set('because', value)}
          choices={Object.keys(kindcheckBecauseLabels).map((value) => ({ value, text: label('kindcheckBecause', value) }))}
        />
        <TextField id="kindcheck-doneOn" type="date" label={t('kindcheck.doneOn')} value={values.doneOn} problem={problems.doneOn} onChange={(value) => set('doneOn', value)} />
        <TextField
          id="kindcheck-repeatBy" type="date" label={t('kindcheck.repeatBy')} hint={t('kindcheck.repeatByHint')}
          value={values.repeatBy} problem={problems.repeatBy} onChange={(value) => set('repeatBy', value)}
        />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('kindcheck.save')}</ActionButton></div>
      </form>
    </details>
  );
}

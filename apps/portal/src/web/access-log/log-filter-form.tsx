import { SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { outcomeLabels } from '../language/labels/log-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { checkLogFilter, noFilter, type LogFilterValues } from './log-filter';

interface Props {
  readonly initial: LogFilterValues;
  readonly onApply: (values: LogFilterValues) => void;
}

export function LogFilterForm({ initial, onApply }: Props) {
  const { t, label } = useWords();
  const form = useForm<LogFilterValues>(initial, checkLogFilter, onApply);
  const { values, problems, set } = form;
  const clear = () => {
    for (const name of Object.keys(noFilter) as (keyof LogFilterValues)[]) set(name, '');
    onApply(noFilter);
  };
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-filter" aria-label={t('log.filter')}>
      <ErrorSummary form={form} prefix="log" />
      <SelectField id="log-outcome" none={t('log.everyOutcome')} label={t('log.outcome')} value={values.outcome} choices={Object.keys(outcomeLabels).map((value) => ({ value, text: label('outcome', value) }))} onChange={(value) => set('outcome', value)} />
      <TextField id="log-fromDay" type="date" optional label={t('log.fromDay')} value={values.fromDay} problem={problems.fromDay} onChange={(value) => set('fromDay', value)} />
      <TextField id="log-lastDay" type="date" optional label={t('log.lastDay')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      <TextField id="log-dossierId" optional label={t('log.dossierId')} value={values.dossierId} problem={problems.dossierId} onChange={(value) => set('dossierId', value)} />
      <TextField id="log-subjectId" optional label={t('log.subjectId')} value={values.subjectId} problem={problems.subjectId} onChange={(value) => set('subjectId', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary">{t('log.apply')}</ActionButton>
        <ActionButton onClick={clear}>{t('log.clear')}</ActionButton>
      </div>
    </form>
  );
}

import { GROUND_IDS, PURPOSES, VIEW_RULE_IDS } from '@kapstok/policy';
import { SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { eventLabels, outcomeLabels } from '../language/labels/log-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { checkLogFilter, noFilter, type LogFilterValues } from './log-filter';

interface Props {
  readonly initial: LogFilterValues;
  readonly onApply: (values: LogFilterValues) => void;
}

const NUMBERS = [
  ['subjectId', 'log.subjectId'], ['dossierId', 'log.dossierId'], ['accountId', 'log.accountId'], ['organisationId', 'log.organisationId'], ['hatId', 'log.hatId'],
] as const;
const GROUNDS = [...new Set<string>([...GROUND_IDS, ...VIEW_RULE_IDS])];

export function LogFilterForm({ initial, onApply }: Props) {
  const { t, label } = useWords();
  const form = useForm<LogFilterValues>(initial, checkLogFilter, onApply);
  const { values, problems, set } = form;
  const choices = (kind: 'outcome' | 'event' | 'purpose' | 'otherGround', words: readonly string[]) => words.map((value) => ({ value, text: label(kind, value) }));
  const clear = () => {
    for (const name of Object.keys(noFilter) as (keyof LogFilterValues)[]) set(name, '');
    onApply(noFilter);
  };
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-filter" aria-label={t('log.filter')}>
      <ErrorSummary form={form} prefix="log" />
      <SelectField id="log-outcome" none={t('log.everyOutcome')} label={t('log.outcome')} value={values.outcome} choices={choices('outcome', Object.keys(outcomeLabels))} onChange={(value) => set('outcome', value)} />
      <SelectField id="log-event" none={t('log.everyEvent')} label={t('log.event')} value={values.event} choices={choices('event', Object.keys(eventLabels))} onChange={(value) => set('event', value)} />
      <SelectField id="log-purpose" none={t('log.everyPurpose')} label={t('log.purpose')} value={values.purpose} choices={choices('purpose', PURPOSES)} onChange={(value) => set('purpose', value)} />
      <SelectField id="log-ground" none={t('log.everyGround')} label={t('log.ground')} value={values.ground} choices={choices('otherGround', GROUNDS)} onChange={(value) => set('ground', value)} />
      <TextField id="log-fromDay" type="date" optional label={t('log.fromDay')} value={values.fromDay} problem={problems.fromDay} onChange={(value) => set('fromDay', value)} />
      <TextField id="log-lastDay" type="date" optional label={t('log.lastDay')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      <details className="kapstok-details kapstok-filter__more" open={NUMBERS.some(([name]) => initial[name] !== '' || problems[name]) || undefined}>
        <summary>{t('log.byNumber')}</summary>
        <div className="kapstok-filter">
          {NUMBERS.map(([name, text]) => (
            <TextField key={name} id={`log-${name}`} optional label={t(text)} value={values[name]} problem={problems[name]} onChange={(value) => set(name, value)} />
          ))}
        </div>
      </details>
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary">{t('log.apply')}</ActionButton>
        <ActionButton onClick={clear}>{t('log.clear')}</ActionButton>
      </div>
    </form>
  );
}

import { RecordBreachActDocument, type BreachDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { breachInput, checkBreach, isLate, nothingRecorded, type BreachKind } from './breach-values';
import { BREACH_WORDS } from './breach-words';

interface Props {
  readonly breach: BreachDetailsFragment;
  readonly kind: BreachKind;
  /** It was left before, with a reason: now only that it was done after all can be recorded. */
  readonly leftBefore: boolean;
}

/** That it was told to the supervisor or to the persons concerned, or why not. */
export function BreachForm({ breach: { id, tellBy }, kind, leftBefore }: Props) {
  const { t } = useWords();
  const write = useWrite(RecordBreachActDocument);
  const form = useForm(
    { ...nothingRecorded, what: leftBefore ? 'done' : '' }, checkBreach(kind, tellBy),
    (values) => write.mutate({ input: { id, ...breachInput(values, kind, tellBy) } }), write.error,
  );
  const { values, problems, set } = form;
  const late = isLate(values, kind, tellBy);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t(BREACH_WORDS[kind].title)}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix={`breach-${kind}`} />
      {!leftBefore && (
        <RadioField
          id={`breach-${kind}-what`} label={t(BREACH_WORDS[kind].what)} hint={t(BREACH_WORDS[kind].hint)} value={values.what} problem={problems.what}
          choices={(['done', 'left'] as const).map((value) => ({ value, text: t(BREACH_WORDS[kind][value]) }))} onChange={(value) => set('what', value)}
        />
      )}
      {values.what === 'done' && (
        <>
          <TextField id={`breach-${kind}-happenedOn`} type="date" label={t('breach.happenedOn')} value={values.happenedOn} problem={problems.happenedOn} onChange={(value) => set('happenedOn', value)} />
          <TextField id={`breach-${kind}-happenedAt`} label={t('desk.knownAt')} hint={t('desk.knownAtHint')} value={values.happenedAt} problem={problems.happenedAt} onChange={(value) => set('happenedAt', value)} />
          <TextArea id={`breach-${kind}-words`} rows={2} label={t(BREACH_WORDS[kind].words)} hint={t('breach.noContent')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />
        </>
      )}
      {(values.what === 'left' || late) && (
        <TextArea id={`breach-${kind}-reason`} label={t(late ? 'breach.late' : BREACH_WORDS[kind].reason)} hint={t('breach.noContent')} value={values.reason} problem={problems.reason} onChange={(value) => set('reason', value)} />
      )}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t(BREACH_WORDS[kind].save)}</ActionButton></div>
    </form>
  );
}

import { AnswerRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField } from '../form/choice-fields';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm, type Problems } from '../form/use-form';
import { knownLabels } from '../language/labels/request-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { checkRefusal, emptyRefusal, RefusalFields, type RefusalValues } from './refusal-fields';

interface Values extends RefusalValues {
  readonly how: string;
  readonly known: string;
}

/** Reports that a question is answered: whole or in part, or whether somebody is known where only that was asked. */
export function AnswerForm({ request, onDone }: { request: RequestDetailsFragment; onDone: () => void }) {
  const { t, label } = useWords();
  const { id, version, thatOnly } = request;
  const write = useWrite(AnswerRequestDocument);
  const check = (values: Values): Problems<Values> => ({
    how: thatOnly ? undefined : required(values.how, 'request.answerProblem'),
    known: thatOnly ? required(values.known, 'request.answerProblem') : undefined,
    ...(values.how === 'part' && checkRefusal(values)),
  });
  const send = ({ how, known, words, reasons, instead }: Values) => {
    const part = how === 'part';
    write.mutate(
      { input: { id, version, how: thatOnly ? 'full' : how, known: thatOnly ? known : null, words: words.trim() || null, reasons: part ? [...reasons] : null, instead: part ? instead.trim() : null } },
      { onSuccess: onDone },
    );
  };
  const form = useForm<Values>({ ...emptyRefusal, how: '', known: '' }, check, send, write.error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('request.answer')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="answer" />
      {thatOnly
        ? (
          <RadioField
            id="answer-known" label={t('request.answerKnown')} value={values.known} problem={problems.known} onChange={(value) => set('known', value)}
            choices={Object.keys(knownLabels).map((value) => ({ value, text: label('known', value) }))}
          />
        )
        : (
          <RadioField
            id="answer-how" label={t('request.answerHow')} value={values.how} problem={problems.how} onChange={(value) => set('how', value)}
            choices={[{ value: 'full', text: t('request.answerFull') }, { value: 'part', text: t('request.answerPart') }]}
          />
        )}
      {values.how === 'part'
        ? <RefusalFields form={form} prefix="answer" />
        : <TextArea id="answer-words" rows={2} optional label={t('request.answerWords')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />}
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('request.answerConfirm')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}

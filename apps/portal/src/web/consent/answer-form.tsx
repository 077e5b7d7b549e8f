import { useNavigate } from 'react-router';
import { AnswerConsentRequestDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { CheckboxField, RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { answerInput, checkOwnAnswer, checkRecordedAnswer, emptyAnswer, type AnswerValues } from './answer-values';
import { VALID } from './consent-values';

interface Props {
  readonly requestId: string;
  readonly version: number;
  /** The resident answers; otherwise a professional records the answer of `personId`. */
  readonly own: boolean;
  readonly personId?: string;
  readonly onDone?: () => void;
}

/** Yes and no stand side by side and are equally easy (R80). */
export function AnswerForm({ requestId, version, own, personId, onDone }: Props) {
  const { t, label } = useWords();
  const navigate = useNavigate();
  const write = useWrite(AnswerConsentRequestDocument);
  const done = () => (onDone ? onDone() : void navigate('/toestemmingen'));
  const form = useForm<AnswerValues>(
    emptyAnswer,
    own ? checkOwnAnswer : checkRecordedAnswer,
    (values) => write.mutate({ input: answerInput({ requestId, version, personId }, values) }, { onSuccess: done }),
    write.error,
  );
  const { values, problems, set } = form;
  const prefix = `answer-${personId ?? 'own'}`;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix={prefix} />
      <RadioField
        id={`${prefix}-answer`} label={t(own ? 'asked.answer' : 'consent.answer')} value={values.answer} problem={problems.answer}
        choices={[{ value: 'given', text: t('asked.yes') }, { value: 'refused', text: t('asked.no') }]} onChange={(value) => set('answer', value)}
      />
      {values.answer === 'refused' && (
        <TextArea
          id={`${prefix}-objections`} label={t('asked.objections')} hint={t(own ? 'asked.objectionsHint' : 'asked.objectionsRecordedHint')} optional
          value={values.objections} problem={problems.objections} onChange={(value) => set('objections', value)}
        />
      )}
      {values.answer === 'given' && (
        <CheckboxField
          id={`${prefix}-valid`} label={t(own ? 'consent.sure' : 'consent.valid')} hint={own ? undefined : t('consent.validHint')} optional={!own}
          values={values.valid} problem={problems.valid}
          choices={VALID.map((value) => ({ value, text: t(own ? `consent.sure.${value}` : `consent.valid.${value}`) }))} onChange={(chosen) => set('valid', chosen)}
        />
      )}
      {!own && (
        <>
          <RadioField
            id={`${prefix}-how`} label={t('consent.how')} value={values.how} problem={problems.how}
            choices={['oral', 'written'].map((value) => ({ value, text: label('how', value) }))} onChange={(value) => set('how', value)}
          />
          <TextArea id={`${prefix}-told`} label={t('consent.told')} hint={t('consent.toldHint')} value={values.told} problem={problems.told} onChange={(value) => set('told', value)} />
        </>
      )}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t(own ? 'consent.send' : 'consent.save')}</ActionButton></div>
    </form>
  );
}

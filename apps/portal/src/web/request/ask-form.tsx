import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AskInformationDocument, ExplainAskingDocument, type CasePersonsQuery, type ExplainAskingQuery, type OrganisationsQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useAsk } from '../api/use-ask';
import { personsOf } from '../consent/who-fields';
import { SelectField, YesField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useHat } from '../hat/hat-context';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ReceiverFields } from '../organisation/receiver-fields';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { AskPreview } from './ask-preview';
import { askInput, checkAsk, explainAskingInput, firstAsk, MAY_EMBARGO, type AskValues } from './ask-values';
import { HouseholdFields } from './household-fields';
import { QuestionFields } from './question-fields';

interface Props {
  readonly dossierId: string;
  readonly subjectId: string | undefined;
  readonly found: CasePersonsQuery['case'];
  readonly organisations: OrganisationsQuery['organisations'];
}

/** The seven questions of a preparation (R217); first whether it may be asked, then the question itself. */
export function AskForm({ dossierId, subjectId, found, organisations }: Props) {
  const { t } = useWords();
  const hat = useHat();
  const navigate = useNavigate();
  const ask = useAsk(ExplainAskingDocument);
  const write = useWrite(AskInformationDocument);
  const [explained, setExplained] = useState<{ values: AskValues; decision: ExplainAskingQuery['explainAsking'] } | null>(null);
  const form = useForm<AskValues>(firstAsk(hat.task, subjectId), (values) => checkAsk(values, today()), (values) =>
    ask.mutate({ input: explainAskingInput(dossierId, values) }, { onSuccess: ({ explainAsking }) => setExplained({ values, decision: explainAsking }) }), ask.error ?? write.error);
  const { values, problems, set } = form;
  const decision = explained?.values === values ? explained.decision : null;
  const persons = personsOf(found);
  const send = () => write.mutate({ input: askInput(dossierId, values) }, { onSuccess: ({ askInformation }) => void navigate(`/vragen/${askInformation.id}`) });
  const text = (name: 'ownRole' | 'otherRole' | 'mayGive' | 'useMade' | 'reasons') => ({ id: `ask-${name}`, rows: 2, value: values[name], problem: problems[name], onChange: (value: string) => set(name, value) });
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph purpose="lead">{t('question.lead')}</Paragraph>
      <ErrorSummary form={form} prefix="ask" />
      <SelectField
        id="ask-subjectId" label={t('question.subject')} value={values.subjectId} problem={problems.subjectId}
        choices={persons.map(({ id, name, age }) => ({ value: id, text: t('consent.personAge', { name, age }) }))}
        onChange={(value) => { set('subjectId', value); set('consentOf', []); }}
      />
      <ReceiverFields
        prefix="ask" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
        onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
      />
      <PurposeField id="ask-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
      <TextArea {...text('ownRole')} label={t('question.ownRole')} />
      <TextArea {...text('otherRole')} label={t('question.otherRole')} hint={t('question.otherRoleHint')} />
      <QuestionFields form={form} />
      <TextArea {...text('mayGive')} optional label={t('question.mayGive')} />
      <TextArea {...text('useMade')} label={t('question.useMade')} />
      <TextArea {...text('reasons')} optional label={t('question.reasons')} />
      <HouseholdFields form={form} subject={persons.find(({ id }) => id === values.subjectId)} />
      <YesField id="ask-suspectedAbuse" label={t('question.suspectedAbuse')} value={values.suspectedAbuse} onChange={(value) => set('suspectedAbuse', value)} />
      <YesField id="ask-acuteDanger" label={t('question.acuteDanger')} value={values.acuteDanger} onChange={(value) => set('acuteDanger', value)} />
      <TextField id="ask-lastDay" type="date" optional label={t('question.lastDay')} hint={t('question.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      {MAY_EMBARGO.includes(hat.task) && (
        <>
          <TextArea id="ask-embargoReason" rows={2} optional label={t('question.embargoReason')} hint={t('question.embargoHint')} value={values.embargoReason} problem={problems.embargoReason} onChange={(value) => set('embargoReason', value)} />
          {values.embargoReason.trim() !== '' && (
            <TextField id="ask-embargoUntil" type="date" label={t('question.embargoUntil')} value={values.embargoUntil} problem={problems.embargoUntil} onChange={(value) => set('embargoUntil', value)} />
          )}
        </>
      )}
      {ask.error && <Failure error={ask.error} />}
      <div className="kapstok-actions"><ActionButton type="submit" purpose={decision ? 'secondary' : 'primary'} busy={ask.isPending}>{t('question.check')}</ActionButton></div>
      {decision && <AskPreview decision={decision} persons={persons} subjectId={values.subjectId} caseId={found.id} busy={write.isPending} onAsk={send} />}
      {write.error && <Failure error={write.error} />}
    </form>
  );
}

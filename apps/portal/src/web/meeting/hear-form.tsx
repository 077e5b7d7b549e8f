import { HearMeetingClientDocument, type MeetingDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { meetingConsentLabels } from '../language/labels/meeting-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { checkHear, hearInput, type HearValues } from './hear-values';
import { partyKey } from './plan-values';

/** Was somebody there, or who spoke to them about it, and do they agree that it is held? */
export function HearForm({ meeting, client }: { meeting: MeetingDetailsFragment; client: MeetingDetailsFragment['clients'][number] }) {
  const { t, label } = useWords();
  const write = useWrite(HearMeetingClientDocument);
  const form = useForm<HearValues>(
    { present: '', spoke: '', spokeOn: '', consent: '', view: client.view ?? '' }, (values) => checkHear(values, today()),
    (values) => write.mutate({ input: hearInput(meeting, client, values) }), write.error,
  );
  const { values, problems, set } = form;
  const prefix = `hear-${client.personId}`;
  const who = client.person?.name ?? t('meeting.somebody');
  return (
    <details className="kapstok-details">
      <summary>{t('meeting.record', { who })}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('meeting.record', { who })}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix={prefix} />
        <RadioField
          id={`${prefix}-present`} label={t('meeting.wasThere', { who })} value={values.present} problem={problems.present} onChange={(value) => set('present', value)}
          choices={[{ value: 'yes', text: t('meeting.yes') }, { value: 'no', text: t('meeting.no') }]}
        />
        {values.present === 'no' && (
          <>
            <SelectField
              id={`${prefix}-spoke`} label={t('meeting.whoSpoke')} value={values.spoke} problem={problems.spoke} onChange={(value) => set('spoke', value)}
              choices={meeting.participants.map((party) => ({ value: partyKey(party), text: `${party.organisation?.name ?? ''}, ${label('task', party.task)}` }))}
            />
            <TextField id={`${prefix}-spokeOn`} type="date" label={t('meeting.spokeWhen')} value={values.spokeOn} problem={problems.spokeOn} onChange={(value) => set('spokeOn', value)} />
          </>
        )}
        <RadioField
          id={`${prefix}-consent`} label={t('meeting.consentAsk', { who })} value={values.consent} problem={problems.consent} onChange={(value) => set('consent', value)}
          choices={Object.keys(meetingConsentLabels).map((value) => ({ value, text: label('meetingConsent', value) }))}
        />
        <TextArea id={`${prefix}-view`} rows={3} label={t('meeting.viewAsk', { who })} hint={t('meeting.viewHint')} optional value={values.view} problem={problems.view} onChange={(value) => set('view', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('meeting.recordSave')}</ActionButton></div>
      </form>
    </details>
  );
}

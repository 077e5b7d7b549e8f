import { CancelMeetingDocument, ChangeMeetingDocument, HoldMeetingDocument, MeetingPlanningDocument, type MeetingDetailsFragment } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Loaded } from '../page/states';
import { PlanForm } from './plan-form';

/** What becomes of a meeting that is called: held, changed or cancelled. */
export function MeetingSteps({ meeting }: { meeting: MeetingDetailsFragment }) {
  return (
    <>
      <Hold meeting={meeting} />
      <Change key={meeting.version} meeting={meeting} />
      <Cancel meeting={meeting} />
    </>
  );
}

function Hold({ meeting: { id, version, clients } }: { meeting: MeetingDetailsFragment }) {
  const { t } = useWords();
  const write = useWrite(HoldMeetingDocument);
  const form = useForm(
    { heldOn: today() }, ({ heldOn }) => ({ heldOn: heldOn === '' || heldOn > today() ? ('meeting.problem.heldOn' as const) : undefined }),
    ({ heldOn }) => write.mutate({ input: { meetingId: id, version, heldOn } }), write.error,
  );
  const unheard = clients.filter(({ heardVersion }) => heardVersion === 0).map(({ person }) => person?.name ?? t('meeting.somebody'));
  return (
    <details className="kapstok-details">
      <summary>{t('meeting.hold')}</summary>
      {unheard.length > 0 && <Alert kind="warning">{t('meeting.unheard', { who: unheard.join(', ') })}</Alert>}
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('meeting.hold')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="hold" />
        <TextField id="hold-heldOn" type="date" label={t('meeting.heldOnAsk')} value={form.values.heldOn} problem={form.problems.heldOn} onChange={(value) => form.set('heldOn', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('meeting.holdSave')}</ActionButton></div>
      </form>
    </details>
  );
}

function Change({ meeting }: { meeting: MeetingDetailsFragment }) {
  const { t } = useWords();
  const read = useRead(MeetingPlanningDocument, { id: meeting.dossierId });
  const write = useWrite(ChangeMeetingDocument);
  return (
    <details className="kapstok-details">
      <summary>{t('meeting.change')}</summary>
      <Loaded read={read}>
        {({ dossier }) => (
          <PlanForm
            dossier={dossier} before={meeting} title={t('meeting.changeSave')} busy={write.isPending} error={write.error}
            onSend={(plan) => write.mutate({ input: { meetingId: meeting.id, version: meeting.version, ...plan } })}
          />
        )}
      </Loaded>
    </details>
  );
}

function Cancel({ meeting: { id, version } }: { meeting: MeetingDetailsFragment }) {
  const { t } = useWords();
  const write = useWrite(CancelMeetingDocument);
  const form = useForm({ why: '' }, ({ why }) => ({ why: required(why, 'meeting.problem.words') }), ({ why }) => write.mutate({ input: { meetingId: id, version, why: why.trim() } }), write.error);
  return (
    <details className="kapstok-details">
      <summary>{t('meeting.cancel')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('meeting.cancel')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="cancel" />
        <TextArea id="cancel-why" rows={2} label={t('meeting.cancelWhy')} value={form.values.why} problem={form.problems.why} onChange={(value) => form.set('why', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('meeting.cancelSave')}</ActionButton></div>
      </form>
    </details>
  );
}

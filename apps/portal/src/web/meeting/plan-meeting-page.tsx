import { useNavigate, useParams } from 'react-router';
import { CallMeetingDocument, MeetingPlanningDocument, type MeetingPlanningQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Empty, Loaded } from '../page/states';
import { PlanForm } from './plan-form';

/** Calling a meeting about a dossier in which one works. */
export function PlanMeetingPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const read = useRead(MeetingPlanningDocument, { id: dossierId });
  return (
    <Page title={t('meeting.call')} crumbs={[{ to: '/zaken', text: t('cases.title') }, useDossierCrumb(dossierId, read)]}>
      <p>{t('meeting.callLead')}</p>
      <Loaded read={read}>{({ dossier }) => (dossier.meetingPersons.length > 0 ? <NewPlan dossier={dossier} /> : <Empty>{t('meeting.notYours')}</Empty>)}</Loaded>
    </Page>
  );
}

function NewPlan({ dossier }: { dossier: MeetingPlanningQuery['dossier'] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const write = useWrite(CallMeetingDocument);
  return (
    <PlanForm
      dossier={dossier} title={t('meeting.call')} busy={write.isPending} error={write.error}
      onSend={(plan) => write.mutate({ input: { dossierId: dossier.id, ...plan } }, { onSuccess: ({ callMeeting }) => void navigate(`/casusoverleg/${callMeeting.id}`) })}
    />
  );
}

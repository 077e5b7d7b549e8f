import { useParams } from 'react-router';
import { MeetingDocument, MeetingDossierDocument, type MeetingDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingClients } from './meeting-clients';
import { MeetingSteps } from './meeting-steps';
import { PartyList } from './party-list';

/** One meeting, as far as this hat may see into the dossier that it is about. */
export function MeetingPage() {
  const { t, moment } = useWords();
  const { meetingId = '' } = useParams();
  const read = useRead(MeetingDocument, { id: meetingId }, { keepPrevious: true });
  const shown = read.error ? undefined : read.data?.meeting;
  const crumbs = [{ to: '/zaken', text: t('cases.title') }, ...(shown ? [{ to: `/dossiers/${shown.dossierId}`, text: t('dossier.one') }] : [])];
  return (
    <Page title={shown ? t('meeting.on', { moment: moment(shown.startsAt) }) : t('meeting.one')} crumbs={crumbs}>
      <Loaded read={read}>{({ meeting }) => <OneMeeting meeting={meeting} />}</Loaded>
    </Page>
  );
}

function OneMeeting({ meeting }: { meeting: MeetingDetailsFragment }) {
  const { t, label, date } = useWords();
  const dossier = useRead(MeetingDossierDocument, { id: meeting.dossierId });
  const { state, own, participants, clients } = meeting;
  return (
    <>
      <p className="kapstok-badges"><Badge>{label('meetingState', state)}</Badge></p>
      <Facts
        facts={[
          [t('meeting.purpose'), <span key="purpose" className="kapstok-lines">{meeting.purpose}</span>],
          [t('meeting.place'), meeting.place],
          [t('meeting.heldOn'), meeting.heldOn && date(meeting.heldOn)],
          [t('meeting.whyCancelled'), meeting.whyCancelled],
        ]}
      />
      <Section title={t('meeting.comes')}><PartyList parties={participants} /></Section>
      {clients.length > 0 && <Section title={t('meeting.about')}><MeetingClients meeting={meeting} /></Section>}
      <Section title={t('meeting.agenda')}><MeetingAgenda meeting={meeting} mayWrite={dossier.data?.dossier.access.mayWrite ?? []} /></Section>
      {own && state === 'called' && <Section title={t('meeting.further')}><MeetingSteps meeting={meeting} /></Section>}
    </>
  );
}

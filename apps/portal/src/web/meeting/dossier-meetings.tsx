import { DossierMeetingsDocument, type DossierFrameFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Failure } from '../page/failure';
import { ButtonLink, RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty } from '../page/states';

/** Meetings about a dossier, for who may see agreements there; called by who works in it. */
export function DossierMeetings({ dossier }: { dossier: DossierFrameFragment }) {
  const maySee = dossier.access.categories.includes('afspraak') && ['V1', 'V5', 'V6'].includes(dossier.access.rule);
  return maySee ? <Meetings dossier={dossier} /> : null;
}

function Meetings({ dossier: { id, access } }: { dossier: DossierFrameFragment }) {
  const { t, label, moment } = useWords();
  const { data, error } = useRead(DossierMeetingsDocument, { id });
  if (error) return <Section title={t('meeting.title')}><Failure error={error} /></Section>;
  if (!data) return null;
  const { meetings } = data.dossier;
  return (
    <Section title={t('meeting.title')}>
      {meetings.length === 0 && <Empty>{t('meeting.none')}</Empty>}
      <ul className="kapstok-plain-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}><RouteLink to={`/casusoverleg/${meeting.id}`}>{t('meeting.line', { moment: moment(meeting.startsAt), purpose: meeting.purpose })}</RouteLink> ({label('meetingState', meeting.state)})</li>
        ))}
      </ul>
      {access.rule === 'V1' && access.mayWrite.includes('afspraak') && <div className="kapstok-actions"><ButtonLink to={`/dossiers/${id}/casusoverleg`}>{t('meeting.call')}</ButtonLink></div>}
    </Section>
  );
}

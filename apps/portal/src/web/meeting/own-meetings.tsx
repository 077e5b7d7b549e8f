import { OwnMeetingsDocument, type OwnMeetingsQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { Empty } from '../page/states';
import { PartyList } from './party-list';

type OwnMeeting = OwnMeetingsQuery['ownMeetings'][number];

/** Meetings about a resident or their child, to which they were invited or about which somebody spoke to them (R225). */
export function OwnMeetings() {
  const { t } = useWords();
  const { data, error } = useRead(OwnMeetingsDocument, {});
  if (error) return <Section title={t('meeting.own')}><Failure error={error} /></Section>;
  if (!data) return null;
  return (
    <Section title={t('meeting.own')}>
      <p>{t('meeting.ownLead')}</p>
      {data.ownMeetings.length === 0 && <Empty>{t('meeting.ownNone')}</Empty>}
      <ul className="kapstok-cards">{data.ownMeetings.map((meeting) => <OwnMeetingCard key={meeting.id} meeting={meeting} />)}</ul>
    </Section>
  );
}

function OwnMeetingCard({ meeting }: { meeting: OwnMeeting }) {
  const { t, label, moment, date } = useWords();
  const { personId } = useHat();
  const { about, state, purpose, place, heldOn, invited, present, spokeOn, spokeTask, spokeOrganisation, consent, view, participants } = meeting;
  const spokeBy = spokeOn && spokeTask && t('meeting.spokeBy', { organisation: spokeOrganisation?.name ?? t('meeting.organisationWithheld'), task: label('task', spokeTask), day: date(spokeOn) });
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('meeting.on', { moment: moment(meeting.startsAt) })}</h3>
      <p className="kapstok-badges"><Badge>{label('meetingState', state)}</Badge></p>
      <Facts
        facts={[
          [t('meeting.ownAbout'), about && (about.id === personId ? t('informing.myself') : about.name)],
          [t('meeting.purpose'), purpose ?? t('meeting.withheld')],
          [t('meeting.place'), place],
          [t('meeting.heldOn'), heldOn && date(heldOn)],
          [t('meeting.ownInvited'), t(invited ? 'meeting.yes' : 'meeting.no')],
          [t('meeting.ownPresent'), present !== null && t(present ? 'meeting.yes' : 'meeting.no')],
          [t('meeting.ownSpoke'), spokeBy],
          [t('meeting.ownConsent'), consent && label('meetingConsent', consent)],
          [t('meeting.ownView'), view && <span className="kapstok-lines">{view}</span>],
        ]}
      />
      <h4>{t('meeting.comes')}</h4>
      <PartyList parties={participants} />
    </li>
  );
}

import type { MeetingDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { HearForm } from './hear-form';

type Client = MeetingDetailsFragment['clients'][number];

/** Of everybody whom it is about: invited, there, spoken to, and what they say of it (R225, R227). */
export function MeetingClients({ meeting }: { meeting: MeetingDetailsFragment }) {
  const { t } = useWords();
  return (
    <ul className="kapstok-cards kapstok-cards--wide">
      {meeting.clients.map((client) => (
        <li key={client.personId} className="kapstok-card">
          <h3 className="kapstok-card__title">{client.person?.name ?? t('meeting.somebody')}</h3>
          <ClientFacts client={client} />
          {meeting.own && meeting.state !== 'cancelled' && <HearForm key={client.heardVersion} meeting={meeting} client={client} />}
        </li>
      ))}
    </ul>
  );
}

function ClientFacts({ client }: { client: Client }) {
  const { t, label, date } = useWords();
  const { role, invited, whyNot, present, spokeOrganisation, spokeTask, spokeOn, consent, view } = client;
  return (
    <Facts
      facts={[
        [t('meeting.role'), label('meetingRole', role)],
        [t('meeting.invited'), t(invited ? 'meeting.yes' : 'meeting.no')],
        [t('meeting.because'), whyNot],
        [t('meeting.present'), present === null ? t('meeting.notRecorded') : t(present ? 'meeting.yes' : 'meeting.no')],
        [t('meeting.spoke'), spokeOn && spokeTask && t('meeting.spokeBy', { organisation: spokeOrganisation?.name ?? '', task: label('task', spokeTask), day: date(spokeOn) })],
        [t('meeting.consent'), consent && label('meetingConsent', consent)],
        [t('meeting.view'), view && <span className="kapstok-lines">{view}</span>],
      ]}
    />
  );
}

import { EmergenciesDocument, type EmergencyDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { EmergencyBadges } from './emergency-badge';

const PAGE = 25;

export function EmergencyCard({ emergency }: { emergency: EmergencyDetailsFragment }) {
  const { t, moment } = useWords();
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={`/nood/${emergency.id}`}>{t('emergency.one', { moment: moment(emergency.openedAt) })}</RouteLink></h3>
      <EmergencyBadges emergency={emergency} />
      <p>{emergency.reason}</p>
      <p className="kapstok-subtle">{emergency.organisation.name}</p>
    </li>
  );
}

/** What this hat opened; for the FG what was opened of its controller. */
export function EmergencyList({ title, none }: { title: string; none: string }) {
  const place = usePagePlace();
  const read = useRead(EmergenciesDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Loaded read={read}>
      {({ emergencies }) => emergencies.nodes.length === 0 ? <Empty>{none}</Empty> : (
        <>
          <ul className="kapstok-cards">{emergencies.nodes.map((emergency) => <EmergencyCard key={emergency.id} emergency={emergency} />)}</ul>
          <Pager place={place} pageInfo={emergencies.pageInfo} label={title} />
        </>
      )}
    </Loaded>
  );
}

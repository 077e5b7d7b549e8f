import type { OwnAccessLogQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';

type Access = OwnAccessLogQuery['ownAccessLog']['nodes'][number];

/** Day by day who did what, what for, and about which data; no names of professionals. Cards, so that it reads on a phone. */
export function OwnLogDays({ accesses }: { accesses: readonly Access[] }) {
  const { date } = useWords();
  const days = [...new Set(accesses.map(({ day }) => day))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`own-log-${day}`}>
      <h3 id={`own-log-${day}`} className="kapstok-card__title">{date(day)}</h3>
      <ul className="kapstok-cards">
        {accesses.filter((access) => access.day === day).map((access) => <OneAccess key={access.id} access={access} />)}
      </ul>
    </section>
  ));
}

function OneAccess({ access: { organisation, task, event, outcome, purpose, categories, times } }: { access: Access }) {
  const { t, label, list } = useWords();
  return (
    <li className="kapstok-card">
      <h4 className="kapstok-card__title">{organisation.name}</h4>
      {outcome !== 'allowed' && <p className="kapstok-badges"><Badge kind="bad">{t('ownLog.refused')}</Badge></p>}
      <Facts
        facts={[
          [t('ownLog.who'), task && label('taskPerson', task)], [t('ownLog.what'), `${label('ownEvent', event)}${times > 1 ? ` (${t('ownLog.times', { times })})` : ''}`],
          [t('ownLog.why'), purpose && label('purpose', purpose)], [t('ownLog.data'), list('category', categories)],
        ]}
      />
    </li>
  );
}

import type { BreachArrangementDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { RouteLink } from '../page/route-link';

/** Who reports it, by what was agreed with the other parties that the breach touches; nothing when nothing was agreed. */
export function BreachArrangements({ arrangements }: { arrangements: readonly BreachArrangementDetailsFragment[] }) {
  const { t } = useWords();
  if (arrangements.length === 0) return null;
  return (
    <>
      <h3>{t('breach.arrangements')}</h3>
      <ul className="kapstok-plain-list">
        {arrangements.map(({ id, covenantId, name, controllers, whoReports, parties }) => (
          <li key={id} className="kapstok-card">
            <p>{t('breach.arrangement', { parties: parties.map((one) => one.name).join(', ') })}</p>
            <p className="kapstok-lines" lang="nl">{whoReports}</p>
            {controllers === 'joint' && <p>{t('breach.together')}</p>}
            <p><RouteLink to={`/convenanten/${covenantId}`}>{t('covenants.open', { name })}</RouteLink></p>
          </li>
        ))}
      </ul>
    </>
  );
}

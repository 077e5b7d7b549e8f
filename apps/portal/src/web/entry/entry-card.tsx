import type { EntryLineFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { RouteLink } from '../page/route-link';
import { EntryBadges } from './entry-badges';

export function EntryCard({ entry, to }: { entry: EntryLineFragment; to: string }) {
  const { t, date, moment } = useWords();
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={to}>{entry.summary}</RouteLink></h3>
      <p className="kapstok-badges">
        <EntryBadges entry={entry} />
        {entry.version > 1 && <Badge>{t('entry.corrected')}</Badge>}
      </p>
      <p>{t('entry.sourceIs', { source: entry.source })}</p>
      <p className="kapstok-subtle">
        {entry.occurredOn && <>{t('entry.occurredOnIs', { date: date(entry.occurredOn) })} </>}
        {t('entry.writtenAtIs', { moment: moment(entry.writtenAt) })}
        {entry.about && <> {t('entry.aboutIs', { name: entry.about.name })}</>}
      </p>
    </li>
  );
}

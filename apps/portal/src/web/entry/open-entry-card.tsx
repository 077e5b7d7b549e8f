import { useWords } from '../language/language-context';
import { EntryBadges, type Marked } from './entry-badges';

interface OpenEntry extends Marked {
  readonly summary: string;
  readonly body: string;
  readonly source: string;
}

/** An entry with all its words, for who may read a dossier for a while and does not work in it. */
export function OpenEntryCard({ entry }: { entry: OpenEntry }) {
  const { t } = useWords();
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{entry.summary}</h3>
      <p className="kapstok-badges"><EntryBadges entry={entry} /></p>
      <p className="kapstok-lines">{entry.body}</p>
      <p className="kapstok-subtle">{t('entry.sourceIs', { source: entry.source })}</p>
    </li>
  );
}

import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { EntryBadges } from '../entry/entry-badges';
import { fieldLabels } from '../language/labels/entry-labels';
import { useWords } from '../language/language-context';

/** One entry as far as it was disclosed; what was left out is said, so that nobody takes a part for the whole. */
export function DisclosedEntry({ entry }: { entry: DisclosureDetailsFragment['entries'][number] }) {
  const { t, list, date } = useWords();
  const missing = Object.keys(fieldLabels).filter((field) => !entry.fields.includes(field));
  return (
    <li className="kapstok-entry">
      <p className="kapstok-badges"><EntryBadges entry={entry} /></p>
      {entry.summary && <p><strong>{entry.summary}</strong></p>}
      {entry.body && <p className="kapstok-lines">{entry.body}</p>}
      <p>{t('entry.sourceIs', { source: entry.source })} {entry.occurredOn && t('entry.occurredOnIs', { date: date(entry.occurredOn) })}</p>
      {entry.reworded.length > 0 && <p className="kapstok-subtle">{t('received.reworded', { fields: list('field', entry.reworded) })}</p>}
      {entry.correctedAt && <p><strong>{t('received.corrected', { date: date(entry.correctedAt) })}</strong></p>}
      {missing.length > 0 && <p className="kapstok-subtle">{t('disclosure.leftOut', { fields: list('field', missing) })}</p>}
    </li>
  );
}

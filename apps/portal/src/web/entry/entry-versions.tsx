import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { EntryDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';

/** Every version, the newest first: a correction adds one and takes nothing away. */
export function EntryVersions({ versions }: { versions: EntryDetailsFragment['versions'] }) {
  const { t, label, moment } = useWords();
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  return (
    <>
      <Paragraph className="kapstok-subtle">{t('entry.versionsLead')}</Paragraph>
      <ol className="kapstok-cards kapstok-cards--wide" reversed>
        {newestFirst.map((version, index) => (
          <li key={version.version} className="kapstok-card">
            <h3 className="kapstok-card__title">{t('entry.versionIs', { version: version.version })} {index === 0 && <Badge kind="good">{t('entry.now')}</Badge>}</h3>
            <p className="kapstok-subtle">{t('entry.writtenAtIs', { moment: moment(version.writtenAt) })}</p>
            {version.correctionReason && <p>{t('entry.reasonIs', { reason: version.correctionReason })}</p>}
            <p><Badge kind={version.kind === 'feit' ? 'good' : 'warning'}>{label('kind', version.kind)}</Badge> {t('entry.sourceIs', { source: version.source })}</p>
            <p><strong>{version.summary}</strong></p>
            <p className="kapstok-lines">{version.body}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

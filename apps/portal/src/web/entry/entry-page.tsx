import { useParams } from 'react-router';
import type { EntryDetailsFragment } from '../api/operations.generated';
import { dossierName } from '../dossier/dossier-name';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { PrintButton } from '../page/print-button';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { EntryBadges } from './entry-badges';
import { EntryVersions } from './entry-versions';
import { useEntry } from './use-entry';

export function EntryPage() {
  const words = useWords();
  const { t } = words;
  const { dossierId = '', entryId = '' } = useParams();
  const read = useEntry(dossierId, entryId);
  const shown = read.error ? undefined : read.data;
  const crumbs = [{ to: `/dossiers/${dossierId}`, text: shown ? dossierName(shown.dossier, words) : t('dossier.one') }];
  return (
    <Page title={shown?.entry.summary ?? t('entry.one')} crumbs={crumbs}>
      <Loaded read={read}>
        {({ dossier, entry }) => (
          <>
            <p className="kapstok-badges"><EntryBadges entry={entry} /></p>
            <p className="kapstok-lines kapstok-body">{entry.body}</p>
            <EntryFacts entry={entry} />
            <div className="kapstok-actions">
              {dossier.access.mayWrite.includes(entry.category) && (
                <ButtonLink to={`/dossiers/${dossier.id}/aantekeningen/${entry.id}/verbeteren`}>{t('entry.correct')}</ButtonLink>
              )}
              <PrintButton dossierId={dossier.id} entryIds={[entry.id]} />
            </div>
            <Section title={t('entry.versions')}><EntryVersions versions={entry.versions} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function EntryFacts({ entry }: { entry: EntryDetailsFragment }) {
  const { t, date, moment } = useWords();
  return (
    <Facts
      facts={[
        [t('entry.source'), entry.source],
        [t('entry.approvedBySource'), t(entry.approved ? 'answer.yes' : 'answer.no')],
        [t('entry.about'), entry.about?.name],
        [t('entry.occurredOn'), date(entry.occurredOn)],
        [t('entry.writtenAt'), moment(entry.writtenAt)],
        [t('entry.version'), entry.version],
      ]}
    />
  );
}

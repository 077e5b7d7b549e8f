import { useState } from 'react';
import { useParams } from 'react-router';
import { DossierEntriesDocument, OrganisationsDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { dossierName } from '../dossier/dossier-name';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { usePagePlace } from '../page/pager';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { DiscloseForm } from './disclose-form';
import { DisclosureCard } from './disclosure-card';

export function DisclosePage() {
  const words = useWords();
  const { t } = words;
  const { dossierId = '' } = useParams();
  const [done, setDone] = useState<DisclosureDetailsFragment | null>(null);
  const place = usePagePlace();
  const read = useRead(DossierEntriesDocument, { id: dossierId, after: place.after }, { keepPrevious: true });
  const directory = useRead(OrganisationsDocument, {});
  const shown = read.error ? undefined : read.data?.dossier;
  return (
    <Page title={t('disclose.start')} crumbs={[{ to: `/dossiers/${dossierId}`, text: shown ? dossierName(shown, words) : t('dossier.one') }]}>
      {done ? <Disclosed disclosure={done} dossierId={dossierId} /> : (
        <Loaded read={read}>
          {({ dossier }) => !dossier.access.mayDisclose
            ? <Alert kind="info">{t('disclose.mayNot')}</Alert>
            : (
              <Loaded read={directory}>
                {({ organisations }) => <DiscloseForm dossier={dossier} organisations={organisations} place={place} onDone={setDone} />}
              </Loaded>
            )}
        </Loaded>
      )}
    </Page>
  );
}

function Disclosed({ disclosure, dossierId }: { disclosure: DisclosureDetailsFragment; dossierId: string }) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="ok" focus>{t('disclose.done', { organisation: disclosure.receiver.name })}</Alert>
      <Section title={t('disclose.given')}>
        <ul className="kapstok-cards kapstok-cards--wide"><DisclosureCard disclosure={disclosure} side="holder" /></ul>
      </Section>
      <div className="kapstok-actions"><ButtonLink to={`/dossiers/${dossierId}`}>{t('disclose.back')}</ButtonLink></div>
    </>
  );
}

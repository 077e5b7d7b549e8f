import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { DossierEntriesDocument, OrganisationsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { usePagePlace } from '../page/pager';
import { Loaded } from '../page/states';
import { DiscloseDone, type Done } from './disclose-done';
import { Prefilled } from './prefilled';

/** `?vraag=`: in answer to a request. `?afweging=`: goes on with a draft. */
export function DisclosePage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const [search] = useSearchParams();
  const [done, setDone] = useState<Done | null>(null);
  const place = usePagePlace();
  const read = useRead(DossierEntriesDocument, { id: dossierId, after: place.after }, { keepPrevious: true });
  const directory = useRead(OrganisationsDocument, {});
  const toDossier = useDossierCrumb(dossierId, read);
  return (
    <Page title={t('disclose.start')} crumbs={[toDossier]}>
      {done ? <DiscloseDone done={done} back={{ to: `/dossiers/${dossierId}`, text: t('disclose.back') }} /> : (
        <Loaded read={read}>
          {({ dossier }) => !dossier.access.mayDisclose
            ? <Alert kind="info">{t('disclose.mayNot')}</Alert>
            : (
              <Loaded read={directory}>
                {({ organisations }) => (
                  <Prefilled requestId={search.get('vraag')} draftId={search.get('afweging')} dossier={dossier} organisations={organisations} place={place} onDone={setDone} />
                )}
              </Loaded>
            )}
        </Loaded>
      )}
    </Page>
  );
}

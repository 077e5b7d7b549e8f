import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useParams } from 'react-router';
import { ConsentRequestsDocument, DossierForConsentDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { ButtonLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { RequestCard } from './request-card';

/** The questions for consent from one dossier, with where each stands for each person. */
export function DossierConsentPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const dossier = useRead(DossierForConsentDocument, { id: dossierId });
  const read = useRead(ConsentRequestsDocument, { dossierId });
  const toDossier = useDossierCrumb(dossierId, dossier);
  return (
    <Page title={t('ask.title')} crumbs={[toDossier]}>
      <Loaded read={dossier}>
        {() => (
          <>
            <Paragraph purpose="lead">{t('ask.lead')}</Paragraph>
            <div className="kapstok-actions"><ButtonLink primary to={`/dossiers/${dossierId}/toestemmingvragen`}>{t('ask.new')}</ButtonLink></div>
            <Loaded read={read}>
              {({ consentRequests }) => (consentRequests.length === 0
                ? <Empty>{t('ask.none')}</Empty>
                : <ul className="kapstok-cards kapstok-cards--wide">{consentRequests.map((request) => <RequestCard key={request.id} request={request} />)}</ul>)}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

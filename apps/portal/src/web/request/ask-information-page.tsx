import { useParams } from 'react-router';
import { CasePersonsDocument, DossierForWritingDocument, OrganisationsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { AskForm } from './ask-form';

/** A question for information, from a dossier of one's own. */
export function AskInformationPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const read = useRead(DossierForWritingDocument, { id: dossierId });
  const toDossier = useDossierCrumb(dossierId, read);
  return (
    <Page title={t('question.start')} crumbs={[toDossier]}>
      <Loaded read={read}>
        {({ dossier }) => dossier.access.rule === 'V1'
          ? <WithParties dossierId={dossier.id} caseId={dossier.case.id} subjectId={dossier.subject?.id} />
          : <Alert kind="info">{t('question.mayNot')}</Alert>}
      </Loaded>
    </Page>
  );
}

/** Whoever works in a dossier (V1) can ask from it: about whom, and whom. */
function WithParties({ dossierId, caseId, subjectId }: { dossierId: string; caseId: string; subjectId: string | undefined }) {
  const persons = useRead(CasePersonsDocument, { id: caseId });
  const directory = useRead(OrganisationsDocument, {});
  return (
    <Loaded read={persons}>
      {(found) => <Loaded read={directory}>{({ organisations }) => <AskForm dossierId={dossierId} subjectId={subjectId} found={found.case} organisations={organisations} />}</Loaded>}
    </Loaded>
  );
}

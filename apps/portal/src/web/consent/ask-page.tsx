import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useNavigate, useParams } from 'react-router';
import { AskConsentDocument, DossierForConsentDocument, OrganisationsDocument, type DossierForConsentQuery, type OrganisationsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { AskFields } from './ask-fields';
import { checkQuestion, emptyQuestion, questionInput, type AskValues } from './ask-values';
import { subjectsOfDossier } from './dossier-persons';

/** A professional asks everyone who must for consent, from a dossier. */
export function AskPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const dossier = useRead(DossierForConsentDocument, { id: dossierId });
  const directory = useRead(OrganisationsDocument, {});
  const toDossier = useDossierCrumb(dossierId, dossier);
  const crumbs = [toDossier, { to: `/dossiers/${dossierId}/toestemming`, text: t('ask.title') }];
  return (
    <Page title={t('ask.new')} crumbs={crumbs}>
      <Loaded read={dossier}>
        {(found) => <Loaded read={directory}>{({ organisations }) => <AskForm dossier={found.dossier} organisations={organisations} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function AskForm({ dossier, organisations }: { dossier: DossierForConsentQuery['dossier']; organisations: OrganisationsQuery['organisations'] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const write = useWrite(AskConsentDocument);
  const subjects = subjectsOfDossier(dossier);
  const form = useForm<AskValues>(
    { ...emptyQuestion, subjectId: subjects.length === 1 ? subjects[0]!.id : '' },
    (values) => checkQuestion(values, today()),
    (values) => write.mutate({ input: questionInput(dossier.id, values) }, { onSuccess: () => void navigate(`/dossiers/${dossier.id}/toestemming`) }),
    write.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph purpose="lead">{t('ask.lead')}</Paragraph>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="ask" />
      <AskFields form={form} dossier={dossier} subjects={subjects} organisations={organisations} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('ask.send')}</ActionButton></div>
    </form>
  );
}

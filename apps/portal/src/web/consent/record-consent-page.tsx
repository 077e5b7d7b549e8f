import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useNavigate, useParams } from 'react-router';
import { CasePersonsDocument, GiveConsentDocument, OrganisationsDocument, type CasePersonsQuery, type OrganisationsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { today } from '../language/dates';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { ConsentFields } from './consent-fields';
import { RecordingFields } from './recording-fields';
import { WhoFields } from './who-fields';
import { checkRecord, consentInput, emptyConsent, type ConsentValues } from './consent-values';

/** A professional records what a parent or a young person answered. */
export function RecordConsentPage() {
  const { t } = useWords();
  const { caseId = '' } = useParams();
  const persons = useRead(CasePersonsDocument, { id: caseId });
  const directory = useRead(OrganisationsDocument, {});
  const reference = persons.error ? undefined : persons.data?.case.reference;
  return (
    <Page title={t('consent.record')} crumbs={[{ to: `/zaken/${caseId}`, text: reference ? t('case.title', { reference }) : t('case.one') }]}>
      <Loaded read={persons}>
        {(found) => <Loaded read={directory}>{({ organisations }) => <RecordConsentForm found={found.case} organisations={organisations} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

interface FormProps {
  readonly found: CasePersonsQuery['case'];
  readonly organisations: OrganisationsQuery['organisations'];
}

function RecordConsentForm({ found, organisations }: FormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const write = useWrite(GiveConsentDocument);
  const form = useForm<ConsentValues>(
    emptyConsent,
    (values) => checkRecord(values, today()),
    (values) => write.mutate({ input: consentInput(values) }, { onSuccess: () => void navigate('/toestemmingen') }),
    write.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph>{t('consent.recordLead')}</Paragraph>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="consent" />
      <WhoFields form={form} found={found} />
      <ConsentFields form={form} organisations={organisations} own={false} />
      <RecordingFields form={form} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('consent.save')}</ActionButton></div>
    </form>
  );
}

import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CovenantDocument, DraftCovenantDocument, OrganisationsDocument, ReviseCovenantDocument, type CovenantVersionDetailsFragment } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import type { ApiError } from '../api/api-errors';
import { AgreementFields } from './agreement-fields';
import type { Organisations } from './covenant-party';
import { checkCovenant, covenantInput, emptyCovenant, valuesOf, type CovenantValues } from './covenant-values';
import { FlowFields } from './flow-fields';
import { PartyFields } from './party-fields';

/** A new covenant, begun as a draft of the own organisation. */
export function ComposePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const directory = useRead(OrganisationsDocument, {});
  const draft = useWrite(DraftCovenantDocument);
  const send = (values: CovenantValues) =>
    draft.mutate({ input: covenantInput(values) }, { onSuccess: ({ draftCovenant }) => void navigate(`/convenanten/${draftCovenant.id}`) });
  return (
    <Page title={t('covenant.new')} crumbs={[{ to: '/convenanten', text: t('menu.covenants') }]}>
      <Loaded read={directory}>
        {({ organisations }) => <CovenantForm initial={emptyCovenant} organisations={organisations} error={draft.error} busy={draft.isPending} onSend={send} />}
      </Loaded>
    </Page>
  );
}

/** Goes on with the draft, or begins the next version with the text of this one. */
export function RevisePage() {
  const { t } = useWords();
  const { covenantId = '' } = useParams();
  const directory = useRead(OrganisationsDocument, {});
  const read = useRead(CovenantDocument, { id: covenantId });
  return (
    <Page title={t('covenant.edit')} crumbs={[{ to: '/convenanten', text: t('menu.covenants') }, { to: `/convenanten/${covenantId}`, text: t('covenant.one') }]}>
      <Loaded read={directory}>
        {({ organisations }) => (
          <Loaded read={read}>{({ covenant }) => <ReviseForm id={covenant.id} version={covenant.proposal ?? covenant.current} organisations={organisations} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface ReviseProps {
  readonly id: string;
  readonly version: CovenantVersionDetailsFragment;
  readonly organisations: Organisations;
}

function ReviseForm({ id, version, organisations }: ReviseProps) {
  const navigate = useNavigate();
  const revise = useWrite(ReviseCovenantDocument);
  // The page is read again while somebody writes. What was filled in goes with the revision it began with: saving then tells that it changed.
  const [begun] = useState(version);
  const send = (values: CovenantValues) =>
    revise.mutate({ input: { id, revision: begun.revision, ...covenantInput(values) } }, { onSuccess: () => void navigate(`/convenanten/${id}`) });
  return <CovenantForm initial={valuesOf(begun)} organisations={organisations} error={revise.error} busy={revise.isPending} onSend={send} />;
}

interface FormProps {
  readonly initial: CovenantValues;
  readonly organisations: Organisations;
  readonly error: ApiError | null;
  readonly busy: boolean;
  readonly onSend: (values: CovenantValues) => void;
}

function CovenantForm({ initial, organisations, error, busy, onSend }: FormProps) {
  const { t } = useWords();
  const form = useForm<CovenantValues>(initial, checkCovenant, onSend, error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph>{t('covenant.composeLead')}</Paragraph>
      {error && <Failure error={error} />}
      <ErrorSummary form={form} prefix="covenant" />
      <PartyFields form={form} organisations={organisations} />
      <FlowFields form={form} organisations={organisations} />
      <AgreementFields form={form} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={busy}>{t('covenant.save')}</ActionButton></div>
    </form>
  );
}

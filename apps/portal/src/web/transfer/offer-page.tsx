import { useNavigate, useParams } from 'react-router';
import { DossierEntriesDocument, OfferTransferDocument, OrganisationsDocument, type DossierEntriesQuery, type OrganisationsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { dossierName } from '../dossier/dossier-name';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { ReceiverFields } from '../organisation/receiver-fields';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { MandatoryItems } from './mandatory-items';
import { MoreDossiers } from './more-dossiers';
import { checkOffer, emptyOffer, isWithin, kindsFor, offerInput, type OfferValues } from './offer-values';

/** Offering a dossier to who takes over. */
export function OfferPage() {
  const words = useWords();
  const { t } = words;
  const { dossierId = '' } = useParams();
  const dossier = useRead(DossierEntriesDocument, { id: dossierId, after: null });
  const organisations = useRead(OrganisationsDocument, {});
  const shown = dossier.error ? undefined : dossier.data?.dossier;
  return (
    <Page title={t('transfer.offer')} crumbs={[{ to: '/zaken', text: t('cases.title') }, ...(shown ? [{ to: `/dossiers/${shown.id}`, text: dossierName(shown, words) }] : [])]}>
      <Loaded read={dossier}>
        {(found) => <Loaded read={organisations}>{(directory) => <OfferForm dossier={found.dossier} organisations={directory.organisations} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly dossier: DossierEntriesQuery['dossier'];
  readonly organisations: OrganisationsQuery['organisations'];
}

function OfferForm({ dossier, organisations }: Props) {
  const { t, label } = useWords();
  const hat = useHat();
  const navigate = useNavigate();
  const write = useWrite(OfferTransferDocument);
  const form = useForm<OfferValues>(emptyOffer(), checkOffer, (values) =>
    write.mutate({ input: offerInput(dossier.id, values, organisations) }, { onSuccess: ({ offerTransfer }) => void navigate(`/overdrachten/${offerTransfer.id}`) }), write.error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('transfer.offer')}>
      <p>{t('transfer.offerLead')}</p>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="transfer" />
      <RadioField
        id="transfer-kind" label={t('transfer.kind')} value={values.kind} problem={problems.kind} onChange={(value) => set('kind', value)}
        choices={kindsFor(dossier, hat.task, hat.processorFor?.id).map((value) => ({ value, text: label('transferKind', value) }))}
      />
      {isWithin(values.kind) && <TextField id="transfer-hatId" label={t('involve.hat')} hint={t('involve.hatHint')} value={values.hatId} problem={problems.hatId} onChange={(value) => set('hatId', value)} />}
      {values.kind === 'stand-in' && <TextField id="transfer-until" type="date" label={t('involve.untilDay')} value={values.until} problem={problems.until} onChange={(value) => set('until', value)} />}
      {values.kind !== '' && !isWithin(values.kind) && (
        <ReceiverFields
          prefix="transfer" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
          onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
        />
      )}
      {values.kind === 'college' && <MoreDossiers dossier={dossier} values={values.more} problem={problems.more} onChange={(more) => set('more', more)} />}
      <TextArea id="transfer-why" rows={3} label={t('transfer.why')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
      <TextArea id="transfer-whyNotLess" rows={3} label={t('transfer.whyNotLess')} value={values.whyNotLess} problem={problems.whyNotLess} onChange={(value) => set('whyNotLess', value)} />
      <SelectField
        id="transfer-told" label={t('transfer.toldAsk')} value={values.told} onChange={(value) => set('told', value || 'yes')}
        choices={[{ value: 'yes', text: t('transfer.toldYes') }, { value: 'no', text: t('transfer.toldNo') }]}
      />
      {values.told === 'yes'
        ? <TextArea id="transfer-toldHow" rows={2} label={t('transfer.toldHow')} value={values.toldHow} problem={problems.toldHow} onChange={(value) => set('toldHow', value)} />
        : <TextArea id="transfer-notToldWhy" rows={2} label={t('transfer.notToldWhy')} hint={t('transfer.notToldHint')} value={values.notToldWhy} problem={problems.notToldWhy} onChange={(value) => set('notToldWhy', value)} />}
      {values.kind === 'veilig-thuis' && <MandatoryItems dossierId={dossier.id} items={values.items} problem={problems.items} onChange={(items) => set('items', items)} />}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('transfer.offer')}</ActionButton></div>
    </form>
  );
}

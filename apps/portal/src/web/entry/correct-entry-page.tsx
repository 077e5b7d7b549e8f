import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useNavigate, useParams } from 'react-router';
import { CorrectEntryDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { EntryFields } from './entry-fields';
import { checkCorrection, correctionInput, valuesOf, type EntryValues } from './entry-values';
import { mayShield } from './may-shield';
import { useEntry, type EntryInDossier } from './use-entry';

export function CorrectEntryPage() {
  const { t } = useWords();
  const { dossierId = '', entryId = '' } = useParams();
  const read = useEntry(dossierId, entryId);
  const shown = read.error ? undefined : read.data;
  return (
    <Page
      title={t('entry.correct')}
      crumbs={[{ to: `/dossiers/${dossierId}/aantekeningen/${entryId}`, text: shown?.entry.summary ?? t('entry.one') }]}
    >
      <Loaded read={read}>{(found) => <CorrectEntryForm {...found} />}</Loaded>
    </Page>
  );
}

function CorrectEntryForm({ dossier, entry }: EntryInDossier) {
  const { t } = useWords();
  const navigate = useNavigate();
  const write = useWrite(CorrectEntryDocument);
  const form = useForm<EntryValues>(valuesOf(entry), checkCorrection, (values) =>
    write.mutate(
      { input: correctionInput(entry.id, entry.version, values) },
      { onSuccess: () => void navigate(`/dossiers/${dossier.id}/aantekeningen/${entry.id}`) },
    ), write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph>{t('entry.correctLead')}</Paragraph>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="entry" />
      <TextArea id="entry-reason" label={t('entry.reason')} rows={2} value={form.values.reason} problem={form.problems.reason} onChange={(value) => form.set('reason', value)} />
      <EntryFields form={form} mayShield={mayShield(dossier)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('entry.saveCorrection')}</ActionButton></div>
    </form>
  );
}

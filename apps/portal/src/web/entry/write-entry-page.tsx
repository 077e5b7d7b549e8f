import { useNavigate, useParams } from 'react-router';
import { DossierForWritingDocument, WriteEntryDocument, type DossierForWritingQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { EntryFields } from './entry-fields';
import { checkNewEntry, emptyEntry, newEntryInput, type EntryValues } from './entry-values';
import { mayShield } from './may-shield';

export function WriteEntryPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const read = useRead(DossierForWritingDocument, { id: dossierId });
  const toDossier = useDossierCrumb(dossierId, read);
  return (
    <Page title={t('entry.write')} crumbs={[toDossier]}>
      <Loaded read={read}>
        {({ dossier }) => dossier.access.mayWrite.length === 0
          ? <Alert kind="info">{t('entry.mayNotWrite')}</Alert>
          : <WriteEntryForm dossier={dossier} />}
      </Loaded>
    </Page>
  );
}

function WriteEntryForm({ dossier }: { dossier: DossierForWritingQuery['dossier'] }) {
  const { t, label } = useWords();
  const navigate = useNavigate();
  const write = useWrite(WriteEntryDocument);
  const asksRole = dossier.kind === 'toeleiding';
  const form = useForm<EntryValues>(
    emptyEntry,
    (values) => checkNewEntry(values, asksRole),
    (values) => write.mutate({ input: newEntryInput(dossier.id, values) }, { onSuccess: () => void navigate(`/dossiers/${dossier.id}`) }),
    write.error,
  );
  const persons = dossier.case.households.flatMap(({ members }) => members.map(({ person }) => person));
  const once = persons.filter(({ id }, index) => persons.findIndex((other) => other.id === id) === index);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="entry" />
      <SelectField
        id="entry-category" label={t('entry.category')} hint={t('entry.categoryHint')} value={form.values.category} problem={form.problems.category}
        choices={dossier.access.mayWrite.map((value) => ({ value, text: label('category', value) }))}
        onChange={(value) => form.set('category', value)}
      />
      <EntryFields form={form} mayShield={mayShield(dossier)} />
      {once.length > 0 && (
        <SelectField
          id="entry-aboutId" label={t('entry.about')} optional value={form.values.aboutId}
          choices={once.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(value) => form.set('aboutId', value)}
        />
      )}
      {asksRole && (
        <RadioField
          id="entry-roleDisclosed" label={t('entry.role')} hint={t('entry.roleHint')} value={form.values.roleDisclosed} problem={form.problems.roleDisclosed}
          choices={[{ value: 'yes', text: t('answer.yes') }, { value: 'no', text: t('answer.no') }]}
          onChange={(value) => form.set('roleDisclosed', value as EntryValues['roleDisclosed'])}
        />
      )}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('entry.save')}</ActionButton></div>
    </form>
  );
}

import { useState } from 'react';
import { DossiersToTakeOverInDocument, TakeOverDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { dossierName } from '../dossier/dossier-name';
import { required } from '../form/checks';
import { SelectField } from '../form/choice-fields';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { RouteLink } from '../page/route-link';
import { Loaded } from '../page/states';

/** Takes one received entry over into an own dossier in which it may be written. */
export function TakeOverForm({ disclosure }: { disclosure: DisclosureDetailsFragment }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  return (
    <details className="kapstok-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('received.takeOver')}</summary>
      {open && <Choices disclosure={disclosure} />}
    </details>
  );
}

function Choices({ disclosure }: { disclosure: DisclosureDetailsFragment }) {
  const words = useWords();
  const { t, label } = words;
  const read = useRead(DossiersToTakeOverInDocument, {});
  const write = useWrite(TakeOverDocument);
  const [only, ...others] = disclosure.entries;
  const initial = { entryId: only && others.length === 0 ? only.id : '', dossierId: '', summary: '' };
  const entryOf = (id: string) => disclosure.entries.find((entry) => entry.id === id);
  const form = useForm(initial, (values) => ({
    entryId: required(values.entryId, 'received.problem.choose'),
    dossierId: required(values.dossierId, 'received.problem.choose'),
    summary: entryOf(values.entryId)?.summary === null ? required(values.summary, 'received.problem.words') : undefined,
  }), ({ entryId, dossierId, summary }) => write.mutate({ input: { disclosureId: disclosure.id, entryId, dossierId, summary: summary || null } }), write.error);
  const { values, problems, set } = form;
  const entry = entryOf(values.entryId);
  const id = (field: string) => `take-${disclosure.id}-${field}`;
  if (write.data) return <Alert kind="ok" focus>{t('received.takenOver')} <RouteLink to={`/dossiers/${write.data.takeOver.dossierId}`}>{t('received.openDossier')}</RouteLink></Alert>;
  return (
    <Loaded read={read}>
      {({ dossiers }) => (
        <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
          <p>{t('received.takeOverLead')}</p>
          <SelectField
            id={id('entryId')} label={t('received.takeOverEntry')} value={values.entryId} problem={problems.entryId} onChange={(value) => set('entryId', value)}
            choices={disclosure.entries.map((each) => ({ value: each.id, text: each.summary ?? label('category', each.category) }))}
          />
          <SelectField
            id={id('dossierId')} label={t('received.takeOverDossier')} value={values.dossierId} problem={problems.dossierId} onChange={(value) => set('dossierId', value)}
            choices={dossiers.nodes.filter(({ access }) => !entry || access.mayWrite.includes(entry.category)).map((each) => ({ value: each.id, text: dossierName(each, words) }))}
          />
          {entry?.summary === null && <TextField id={id('summary')} label={t('received.takeOverSummary')} value={values.summary} problem={problems.summary} onChange={(value) => set('summary', value)} />}
          {write.error && <Failure error={write.error} />}
          <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('received.takeOverSend')}</ActionButton></div>
        </form>
      )}
    </Loaded>
  );
}

import { EmergencyTargetDocument, type EmergencyTargetMutation } from '../api/operations.generated';
import { useAsk } from '../api/use-ask';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm, type Problems } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';

interface Values {
  readonly birthDate: string;
  readonly name: string;
  readonly bsn: string;
}

export type FoundDossier = EmergencyTargetMutation['emergencyTarget']['dossiers'][number];

function check({ birthDate, name, bsn }: Values): Problems<Values> {
  return {
    birthDate: birthDate === '' ? 'emergency.problem.birthDate' : undefined,
    name: (name.trim() === '') === (bsn.trim() === '') ? 'emergency.problem.name' : undefined,
  };
}

/** Exact or not at all: there is no list to look through. */
export function FindForm({ onFound }: { onFound: (dossiers: readonly FoundDossier[]) => void }) {
  const { t } = useWords();
  const ask = useAsk(EmergencyTargetDocument);
  const send = ({ birthDate, name, bsn }: Values) => {
    onFound([]);
    ask.mutate({ input: { birthDate, name: name.trim() || null, bsn: bsn.trim() || null } }, { onSuccess: ({ emergencyTarget }) => onFound(emergencyTarget.dossiers) });
  };
  const form = useForm<Values>({ birthDate: '', name: '', bsn: '' }, check, send, ask.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('emergency.find')}>
      {ask.error && <Failure error={ask.error} />}
      <ErrorSummary form={form} prefix="find" />
      <TextField id="find-birthDate" type="date" label={t('emergency.birthDate')} value={form.values.birthDate} problem={form.problems.birthDate} onChange={(value) => form.set('birthDate', value)} />
      <TextField id="find-name" label={t('emergency.name')} hint={t('emergency.nameHint')} value={form.values.name} problem={form.problems.name} onChange={(value) => form.set('name', value)} />
      <TextField id="find-bsn" label={t('emergency.bsn')} optional value={form.values.bsn} problem={form.problems.bsn} onChange={(value) => form.set('bsn', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" busy={ask.isPending}>{t('emergency.search')}</ActionButton></div>
      {ask.data && !ask.data.emergencyTarget.found && <Alert kind="info" focus>{t('emergency.notFound')}</Alert>}
    </form>
  );
}

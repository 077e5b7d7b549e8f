import { useNavigate } from 'react-router';
import { OpenEmergencyDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm, type Problems } from '../form/use-form';
import { dossierWhom } from '../dossier/dossier-name';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import type { FoundDossier } from './find-form';

interface Values {
  readonly dossierId: string;
  readonly reason: string;
  readonly hours: string;
}

function check({ dossierId, reason }: Values): Problems<Values> {
  return {
    dossierId: dossierId === '' ? 'emergency.problem.dossier' : undefined,
    reason: reason.trim().length < 10 ? 'emergency.problem.reason' : undefined,
  };
}

/** The reason in words comes before anything is seen. */
export function OpenForm({ dossiers }: { dossiers: readonly FoundDossier[] }) {
  const words = useWords();
  const { t, label } = words;
  const navigate = useNavigate();
  const write = useWrite(OpenEmergencyDocument);
  const [only, ...others] = dossiers;
  const send = ({ dossierId, reason, hours }: Values) =>
    write.mutate({ input: { dossierId, reason: reason.trim(), hours: Number(hours) } }, { onSuccess: ({ openEmergency }) => void navigate(`/nood/${openEmergency.id}`) });
  const form = useForm<Values>({ dossierId: only && others.length === 0 ? only.id : '', reason: '', hours: '4' }, check, send, write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('emergency.open')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="open" />
      <RadioField
        id="open-dossierId" label={t('emergency.foundPick')} value={form.values.dossierId} problem={form.problems.dossierId}
        choices={dossiers.map((dossier) => ({ value: dossier.id, text: t('emergency.foundOne', { kind: label('dossierKind', dossier.kind), whom: dossierWhom(dossier, words) }) }))}
        onChange={(value) => form.set('dossierId', value)}
      />
      <TextArea id="open-reason" label={t('emergency.reason')} hint={t('emergency.reasonHint')} value={form.values.reason} problem={form.problems.reason} onChange={(value) => form.set('reason', value)} />
      <SelectField
        id="open-hours" label={t('emergency.hours')} value={form.values.hours} onChange={(value) => form.set('hours', value || '4')}
        choices={['1', '2', '3', '4'].map((hours) => ({ value: hours, text: hours === '1' ? t('emergency.oneHour') : t('emergency.someHours', { hours }) }))}
      />
      <Alert kind="warning"><p>{t('emergency.who')}</p></Alert>
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('emergency.confirm')}</ActionButton></div>
    </form>
  );
}

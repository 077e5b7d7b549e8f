import { InvolveDocument, type DossierQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { standsNow } from '../case/stands-now';
import { SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm, type Problems } from '../form/use-form';
import { endOfDay } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Values {
  readonly hatId: string;
  readonly standsInFor: string;
  readonly until: string;
}

const HAT_NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function check({ hatId }: Values): Problems<Values> {
  return { hatId: HAT_NUMBER.test(hatId.trim()) ? undefined : 'involve.problem.hat' };
}

/** Brings in a colleague by the number of that colleague's hat: nobody can look up who works where. */
export function InvolveForm({ dossier, onDone }: { dossier: DossierQuery['dossier']; onDone: () => void }) {
  const { t, label, date } = useWords();
  const write = useWrite(InvolveDocument);
  const send = ({ hatId, standsInFor, until }: Values) =>
    write.mutate(
      { input: { dossierId: dossier.id, hatId: hatId.trim(), standsInFor: standsInFor || null, until: until ? endOfDay(until) : null } },
      { onSuccess: onDone },
    );
  const form = useForm<Values>({ hatId: '', standsInFor: '', until: '' }, check, send, write.error);
  const standing = dossier.involvements.filter((each) => standsNow(each));
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('involve.start')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="involve" />
      <TextField id="involve-hatId" label={t('involve.hat')} hint={t('involve.hatHint')} value={form.values.hatId} problem={form.problems.hatId} onChange={(value) => form.set('hatId', value)} />
      <SelectField
        id="involve-standsInFor" label={t('involve.standsInFor')} hint={t('involve.standsInForHint')} optional value={form.values.standsInFor}
        choices={standing.map((each) => ({ value: each.id, text: `${label('taskPerson', each.task)} – ${t('involve.since', { date: date(each.validFrom) })}` }))}
        onChange={(value) => form.set('standsInFor', value)}
      />
      <TextField id="involve-until" type="date" label={t('involve.untilDay')} optional value={form.values.until} problem={form.problems.until} onChange={(value) => form.set('until', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('involve.confirm')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}

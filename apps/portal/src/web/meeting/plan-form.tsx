import { useHat } from '../hat/hat-context';
import type { ApiError } from '../api/api-errors';
import type { MeetingDetailsFragment, MeetingPlanningQuery } from '../api/operations.generated';
import { CheckboxField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { InviteFields } from './invite-fields';
import { partyText } from './party-list';
import { checkPlan, othersOf, partyKey, planInput, planValues, type Plan, type PlanValues } from './plan-values';

interface Props {
  readonly dossier: MeetingPlanningQuery['dossier'];
  /** what is changed; absent: a new one */
  readonly before?: MeetingDetailsFragment;
  readonly title: string;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSend: (plan: Plan) => void;
}

/** Why, when, where, who comes and who of the household is invited. */
export function PlanForm({ dossier, before, title, busy, error, onSend }: Props) {
  const words = useWords();
  const { t } = words;
  const others = othersOf(dossier.meetingParties, useHat());
  const form = useForm<PlanValues>(planValues(others, dossier.meetingPersons, before), checkPlan, (values) => onSend(planInput(values, others)), error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={title}>
      {error && <Failure error={error} />}
      <ErrorSummary form={form} prefix="meeting" />
      <TextArea id="meeting-purpose" rows={3} label={t('meeting.purpose')} hint={t('meeting.purposeHint')} value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
      <TextField id="meeting-day" type="date" label={t('meeting.day')} value={values.day} problem={problems.day} onChange={(value) => set('day', value)} />
      <TextField id="meeting-time" type="time" label={t('meeting.time')} value={values.time} problem={problems.time} onChange={(value) => set('time', value)} />
      <TextField id="meeting-place" label={t('meeting.place')} hint={t('meeting.placeHint')} optional value={values.place} problem={problems.place} onChange={(value) => set('place', value)} />
      <Alert kind="info">{t('meeting.noAccess')}</Alert>
      {others.length > 0 && (
        <CheckboxField
          id="meeting-participants" label={t('meeting.participants')} hint={t('meeting.participantsHint')} optional values={values.participants} problem={problems.participants}
          choices={others.map((party) => ({ value: partyKey(party), text: partyText(party, words) }))} onChange={(participants) => set('participants', participants)}
        />
      )}
      <InviteFields persons={dossier.meetingPersons} clients={values.clients} problem={problems.clients} onChange={(clients) => set('clients', clients)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={busy}>{title}</ActionButton></div>
    </form>
  );
}

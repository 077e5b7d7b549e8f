import { useNavigate } from 'react-router';
import { AskConsultationDocument, OrganisationsDocument } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { taskName, type Hat } from '../hat/hat';
import { useWords } from '../language/language-context';
import { receivingTasks, taskOf, taskValue, type Organisation } from '../organisation/receiving-tasks';
import { ActionButton } from '../page/action-button';
import { Loaded } from '../page/states';
import { AnonymousTextFields, checkText, type AnonymousText } from './text-fields';
import { NotSent } from './traceable';

interface Values extends AnonymousText {
  /** organisation and task, see taskValue */
  readonly whom: string;
}

/** To a task of the own organisation, or to Veilig Thuis. */
export function AskForm({ hat }: { hat: Hat }) {
  const read = useRead(OrganisationsDocument, {});
  return <Loaded read={read}>{({ organisations }) => <Ask organisations={organisations.filter((one) => one.id === hat.organisation.id || one.type === 'veilig-thuis')} />}</Loaded>;
}

function Ask({ organisations }: { organisations: readonly Organisation[] }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const write = useWrite(AskConsultationDocument);
  const send = ({ whom, text, sure }: Values) => {
    const [organisationId = '', task = ''] = whom.split('/');
    const found = taskOf(organisations.find(({ id }) => id === organisationId), task);
    write.mutate(
      { input: { organisationId, task: found?.task ?? '', law: found?.law ?? null, question: text, notTraceable: sure } },
      { onSuccess: ({ askConsultation }) => void navigate(`/overleg/${askConsultation.id}`) },
    );
  };
  const form = useForm<Values>(
    { whom: '', text: '', sure: false },
    (values) => ({ whom: values.whom === '' ? 'consultation.problem.whom' : undefined, ...checkText(values) }),
    send,
    write.error,
  );
  const choices = organisations.flatMap((organisation) =>
    receivingTasks(organisation).map((task) => ({ value: `${organisation.id}/${taskValue(task)}`, text: `${organisation.name} – ${taskName(task, words)}` })));
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('consultation.ask')}>
      {write.error && <NotSent error={write.error} />}
      <ErrorSummary form={form} prefix="consult" />
      <SelectField id="consult-whom" label={t('consultation.whom')} value={form.values.whom} problem={form.problems.whom} choices={choices} onChange={(value) => form.set('whom', value)} />
      <AnonymousTextFields form={form} prefix="consult" label={t('consultation.question')} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('consultation.send')}</ActionButton></div>
    </form>
  );
}

import { SelectField } from '../form/choice-fields';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { receivers, receivingTasks, taskValue, type Organisation } from './receiving-tasks';

interface Props {
  readonly prefix: string;
  readonly organisations: readonly Organisation[];
  readonly organisationId: string;
  /** See taskValue. */
  readonly task: string;
  readonly problems: { organisationId?: TextKey; task?: TextKey };
  /** where nothing is given: other words for the organisation, and no word of who gets it */
  readonly label?: TextKey;
  readonly onChange: (organisationId: string, task: string) => void;
}

/** To whom: an organisation, and the task there for which it receives (R1: the task counts, not the employer). */
export function ReceiverFields({ prefix, organisations, organisationId, task, problems, label, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const organisation = organisations.find(({ id }) => id === organisationId);
  const tasks = organisation ? receivingTasks(organisation) : [];
  const choose = (id: string) => {
    const found = organisations.find((each) => each.id === id);
    const [only, ...others] = found ? receivingTasks(found) : [];
    onChange(id, only && others.length === 0 ? taskValue(only) : '');
  };
  return (
    <>
      <SelectField
        id={`${prefix}-organisationId`} label={t(label ?? 'receiver.organisation')} value={organisationId} problem={problems.organisationId}
        choices={receivers(organisations).map(({ id, name }) => ({ value: id, text: name }))} onChange={choose}
      />
      <SelectField
        id={`${prefix}-task`} label={t('receiver.task')} hint={organisation ? label === undefined ? t('receiver.taskHint') : undefined : t('receiver.organisationFirst')} value={task} problem={problems.task}
        choices={tasks.map((each) => ({
          value: taskValue(each),
          text: each.processorFor ? t('receiver.taskFor', { task: taskName(each, words), controller: each.processorFor.name }) : taskName(each, words),
        }))}
        onChange={(value) => onChange(organisationId, value)}
      />
    </>
  );
}

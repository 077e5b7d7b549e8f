import { useState } from 'react';
import type { DirectoryQuery } from '../api/operations.generated';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { ContactForm } from './contact-form';
import { TaskDetails, type DirectoryTask } from './task-details';

type Listed = DirectoryQuery['organisations'][number];

/** One organisation: who it is, and of each task in which role it asks and answers. */
export function OrganisationCard({ organisation, mayEdit }: { organisation: Listed; mayEdit: boolean }) {
  const { label } = useWords();
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">{organisation.name}</h2>
      <p className="kapstok-subtle">{label('organisationType', organisation.type)}</p>
      <ul className="kapstok-plain-list">{organisation.tasks.map((task) => <TaskItem key={task.id} task={task} all={organisation.tasks} mayEdit={mayEdit} />)}</ul>
    </li>
  );
}

function TaskItem({ task, all, mayEdit }: { task: DirectoryTask; all: readonly DirectoryTask[]; mayEdit: boolean }) {
  const words = useWords();
  const { t } = words;
  const [editing, setEditing] = useState(false);
  const name = task.processorFor ? t('receiver.taskFor', { task: taskName(task, words), controller: task.processorFor.name }) : taskName(task, words);
  return (
    <li className="kapstok-entry">
      <p><strong>{name}</strong> {!task.active && <Badge kind="warning">{t('directory.stopped')}</Badge>}</p>
      {task.contactPoint && <p className="kapstok-subtle">{t('organisations.contact', { contact: task.contactPoint })}</p>}
      <details className="kapstok-details">
        <summary>{t('directory.more')}<span className="kapstok-visually-hidden">: {name}</span></summary>
        <TaskDetails task={task} />
      </details>
      {mayEdit && !editing && <ActionButton onClick={() => setEditing(true)}>{t('directory.edit', { task: name })}</ActionButton>}
      {editing && <ContactForm task={task} all={all} name={t('directory.edit', { task: name })} onDone={() => setEditing(false)} />}
    </li>
  );
}

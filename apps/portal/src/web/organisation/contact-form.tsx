import { useState } from 'react';
import { UpdateContactPointDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { SelectField } from '../form/choice-fields';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import type { DirectoryTask } from './task-details';

interface Values {
  readonly contactPoint: string;
  readonly escalationContact: string;
  readonly escalationTask: string;
  readonly contactHours: string;
}

/** They do not work with what is asked about people; the API refuses them too. */
const NO_CONTENT: readonly string[] = ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'];

/** Whom to ask, by the administrator of the own organisation. */
export function ContactForm({ task, all, name, onDone }: { task: DirectoryTask; all: readonly DirectoryTask[]; name: string; onDone: () => void }) {
  const { t, label } = useWords();
  const write = useWrite(UpdateContactPointDocument);
  // What was filled in goes with the version it began with, also when the directory is read again meanwhile.
  const [version] = useState(task.version);
  const send = (values: Values) => write.mutate({ input: { taskId: task.id, version, ...values } }, { onSuccess: onDone });
  const initial = { contactPoint: task.contactPoint ?? '', escalationContact: task.escalationContact ?? '', escalationTask: task.escalationTask ?? '', contactHours: task.contactHours ?? '' };
  const form = useForm<Values>(initial, () => ({}), send, write.error);
  const { values, problems, set } = form;
  const prefix = `contact-${task.id}`;
  const contacts = [...new Set(all.map((one) => one.task))].filter((one) => !NO_CONTENT.includes(one)).map((value) => ({ value, text: label('task', value) }));
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={name}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix={prefix} />
      <TextField id={`${prefix}-contactPoint`} label={t('directory.contactField')} optional value={values.contactPoint} problem={problems.contactPoint} onChange={(value) => set('contactPoint', value)} />
      <TextField
        id={`${prefix}-escalationContact`} label={t('directory.escalationField')} hint={t('directory.escalationHint')} optional value={values.escalationContact}
        problem={problems.escalationContact} onChange={(value) => set('escalationContact', value)}
      />
      <SelectField
        id={`${prefix}-escalationTask`} label={t('directory.escalationTaskField')} hint={t('directory.escalationTaskHint')} none={t('directory.escalationTaskNone')}
        choices={contacts} value={values.escalationTask} problem={problems.escalationTask} onChange={(value) => set('escalationTask', value)}
      />
      <TextField id={`${prefix}-contactHours`} label={t('directory.hoursField')} optional value={values.contactHours} problem={problems.contactHours} onChange={(value) => set('contactHours', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('directory.save')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}

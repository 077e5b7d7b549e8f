import { AddMeetingItemDocument, type MeetingDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Failure } from '../page/failure';
import { Empty } from '../page/states';

/** What is on the agenda in the categories that this hat may see; `mayWrite`: the categories that it may add to. */
export function MeetingAgenda({ meeting, mayWrite }: { meeting: MeetingDetailsFragment; mayWrite: readonly string[] }) {
  const { t, label } = useWords();
  return (
    <>
      <p>{t('meeting.agendaLead')}</p>
      {meeting.agenda.length === 0 && <Empty>{t('meeting.agendaNone')}</Empty>}
      <ul className="kapstok-plain-list">
        {meeting.agenda.map((item) => <li key={item.id}><Badge>{label('category', item.category)}</Badge> <span className="kapstok-lines">{item.words}</span></li>)}
      </ul>
      {meeting.state === 'called' && mayWrite.length > 0 && <AddItem key={meeting.agenda.length} meetingId={meeting.id} categories={mayWrite} />}
    </>
  );
}

function AddItem({ meetingId, categories }: { meetingId: string; categories: readonly string[] }) {
  const { t, label } = useWords();
  const write = useWrite(AddMeetingItemDocument);
  const form = useForm(
    { category: '', words: '' }, ({ category, words }) => ({ category: required(category, 'meeting.problem.category'), words: required(words, 'meeting.problem.words') }),
    ({ category, words }) => write.mutate({ input: { meetingId, category, words: words.trim() } }), write.error,
  );
  const { values, problems, set } = form;
  return (
    <details className="kapstok-details">
      <summary>{t('meeting.agendaAdd')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('meeting.agendaAdd')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix="item" />
        <SelectField
          id="item-category" label={t('meeting.category')} hint={t('meeting.categoryHint')} value={values.category} problem={problems.category} onChange={(value) => set('category', value)}
          choices={categories.map((value) => ({ value, text: label('category', value) }))}
        />
        <TextArea id="item-words" rows={2} label={t('meeting.words')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('meeting.agendaSave')}</ActionButton></div>
      </form>
    </details>
  );
}

import { RadioField, YesField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { EntryValues } from './entry-values';

/** The fields that a new entry and a correction share. */
export function EntryFields({ form, mayShield }: { form: Form<EntryValues>; mayShield: boolean }) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  return (
    <>
      <RadioField
        id="entry-kind" label={t('entry.kind')} hint={t('entry.kindHint')} value={values.kind} problem={problems.kind}
        choices={['feit', 'mening'].map((value) => ({ value, text: label('kind', value) }))}
        onChange={(value) => set('kind', value)}
      />
      <TextField id="entry-source" label={t('entry.source')} hint={t('entry.sourceHint')} value={values.source} problem={problems.source} onChange={(value) => set('source', value)} />
      <YesField id="entry-approved" label={t('entry.approvedQuestion')} value={values.approved} onChange={(value) => set('approved', value)} />
      <TextField id="entry-summary" label={t('entry.summary')} hint={t('entry.summaryHint')} value={values.summary} problem={problems.summary} onChange={(value) => set('summary', value)} />
      <TextArea id="entry-body" label={t('entry.body')} rows={8} value={values.body} problem={problems.body} onChange={(value) => set('body', value)} />
      <TextField id="entry-occurredOn" type="date" label={t('entry.occurredOn')} optional value={values.occurredOn} problem={problems.occurredOn} onChange={(value) => set('occurredOn', value)} />
      {mayShield && <YesField id="entry-shielded" label={t('entry.shieldedQuestion')} value={values.shielded} onChange={(value) => set('shielded', value)} />}
    </>
  );
}

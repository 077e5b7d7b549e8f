import { useState } from 'react';
import { GiveCopyDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { CheckboxField, RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm, type Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { checkCopy, entriesOf, partKey, PARTS, wholeCopy, type CopyValues } from './copy-values';
import type { CopyReader } from './disclosure-copies';

interface Props {
  readonly disclosure: DisclosureDetailsFragment;
  readonly reader: CopyReader;
  readonly name: string;
}

/** Gives one person a copy, the whole of it or a part, or says why not yet; made when it is opened, since a dossier can have many. */
export function GiveCopyForm(props: Props) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <details className="kapstok-details" onToggle={({ currentTarget: { open } }) => setOpened((before) => before || open)}>
      <summary>{t('copy.decide')}<span className="kapstok-visually-hidden"> {t('copy.decideFor', { name: props.name })}</span></summary>
      {opened && <CopyForm {...props} />}
    </details>
  );
}

function CopyForm({ disclosure: { id, entries }, reader: { personId, subjectId, weighed, barred, copy }, name }: Props) {
  const { t } = useWords();
  const write = useWrite(GiveCopyDocument);
  const send = (values: CopyValues) => write.mutate({
    input: {
      disclosureId: id, personId, subjectId, version: copy?.version ?? 0, choice: values.choice, why: values.why.trim() || null,
      entries: values.choice === 'give' ? entriesOf(values, entries) : null,
    },
  });
  const form = useForm<CopyValues>(wholeCopy(entries, barred), (values) => checkCopy(values, entries, weighed), send, write.error);
  const prefix = `copy-${id}-${personId}`;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={`${t('copy.decide')} ${t('copy.decideFor', { name })}`}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix={prefix} />
      <RadioField
        id={`${prefix}-choice`} label={t('copy.choice')} choices={[{ value: 'give', text: t('copy.give') }, { value: 'not-yet', text: t('copy.notYet') }]}
        value={form.values.choice} problem={form.problems.choice} onChange={(choice) => form.set('choice', choice)}
      />
      {form.values.choice === 'give' && <Contents form={form} prefix={prefix} entries={entries} barred={barred} />}
      <TextArea id={`${prefix}-why`} rows={2} label={t('copy.why')} hint={t('copy.whyHint')} optional={!weighed} value={form.values.why} problem={form.problems.why} onChange={(why) => form.set('why', why)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('copy.save')}</ActionButton></div>
    </form>
  );
}

interface ContentsProps {
  readonly form: Form<CopyValues>;
  readonly prefix: string;
  readonly entries: DisclosureDetailsFragment['entries'];
  readonly barred: readonly string[];
}

function Contents({ form: { values, problems, set }, prefix, entries, barred }: ContentsProps) {
  const { t, label } = useWords();
  const able = entries.filter(({ id }) => !barred.includes(id));
  const named = ({ summary, category }: (typeof entries)[number]) => summary ?? label('category', category);
  return (
    <>
      {barred.length > 0 && <p>{t('copy.barred')}</p>}
      <CheckboxField
        id={`${prefix}-entries`} label={t('copy.entries')} hint={t('copy.entriesHint')} choices={able.map((entry) => ({ value: entry.id, text: named(entry) }))}
        values={values.entries} problem={problems.entries} onChange={(chosen) => set('entries', chosen)}
      />
      <details className="kapstok-details">
        <summary>{t('copy.reword')}</summary>
        {able.filter(({ id }) => values.entries.includes(id)).flatMap((entry) => PARTS.filter((part) => entry[part]).map((part) => (
          <TextArea
            key={partKey(entry.id, part)} id={`${prefix}-${entry.id}-${part}`} rows={part === 'body' ? 6 : 2} label={t('copy.of', { field: label('field', part), entry: named(entry) })}
            value={values.words[partKey(entry.id, part)] ?? ''} onChange={(said) => set('words', { ...values.words, [partKey(entry.id, part)]: said })}
          />
        )))}
      </details>
    </>
  );
}

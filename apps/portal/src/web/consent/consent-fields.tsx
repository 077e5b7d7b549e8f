import type { OrganisationsQuery } from '../api/operations.generated';
import { CheckboxField, RadioField } from '../form/choice-fields';
import { TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { categoryLabels } from '../language/labels/entry-labels';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ReceiverFields } from '../organisation/receiver-fields';
import type { ConsentValues } from './consent-values';
import { NO_CONTENT } from './no-content';

interface Props {
  readonly form: Form<ConsentValues>;
  readonly organisations: OrganisationsQuery['organisations'];
  readonly own: boolean;
}

/** What consent is about: the answer, what, to whom, what for, until when. Specific, or it does not count (rules §6). */
export function ConsentFields({ form, organisations, own }: Props) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  const categories = Object.keys(categoryLabels).filter((category) => !NO_CONTENT.includes(category));
  return (
    <>
      <RadioField
        id="consent-answer" label={t(own ? 'consent.ownAnswer' : 'consent.answer')} value={values.answer} problem={problems.answer}
        choices={[{ value: 'given', text: t('consent.given') }, { value: 'refused', text: t('consent.refused') }]}
        onChange={(value) => set('answer', value)}
      />
      <CheckboxField
        id="consent-categories" label={t('consent.categories')} hint={t('consent.categoriesHint')} values={values.categories} problem={problems.categories}
        choices={categories.map((value) => ({ value, text: label('category', value) }))}
        onChange={(chosen) => set('categories', chosen)}
      />
      <ReceiverFields
        prefix="consent" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
        onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
      />
      <PurposeField id="consent-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
      <TextField id="consent-lastDay" type="date" optional label={t('consent.lastDay')} hint={t('consent.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
    </>
  );
}

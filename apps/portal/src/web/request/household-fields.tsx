import type { PersonWithGezagFragment } from '../api/operations.generated';
import { standsNow } from '../case/stands-now';
import { CheckboxField, RadioField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { householdLabels } from '../language/labels/request-labels';
import { useWords } from '../language/language-context';
import type { AskValues } from './ask-values';

/** The household itself comes first (R204), and its refusal ends the question unless safety is at stake (R215); and who consented (R91). */
export function HouseholdFields({ form, subject }: { form: Form<AskValues>; subject: PersonWithGezagFragment | undefined }) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  const holders = subject?.gezag.filter((each) => standsNow(each)).map(({ holder }) => holder) ?? [];
  const consenters = [...(subject && subject.age >= 12 ? [subject] : []), ...holders];
  const once = consenters.filter(({ id }, index) => consenters.findIndex((other) => other.id === id) === index);
  return (
    <>
      <RadioField
        id="ask-household" label={t('question.household')} value={values.household} problem={problems.household} onChange={(value) => set('household', value)}
        choices={Object.keys(householdLabels).map((value) => ({ value, text: label('household', value) }))}
      />
      <TextArea id="ask-householdWords" rows={2} label={t('question.householdWords')} value={values.householdWords} problem={problems.householdWords} onChange={(value) => set('householdWords', value)} />
      {values.household === 'refused' && (
        <TextArea id="ask-safetyConcern" rows={2} label={t('question.safetyConcern')} hint={t('question.safetyConcernHint')} value={values.safetyConcern} problem={problems.safetyConcern} onChange={(value) => set('safetyConcern', value)} />
      )}
      {once.length > 0 && (
        <CheckboxField
          id="ask-consentOf" optional label={t('question.consentOf')} hint={t('question.consentOfHint')} values={values.consentOf} problem={problems.consentOf}
          choices={once.map(({ id, name }) => ({ value: id, text: name }))} onChange={(chosen) => set('consentOf', chosen)}
        />
      )}
    </>
  );
}

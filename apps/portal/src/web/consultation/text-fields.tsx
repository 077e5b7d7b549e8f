import { YesField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import type { Form, Problems } from '../form/use-form';
import { Problem } from '../form/field';
import { useWords } from '../language/language-context';

/** A text about nobody in particular, and that its writer says so. */
export interface AnonymousText {
  readonly text: string;
  readonly sure: boolean;
}

export function checkText({ text, sure }: AnonymousText): Problems<AnonymousText> {
  return { text: text.trim() === '' ? 'consultation.problem.text' : undefined, sure: sure ? undefined : 'consultation.problem.sure' };
}

export function AnonymousTextFields<Values extends AnonymousText>({ form, prefix, label }: { form: Form<Values>; prefix: string; label: string }) {
  const { t } = useWords();
  const { values, problems, set } = form as unknown as Form<AnonymousText>;
  return (
    <>
      <TextArea id={`${prefix}-text`} label={label} hint={t('consultation.questionHint')} rows={6} value={values.text} problem={problems.text} onChange={(value) => set('text', value)} />
      {problems.sure && <Problem id={`${prefix}-sure`} problem={problems.sure} />}
      <YesField id={`${prefix}-sure`} label={t('consultation.notTraceable')} value={values.sure} onChange={(value) => set('sure', value)} />
    </>
  );
}

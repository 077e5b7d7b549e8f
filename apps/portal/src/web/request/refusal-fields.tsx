import { CheckboxField } from '../form/choice-fields';
import { chosen, required } from '../form/checks';
import { TextArea } from '../form/text-fields';
import type { Form, Problems } from '../form/use-form';
import { refusalLabels } from '../language/labels/request-labels';
import { useWords } from '../language/language-context';

/** What something is not given for, why, and what is possible instead (R106, R216). */
export interface RefusalValues {
  readonly reasons: readonly string[];
  readonly words: string;
  readonly instead: string;
}

export const emptyRefusal: RefusalValues = { reasons: [], words: '', instead: '' };

export function checkRefusal(values: RefusalValues): Problems<RefusalValues> {
  return {
    reasons: chosen(values.reasons, 'request.refuseReasonsProblem'),
    words: required(values.words, 'request.refuseWordsProblem'),
    instead: required(values.instead, 'request.refuseInsteadProblem'),
  };
}

/** The reasons with which nothing is given under a duty to give what is necessary; the same list as the API's. */
const DESPITE_DUTY: readonly string[] = ['not-necessary', 'not-held', 'not-known-here'];

/** The same where there is a duty: a whole refusal needs that nothing asked is necessary, or that it is not there. */
export function checkWholeRefusal(values: RefusalValues, duty: boolean): Problems<RefusalValues> {
  const problems = checkRefusal(values);
  const stands = !duty || values.reasons.some((reason) => DESPITE_DUTY.includes(reason));
  return { ...problems, reasons: problems.reasons ?? (stands ? undefined : 'request.refuseDutyProblem') };
}

export function RefusalFields({ form, prefix }: { form: Pick<Form<RefusalValues>, 'values' | 'problems' | 'set'>; prefix: string }) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  return (
    <>
      <CheckboxField
        id={`${prefix}-reasons`} label={t('request.refuseReasons')} values={values.reasons} problem={problems.reasons} onChange={(reasons) => set('reasons', reasons)}
        choices={Object.keys(refusalLabels).map((value) => ({ value, text: label('refusal', value) }))}
      />
      <TextArea id={`${prefix}-words`} rows={3} label={t('request.refuseWords')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />
      <TextArea id={`${prefix}-instead`} rows={2} label={t('request.refuseInstead')} hint={t('request.refuseInsteadHint')} value={values.instead} problem={problems.instead} onChange={(value) => set('instead', value)} />
    </>
  );
}

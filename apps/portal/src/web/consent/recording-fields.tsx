import { CheckboxField, RadioField, SelectField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { consentKindLabels } from '../language/labels/sharing-labels';
import { useWords } from '../language/language-context';
import { VALID, type ConsentValues } from './consent-values';

/** How the answer was given and what was told; one consent for sharing, treatment and taking part are several (rules §6). */
export function RecordingFields({ form }: { form: Form<ConsentValues> }) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  return (
    <>
      <SelectField
        id="consent-kind" label={t('consent.kind')} hint={t('consent.kindHint')} value={values.kind} problem={problems.kind}
        choices={Object.keys(consentKindLabels).map((value) => ({ value, text: label('consentKind', value) }))}
        onChange={(value) => set('kind', value || 'verstrekking')}
      />
      <RadioField
        id="consent-how" label={t('consent.how')} value={values.how} problem={problems.how}
        choices={['oral', 'written'].map((value) => ({ value, text: label('how', value) }))}
        onChange={(value) => set('how', value)}
      />
      <TextArea id="consent-told" label={t('consent.told')} hint={t('consent.toldHint')} value={values.told} problem={problems.told} onChange={(value) => set('told', value)} />
      {values.answer !== 'refused' && (
        <CheckboxField
          id="consent-valid" label={t('consent.valid')} hint={t('consent.validHint')} optional values={values.valid}
          choices={VALID.map((value) => ({ value, text: t(`consent.valid.${value}`) }))}
          onChange={(chosen) => set('valid', chosen)}
        />
      )}
    </>
  );
}

import { SelectField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { consultedLabels } from '../language/labels/weighing-labels';
import { useWords } from '../language/language-context';
import type { WeighingValues } from './weighing-values';

/** Who was consulted, in what role and never by name (R135, R145). */
export function ConsultedFields({ form: { values, problems, set }, prefix }: { form: Form<WeighingValues>; prefix: string }) {
  const { t, label } = useWords();
  return (
    <>
      <SelectField
        id={`${prefix}-consulted`} label={t('weigh.consulted')} hint={t('weigh.consultedHint')} value={values.consulted} problem={problems.consulted}
        choices={Object.keys(consultedLabels).map((role) => ({ value: role, text: label('consulted', role) }))} onChange={(value) => set('consulted', value)}
      />
      {values.consulted !== '' && (
        <div className="kapstok-inset">
          <TextField id={`${prefix}-consultedOn`} type="date" label={t('weigh.consultedOn')} value={values.consultedOn} problem={problems.consultedOn} onChange={(value) => set('consultedOn', value)} />
          <TextArea id={`${prefix}-consultedSaid`} rows={2} optional label={t('weigh.consultedSaid')} value={values.consultedSaid} onChange={(value) => set('consultedSaid', value)} />
        </div>
      )}
    </>
  );
}

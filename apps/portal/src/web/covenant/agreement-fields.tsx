import { RadioField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { Section } from '../page/section';
import { AGREEMENTS, type CovenantValues } from './covenant-values';

/** What parties agree in words (R262), who is responsible, and how long it holds. */
export function AgreementFields({ form }: { form: Form<CovenantValues> }) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  return (
    <>
      <Section title={t('covenant.part.agreements')}>
        <RadioField
          id="covenant-controllers" label={t('covenant.controllers')} value={values.controllers} problem={problems.controllers} onChange={(value) => set('controllers', value)}
          choices={[{ value: 'own', text: t('covenant.controllers.own') }, { value: 'joint', text: t('covenant.controllers.joint') }]}
        />
        {AGREEMENTS.map((about) => (
          <TextArea
            key={about} id={`covenant-${about}`} rows={3} label={label('covenantAgreement', about)} value={values.agreements[about]}
            onChange={(text) => set('agreements', { ...values.agreements, [about]: text })}
          />
        ))}
      </Section>
      <Section title={t('covenant.part.period')}>
        <TextField id="covenant-firstDay" type="date" label={t('covenant.firstDay')} value={values.firstDay} problem={problems.firstDay} onChange={(value) => set('firstDay', value)} />
        <TextField id="covenant-lastDay" type="date" optional label={t('covenant.lastDay')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      </Section>
    </>
  );
}

import { MayIShareDocument } from '../api/operations.generated';
import { useAsk } from '../api/use-ask';
import { CheckboxField, RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { categoryLabels } from '../language/labels/entry-labels';
import { adviceFactLabels, measureLabels } from '../language/labels/emergency-labels';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { AdviceAnswer } from './advice-answer';
import { adviceInput, checkAdvice, emptyAdvice, valuesOf, type AdviceValues, type Example } from './advice-values';
import { partyChoices, type Party } from './parties';

/** A situation in choices; the answer stands below it and goes away as soon as the situation changes. */
export function AdviceForm({ example, own }: { example: Example | undefined; own: Party | undefined }) {
  const words = useWords();
  const { t, label } = words;
  const ask = useAsk(MayIShareDocument);
  const form = useForm<AdviceValues>(
    example ? valuesOf(example) : emptyAdvice, checkAdvice, (values) => ask.mutate({ input: adviceInput(values, example) }), ask.error,
  );
  const { values, problems } = form;
  const set = <Name extends keyof AdviceValues & string>(name: Name, value: AdviceValues[Name]) => {
    ask.reset();
    form.set(name, value);
  };
  const parties = partyChoices([own, example?.situation.holder, example?.situation.receiver], words);
  const consents = ['none', 'all', 'refused', ...(example?.situation.consents?.length ? ['example'] : [])];
  const consentText = { none: t('advice.consentNone'), all: t('advice.consentAll'), refused: t('advice.consentRefused'), example: t('advice.consentExample') };
  return (
    <>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('menu.advice')}>
        {ask.error && <Failure error={ask.error} />}
        <ErrorSummary form={form} prefix="advice" />
        <RadioField
          id="advice-action" label={t('advice.action')} value={values.action} onChange={(value) => set('action', value)}
          choices={[{ value: 'disclose', text: t('advice.disclose') }, { value: 'request', text: t('advice.request') }]}
        />
        <SelectField id="advice-holder" label={t('advice.holder')} value={values.holder} problem={problems.holder} choices={parties} onChange={(value) => set('holder', value)} />
        <SelectField id="advice-receiver" label={t('advice.receiver')} value={values.receiver} problem={problems.receiver} choices={parties} onChange={(value) => set('receiver', value)} />
        <CheckboxField
          id="advice-categories" label={t('advice.categories')} values={values.categories} problem={problems.categories}
          choices={Object.keys(categoryLabels).filter((category) => category !== 'toegangslog').map((value) => ({ value, text: label('category', value) }))}
          onChange={(value) => set('categories', value)}
        />
        <PurposeField id="advice-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
        <TextField id="advice-age" label={t('advice.age')} hint={t('advice.ageHint')} optional value={values.age} problem={problems.age} onChange={(value) => set('age', value.trim())} />
        <SelectField
          id="advice-gezag" label={t('advice.gezag')} optional none="0" value={values.gezag === '0' ? '' : values.gezag} onChange={(value) => set('gezag', value || '0')}
          choices={['1', '2', '3'].map((value) => ({ value, text: value }))}
        />
        <SelectField
          id="advice-consent" label={t('advice.consent')} value={values.consent} onChange={(value) => set('consent', value || 'none')}
          choices={consents.map((value) => ({ value, text: consentText[value as keyof typeof consentText] }))}
        />
        <CheckboxField
          id="advice-facts" label={t('advice.facts')} optional values={values.facts} onChange={(value) => set('facts', value)}
          choices={Object.keys(adviceFactLabels).map((value) => ({ value, text: label('adviceFact', value) }))}
        />
        <SelectField
          id="advice-measure" label={t('advice.measure')} optional none={t('advice.noMeasure')} value={values.measure} onChange={(value) => set('measure', value)}
          choices={Object.keys(measureLabels).map((value) => ({ value, text: label('measure', value) }))}
        />
        <TextField id="advice-week" label={t('advice.week')} optional value={values.week} problem={problems.week} onChange={(value) => set('week', value.trim())} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={ask.isPending}>{t('advice.ask')}</ActionButton></div>
      </form>
      {ask.data && <AdviceAnswer advice={ask.data.mayIShare} />}
    </>
  );
}

import { RadioField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import type { WeighingValues } from './weighing-values';

interface Props {
  readonly form: Form<WeighingValues>;
  readonly prefix: string;
}

/** The facts that cause the feeling that something is wrong, apart from that feeling (R148). */
export function SignalFields({ form: { values, problems, set }, prefix }: Props) {
  const { t } = useWords();
  return (
    <>
      <TextArea id={`${prefix}-facts`} rows={3} label={t('weigh.facts')} hint={t('weigh.factsHint')} value={values.facts} problem={problems.facts} onChange={(value) => set('facts', value)} />
      <TextArea
        id={`${prefix}-interpretation`} rows={2} label={t('weigh.interpretation')} hint={t('weigh.interpretationHint')} value={values.interpretation} problem={problems.interpretation}
        onChange={(value) => set('interpretation', value)}
      />
    </>
  );
}

/** Unsafety of now apart from unsafety that lasts (R148), and what the problems of the parents do to the children (R144). */
export function SafetyFields({ form, prefix }: Props) {
  const { t } = useWords();
  const { values, problems, set } = form;
  return (
    <>
      <UnsafetyField form={form} prefix={prefix} kind="acute" />
      {values.acute === 'yes' && <Alert kind="info">{t('weigh.acuteNow')}</Alert>}
      <UnsafetyField form={form} prefix={prefix} kind="chronic" />
      <TextArea id={`${prefix}-children`} rows={3} label={t('weigh.children')} hint={t('weigh.childrenHint')} value={values.children} problem={problems.children} onChange={(value) => set('children', value)} />
    </>
  );
}

function UnsafetyField({ form: { values, problems, set }, prefix, kind }: Props & { readonly kind: 'acute' | 'chronic' }) {
  const { t } = useWords();
  const why = `${kind}Why` as const;
  return (
    <>
      <RadioField
        id={`${prefix}-${kind}`} label={t(kind === 'acute' ? 'weigh.acute' : 'weigh.chronic')} value={values[kind]} problem={problems[kind]} choices={[{ value: 'yes', text: t('weigh.yes') }, { value: 'no', text: t('weigh.no') }]}
        onChange={(value) => set(kind, value === 'yes' ? 'yes' : 'no')}
      />
      {values[kind] !== '' && (
        <div className="kapstok-inset">
          <TextArea
            id={`${prefix}-${why}`} rows={2} label={t(kind === 'acute' ? 'weigh.acuteWhy' : 'weigh.chronicWhy')} value={values[why]} problem={problems[why]}
            onChange={(value) => set(why, value)}
          />
        </div>
      )}
    </>
  );
}

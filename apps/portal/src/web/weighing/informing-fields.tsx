import { RadioField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { waitReasonLabels } from '../language/labels/weighing-labels';
import { useWords } from '../language/language-context';
import { SuggestedArea } from './suggested-area';
import type { Asked, WeighingValues } from './weighing-values';

/** What the person was told, or why not yet and when (R219 to R222). */
export function InformingFields({ form: { values, problems, set }, asked }: { form: Form<WeighingValues>; asked: Asked }) {
  const { t, label } = useWords();
  const reasons = Object.keys(waitReasonLabels).filter((reason) => reason !== 'urgent' || asked.mayBeUrgent);
  return (
    <>
      <RadioField
        id="weigh-told" label={t('weigh.told')} hint={asked.tellFirst ? t('weigh.mandatory') : undefined} value={values.told} problem={problems.told}
        choices={[{ value: 'before', text: t('weigh.told.before') }, ...(asked.tellFirst ? [] : [{ value: 'later', text: t('weigh.told.later') }])]}
        onChange={(told) => set('told', told === 'before' || told === 'later' ? told : '')}
      />
      {values.told === 'before' && (
        <div className="kapstok-inset">
          <TextField id="weigh-toldOn" type="date" label={t('weigh.toldOn')} value={values.toldOn} problem={problems.toldOn} onChange={(value) => set('toldOn', value)} />
          <SuggestedArea id="weigh-toldHow" field="how" label={t('weigh.toldHow')} value={values.toldHow} problem={problems.toldHow} onChange={(value) => set('toldHow', value)} />
          <TextArea id="weigh-objection" rows={2} optional label={t('weigh.objection')} value={values.objection} onChange={(value) => set('objection', value)} />
        </div>
      )}
      {values.told === 'later' && (
        <div className="kapstok-inset">
          <RadioField
            id="weigh-reason" label={t('weigh.reason')} hint={t('weigh.reasonHint')} value={values.reason} problem={problems.reason}
            choices={reasons.map((reason) => ({ value: reason, text: label('waitReason', reason) }))} onChange={(value) => set('reason', value)}
          />
          <SuggestedArea id="weigh-why" field="why" label={t('weigh.why')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
          <TextField id="weigh-tellBy" type="date" label={t('weigh.tellBy')} hint={t('weigh.tellByHint')} value={values.tellBy} problem={problems.tellBy} onChange={(value) => set('tellBy', value)} />
        </div>
      )}
    </>
  );
}

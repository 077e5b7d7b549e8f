import { RadioField } from '../form/choice-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { SuggestedArea } from './suggested-area';
import type { WeighingValues } from './weighing-values';

/** Whether this is everything or a part of it; of a part why not the rest, with what is left out in sight (R106, R108). */
export function PartFields({ form: { values, problems, set }, leftOut }: { form: Form<WeighingValues>; leftOut: readonly string[] }) {
  const { t } = useWords();
  return (
    <>
      <RadioField
        id="weigh-outcome" label={t('weigh.part')} hint={t('weigh.partHint')} value={values.outcome}
        choices={[{ value: 'all', text: t('weigh.part.all') }, { value: 'part', text: t('weigh.part.part') }]} onChange={(value) => set('outcome', value === 'part' ? 'part' : 'all')}
      />
      {values.outcome === 'part' && (
        <div className="kapstok-inset">
          {leftOut.length > 0 && (
            <>
              <p id="weigh-leftOut">{t('weigh.leftOut')}</p>
              <ul aria-labelledby="weigh-leftOut">{leftOut.map((words) => <li key={words}>{words}</li>)}</ul>
            </>
          )}
          <SuggestedArea id="weigh-whyNotShared" field="whyNotShared" label={t('weigh.whyNotAll')} value={values.whyNotShared} problem={problems.whyNotShared} onChange={(value) => set('whyNotShared', value)} />
        </div>
      )}
    </>
  );
}

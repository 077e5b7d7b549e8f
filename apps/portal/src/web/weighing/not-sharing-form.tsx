import { Heading } from '@nl-design-system-candidate/heading-react';
import { YesField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { Problem } from '../form/field';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { ConsultedFields } from './consulted-fields';
import { MeldcodeFields } from './meldcode-fields';
import { SuggestedArea } from './suggested-area';
import type { CarryOut } from './use-weighing';
import { askedBy, checkNotSharing, type Decision, type WeighingValues } from './weighing-values';

interface Props {
  readonly decision: Decision;
  readonly ground: string;
  readonly circumstances: readonly string[];
  readonly initial: WeighingValues;
  readonly carryOut: CarryOut;
}

/** Not sharing is recorded as fully as sharing (R106, R108, R149). */
export function NotSharingForm({ decision, ground, circumstances, initial, carryOut }: Props) {
  const { t } = useWords();
  const asked = askedBy(decision, ground, circumstances);
  const { use, busy, error } = carryOut;
  const form = useForm(initial, (values) => checkNotSharing(values, asked), (values) => use(values, 'nothing'), error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-labelledby="nothing-title">
      <Heading level={2} id="nothing-title">{t('weigh.other')}</Heading>
      <p>{t('weigh.otherLead')}</p>
      <ErrorSummary form={form} prefix="nothing" />
      <SuggestedArea id="nothing-whyNotShared" field="whyNotShared" label={t('weigh.whyNotShared')} value={values.whyNotShared} problem={problems.whyNotShared} onChange={(value) => set('whyNotShared', value)} />
      <SuggestedArea id="nothing-instead" field="instead" label={t('weigh.instead')} value={values.instead} problem={problems.instead} onChange={(value) => set('instead', value)} />
      {asked.consulted && <ConsultedFields form={form} prefix="nothing" />}
      {asked.meldcode && <MeldcodeFields form={form} prefix="nothing" />}
      {asked.duty && (
        <div>
          {problems.nothingNecessary && <Problem id="nothing-nothingNecessary" problem={problems.nothingNecessary} />}
          <YesField id="nothing-nothingNecessary" label={t('weigh.nothingNecessary')} value={values.nothingNecessary} onChange={(value) => set('nothingNecessary', value)} />
        </div>
      )}
      {error && <Failure error={error} />}
      <div className="kapstok-actions"><ActionButton type="submit" busy={busy}>{t('weigh.notShare')}</ActionButton></div>
    </form>
  );
}

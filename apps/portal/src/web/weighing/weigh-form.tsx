import { Heading } from '@nl-design-system-candidate/heading-react';
import { RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { ConsultedFields } from './consulted-fields';
import { InformingFields } from './informing-fields';
import { MeldcodeFields } from './meldcode-fields';
import { PartFields } from './part-fields';
import { SuggestedArea } from './suggested-area';
import { ConflictFields, FactorFields } from './test-fields';
import type { CarryOut } from './use-weighing';
import { askedBy, checkSharing, CONFLICT, type Decision, type WeighingValues } from './weighing-values';

interface Props {
  readonly decision: Decision;
  /** what the professional relies on; empty: whatever fits */
  readonly ground: string;
  readonly circumstances: readonly string[];
  readonly initial: WeighingValues;
  /** what is not given, in words: other entries, and other parts of the chosen ones */
  readonly leftOut: readonly string[];
  /** where a draft can be found again */
  readonly keptWith: 'dossier' | 'received';
  readonly carryOut: CarryOut;
  readonly onGround: (ground: string) => void;
}

/** The weighing of a professional who shares: only the parts that the decision asks for. */
export function WeighForm({ decision, ground, circumstances, initial, leftOut, keptWith, carryOut, onGround }: Props) {
  const { t, label } = useWords();
  const asked = askedBy(decision, ground, circumstances);
  const { use, save, saved, busy, error } = carryOut;
  const form = useForm(initial, (values) => checkSharing(values, asked), (values) => use(values, values.outcome), error);
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-labelledby="weigh-title">
      <Heading level={2} id="weigh-title">{t('weigh.title')}</Heading>
      <p>{t('weigh.lead')}</p>
      <ErrorSummary form={form} prefix="weigh" />
      {(decision.grounds.length > 1 || ground !== '') && ground !== CONFLICT && (
        <RadioField
          id="weigh-ground" label={t('weigh.ground')} value={ground || decision.grounds[0]!.id} onChange={onGround}
          choices={decision.grounds.map(({ id, article }) => ({ value: id, text: [label('ground', id), article].filter(Boolean).join(', ') }))}
        />
      )}
      {asked.interest && <SuggestedArea id="weigh-interest" field="interest" label={t('weigh.interest')} hint={t('weigh.interestHint')} value={values.interest} problem={problems.interest} onChange={(value) => set('interest', value)} />}
      <PartFields form={form} leftOut={leftOut} />
      {asked.informing && <InformingFields form={form} asked={asked} />}
      {asked.consulted && <ConsultedFields form={form} prefix="weigh" />}
      {asked.conflict && <ConflictFields form={form} />}
      {asked.factors && <FactorFields form={form} />}
      {asked.meldcode && <MeldcodeFields form={form} prefix="weigh" />}
      {error && <Failure error={error} />}
      {saved && <Alert kind="ok">{t(keptWith === 'received' ? 'onward.saved' : 'weigh.saved')}</Alert>}
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={busy}>{t('weigh.use')}</ActionButton>
        <ActionButton busy={busy} onClick={() => save(values, values.outcome)}>{t('weigh.save')}</ActionButton>
      </div>
    </form>
  );
}

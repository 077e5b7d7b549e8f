import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef } from 'react';
import { RadioField, YesField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { Problem } from '../form/field';
import { TextArea, TextField } from '../form/text-fields';
import { useForm, type Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
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
  /** where a draft can be found again */
  readonly keptWith: 'dossier' | 'received';
  readonly carryOut: CarryOut;
  readonly shown: boolean;
}

/** Not sharing is recorded as fully as sharing, and asks only what that needs (R106, R108, R149). */
export function NotSharingForm({ decision, ground, circumstances, initial, keptWith, carryOut, shown }: Props) {
  const { t } = useWords();
  const asked = askedBy(decision, ground, circumstances);
  const { use, save, saved, busy, error } = carryOut;
  const form = useForm(initial, (values) => checkNotSharing(values, asked), (values) => use(values, 'nothing'), error);
  const { values, problems, set } = form;
  const place = useRef<HTMLFormElement>(null);
  const seen = useRef<Decision | null>(null);
  // At a new decision; who goes back and forth between the two choices above stays there.
  useEffect(() => {
    if (shown && seen.current !== decision) place.current?.focus();
    seen.current = decision;
  }, [shown, decision]);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-labelledby="nothing-title" ref={place} tabIndex={-1}>
      <Heading level={2} id="nothing-title">{t('weigh.other')}</Heading>
      {asked.duty && <p>{t('explain.duty')}</p>}
      <ErrorSummary form={form} prefix="nothing" />
      <SuggestedArea id="nothing-whyNotShared" field="whyNotShared" label={t('weigh.whyNotShared')} value={values.whyNotShared} problem={problems.whyNotShared} onChange={(value) => set('whyNotShared', value)} />
      <SuggestedArea id="nothing-instead" field="instead" label={t('weigh.instead')} hint={t('weigh.insteadHint')} value={values.instead} problem={problems.instead} onChange={(value) => set('instead', value)} />
      <ToldFields form={form} />
      {asked.consulted && <ConsultedFields form={form} prefix="nothing" />}
      {asked.meldcode && <MeldcodeFields form={form} prefix="nothing" />}
      {asked.duty && (
        <div>
          {problems.nothingNecessary && <Problem id="nothing-nothingNecessary" problem={problems.nothingNecessary} />}
          <YesField id="nothing-nothingNecessary" label={t('weigh.nothingNecessary')} value={values.nothingNecessary} onChange={(value) => set('nothingNecessary', value)} />
        </div>
      )}
      {error && <Failure error={error} />}
      {saved && <Alert kind="ok">{t(keptWith === 'received' ? 'onward.saved' : 'weigh.saved')}</Alert>}
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={busy}>{t('weigh.notShare')}</ActionButton>
        <ActionButton busy={busy} onClick={() => save(values, 'nothing')}>{t('weigh.save')}</ActionButton>
      </div>
    </form>
  );
}

/** Whether the person was told that this is not shared, and else why not. */
function ToldFields({ form: { values, problems, set } }: { form: Form<WeighingValues> }) {
  const { t } = useWords();
  return (
    <>
      <RadioField
        id="nothing-told" label={t('weigh.toldNothing')} value={values.told} problem={problems.told}
        choices={[{ value: 'before', text: t('weigh.told.before') }, { value: 'not', text: t('weigh.told.not') }]} onChange={(told) => set('told', told === 'before' ? 'before' : 'not')}
      />
      {values.told === 'before' && (
        <div className="kapstok-inset">
          <TextField id="nothing-toldOn" type="date" label={t('weigh.toldOn')} value={values.toldOn} problem={problems.toldOn} onChange={(value) => set('toldOn', value)} />
          <TextArea id="nothing-toldHow" rows={2} label={t('weigh.toldHow')} value={values.toldHow} problem={problems.toldHow} onChange={(value) => set('toldHow', value)} />
          <TextArea id="nothing-objection" rows={2} optional label={t('weigh.objection')} value={values.objection} onChange={(value) => set('objection', value)} />
        </div>
      )}
      {values.told === 'not' && (
        <div className="kapstok-inset">
          <TextArea id="nothing-why" rows={2} label={t('weigh.whyNotTold')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
        </div>
      )}
    </>
  );
}

import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { DiscloseDocument, ExplainDisclosureDocument, type OrganisationsQuery, type WeighingDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useAsk } from '../api/use-ask';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ReceiverFields } from '../organisation/receiver-fields';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { SuggestedArea } from '../weighing/suggested-area';
import { CONFLICT, type Decision } from '../weighing/weighing-values';
import { ChooseEntries } from './choose-entries';
import { CircumstancesField } from './circumstances-field';
import type { Done } from './disclose-done';
import { checkDisclosure, discloseInput, shareInput, type DisclosureValues, type From } from './disclosure-values';
import { Outcome } from './outcome';
import type { Whence } from './whence';

interface Props {
  readonly whence: Whence;
  readonly organisations: OrganisationsQuery['organisations'];
  readonly from: From;
  readonly initial: DisclosureValues;
  /** the draft that this goes on with */
  readonly draft: WeighingDetailsFragment | null;
  readonly onDone: (done: Done) => void;
}

/** First whether it may, then the weighing if the law asks one, then the disclosure. A decision counts only for exactly what it was asked about. */
export function DiscloseForm({ whence, organisations, from, initial, draft, onDone }: Props) {
  const { t } = useWords();
  const ask = useAsk(ExplainDisclosureDocument);
  const write = useWrite(DiscloseDocument);
  const [decided, setDecided] = useState<{ values: DisclosureValues; decision: Decision } | null>(null);
  const look = (about: DisclosureValues) =>
    ask.mutate({ input: shareInput(from, about) }, { onSuccess: ({ explainDisclosure }) => setDecided({ values: about, decision: explainDisclosure }) });
  const form = useForm<DisclosureValues>(initial, (values) => checkDisclosure(values, today()), look, ask.error ?? write.error);
  const { values, problems, set } = form;
  // The ground is chosen beside the decision, and is part of what the decision was asked about.
  const now = decided && { ...values, ground: decided.values.ground };
  const current = decided !== null && JSON.stringify(now) === JSON.stringify(decided.values);
  return (
    <>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        <Paragraph purpose="lead">{t('disclose.lead')}</Paragraph>
        <ErrorSummary form={form} prefix="disclose" />
        <ChooseEntries entries={whence.entries} chosen={values.entries} problem={problems.entries} onChange={(entries) => set('entries', entries)} />
        <ReceiverFields
          prefix="disclose" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
          onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
        />
        <PurposeField id="disclose-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
        <CircumstancesField task={values.task} values={values.circumstances} onChange={(value) => set('circumstances', value)} />
        <SuggestedArea id="disclose-whyNecessary" field="whyNecessary" label={t('disclose.whyNecessary')} hint={t('disclose.whyNecessaryHint')} value={values.whyNecessary} problem={problems.whyNecessary} onChange={(value) => set('whyNecessary', value)} />
        <SuggestedArea id="disclose-whyNotLess" field="whyNotLess" label={t('disclose.whyNotLess')} hint={t('disclose.whyNotLessHint')} value={values.whyNotLess} problem={problems.whyNotLess} onChange={(value) => set('whyNotLess', value)} />
        <TextField id="disclose-lastDay" type="date" optional label={t('disclose.lastDay')} hint={t('disclose.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
        {ask.error && <Failure error={ask.error} />}
        <div className="kapstok-actions"><ActionButton type="submit" purpose={current ? 'secondary' : 'primary'} busy={ask.isPending}>{t('disclose.check')}</ActionButton></div>
      </form>
      {/* Out of sight while something above is changed, and not gone: what was written in the weighing stays. */}
      {decided && now && (
        <div hidden={!current}>
          <Outcome
            decision={decided.decision} whence={whence} from={from} values={now} draft={draft} busy={write.isPending} onDone={onDone}
            onDisclose={() => write.mutate({ input: discloseInput(from, now) }, { onSuccess: ({ disclose }) => onDone({ disclosure: disclose, requestId: from.requestId }) })}
            onGround={(ground) => look({ ...values, ground })} onConflict={() => look({ ...values, ground: CONFLICT })}
          />
        </div>
      )}
      {write.error && <Failure error={write.error} />}
    </>
  );
}

import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { DiscloseDocument, ExplainDisclosureDocument, type OrganisationsQuery, type WeighingDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useAsk } from '../api/use-ask';
import { NO_CONTENT } from '../consent/no-content';
import { CheckboxField, RadioField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm, type Form } from '../form/use-form';
import { today } from '../language/dates';
import { categoryLabels } from '../language/labels/entry-labels';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
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

/** First what is decided: to share or not. To share: whether it may, then the weighing if the law asks one, then the disclosure. Not to: why, and what is possible. A decision counts only for exactly what it was asked about. */
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
  const shares = values.what === 'share';
  const current = decided !== null && JSON.stringify(now) === JSON.stringify(decided.values);
  // Of what was chosen it is known what kind of information it is; the professional looks at it once more.
  const notShare = () => {
    const kinds = whence.entries.nodes.flatMap(({ id, category }) => (values.entries[id] ? [category] : []));
    set('what', 'nothing');
    set('categories', [...new Set([...values.categories, ...kinds])]);
    document.getElementById('disclose-what-nothing')?.focus();
  };
  return (
    <>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        <ErrorSummary form={form} prefix="disclose" />
        <RadioField
          id="disclose-what" label={t('disclose.what')} value={values.what} onChange={(value) => set('what', value === 'nothing' ? 'nothing' : 'share')}
          choices={[{ value: 'share', text: t('disclose.what.share') }, { value: 'nothing', text: t('disclose.what.nothing') }]}
        />
        <Paragraph purpose="lead">{t(shares ? 'disclose.lead' : 'weigh.otherLead')}</Paragraph>
        {shares
          ? <ChooseEntries entries={whence.entries} chosen={values.entries} problem={problems.entries} onChange={(entries) => set('entries', entries)} />
          : <NotGivenField values={values.categories} problem={problems.categories} onChange={(categories) => set('categories', categories)} />}
        <ReceiverFields
          prefix="disclose" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems} label={shares ? undefined : 'disclose.notTo'}
          onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
        />
        <PurposeField id="disclose-purpose" value={values.purpose} problem={problems.purpose} label={shares ? undefined : 'disclose.notFor'} onChange={(value) => set('purpose', value)} />
        <CircumstancesField task={values.task} values={values.circumstances} onChange={(value) => set('circumstances', value)} />
        {shares && <WhyFields form={form} />}
        {ask.error && <Failure error={ask.error} />}
        <div className="kapstok-actions"><ActionButton type="submit" purpose={current ? 'secondary' : 'primary'} busy={ask.isPending}>{t(shares ? 'disclose.check' : 'disclose.goOn')}</ActionButton></div>
      </form>
      {/* Out of sight while something above is changed, and not gone: what was written in the weighing stays. */}
      {decided && now && (
        <div hidden={!current}>
          <Outcome
            decision={decided.decision} whence={whence} from={from} values={now} what={decided.values.what} draft={draft} busy={write.isPending} onDone={onDone}
            onDisclose={() => write.mutate({ input: discloseInput(from, now) }, { onSuccess: ({ disclose }) => onDone({ disclosure: disclose, requestId: from.requestId }) })}
            onNothing={notShare} onGround={(ground) => look({ ...values, ground })} onConflict={() => look({ ...values, ground: CONFLICT })}
          />
        </div>
      )}
      {write.error && <Failure error={write.error} />}
    </>
  );
}

/** Why it is given, no less than that, and until when. */
function WhyFields({ form: { values, problems, set } }: { form: Form<DisclosureValues> }) {
  const { t } = useWords();
  return (
    <>
      <SuggestedArea id="disclose-whyNecessary" field="whyNecessary" label={t('disclose.whyNecessary')} hint={t('disclose.whyNecessaryHint')} value={values.whyNecessary} problem={problems.whyNecessary} onChange={(value) => set('whyNecessary', value)} />
      <SuggestedArea id="disclose-whyNotLess" field="whyNotLess" label={t('disclose.whyNotLess')} hint={t('disclose.whyNotLessHint')} value={values.whyNotLess} problem={problems.whyNotLess} onChange={(value) => set('whyNotLess', value)} />
      <TextField id="disclose-lastDay" type="date" optional label={t('disclose.lastDay')} hint={t('disclose.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
    </>
  );
}

/** What kind of information it is that is not given; no entry has to be named for that. */
function NotGivenField({ values, problem, onChange }: { values: readonly string[]; problem?: TextKey; onChange: (values: readonly string[]) => void }) {
  const { t, label } = useWords();
  const categories = Object.keys(categoryLabels).filter((category) => !NO_CONTENT.includes(category));
  return (
    <CheckboxField
      id="disclose-categories" label={t('disclose.notGiven')} values={values} problem={problem} choices={categories.map((value) => ({ value, text: label('category', value) }))}
      onChange={onChange}
    />
  );
}

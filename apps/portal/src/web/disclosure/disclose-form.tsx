import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { DiscloseDocument, ExplainDocument, type DisclosureDetailsFragment, type DossierEntriesQuery, type ExplainQuery, type OrganisationsQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useAsk } from '../api/use-ask';
import { YesField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea, TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ReceiverFields } from '../organisation/receiver-fields';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import type { PagePlace } from '../page/pager';
import { ChooseEntries } from './choose-entries';
import { checkDisclosure, discloseInput, emptyDisclosure, explainInput, type DisclosureValues } from './disclosure-values';
import { Explanation } from './explanation';

interface Props {
  readonly dossier: DossierEntriesQuery['dossier'];
  readonly organisations: OrganisationsQuery['organisations'];
  readonly place: PagePlace;
  readonly onDone: (disclosure: DisclosureDetailsFragment) => void;
}

/** First whether it may, then the disclosure itself. An explanation counts only for exactly what it was asked about. */
export function DiscloseForm({ dossier, organisations, place, onDone }: Props) {
  const { t } = useWords();
  const ask = useAsk(ExplainDocument);
  const write = useWrite(DiscloseDocument);
  const [explained, setExplained] = useState<{ values: DisclosureValues; explanation: ExplainQuery['explain'] } | null>(null);
  const form = useForm<DisclosureValues>(emptyDisclosure, (values) => checkDisclosure(values, today()), (values) =>
    ask.mutate({ input: explainInput(dossier.id, values) }, { onSuccess: ({ explain }) => setExplained({ values, explanation: explain }) }), ask.error ?? write.error);
  const { values, problems, set } = form;
  const explanation = explained?.values === values ? explained.explanation : null;
  const disclose = () =>
    write.mutate({ input: discloseInput(dossier.id, values) }, { onSuccess: (answer) => onDone(answer.disclose) });
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      <Paragraph purpose="lead">{t('disclose.lead')}</Paragraph>
      <ErrorSummary form={form} prefix="disclose" />
      <ChooseEntries entries={dossier.entries} place={place} chosen={values.entries} problem={problems.entries} onChange={(entries) => set('entries', entries)} />
      <ReceiverFields
        prefix="disclose" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
        onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
      />
      <PurposeField id="disclose-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
      <TextArea id="disclose-whyNecessary" rows={3} label={t('disclose.whyNecessary')} hint={t('disclose.whyNecessaryHint')} value={values.whyNecessary} problem={problems.whyNecessary} onChange={(value) => set('whyNecessary', value)} />
      <TextArea id="disclose-whyNotLess" rows={3} label={t('disclose.whyNotLess')} hint={t('disclose.whyNotLessHint')} value={values.whyNotLess} problem={problems.whyNotLess} onChange={(value) => set('whyNotLess', value)} />
      <TextField id="disclose-lastDay" type="date" optional label={t('disclose.lastDay')} hint={t('disclose.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      <YesField id="disclose-harm" label={t('disclose.harm')} value={values.harmForeseen} onChange={(value) => set('harmForeseen', value)} />
      {ask.error && <Failure error={ask.error} />}
      <div className="kapstok-actions"><ActionButton type="submit" purpose={explanation ? 'secondary' : 'primary'} busy={ask.isPending}>{t('disclose.check')}</ActionButton></div>
      {explanation && <Explanation explanation={explanation} dossier={dossier} busy={write.isPending} onDisclose={disclose} />}
      {write.error && <Failure error={write.error} />}
    </form>
  );
}

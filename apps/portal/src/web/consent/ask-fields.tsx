import type { DossierForConsentQuery, OrganisationsQuery } from '../api/operations.generated';
import { CheckboxField, SelectField, YesField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { categoryLabels } from '../language/labels/entry-labels';
import { consentKindLabels } from '../language/labels/sharing-labels';
import { useWords } from '../language/language-context';
import { PurposeField } from '../organisation/purpose-field';
import { ReceiverFields } from '../organisation/receiver-fields';
import type { AskValues } from './ask-values';
import { namesOfDossier, type DossierPerson } from './dossier-persons';
import { NO_CONTENT } from './no-content';
import { WhoMust } from './who-must';

interface Props {
  readonly form: Form<AskValues>;
  readonly dossier: DossierForConsentQuery['dossier'];
  readonly subjects: readonly DossierPerson[];
  readonly organisations: OrganisationsQuery['organisations'];
}

/** The question in full. Who is asked is not chosen: that follows from age, gezag and capacity. */
export function AskFields({ form, dossier, subjects, organisations }: Props) {
  const { t, label } = useWords();
  const { values, problems, set } = form;
  const categories = Object.keys(categoryLabels).filter((category) => !NO_CONTENT.includes(category));
  return (
    <>
      <SelectField
        id="ask-subjectId" label={t('ask.subject')} value={values.subjectId} problem={problems.subjectId}
        choices={subjects.map(({ id, name }) => ({ value: id, text: name }))} onChange={(value) => set('subjectId', value)}
      />
      {values.subjectId === '' ? <p className="kapstok-subtle">{t('ask.whoFirst')}</p> : <WhoMust subjectId={values.subjectId} names={namesOfDossier(dossier)} />}
      <SelectField
        id="ask-kind" label={t('ask.kind')} hint={t('consent.kindHint')} value={values.kind}
        choices={Object.keys(consentKindLabels).map((value) => ({ value, text: label('consentKind', value) }))} onChange={(value) => set('kind', value || 'verstrekking')}
      />
      {values.kind === 'deelname' && <YesField id="ask-instemming" label={t('ask.instemming')} value={values.instemming} onChange={(value) => set('instemming', value)} />}
      <CheckboxField
        id="ask-categories" label={t('consent.categories')} hint={t('consent.categoriesHint')} values={values.categories} problem={problems.categories}
        choices={categories.map((value) => ({ value, text: label('category', value) }))} onChange={(chosen) => set('categories', chosen)}
      />
      <ReceiverFields
        prefix="ask" organisations={organisations} organisationId={values.organisationId} task={values.task} problems={problems}
        onChange={(organisationId, task) => { set('organisationId', organisationId); set('task', task); }}
      />
      <PurposeField id="ask-purpose" value={values.purpose} problem={problems.purpose} onChange={(value) => set('purpose', value)} />
      <TextField id="ask-lastDay" type="date" label={t('ask.lastDay')} hint={t('ask.lastDayHint')} value={values.lastDay} problem={problems.lastDay} onChange={(value) => set('lastDay', value)} />
      {values.kind === 'verstrekking' && (
        <TextField id="ask-trajectory" optional label={t('ask.trajectory')} hint={t('ask.trajectoryHint')} value={values.trajectory} problem={problems.trajectory} onChange={(value) => set('trajectory', value)} />
      )}
      <TextArea id="ask-why" label={t('ask.why')} hint={t('ask.whyHint')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
      <TextArea id="ask-onRefusal" label={t('ask.onRefusal')} value={values.onRefusal} problem={problems.onRefusal} onChange={(value) => set('onRefusal', value)} />
    </>
  );
}

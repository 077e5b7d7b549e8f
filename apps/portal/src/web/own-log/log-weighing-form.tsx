import { RecordLogWeighingDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import type { DossierPerson } from '../consent/dossier-persons';
import { required } from '../form/checks';
import { RadioField, SelectField } from '../form/choice-fields';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { keptBackLabels } from '../language/labels/own-log-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Values {
  readonly subjectId: string;
  readonly personId: string;
  readonly outcome: string;
  readonly words: string;
}

interface Props {
  readonly dossierId: string;
  readonly subjects: readonly DossierPerson[];
  /** of everyone in the households of the case, by id */
  readonly names: ReadonlyMap<string, string>;
}

/** Whether one person may see now who looked, with why. */
export function LogWeighingForm({ dossierId, subjects, names }: Props) {
  const { t, label } = useWords();
  const write = useWrite(RecordLogWeighingDocument);
  const form = useForm<Values>(
    { subjectId: subjects.length === 1 ? subjects[0]!.id : '', personId: '', outcome: '', words: '' },
    ({ subjectId, personId, outcome, words }) => ({
      subjectId: required(subjectId, 'keptBack.problem.choose'), personId: required(personId, 'keptBack.problem.choose'), outcome: required(outcome, 'keptBack.problem.choose'),
      words: required(words, 'keptBack.problem.words'),
    }),
    (values) => write.mutate({ input: { dossierId, ...values } }),
    write.error,
  );
  const { values, problems, set } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('keptBack.weighings')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="weighing" />
      <SelectField
        id="weighing-subjectId" label={t('keptBack.about')} value={values.subjectId} problem={problems.subjectId}
        choices={subjects.map(({ id, name }) => ({ value: id, text: name }))} onChange={(value) => set('subjectId', value)}
      />
      <SelectField
        id="weighing-personId" label={t('keptBack.person')} value={values.personId} problem={problems.personId}
        choices={[...names].map(([value, text]) => ({ value, text }))} onChange={(value) => set('personId', value)}
      />
      <RadioField
        id="weighing-outcome" label={t('keptBack.outcome')} value={values.outcome} problem={problems.outcome}
        choices={Object.keys(keptBackLabels).map((value) => ({ value, text: label('keptBack', value) }))} onChange={(value) => set('outcome', value)}
      />
      <TextArea id="weighing-words" label={t('keptBack.words')} value={values.words} problem={problems.words} onChange={(value) => set('words', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('keptBack.record')}</ActionButton></div>
    </form>
  );
}

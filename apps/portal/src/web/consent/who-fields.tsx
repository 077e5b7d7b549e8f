import { useEffect } from 'react';
import { WhoMustConsentDocument, type CasePersonsQuery, type PersonWithGezagFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { SelectField, type Choice } from '../form/choice-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { Loaded } from '../page/states';
import type { ConsentValues } from './consent-values';

/** Everyone in the households of a case and everyone with a dossier in it, once. A hat may know the one and not the other. */
export function personsOf(found: CasePersonsQuery['case']): readonly PersonWithGezagFragment[] {
  const members = found.households.flatMap((household) => household.members.map(({ person }) => person));
  const subjects = found.dossiers.nodes.flatMap(({ subject }) => (subject ? [subject] : []));
  const all = [...members, ...subjects];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** About whom it is, and who answered. */
export function WhoFields({ form, found }: { form: Form<ConsentValues>; found: CasePersonsQuery['case'] }) {
  const { t } = useWords();
  const { values, problems, set } = form;
  const persons = personsOf(found);
  const choose = (id: string) => {
    set('subjectId', id);
    set('givenById', '');
  };
  return (
    <>
      <SelectField
        id="consent-subjectId" label={t('consent.subject')} value={values.subjectId} problem={problems.subjectId}
        choices={persons.map(({ id, name, age }) => ({ value: id, text: t('consent.personAge', { name, age }) }))} onChange={choose}
      />
      {values.subjectId === '' ? <GivenBy form={form} choices={[]} /> : <Answerers key={values.subjectId} form={form} persons={persons} />}
    </>
  );
}

/** Who must consent about the chosen person now is who can answer (rules §6): the API works that out, from capacity too. */
function Answerers({ form, persons }: { form: Form<ConsentValues>; persons: readonly PersonWithGezagFragment[] }) {
  const { t } = useWords();
  const read = useRead(WhoMustConsentDocument, { subjectId: form.values.subjectId });
  const names = new Map([...persons, ...persons.flatMap(({ gezag }) => gezag.map(({ holder }) => holder))].map(({ id, name }) => [id, name]));
  return (
    <Loaded read={read}>
      {({ whoMustConsent: { must } }) => <GivenBy form={form} choices={must.map(({ personId }) => ({ value: personId, text: names.get(personId) ?? t('ask.somebody') }))} />}
    </Loaded>
  );
}

function GivenBy({ form: { values, problems, set }, choices }: { form: Form<ConsentValues>; choices: readonly Choice[] }) {
  const { t } = useWords();
  const [only, ...others] = choices;
  useEffect(() => {
    if (only && others.length === 0 && values.givenById === '') set('givenById', only.value);
  }, [only, others.length, values.givenById, set]);
  return (
    <SelectField
      id="consent-givenById" label={t('consent.givenBy')} hint={t(values.subjectId === '' ? 'consent.subjectFirst' : 'consent.givenByHint')} value={values.givenById} problem={problems.givenById}
      choices={choices} onChange={(value) => set('givenById', value)}
    />
  );
}

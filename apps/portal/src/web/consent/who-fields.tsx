import type { CasePersonsQuery, PersonWithGezagFragment } from '../api/operations.generated';
import { standsNow } from '../case/stands-now';
import { SelectField } from '../form/choice-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { ConsentValues } from './consent-values';

/** Everyone in the households of a case and everyone with a dossier in it, once. A hat may know the one and not the other. */
export function personsOf(found: CasePersonsQuery['case']): readonly PersonWithGezagFragment[] {
  const members = found.households.flatMap((household) => household.members.map(({ person }) => person));
  const subjects = found.dossiers.nodes.flatMap(({ subject }) => (subject ? [subject] : []));
  const all = [...members, ...subjects];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** Who may answer for somebody: who has gezag now, and from 12 the person too (rules §6). */
function answerers(subject: PersonWithGezagFragment): readonly { id: string; name: string }[] {
  const withGezag = subject.gezag.filter((each) => standsNow(each)).map(({ holder }) => holder);
  return subject.age >= 12 ? [{ id: subject.id, name: subject.name }, ...withGezag] : withGezag;
}

/** About whom it is, and who answered. */
export function WhoFields({ form, found }: { form: Form<ConsentValues>; found: CasePersonsQuery['case'] }) {
  const { t } = useWords();
  const { values, problems, set } = form;
  const persons = personsOf(found);
  const subject = persons.find(({ id }) => id === values.subjectId);
  const may = subject ? answerers(subject) : [];
  const choose = (id: string) => {
    const chosen = persons.find((person) => person.id === id);
    const [only, ...others] = chosen ? answerers(chosen) : [];
    set('subjectId', id);
    set('givenById', only && others.length === 0 ? only.id : '');
  };
  return (
    <>
      <SelectField
        id="consent-subjectId" label={t('consent.subject')} value={values.subjectId} problem={problems.subjectId}
        choices={persons.map(({ id, name, age }) => ({ value: id, text: t('consent.personAge', { name, age }) }))} onChange={choose}
      />
      <SelectField
        id="consent-givenById" label={t('consent.givenBy')} hint={t(subject ? 'consent.givenByHint' : 'consent.subjectFirst')} value={values.givenById} problem={problems.givenById}
        choices={may.map(({ id, name }) => ({ value: id, text: name }))} onChange={(value) => set('givenById', value)}
      />
    </>
  );
}

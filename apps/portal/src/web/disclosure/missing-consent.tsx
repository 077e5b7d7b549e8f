import { CasePersonsDocument, type DossierFrameFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { personsOf } from '../consent/who-fields';
import { useWords } from '../language/language-context';

/** Whose consent is missing, by name. `from` holds 'subject' or ids of persons in the case. */
export function MissingConsent({ from, dossier }: { from: readonly string[]; dossier: DossierFrameFragment }) {
  const { t } = useWords();
  const read = useRead(CasePersonsDocument, { id: dossier.case.id });
  const names = read.error || !read.data ? new Map<string, string>() : namesIn(read.data.case);
  const nameOf = (id: string) => (id === 'subject' ? dossier.subject?.name : names.get(id)) ?? t('explain.somebodyWithGezag');
  return (
    <>
      <p>{t('explain.consentFrom')}</p>
      <ul>{from.map((id) => <li key={id}>{nameOf(id)}</li>)}</ul>
    </>
  );
}

function namesIn(found: Parameters<typeof personsOf>[0]): Map<string, string> {
  const persons = personsOf(found);
  const holders = persons.flatMap(({ gezag }) => gezag.map(({ holder }) => holder));
  return new Map([...persons, ...holders].map(({ id, name }) => [id, name]));
}

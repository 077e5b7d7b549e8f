import { CasePersonsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { personsOf } from '../consent/who-fields';
import { useWords } from '../language/language-context';
import type { Whence } from './whence';

interface Props {
  /** 'subject' or ids of persons */
  readonly from: readonly string[];
  readonly whence: Whence;
}

/** Whose consent is missing, by name as far as this hat knows them: of what was received only whom it is about. */
export function MissingConsent({ from, whence: { dossier, subjectName } }: Props) {
  return dossier ? <Named from={from} caseId={dossier.case.id} subjectName={subjectName} /> : <Missing from={from} nameOf={(id) => (id === 'subject' ? subjectName : null)} />;
}

function Named({ from, caseId, subjectName }: { from: readonly string[]; caseId: string; subjectName: string | null }) {
  const read = useRead(CasePersonsDocument, { id: caseId });
  const names = read.error || !read.data ? new Map<string, string>() : namesIn(read.data.case);
  return <Missing from={from} nameOf={(id) => (id === 'subject' ? subjectName : (names.get(id) ?? null))} />;
}

function Missing({ from, nameOf }: { from: readonly string[]; nameOf: (id: string) => string | null }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('explain.consentFrom')}</p>
      <ul>{from.map((id) => <li key={id}>{nameOf(id) ?? t('explain.somebodyWithGezag')}</li>)}</ul>
    </>
  );
}

function namesIn(found: Parameters<typeof personsOf>[0]): Map<string, string> {
  const persons = personsOf(found);
  const holders = persons.flatMap(({ gezag }) => gezag.map(({ holder }) => holder));
  return new Map([...persons, ...holders].map(({ id, name }) => [id, name]));
}

import type { Choice } from '../form/choice-fields';

/** For whom a resident can answer: for themselves, and for the children whom they answered for before. */
export function subjectsOf(
  personId: string | null,
  consents: readonly { mine: boolean; subject: { id: string; name: string } | null }[],
  myself: string,
): readonly Choice[] {
  const subjects = consents.flatMap(({ mine, subject }) => (mine && subject && subject.id !== personId ? [subject] : []));
  const others = new Map(subjects.map(({ id, name }) => [id, name]));
  const choices = [...others].map(([value, text]) => ({ value, text }));
  return personId ? [{ value: personId, text: myself }, ...choices] : choices;
}

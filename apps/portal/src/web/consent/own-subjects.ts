import type { Choice } from '../form/choice-fields';

/** For whom a resident can answer: for themselves, and for the children over whom they have gezag now. */
export function subjectsOf(personId: string | null, persons: readonly { id: string; name: string }[], myself: string): readonly Choice[] {
  return persons.map(({ id, name }) => ({ value: id, text: id === personId ? myself : name }));
}

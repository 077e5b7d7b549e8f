import type { DossierForConsentQuery } from '../api/operations.generated';

type Dossier = DossierForConsentQuery['dossier'];
export type DossierPerson = { readonly id: string; readonly name: string };

/** About whom this dossier is: its subject, or the members of its household. */
export function subjectsOfDossier({ subject, household, case: { households } }: Dossier): readonly DossierPerson[] {
  if (subject) return [subject];
  return households.find(({ id }) => id === household?.id)?.members.map(({ person }) => person) ?? [];
}

/** Everyone in the households of the case and everyone with gezag over them, by id. */
export function namesOfDossier({ subject, case: { households } }: Dossier): ReadonlyMap<string, string> {
  const persons = [...households.flatMap(({ members }) => members.map(({ person }) => person)), ...(subject ? [subject] : [])];
  const holders = persons.flatMap(({ gezag }) => gezag.map(({ holder }) => holder));
  return new Map([...persons, ...holders].map(({ id, name }) => [id, name]));
}

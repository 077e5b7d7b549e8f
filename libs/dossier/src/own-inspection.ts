import { decided, type Decided } from '@kapstok/access-log';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, Request, Subject } from '@kapstok/policy';

/** What the database tells a client of a dossier that it may inspect: how it is kept, and nothing that is in it. Null: absent. */
export interface InspectedDossier {
  /** of what is inspected */
  readonly id: string;
  readonly subjectId: string;
  readonly dossier: { readonly [Key in keyof DossierAtStake]: DossierAtStake[Key] | null };
}

/**
 * What is decided on the client that acts inspecting what is about a person (decision §5). Undefined for a hat that is nobody's own, and
 * for a person whom the hat may not know.
 */
export function inspectionBy(
  hat: ActingHat,
  { id, subjectId, dossier }: InspectedDossier,
  subject: Subject | undefined,
  category: Category,
  facts?: Request['facts'],
): Decided | undefined {
  if (!subject || hat.personId === null) return undefined;
  const atStake = Object.fromEntries(Object.entries(dossier).filter(([, value]) => value !== null)) as unknown as DossierAtStake;
  return decided({
    id, at: hat.tx.at.toISOString(), action: 'inspect', actor: { ...decisionHat(hat), person: hat.personId === subjectId ? 'subject' : hat.personId },
    dossier: atStake, categories: [category], purpose: 'inzage', subject, ...(facts && { facts }),
  });
}

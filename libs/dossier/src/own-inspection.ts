import { decided, type Decided } from '@kapstok/access-log';
import { decisionHat, type ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake, Hat, Request, Subject } from '@kapstok/policy';

/** What the database tells a client of a dossier that it may inspect: how it is kept, and nothing that is in it. Null: absent. */
export interface InspectedDossier {
  /** of what is inspected */
  readonly id: string;
  readonly subjectId: string;
  readonly dossier: { readonly [Key in keyof DossierAtStake]: DossierAtStake[Key] | null };
}

/** Somebody who inspects what is about a person: who, what of it, and who that person is. */
export interface Inspection extends Pick<Request, 'id' | 'dossier' | 'facts' | 'consents' | 'other'> {
  readonly at: Date;
  readonly actor: Hat;
  /** 'subject' for oneself, else the id by which `gezag` of the subject names who inspects */
  readonly person: string;
  readonly category: Category;
  readonly subject: Subject;
}

/** What is decided on it (decision §5). Facts of which there are none are left out. */
export function inspection({ at, actor, person, category, facts, ...rest }: Inspection): Decided {
  return decided({
    ...rest, at: at.toISOString(), action: 'inspect', actor: { ...actor, person }, categories: [category], purpose: 'inzage',
    ...(facts && Object.keys(facts).length > 0 && { facts }),
  });
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
  const person = hat.personId === subjectId ? 'subject' : hat.personId;
  return inspection({ id, at: hat.tx.at, actor: decisionHat(hat), person, dossier: atStake, category, subject, facts });
}

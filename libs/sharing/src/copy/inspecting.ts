import type { Decided } from '@kapstok/access-log';
import { inspection } from '@kapstok/dossier';
import type { Category, Consent, DossierAtStake, Facts, Hat, Subject } from '@kapstok/policy';

/** How somebody who may inspect stands to whom it is about. */
export interface Reader {
  readonly personId: string;
  readonly isSelf: boolean;
  readonly hasGezag: boolean;
  /** of whom it is about */
  readonly age: number;
  readonly incapacitated: boolean;
  /** from 16: the categories that the youth lets this reader see */
  readonly consented: readonly Category[];
}

/** A disclosure that is inspected: out of what dossier, and who received it, by which the log keeps an inquiry silent. */
export interface Inspected {
  readonly id: string;
  readonly dossier: DossierAtStake;
  readonly receiver?: Hat | undefined;
}

/** What is decided on this reader inspecting one category of what was disclosed (decision §5), as `actor`, at `at`. */
export function inspecting(at: Date, actor: Hat, reader: Reader, { id, dossier, receiver }: Inspected, category: Category, facts: Facts): Decided {
  const { personId, isSelf, hasGezag, age, incapacitated, consented } = reader;
  const subject: Subject = { age, ...(incapacitated && { incapacitated }), gezag: hasGezag ? [personId] : [] };
  const consent: Consent = { by: 'subject', answer: 'given', categories: [...consented], to: { task: 'client' }, purpose: 'inzage', givenAt: at.toISOString() };
  return inspection({
    id, at, actor, person: isSelf ? 'subject' : personId, dossier, category, subject, facts,
    ...(receiver && { other: receiver }),
    ...(!isSelf && consented.length > 0 && { consents: [consent] }),
  });
}

import type { EntryForMask, LookContext } from './policy';
import type { Consent, DossierAtStake, EntryAtStake, Facts, Hat, Subject } from './vocabulary';

/** The hat and the moment an ability is made for. Never kept longer than the request it was made in. */
export interface HatInContext {
  at: string;
  hat: Hat;
  purpose?: LookContext['purpose'];
}

/** A record that is put to the ability: the entry, its dossier, and how the hat stands to that dossier. */
export interface EntryRecord extends EntryForMask {
  readonly __caslSubjectType__?: 'Entry';
  dossier: DossierAtStake;
  involved?: boolean;
  standsIn?: boolean;
  participant?: boolean;
  /** write only */
  entry?: EntryAtStake;
  subject?: Subject;
  consents?: Consent[];
  facts?: Facts;
}

/** Why a hat, or every hat of a task of an organisation, has to do with a dossier or a person, and when. */
export interface Tie {
  readonly kind: 'involved' | 'standing-in' | 'participant' | 'received' | 'request' | 'task' | 'own-dossier' | 'break-glass';
  /** one hat, or */
  readonly hatId?: string;
  /** all with this task of an organisation, as `organisation:task` */
  readonly holder?: string;
  /** of an own dossier: which; it says why only while there is work in it */
  readonly dossierId?: string;
  /** milliseconds since 1970 */
  readonly from: number;
  readonly until?: number;
}

export interface DossierFact {
  /** whom it is about, with their household and who has gezag over them */
  readonly personIds: readonly string[];
  readonly closedAt: number | null;
}

/**
 * Of a person only keys that can be compared, never a name or an address. `key` is of the person, `homes` of the addresses, `streets`
 * of the streets and postcodes they are in.
 */
export interface PersonFact {
  readonly key: string;
  readonly homes: readonly string[];
  readonly streets: readonly string[];
  readonly shielded: boolean;
  /** in the news or known to everybody, says the FG */
  readonly publicAttention: boolean;
}

/** Of somebody who works here: who that is, the family and the home, as keys. */
export interface Circle {
  readonly self: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
}

/** Numbers of days since 1970. */
export interface PastWith {
  /** last seen before today */
  readonly lastSeen: number;
  /** last worked in before today; -1 for never */
  readonly lastWork: number;
}

export interface HatUse {
  /** days on which there was own work under it */
  readonly days: number;
  /** the last of them, as a number of days */
  readonly last: number;
  /** the most days between two of them */
  readonly longestGap: number;
}

export interface PastOfAccount {
  /** days with accesses in the last ninety */
  readonly days: number;
  /** of those, with accesses at night */
  readonly nights: number;
  /** the most dossiers without own work on one of those days */
  readonly mostWithoutWork: number;
  /** of those days, with any dossier without own work */
  readonly daysWithoutWork: number;
}

/**
 * All that is known of a day besides the lines. Keys of the maps: ids, or two ids with `|` between them. What is absent is not known
 * and makes nothing odd.
 */
export interface Facts {
  /** by the id of a dossier or of a person */
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  readonly dossiers: ReadonlyMap<string, DossierFact>;
  readonly persons: ReadonlyMap<string, PersonFact>;
  /** by account */
  readonly circles: ReadonlyMap<string, Circle>;
  /** by organisation: the keys of who works there */
  readonly colleagues: ReadonlyMap<string, ReadonlySet<string>>;
  /** by hat and what it is about: what one did under another hat is no reason to look under this one */
  readonly pastWith: ReadonlyMap<string, PastWith>;
  readonly pastOfAccount: ReadonlyMap<string, PastOfAccount>;
  /** by hat: when there was own work under it before today */
  readonly hatUse: ReadonlyMap<string, HatUse>;
  /** by account: the ids of all its hats */
  readonly hatsOf: ReadonlyMap<string, readonly string[]>;
  /** by account: the moments of changes to another hat */
  readonly hatChanges: ReadonlyMap<string, readonly number[]>;
  /** by what it is about: accounts that looked without own work in the week before today */
  readonly lookedWithoutWork: ReadonlyMap<string, ReadonlySet<string>>;
  /** by account and what it is about: the codes already in the queue in the last ninety days */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  /** the first day of which the past is known, as a number of days */
  readonly knownSince: number;
}

export const NO_FACTS: Facts = {
  ties: new Map(), dossiers: new Map(), persons: new Map(), circles: new Map(), colleagues: new Map(), pastWith: new Map(),
  pastOfAccount: new Map(), hatUse: new Map(), hatsOf: new Map(), hatChanges: new Map(), lookedWithoutWork: new Map(), told: new Map(), knownSince: 0,
};

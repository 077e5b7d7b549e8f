import type { Action, Category, DossierKind, FactFlag, GroundId, Law, MeasureKind, OrgType, Origin, Provision, Purpose, Scope, Task } from '../vocabulary';

/** Matches a hat when every key that is given matches. Plain data. */
export interface HatPattern {
  task?: readonly Task[];
  notTask?: readonly Task[];
  law?: readonly Law[];
  from?: Origin;
  provision?: Provision;
  orgType?: readonly OrgType[];
  /** rules §1: may act without consent for its own task, or needs consent; depends on the measure in force */
  frame?: 'statutory' | 'voluntary';
  /** one of the college's own tasks: `RuleSet.collegeTasks` */
  collegeTask?: true;
  /** at least one of these is recorded on the hat */
  marked?: readonly HatMark[];
}

export const HAT_MARKS = ['involved', 'standsIn', 'participant', 'received'] as const;
export type HatMark = (typeof HAT_MARKS)[number];

export interface DossierPattern {
  kind?: readonly DossierKind[];
  law?: readonly Law[];
  from?: Origin;
  scope?: Scope;
}

/**
 * Every named question a rule may ask. Closed: a new one is a change of the engine, not of the law. `who` is the holder
 * (sharing) or the actor (elsewhere); `to` is the receiver (sharing) or `other`.
 */
export const PREDICATES = [
  // of who and the dossier (§3)
  'dossierGiven', 'own', 'sameTaskAndLaw', 'sameLawAsDossier',
  // of who and to (§4.2, §4.6, §6)
  'oneHat', 'oneOrganisationTaskAndLaw', 'collegeAndProcessor', 'processorToItsCollege', 'anotherLaw',
  // of the receiving task and the purpose (§7)
  'receiverHasPurpose', 'purposeIsReceiversOwn',
  // of consent, to whoever would get to see it; for its own purpose with regie (W3) and inzage (§5)
  'consentCounts', 'regieConsentCounts', 'inzageConsentCounts', 'someoneWithGezagMustBeAsked', 'mustConsentIsUnknown',
  // of covenants (§4)
  'covenantNarrows', 'namedGroundIsNarrowed', 'aGroundFellToCovenant',
  // of the term of Veilig Thuis (§6)
  'withinTerm', 'termIsOver',
  // of conflict-van-plichten and the grounds beside it
  'conflictRecorded', 'conflictTestsMet', 'anotherGroundFits', 'namedGroundListsOtherCategories',
  // of a client and the subject (§5)
  'clientIsSubject', 'clientHasGezag', 'incapacitated',
  // of all categories together, and of counts
  'onlyAnoniem', 'cellsLargeEnough',
] as const;
export type PredicateName = (typeof PREDICATES)[number];

/** A small closed language, so that one record can be compiled, walked, turned into SQL and compared. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  /** `is` absent: recorded as so; `is: false`: recorded as not so. A fact that is absent is neither. */
  | { fact: FactFlag; is?: boolean }
  | { who: HatPattern }
  | { to: HatPattern }
  | { dossier: DossierPattern }
  | { action: readonly Action[] }
  /** an empty list: no purpose was given */
  | { purpose: readonly Purpose[] }
  | { category: readonly Category[] }
  /** an empty list: no ground was named */
  | { ground: readonly GroundId[] }
  | { age: { from?: number; under?: number } }
  | { measure: { kinds: readonly MeasureKind[]; by: 'who' | 'to' } }
  | { predicate: PredicateName };

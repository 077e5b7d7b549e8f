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

/** Every named question a rule may ask. Closed: a new one is a change of the engine, not of the law. */
export const PREDICATES = [
  // of the holder (sharing) or the actor (looking) and the dossier
  'dossierGiven', 'own', 'sameTaskAndLaw', 'sameLawAsDossier',
  // of the holder and the receiver
  'oneHat', 'oneOrganisationTaskAndLaw', 'collegeAndProcessor', 'processorToItsCollege', 'anotherLaw',
  // of the receiving task and the purpose
  'receiverHasPurpose', 'purposeIsReceiversOwn',
  // of consent
  'consentCounts', 'regieConsentCounts', 'inzageConsentCounts', 'someoneWithGezagMustBeAsked', 'mustConsentIsUnknown',
  // of a covenant
  'covenantNarrows', 'namedGroundIsNarrowed', 'aGroundFellToCovenant',
  // of the term of Veilig Thuis
  'withinTerm', 'termIsOver',
  // of conflict-van-plichten and the grounds beside it
  'conflictRecorded', 'conflictTestsMet', 'anotherGroundFits', 'namedGroundListsOtherCategories',
  // of a client
  'clientIsSubject', 'clientHasGezag', 'subjectMayInspect', 'gezagMayInspect', 'subjectDecidesAlone',
  // of the set of categories and of counts
  'onlyAnoniem', 'keepsNoDossier', 'cellsLargeEnough',
] as const;
export type PredicateName = (typeof PREDICATES)[number];

/** A small closed language, so that one record can be compiled, walked, turned into SQL and compared. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  /** `is` absent: recorded as so; `is: false`: recorded as not so. A fact that is absent is neither. */
  | { fact: FactFlag; is?: boolean }
  | { holder: HatPattern }
  | { receiver: HatPattern }
  | { dossier: DossierPattern }
  | { action: readonly Action[] }
  /** an empty list: no purpose was given */
  | { purpose: readonly Purpose[] }
  | { category: readonly Category[] }
  /** an empty list: no ground was named */
  | { ground: readonly GroundId[] }
  | { age: { from?: number; under?: number } }
  | { measure: { kinds: readonly MeasureKind[]; by: 'holder' | 'receiver' } }
  | { predicate: PredicateName };

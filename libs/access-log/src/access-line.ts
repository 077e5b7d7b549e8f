import type { Answer, Request } from '@kapstok/policy';

/** What happened, in the words of the log. */
export const ACCESS_EVENTS = [
  'read', 'list', 'count', 'write', 'consent', 'withdraw', 'disclose', 'received', 'involve', 'hat-switch', 'explain', 'log-read',
  'import', 'request', 'answer', 'weigh', 'transfer', 'covenant', 'emergency', 'advice', 'consult', 'search', 'export', 'print',
  'quarantine', 'take-over', 'inspect', 'notice', 'administer', 'measure', 'review', 'verify', 'database',
] as const;
export type AccessEvent = (typeof ACCESS_EVENTS)[number];

export const ACCESS_OUTCOMES = ['allowed', 'refused', 'failed'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

/** Who acts, as far as the log needs it. `ActingHat` fits. */
export interface ActingParty {
  readonly id: string;
  readonly accountId: string;
  readonly organisation: { readonly id: string };
  readonly task: string;
  readonly law: string | null;
}

/** What was put to the decision function and what it said: enough to decide it again later (rule set: that of the line). No content. */
export interface LoggedDecision {
  readonly request: Request;
  readonly answer: Pick<Answer, 'outcome' | 'reason'> & { readonly grounds: readonly string[] };
}

/** How the hat came to be there (NEN 7513: relation of treatment). */
export type AccessBasis = 'involved' | 'standing-in' | 'participant' | 'received' | 'emergency' | 'own' | 'coordination' | 'none' | UndecidedBasis;

/** What an action rests on that no call of the decision function stands behind, and why there is none. There are no others. */
export const UNDECIDED = {
  'own-hat': 'only the hat itself: putting it on, its notices',
  'own-person': 'a client: what it answers or was asked itself, and for the children over whom it has gezag',
  'party': 'on a side of it: asked or was asked, gave or received, offered or can take over; row-level security says on which',
  'controller': 'the FG of the controller sees to what was opened in acute danger',
  'administration': 'what an organisation is and agrees: mandates, contact points, covenants; about nobody in particular',
  'numbers': 'numbers only, from which nobody can be recognised',
  'exact-person': 'the person was named exactly, in an emergency; opening what was found is decided',
  'nothing': 'there was nothing to decide on',
  'import': 'a case file that is entered; what was done in it is decided by itself',
  'database': 'a session of the database itself',
} as const;
export type UndecidedBasis = keyof typeof UNDECIDED;

/**
 * One line: who did what to which data, why it was allowed or refused. Ids and names of categories and fields only; no content,
 * no BSN (R268). The controller is worked out by the database from `dossierId` (or the first of `listedIds`), so that a refused
 * look at a foreign dossier reaches that controller's FG while the asker learns nothing.
 */
export interface AccessLine {
  readonly event: AccessEvent;
  readonly outcome: AccessOutcome;
  readonly party?: ActingParty;
  readonly accountId?: string;
  readonly caseId?: string;
  readonly dossierId?: string;
  /** Ids of dossiers (or disclosures) in a list; one line a controller. */
  readonly listedIds?: readonly string[];
  readonly subjectId?: string;
  readonly entryIds?: readonly string[];
  readonly categories?: readonly string[];
  readonly fields?: readonly string[];
  readonly purpose?: string;
  readonly grounds?: readonly string[];
  readonly reason?: string;
  readonly ruleSet?: string;
  readonly basis?: AccessBasis;
  /** ids of the consents that counted, and of the covenants in force that were put to the decision */
  readonly consentIds?: readonly string[];
  readonly covenantIds?: readonly string[];
  readonly decision?: LoggedDecision;
}

/** A line as it can be recorded: what was allowed carries the decision that it rests on, or says why there is none. */
export type RecordedLine = AccessLine &
  ({ readonly outcome: 'refused' | 'failed' } | { readonly decision: LoggedDecision } | { readonly basis: UndecidedBasis });

import type { Answer, Request } from '@kapstok/policy';

/** What happened, in the words of the log. */
export type AccessEvent =
  | 'read' | 'list' | 'count' | 'write' | 'consent' | 'withdraw' | 'disclose' | 'received' | 'involve'
  | 'hat-switch' | 'explain' | 'log-read' | 'import' | 'request' | 'answer' | 'weigh' | 'transfer' | 'covenant' | 'emergency' | 'advice'
  | 'consult' | 'search' | 'export' | 'print' | 'quarantine' | 'take-over' | 'inspect' | 'notice' | 'administer' | 'measure' | 'review' | 'verify';

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

/** What was put to the decision function and what it said: enough to decide it again later (rule set: that of the line). */
export interface LoggedDecision {
  readonly request: Request;
  readonly answer: Pick<Answer, 'outcome' | 'reason'> & { readonly grounds: readonly string[] };
}

/** The answer of a decision as far as a line keeps it. */
export function loggedDecision(request: Request, { outcome, reason, grounds }: Answer): LoggedDecision {
  return { request, answer: { outcome, reason, grounds: grounds.map(({ id }) => id) } };
}

/** How the hat came to be there (NEN 7513: relation of treatment). */
export type AccessBasis = 'involved' | 'standing-in' | 'participant' | 'received' | 'emergency' | 'own' | 'coordination' | 'none';

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
  /** ids of the consents and of the covenants that the decision stood on */
  readonly consentIds?: readonly string[];
  readonly covenantIds?: readonly string[];
  readonly decision?: LoggedDecision;
}

import type { AnyGroundId } from './grounds';

/** From what lets most happen to what lets least happen. */
export const OUTCOMES = ['allow', 'weigh', 'consent', 'deny'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DENY_CODES = [
  'incomplete', 'no-content-role', 'other-task', 'not-involved', 'not-found', 'category-barred', 'role-not-disclosed',
  'no-receiving-task', 'not-necessary', 'purpose-barred', 'traceable', 'outside-covenant', 'term-passed',
  'measure-absent', 'conflict-not-met', 'ground-not-met',
] as const;
export type DenyCode = (typeof DENY_CODES)[number];

export type Reason = 'ground' | 'consent-missing' | DenyCode;

/** In the order in which an answer lists them. */
export const OBLIGATIONS = [
  'minimise', 'record-weighing', 'inform-subject-before', 'inform-subject-after', 'meldcode', 'consult-colleague',
  'record-test', 'redact-others', 'notify-fg',
] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export interface AnsweredGround {
  id: AnyGroundId;
  article?: string;
}

/** The decision (decision §2). These keys and no others. */
export interface Answer {
  id: string;
  outcome: Outcome;
  /** the grounds that give this outcome, in the order of §6; empty for deny and consent */
  grounds: AnsweredGround[];
  /** under a ground that obliges to provide what is necessary */
  duty?: true;
  /** in the order of OBLIGATIONS */
  obligations: Obligation[];
  /** outcome consent: whose valid consent is missing; 'subject' first, then gezag as given */
  consentFrom: string[];
  reason: Reason;
  /** Dutch, B1, at most three sentences */
  explanation: string;
  /** names the field that does not fit the shape */
  problem?: string;
}

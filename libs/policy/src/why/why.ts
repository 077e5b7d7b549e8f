import type { Answer, Category, GroundId, Outcome } from '../vocabulary';

/** One rule that was tried for one category. */
export interface Tried {
  rule: string;
  article?: string;
  category?: Category;
  fits: boolean;
  /** what it gives when it fits; deny for a rule that bars */
  gives: Outcome;
  /** what the rule looked at; empty where showing it would tell the asker what it may not know */
  found: Finding[];
}

export interface Finding {
  /** the condition in words */
  condition: string;
  holds: boolean;
}

/** A way that was checked: with this recorded or asked otherwise, the same policy gives `outcome`. */
export type Way =
  | { kind: 'consent'; from: string[]; categories: Category[]; outcome: Outcome; text: string }
  | { kind: 'ground'; ground: GroundId; article?: string; record: string[]; outcome: Outcome; text: string }
  | { kind: 'route'; route: Route; outcome?: Outcome; text: string };

export const ROUTES = ['ask-holder', 'fewer-categories', 'other-purpose', 'break-glass', 'participation', 'involvement', 'inspect', 'anonymous'] as const;
export type Route = (typeof ROUTES)[number];

/** Why a decision is what it is (shown to the asker, so it holds nothing the asker may not know). */
export interface Why {
  /** version of the rule set */
  ruleSet: string;
  answer: Answer;
  tried: Tried[];
  ways: Way[];
}

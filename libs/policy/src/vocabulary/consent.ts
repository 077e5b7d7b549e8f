import type { Category } from './categories';
import type { Purpose } from './purposes';
import type { Task } from './tasks';

export const CONSENT_KINDS = ['verstrekking', 'verwerking', 'behandeling', 'deelname'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_ANSWERS = ['given', 'refused'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** One recorded answer of one person. Times are ISO 8601 with offset or Z. */
export interface Consent {
  /** 'subject' or an id in subject.gezag */
  by: string;
  answer: ConsentAnswer;
  /** absent: verstrekking; only that one lifts secrecy */
  kind?: ConsentKind;
  categories: Category[];
  to: { org?: string; task: Task };
  purpose: Purpose;
  givenAt: string;
  expiresAt?: string;
  withdrawnAt?: string;
  /** absent: yes */
  free?: boolean;
  informed?: boolean;
  explicit?: boolean;
}

/** An agreement between organisations. It creates no ground; it narrows those marked `narrowedByCovenant`. */
export interface Covenant {
  id: string;
  parties: { org: string; task: Task }[];
  purposes: Purpose[];
  categories: Category[];
  from: string;
  until?: string;
  signedByAll: boolean;
  suspended?: boolean;
}

export interface Subject {
  /** whole years at `at` */
  age: number;
  incapacitated?: boolean;
  /** ids of the parents or guardians with gezag, or of the legal representatives */
  gezag?: string[];
}

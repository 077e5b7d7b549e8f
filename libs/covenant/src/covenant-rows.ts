import type { Purpose, Task } from '@kapstok/policy';
import type { CovenantTerms } from './covenant-terms';

export const COVENANT_STATUSES = ['draft', 'offered', 'refused', 'lapsed', 'signed', 'in-force', 'suspended', 'ended', 'superseded'] as const;
/** Where a version stands at the moment of reading; worked out by the database from what was recorded and the clock. */
export type CovenantStatus = (typeof COVENANT_STATUSES)[number];

export interface SignatureRow {
  readonly organisationId: string;
  readonly textHash: string;
  readonly signedAt: Date;
}

export interface EventRow {
  readonly kind: 'refused' | 'suspended' | 'resumed' | 'ended';
  readonly organisationId: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly takesEffectAt: Date;
}

export interface VersionRow {
  readonly id: string;
  readonly covenantId: string;
  readonly number: number;
  readonly revision: number;
  readonly organisationId: string;
  readonly terms: CovenantTerms;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly text: string | null;
  readonly textHash: string | null;
  readonly offeredAt: Date | null;
  readonly status: CovenantStatus;
  /** when it starts, once all have signed */
  readonly startsAt: Date | null;
  readonly signatures: readonly SignatureRow[];
}

/** A covenant with the versions and events that the hat may know, the newest version first. */
export interface CovenantRow {
  readonly id: string;
  readonly draftedById: string;
  readonly supersedesId: string | null;
  readonly versions: readonly VersionRow[];
  readonly events: readonly EventRow[];
}

/** Standing disclosures inside a covenant, by who gave or received and for what. */
export interface RelianceRow {
  readonly direction: 'given' | 'received';
  readonly organisationId: string;
  readonly task: Task;
  readonly purpose: Purpose;
  readonly endsAtStart: number;
  readonly endsAtEnd: number;
}

/** The version that counts now; else the newest one that is known. */
export function currentOf({ versions }: CovenantRow): VersionRow {
  return versions.find(({ status }) => status === 'in-force' || status === 'suspended') ?? versions[0]!;
}

/** The newest version when it is still on its way: being drafted, lying with the parties, refused, or signed and not begun. */
export function proposalOf({ versions }: CovenantRow): VersionRow | null {
  const newest = versions[0]!;
  return ['draft', 'offered', 'refused', 'signed'].includes(newest.status) ? newest : null;
}

/** The newest draft of the own organisation: no other draft is known. Also when another party went on to a later version meanwhile. */
export function draftOf({ versions }: CovenantRow): VersionRow | null {
  return versions.find(({ status }) => status === 'draft') ?? null;
}

/** The version that lies with the parties to be signed, also while the own organisation drafts another one after it. */
export function offerOf({ versions }: CovenantRow): VersionRow | null {
  const latest = versions.find(({ status }) => status !== 'draft');
  return latest?.status === 'offered' ? latest : null;
}

/** The organisations of the parties, each once. */
export function partiesOf({ terms }: Pick<VersionRow, 'terms'>): string[] {
  return [...new Set(terms.parties.map(({ organisationId }) => organisationId))].sort();
}

/** Parties of what all signed: they may suspend it, end it and draft its next version. */
export function boundBy({ versions }: CovenantRow): string[] {
  return [...new Set(versions.filter(({ startsAt }) => startsAt !== null).flatMap(partiesOf))];
}

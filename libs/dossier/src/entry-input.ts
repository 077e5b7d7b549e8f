import { BadInput } from '@kapstok/errors';
import { pastDay } from '@kapstok/graphql';
import { CATEGORIES, ENTRY_KINDS, type Category, type EntryKind } from '@kapstok/policy';

/** What one version says. */
export interface EntryWording {
  readonly kind: string;
  readonly source: string;
  readonly approved?: boolean;
  readonly summary: string;
  readonly body: string;
  /** YYYY-MM-DD, not in the future */
  readonly occurredOn?: string | null;
  readonly shielded?: boolean;
}

export interface WriteEntry extends EntryWording {
  readonly dossierId: string;
  readonly category: string;
  readonly aboutId?: string | null;
  /** absent: yes; false when the resident did not know in which capacity the professional acted (W6) */
  readonly roleDisclosed?: boolean;
}

export interface CorrectEntry extends EntryWording {
  readonly entryId: string;
  /** the version that is corrected: the current one, or somebody was first */
  readonly version: number;
  readonly reason: string;
}

export type CheckedWording = Required<Omit<EntryWording, 'kind' | 'occurredOn'>> & { kind: EntryKind; occurredOn: string | null };

const LONGEST = { summary: 200, body: 20_000, source: 200, reason: 500 } as const;

/** A wording that fits, or BadInput naming the field (W5: an entry is a feit or a mening and names its source). */
export function checkedWording(input: EntryWording, at: Date): CheckedWording {
  const kind = ENTRY_KINDS.find((known) => known === input.kind);
  if (!kind) throw unknown('kind', input.kind);
  return {
    kind,
    source: text(input.source, 'source'),
    summary: text(input.summary, 'summary'),
    body: text(input.body, 'body', { empty: true }),
    occurredOn: occurred(input.occurredOn ?? null, at),
    approved: input.approved ?? false,
    shielded: input.shielded ?? false,
  };
}

export function checkedCategory(category: string): Category {
  const known = CATEGORIES.find((one) => one === category);
  if (!known) throw unknown('category', category);
  return known;
}

export function checkedReason(reason: string): string {
  return text(reason, 'reason');
}

function text(value: string, field: keyof typeof LONGEST, { empty = false } = {}): string {
  if (!empty && value.trim() === '') throw new BadInput(`input.${field}`, 'empty');
  if (value.length > LONGEST[field]) throw new BadInput(`input.${field}`, `longer than ${LONGEST[field]} characters`);
  // PostgreSQL stores no NUL.
  if (value.includes('\0')) throw new BadInput(`input.${field}`, 'holds a character that cannot be stored');
  return value;
}

function occurred(date: string | null, at: Date): string | null {
  return date === null ? null : pastDay('input.occurredOn', date, at);
}

function unknown(field: string, value: string): BadInput {
  return new BadInput(`input.${field}`, `unknown "${value.slice(0, 40)}"`);
}

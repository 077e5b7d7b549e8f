import type { EntryForMask, LookContext } from '../policy';
import type { Category, Request } from '../vocabulary';
import { ALLOW } from './compiled-rule';
import { matterOf, strictest } from './decision';
import type { Periods } from './periods';

/** A bit for each field; more do not fit one number. */
export const MOST_FIELDS = 31;

/** Asked for more fields than one number has bits for. */
export class TooManyFields extends RangeError {
  readonly code = 'TOO_MANY_FIELDS';
}

/** The looks of one hat at one dossier at one moment; each kind of entry is decided once for the list at hand. */
class Looks {
  private readonly own = new Map<Category, boolean>();
  private readonly received = new Map<string, boolean>();

  constructor(private readonly periods: Periods, private readonly look: LookContext) {}

  private allows(request: Omit<Request, 'id' | 'action'>): boolean {
    return strictest(matterOf(this.periods, { id: 'mask', action: 'view', ...request })) === ALLOW;
  }

  /** May be seen whole: by a rule that does not rest on a disclosure. */
  whole(category: Category): boolean {
    const known = this.own.get(category);
    if (known !== undefined) return known;
    const actor = { ...this.look.actor, received: false };
    const allowed = this.allows({ ...this.look, actor, categories: [category] });
    this.own.set(category, allowed);
    return allowed;
  }

  /** May be seen as far as it was disclosed. */
  disclosed(category: Category, { ground, purpose }: NonNullable<EntryForMask['received']>): boolean {
    const key = `${category} ${ground} ${purpose ?? ''}`;
    const known = this.received.get(key);
    if (known !== undefined) return known;
    const actor = { ...this.look.actor, received: true };
    const allowed = this.allows({ ...this.look, actor, categories: [category], ground, purpose });
    this.received.set(key, allowed);
    return allowed;
  }
}

function bitsOf(fields: readonly string[], disclosed: readonly string[] | undefined, all: number): number {
  if (disclosed === undefined) return all;
  let bits = 0;
  for (let i = 0; i < fields.length; i++) if (disclosed.includes(fields[i] as string)) bits |= 1 << i;
  return bits;
}

/** See `Policy.mask`. Throws TooManyFields above 31 fields. */
export function maskOf(periods: Periods, look: LookContext, entries: readonly EntryForMask[], fields: readonly string[]): Uint32Array {
  if (fields.length > MOST_FIELDS) throw new TooManyFields(`fields: at most ${MOST_FIELDS}, got ${fields.length}`);
  const all = 2 ** fields.length - 1;
  const looks = new Looks(periods, look);
  const mask = new Uint32Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as EntryForMask;
    if (looks.whole(entry.category)) mask[i] = all;
    else if (entry.received !== undefined && looks.disclosed(entry.category, entry.received)) {
      mask[i] = bitsOf(fields, entry.received.fields, all);
    }
  }
  return mask;
}

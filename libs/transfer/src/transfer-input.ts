import { BadInput } from '@kapstok/errors';
import { isId, knownWord, maybeSaid, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { LAWS, ORIGINS, TASKS, type Law, type Origin, type Task } from '@kapstok/policy';
import { MANDATORY_ITEMS, TRANSFER_KINDS, type MandatoryItem, type TransferKind } from './transfer-rows';

/** What somebody wants to hand over, as it comes in. */
export interface OfferTransfer {
  readonly kind: string;
  /** one; more only for a processor that hands over to its college */
  readonly dossierIds: readonly string[];
  readonly organisationId?: string | null;
  readonly task?: string | null;
  readonly law?: string | null;
  readonly from?: string | null;
  /** stand-in and colleague: whose hat; else absent: who has the task there may accept */
  readonly hatId?: string | null;
  readonly until?: Date | null;
  readonly why: string;
  readonly whyNotLess: string;
  /** how the subject was told beforehand, or why that could not be (R220) */
  readonly toldHow?: string | null;
  readonly notToldWhy?: string | null;
  readonly expiresAt?: Date | null;
  readonly items?: readonly TransferItem[] | null;
}

export interface TransferItem {
  readonly item: string;
  readonly entryIds: readonly string[];
  readonly notApplicable?: string | null;
}

export interface CheckedItem {
  readonly item: MandatoryItem;
  readonly entryIds: readonly string[];
  readonly notApplicable: string | null;
}

/** The same with every value known. `to` is absent for stand-in and colleague: the own organisation, task and law. */
export interface CheckedOffer {
  readonly kind: TransferKind;
  readonly dossierIds: readonly string[];
  readonly to?: { readonly organisationId: string; readonly task: Task; readonly law: Law | null; readonly from: Origin | null };
  readonly hatId: string | null;
  readonly until: Date | null;
  readonly why: string;
  readonly whyNotLess: string;
  readonly toldHow: string | null;
  readonly notToldWhy: string | null;
  readonly expiresAt: Date;
  readonly items: readonly CheckedItem[];
}

const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;
const MOST_DOSSIERS = 500;

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedOffer({ tx }: ActingHat, input: OfferTransfer): CheckedOffer {
  const kind = knownWord('input.kind', input.kind, TRANSFER_KINDS);
  const within = kind === 'stand-in' || kind === 'colleague';
  if (within && !input.hatId) throw new BadInput('input.hatId', 'say whose hat');
  if (kind === 'stand-in' && !input.until) throw new BadInput('input.until', 'a stand-in is until a moment');
  if (kind !== 'stand-in' && input.until) throw new BadInput('input.until', 'only a stand-in ends by itself');
  const expiresAt = input.expiresAt ?? earliest(new Date(tx.at.getTime() + FORTNIGHT), input.until);
  for (const [field, moment] of [['input.until', input.until], ['input.expiresAt', expiresAt]] as const) {
    if (moment && moment <= tx.at) throw new BadInput(field, 'a moment that is still to come');
  }
  if (input.until && expiresAt > input.until) throw new BadInput('input.expiresAt', 'not after the stand-in ends');
  const told = { toldHow: maybeSaid('input.toldHow', input.toldHow), notToldWhy: maybeSaid('input.notToldWhy', input.notToldWhy) };
  if ((told.toldHow === null) === (told.notToldWhy === null)) throw new BadInput('input.toldHow', 'say how the subject was told, or why that could not be');
  return {
    kind, dossierIds: dossiersOf(kind, input.dossierIds), ...(!within && { to: receiverOf(input) }), hatId: hatOf(input.hatId), until: input.until ?? null,
    why: saidInWords('input.why', input.why), whyNotLess: saidInWords('input.whyNotLess', input.whyNotLess), ...told, expiresAt, items: itemsOf(kind, input.items ?? []),
  };
}

// A stand-in can be accepted for as long as there is something left of it.
function earliest(one: Date, other: Date | null | undefined): Date {
  return other && other < one ? other : one;
}

function dossiersOf(kind: TransferKind, ids: readonly string[]): readonly string[] {
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (unique.length === 0) throw new BadInput('input.dossierIds', 'at least one');
  if (unique.length > 1 && kind !== 'college') throw new BadInput('input.dossierIds', 'one at a time');
  if (unique.length > MOST_DOSSIERS) throw new BadInput('input.dossierIds', `at most ${MOST_DOSSIERS} at once`);
  return unique;
}

function receiverOf({ organisationId, task, law, from }: OfferTransfer): CheckedOffer['to'] {
  if (!organisationId || !isId(organisationId)) throw new BadInput('input.organisationId', 'say which organisation takes over');
  if (!task) throw new BadInput('input.task', 'say in which task');
  return {
    organisationId, task: knownWord('input.task', task, TASKS), law: law == null ? null : knownWord('input.law', law, LAWS), from: from == null ? null : knownWord('input.from', from, ORIGINS),
  };
}

function hatOf(id: string | null | undefined): string | null {
  if (id == null) return null;
  if (!isId(id)) throw new BadInput('input.hatId', 'not a hat that can take this over');
  return id;
}

function itemsOf(kind: TransferKind, items: readonly TransferItem[]): CheckedItem[] {
  if (kind !== 'veilig-thuis') {
    if (items.length > 0) throw new BadInput('input.items', 'only for what Veilig Thuis hands over');
    return [];
  }
  for (const { item } of items) knownWord('input.items', item, MANDATORY_ITEMS);
  return MANDATORY_ITEMS.map((item) => {
    const given = items.filter((one) => one.item === item);
    const field = `input.items.${item}`;
    if (given.length !== 1) throw new BadInput(field, 'say which entries tell this, or why it does not apply');
    const entryIds = given[0]!.entryIds.map((id) => id.toLowerCase());
    if (!entryIds.every(isId)) throw new BadInput(field, 'not an entry of this dossier');
    const notApplicable = maybeSaid(field, given[0]!.notApplicable);
    if ((entryIds.length === 0) === (notApplicable === null)) throw new BadInput(field, 'say which entries tell this, or why it does not apply');
    return { item, entryIds, notApplicable };
  });
}

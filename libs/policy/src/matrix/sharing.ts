import { boxOf, foldBoxes, inOrder, type Box, type Combination } from '../diff/boxes';
import { CATEGORIES, GROUND_IDS, PURPOSES, type Action, type Category, type GroundId, type Hat, type Purpose, type Request } from '../vocabulary';
import { HAT_KINDS, hatOf, type HatKind } from './hats';
import { recordedFor } from './recorded';
import type { Verdicts } from './verdicts';

const HOLDER = 'holder-organisation';
const RECEIVER = 'receiver-organisation';

/** Between which organisations; hats that work for one college are the only ones for which it matters. */
export const BETWEEN = ['two organisations', 'one organisation', 'processor and its college'] as const;
export const SHARING_ACTIONS = ['disclose', 'request'] as const satisfies readonly Action[];
/** Without what is no personal data, and without the log, which is never shared. */
export const SHARED_CATEGORIES: readonly Category[] = CATEGORIES.filter((category) => category !== 'anoniem' && category !== 'toegangslog');

/** The attributes of a row and the values of each, by place. */
export const SHARE_ATTRIBUTES = {
  holder: HAT_KINDS.map(({ label }) => label),
  receiver: HAT_KINDS.map(({ label }) => label),
  purpose: PURPOSES,
  category: SHARED_CATEGORIES,
  action: SHARING_ACTIONS,
  between: BETWEEN,
} as const;
const FOLDING = [5, 4, 3, 0, 2, 1];

export interface GroundTable {
  ground: GroundId;
  rows: readonly Box[];
}

interface Pair {
  holder: Hat;
  receiver: Hat;
  kinds: readonly [HatKind, HatKind];
}

function pairOf(holder: HatKind, receiver: HatKind, between: number): Pair {
  const one = hatOf(holder, HOLDER);
  const two = hatOf(receiver, between === 1 ? HOLDER : RECEIVER);
  if (between === 2) one.processorFor = two.org;
  return { holder: one, receiver: two, kinds: [holder, receiver] };
}

function requestOf(pair: Pair, action: Action, purpose: Purpose, ground: GroundId, at: string): Request {
  const [actor, other] = action === 'request' ? [pair.receiver, pair.holder] : [pair.holder, pair.receiver];
  const base: Request = { id: 'access-matrix', at, action, actor, other, categories: [...SHARED_CATEGORIES], purpose, ground };
  return { ...base, ...recordedFor(ground, base, pair) };
}

/** Colleagues with one hat share under V1 and a hat has one measure at most: such a pair stands for itself only between two organisations. */
function isOneHat(holder: HatKind, receiver: HatKind): boolean {
  return holder.task === receiver.task && holder.law === receiver.law && holder.from === receiver.from;
}

function* combinationsOf(verdicts: Verdicts, at: string, ground: GroundId, receivable: (kind: HatKind) => readonly Purpose[]): Generator<Combination> {
  for (const [h, holder] of HAT_KINDS.entries()) {
    for (const [r, receiver] of HAT_KINDS.entries()) {
      for (const purpose of receivable(receiver)) {
        for (const [a, action] of SHARING_ACTIONS.entries()) {
          for (const b of BETWEEN.keys()) {
            const pair = pairOf(holder, receiver, isOneHat(holder, receiver) ? 0 : b);
            const found = verdicts.of(requestOf(pair, action, purpose, ground, at), SHARED_CATEGORIES);
            for (const [c, { outcome, rules }] of found.entries()) {
              if ((outcome === 'allow' || outcome === 'weigh') && rules.some((rule) => rule.ground === ground)) yield [h, r, PURPOSES.indexOf(purpose), c, a, b];
            }
          }
        }
      }
    }
  }
}

/** Purposes for which somebody may give something to this kind of hat on this ground; the others need not be tried one by one. */
function receivablePurposes(verdicts: Verdicts, at: string): (kind: HatKind) => readonly Purpose[] {
  const known = new Map<HatKind, readonly Purpose[]>();
  const receives = (kind: HatKind, purpose: Purpose) =>
    HAT_KINDS.some((holder) => {
      const request = requestOf(pairOf(holder, kind, 0), 'disclose', purpose, 'toestemming', at);
      return verdicts.of(request, ['contact']).some(({ rules }) => rules[0]?.reason !== 'no-receiving-task');
    });
  return (kind) => {
    const purposes = known.get(kind) ?? PURPOSES.filter((purpose) => receives(kind, purpose));
    known.set(kind, purposes);
    return purposes;
  };
}

/** For every ground that is given in sharing: between which hats, for which purposes, for which categories it fits. */
export function groundTables(verdicts: Verdicts, at: string): GroundTable[] {
  const receivable = receivablePurposes(verdicts, at);
  return GROUND_IDS.map((ground) => {
    // Acute danger goes before the question which task may receive for a purpose.
    const purposes = ground === 'acuut-gevaar' ? () => PURPOSES : receivable;
    const boxes = [...combinationsOf(verdicts, at, ground, purposes)].map(boxOf);
    return { ground, rows: foldBoxes(boxes, FOLDING).sort(inOrder) };
  }).filter(({ rows }) => rows.length > 0);
}

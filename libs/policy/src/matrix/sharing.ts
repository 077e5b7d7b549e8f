import { foldBoxes, type Box } from '../diff/boxes';
import { CATEGORIES, GROUND_IDS, PURPOSES, type Action, type Category, type GroundId, type Hat, type Purpose, type Request } from '../vocabulary';
import type { RuleSet } from '../rules/rule-set';
import { categoryClasses } from './category-classes';
import { HAT_KINDS, hatOf, type HatKind } from './hats';
import { recordedFor } from './recorded';
import type { CategoryVerdict, Verdicts } from './verdicts';

const HOLDER = 'holder-organisation';
const RECEIVER = 'receiver-organisation';

/** Between which organisations; hats that work for one college are the only ones for which it matters. */
export const BETWEEN = ['two organisations', 'one organisation', 'processor and its college'] as const;
export const SHARING_ACTIONS = ['disclose', 'request', 'transfer'] as const satisfies readonly Action[];
/** What a transfer knows beside what a disclosure knows; for the rest it is as a disclosure (decision §4.7). */
const OF_TRANSFER: readonly GroundId[] = ['V1', 'overdracht-regie'];
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

/**
 * Colleagues with one hat share under V1, if the receiver is involved. For every other ground such a pair stands for two
 * organisations, so that the rows of that ground say what it is about.
 */
function standingFor(pair: Pair, ground: GroundId): Pair {
  const [holder, receiver] = pair.kinds;
  if (ground === 'V1') return { ...pair, receiver: { ...pair.receiver, involved: true } };
  const oneHat = holder.task === receiver.task && holder.law === receiver.law && holder.from === receiver.from;
  return oneHat && pair.holder.org === pair.receiver.org ? pairOf(holder, receiver, 0) : pair;
}

/** One question between two kinds of hats, in the places of its attributes. */
interface Share {
  places: readonly [purpose: number, action: number, between: number];
  pair: Pair;
  action: Action;
  purpose: Purpose;
  /** it gets as far as the grounds: the receiving task has the purpose */
  received: boolean;
}

/** Every question between these two that can differ: for what, how and between which organisations. */
function* sharesBetween(verdicts: Verdicts, at: string, holder: HatKind, receiver: HatKind): Generator<Share> {
  const pairs = BETWEEN.map((_, b) => pairOf(holder, receiver, b));
  for (const [p, purpose] of PURPOSES.entries()) {
    const received = reachesGrounds(verdicts, requestOf(pairOf(holder, receiver, 0), 'disclose', purpose, 'toestemming', at));
    for (const [a, action] of SHARING_ACTIONS.entries())
      for (const [b, pair] of pairs.entries()) yield { places: [p, a, b], pair, action, purpose, received };
  }
}

/** Consent is the ground that asks least of who holds and who receives. */
function reachesGrounds(verdicts: Verdicts, request: Request): boolean {
  return verdicts.of(request, ['contact']).every(({ rules }) => rules[0]?.reason !== 'no-receiving-task');
}

function opens({ outcome, rules }: CategoryVerdict, ground: GroundId): boolean {
  return (outcome === 'allow' || outcome === 'weigh') && rules.some((rule) => rule.ground === ground);
}

/** The grounds that can be tried in this question; acute danger goes before the question which task may receive. */
function triedIn(verdicts: Verdicts, at: string, { pair, action, purpose, received }: Share): GroundId[] {
  const possible = verdicts.groundsBetween(at, action, pair.holder.task, pair.receiver.task, purpose);
  return GROUND_IDS.filter(
    (ground) => possible.has(ground) && (received || ground === 'acuut-gevaar') && (action !== 'transfer' || OF_TRANSFER.includes(ground)),
  );
}

/** For every ground that is given in sharing: between which hats, for which purposes, for which categories it fits. */
export function groundTables(verdicts: Verdicts, ruleSet: RuleSet, at: string): GroundTable[] {
  const classes = categoryClasses(ruleSet, SHARED_CATEGORIES);
  const asked = classes.map(([first]) => first as Category);
  const places = classes.map((categories) => categories.map((one) => SHARED_CATEGORIES.indexOf(one)));
  const all = new Map<GroundId, Box[]>(GROUND_IDS.map((ground) => [ground, []]));
  for (const [h, holder] of HAT_KINDS.entries()) {
    for (const [r, receiver] of HAT_KINDS.entries()) {
      for (const share of sharesBetween(verdicts, at, holder, receiver)) {
        for (const ground of triedIn(verdicts, at, share)) {
          const { pair, action, purpose, places: [p, a, b] } = share;
          const found = verdicts.of(requestOf(standingFor(pair, ground), action, purpose, ground, at), asked);
          const opened = found.flatMap((verdict, i) => (opens(verdict, ground) ? (places[i] ?? []) : [])).sort((one, two) => one - two);
          if (opened.length > 0) all.get(ground)?.push([[h], [r], [p], opened, [a], [b]]);
        }
      }
    }
  }
  return [...all].map(([ground, boxes]) => ({ ground, rows: foldBoxes(boxes, FOLDING) })).filter(({ rows }) => rows.length > 0);
}

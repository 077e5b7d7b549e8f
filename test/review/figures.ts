import { Dice } from './dice';
import type { Year } from './review-year';
import { STORIES, type Story } from './snooping';

/** What one year showed; shares from 0 to 1. */
export interface Figures {
  readonly accesses: number;
  readonly planted: number;
  readonly found: number;
  readonly share: number;
  readonly byStory: Readonly<Record<Story, readonly [found: number, planted: number]>>;
  readonly items: number;
  readonly falseItems: number;
  readonly itemsPer100000: number;
  readonly honestExplained: number;
}

export function figuresOf(year: Year): Figures {
  const byStory = Object.fromEntries(STORIES.map((story) => [story, [0, 0]])) as unknown as Record<Story, [number, number]>;
  year.planted.forEach(({ story }, i) => {
    byStory[story][1] += 1;
    if (year.found[i]) byStory[story][0] += 1;
  });
  const found = year.found.filter(Boolean).length;
  return {
    accesses: year.accesses, planted: year.planted.length, found, share: found / year.planted.length, byStory, items: year.findings.length, falseItems: year.falseItems,
    itemsPer100000: (year.findings.length / year.accesses) * 100_000, honestExplained: year.honestExplained / year.honest,
  };
}

/** The items without any planted line. */
export function falseItemsOf({ planted, findings }: Year): Year['findings'] {
  const lines = new Set(planted.flatMap((snooping) => snooping.lines.map(({ id }) => id)));
  return findings.filter(({ lineIds }) => !lineIds.some((id) => lines.has(id)));
}

/** What another way to choose would find with as many items, each item one access. */
export interface Peer {
  readonly items: number;
  readonly share: number;
}

/** As many accesses as the queue has items, at random: what samples find. */
export function sampled(year: Year, dice: Dice): Peer {
  return chosen(year, dice.some(indexes(year.everyAccess.length), year.findings.length));
}

/** Everybody who is not involved, all of them. */
export function notInvolved(year: Year): Peer {
  return chosen(year, indexes(year.everyAccess.length).filter((i) => !year.everyAccess[i]!.involved));
}

/** Of those who are not involved as many as the queue has items, at random. */
export function notInvolvedSampled(year: Year, dice: Dice): Peer {
  return chosen(year, dice.some(indexes(year.everyAccess.length).filter((i) => !year.everyAccess[i]!.involved), year.findings.length));
}

/** The control: the same queue, with other accesses called planted. A queue that finds these as well finds nothing. */
export function shuffled(year: Year, dice: Dice): number {
  const inQueue = new Set(year.findings.flatMap(({ lineIds }) => lineIds));
  const labelled = dice.some(indexes(year.everyAccess.length), year.planted.length);
  return labelled.filter((i) => inQueue.has(year.everyAccess[i]!.line)).length / labelled.length;
}

function indexes(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

function chosen(year: Year, which: readonly number[]): Peer {
  const found = new Set(which.flatMap((i) => year.everyAccess[i]!.planted ?? []));
  return { items: which.length, share: found.size / year.planted.length };
}

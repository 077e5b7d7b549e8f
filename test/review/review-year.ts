import { accessesOf, dayOf, NO_FACTS, score, type Access, type Facts, type Finding, type Line, type ScoredDay } from '@kapstok/review';
import { Dice } from './dice';
import { HonestWork } from './honest-work';
import { Organisation } from './organisation';
import { Snoops, STORIES, type Snooping, type Story } from './snooping';
import { YearFacts } from './year-facts';

export interface YearAsked {
  readonly seed: number;
  readonly professionals: number;
  /** days that are counted */
  readonly days: number;
  /** days of honest work before those, so that there is a past to compare with */
  readonly before: number;
  /** snoopings of each story; of a news case how many cases, each with several people */
  readonly ofEach: number;
  readonly newsCases: number;
  readonly watch?: (accesses: readonly Access[], facts: Facts, planted: (line: string) => number | undefined) => void;
}

export interface Year {
  readonly accesses: number;
  readonly honest: number;
  readonly honestExplained: number;
  readonly findings: readonly Finding[];
  readonly planted: readonly Snooping[];
  /** of each snooping whether an item of the queue has a line of it */
  readonly found: readonly boolean[];
  /** items without any planted line */
  readonly falseItems: number;
  /** the control: the queue of a scoring that is blind, from the same accesses */
  readonly blind: { readonly items: number; readonly found: number };
  /** all accesses, as the ids of their first lines, and whether the hat works in it (the naive rule of a peer) */
  readonly everyAccess: readonly { readonly line: string; readonly lines: number; readonly involved: boolean; readonly planted: number | undefined }[];
}

/** Runs a year of the fictional organisation through the scoring, day by day, as the logbook does. */
export function reviewYear({ seed, professionals, days, before, ofEach, newsCases, watch }: YearAsked): Year {
  const organisation = new Organisation({ professionals, days: before + days }, new Dice(seed));
  const work = new HonestWork(organisation);
  const snoops = new Snoops(organisation, new Dice(seed ^ 0x5bd1e995));
  const facts = new YearFacts(organisation);
  const waiting = storiesOn(new Dice(seed + 7), { days, before, ofEach, newsCases });
  const tally = new Tally();
  for (let day = 0; day < before + days; day++) {
    const lines = work.day(day);
    for (const story of waiting.get(day) ?? []) {
      const happened = snoops.happen(story, day);
      if (happened.length === 0) later(waiting, day, story);
      for (const snooping of happened) lines.push(...tally.plant(snooping));
    }
    for (const [name, ofDay] of byDay(lines)) {
      const accesses = accessesOf(ofDay);
      const known = facts.of(accesses, changesIn(ofDay), name, day);
      const scored = score(accesses, known);
      watch?.(accesses, known, (line) => tally.plantedLines.get(line));
      facts.remember(accesses, scored, name);
      if (day >= before) tally.count(accesses, scored, known, score(accesses, blinded(known)).findings);
    }
  }
  return tally.year();
}

/** Nothing of who somebody is, of what went before or of what is closed: only who works where. */
function blinded(facts: Facts): Facts {
  const dossiers = new Map([...facts.dossiers].map(([id, { personIds }]) => [id, { personIds, closedAt: null }]));
  return { ...NO_FACTS, ties: facts.ties, hatsOf: facts.hatsOf, dossiers };
}

// A night of work ends on the next day: its lines are of two days, and each is scored by itself.
function byDay(lines: readonly Line[]): Map<string, Line[]> {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.at);
    const known = days.get(day);
    if (known) known.push(line);
    else days.set(day, [line]);
  }
  return days;
}

function changesIn(lines: readonly Line[]): Map<string, number[]> {
  const changes = new Map<string, number[]>();
  for (const { event, accountId, at } of lines) if (event === 'hat-switch' && accountId) changes.set(accountId, [...(changes.get(accountId) ?? []), at].sort((a, b) => a - b));
  return changes;
}

function storiesOn(dice: Dice, { days, before, ofEach, newsCases }: Pick<YearAsked, 'days' | 'before' | 'ofEach' | 'newsCases'>): Map<number, Story[]> {
  const waiting = new Map<number, Story[]>();
  for (const story of STORIES) {
    for (let n = story === 'news case' ? newsCases : ofEach; n > 0; n--) later(waiting, before + dice.between(0, Math.max(0, days - 30)) - 1, story);
  }
  return waiting;
}

function later(waiting: Map<number, Story[]>, day: number, story: Story): void {
  waiting.set(day + 1, [...(waiting.get(day + 1) ?? []), story]);
}

class Tally {
  private accesses = 0;
  private honest = 0;
  private honestExplained = 0;
  private readonly findings: Finding[] = [];
  private readonly blindFindings: Finding[] = [];
  private readonly planted: Snooping[] = [];
  readonly plantedLines = new Map<string, number>();
  private readonly everyAccess: Year['everyAccess'][number][] = [];

  plant(snooping: Snooping): readonly Line[] {
    for (const { id } of snooping.lines) this.plantedLines.set(id, this.planted.length);
    this.planted.push(snooping);
    return snooping.lines;
  }

  count(accesses: readonly Access[], scored: ScoredDay, facts: Facts, blind: readonly Finding[]): void {
    this.accesses += accesses.length;
    this.findings.push(...scored.findings);
    this.blindFindings.push(...blind);
    for (const access of accesses) {
      const planted = access.lineIds.map((id) => this.plantedLines.get(id)).find((one) => one !== undefined);
      const involved = (facts.ties.get(access.dossierId ?? '') ?? []).some(({ kind, hatId, from, until }) => (kind === 'involved' || kind === 'standing-in') && hatId === access.hatId && from <= access.lastAt && (until === undefined || until > access.firstAt));
      this.everyAccess.push({ line: access.lineIds[0]!, lines: access.lineIds.length, involved, planted });
      if (planted !== undefined) continue;
      this.honest += 1;
      if (scored.explanations.get(access)) this.honestExplained += 1;
    }
  }

  year(): Year {
    const { accesses, honest, honestExplained, findings, planted, everyAccess } = this;
    const { found, falseItems } = this.against(findings);
    const blind = { items: this.blindFindings.length, found: this.against(this.blindFindings).found.filter(Boolean).length };
    return { accesses, honest, honestExplained, findings, planted, found, falseItems, blind, everyAccess };
  }

  private against(findings: readonly Finding[]): Pick<Year, 'found' | 'falseItems'> {
    const found = this.planted.map(() => false);
    let falseItems = 0;
    for (const { lineIds } of findings) {
      const hit = new Set(lineIds.flatMap((id) => this.plantedLines.get(id) ?? []));
      for (const one of hit) found[one] = true;
      if (hit.size === 0) falseItems += 1;
    }
    return { found, falseItems };
  }
}

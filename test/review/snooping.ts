import type { Line } from '@kapstok/review';
import type { Dice } from './dice';
import { footprints, hatChange, type Look } from './footprints';
import { dayOfMoment, isHere, moment, type Dossier, type Hat, type Organisation, type Professional } from './organisation';

/**
 * Planted snooping: stories of somebody who looks where they have no business, by the ways that the product leaves open. Knows the
 * organisation, not how accesses are scored. See README.md.
 */
export const STORIES = [
  'own family', 'own address', 'neighbour', 'colleague', 'public person', 'closed case', 'browsing many', 'night', 'after a change of hat', 'refusals in a row', 'shielded address',
  'work left behind', 'news case',
] as const;
export type Story = (typeof STORIES)[number];

/** One snooping: the lines that it left. */
export interface Snooping {
  readonly story: Story;
  readonly lines: readonly Line[];
}

interface Chance {
  readonly hat: Hat;
  readonly dossier: Dossier;
  /** the product shows it; otherwise it refuses and the try stays in the log */
  readonly shown: boolean;
}

export class Snoops {
  constructor(
    private readonly organisation: Organisation,
    private readonly dice: Dice,
  ) {}

  /** The story happens on this day, or there is no occasion for it today. A story of many people gives one snooping each. */
  happen(story: Story, day: number): Snooping[] {
    const lines = this.lines(story, day);
    return lines.filter((one) => one.length > 0).map((one) => ({ story, lines: one }));
  }

  private lines(story: Story, day: number): Line[][] {
    if (story === 'news case') return this.newsCase(day);
    if (story === 'browsing many') return [this.browsing(day)];
    if (story === 'refusals in a row') return [this.trying(day)];
    if (story === 'after a change of hat') return [this.otherHat(day)];
    const chance = this.chanceFor(story, day);
    if (!chance) return [];
    const night = story === 'night';
    return [this.peek(chance, this.when(day, night), story === 'shielded address' ? { address: true } : {})];
  }

  private chanceFor(story: Story, day: number): Chance | undefined {
    switch (story) {
      case 'public person':
        return this.strangerTo((dossier) => dossier.household.news !== undefined, day);
      case 'shielded address':
        return this.strangerTo((dossier) => dossier.household.shielded, day, true);
      case 'closed case':
        return this.dice.chance(0.5) ? this.closedBehind(day) : this.strangerTo((dossier) => dossier.closedAt !== null && day - dayOfMoment(dossier.closedAt) >= 25, day, true);
      case 'work left behind':
        return this.leftBehind(day);
      case 'night':
        return this.anyChance(day, 0);
      default:
        return this.related(story, day);
    }
  }

  /** Somebody with a file of their own family, address, street or a colleague within reach, or just out of it. */
  private related(story: Story, day: number): Chance | undefined {
    const chance = this.anyChance(day, 0.3);
    if (!chance) return undefined;
    const { professional } = chance.hat;
    const { household } = chance.dossier;
    if (story === 'own family') professional.family.push(household.persons.at(-1)!);
    if (story === 'own address') Object.assign(household, { street: professional.street, number: professional.number });
    if (story === 'neighbour') Object.assign(household, { street: professional.street, number: professional.number + this.dice.between(1, 20) * 2 });
    if (story === 'colleague') household.employee ??= this.dice.one(this.organisation.professionals.filter((one) => one !== professional)).personId;
    return chance;
  }

  /** A file that somebody has no work in: open to their whole task, left with them, or closed to them. */
  private anyChance(day: number, refused: number): Chance | undefined {
    const { dice, organisation } = this;
    if (dice.chance(refused)) {
      const professional = dice.one(organisation.professionals);
      const dossier = dice.one(organisation.dossiers);
      const hat = professional.hats[0]!;
      return this.knows(professional, dossier) || !isHere(professional, day) ? undefined : { hat, dossier, shown: false };
    }
    if (dice.chance(0.25)) return this.closedBehind(day);
    return this.strangerTo(() => true, day, true);
  }

  /** Somebody to whom such a dossier is open through their task alone; or who tries it in vain. */
  private strangerTo(fits: (dossier: Dossier) => boolean, day: number, shownOnly = false): Chance | undefined {
    const { dice, organisation } = this;
    const dossiers = organisation.dossiers.filter(fits);
    for (let tries = 0; tries < 200 && dossiers.length > 0; tries++) {
      const dossier = dice.one(dossiers);
      const professional = dice.one(organisation.professionals);
      const hat = professional.hats[0]!;
      if (!isHere(professional, day) || this.knows(professional, dossier)) continue;
      const shown = organisation.shows(dossier, hat, moment(day, 12, dice));
      if (shown || (!shownOnly && dice.chance(0.02))) return { hat, dossier, shown };
    }
    return undefined;
  }

  /** Who worked in a file that is closed, and from whom it was never taken. */
  private closedBehind(day: number): Chance | undefined {
    return this.left(day, ({ dossier }) => dossier.closedAt !== null && day - dayOfMoment(dossier.closedAt) >= 40, (professional) => professional.hats[0]!);
  }

  /** Who went to other work and still can open what was theirs. */
  private leftBehind(day: number): Chance | undefined {
    return this.left(day, ({ dossier }) => dossier.closedAt === null, ({ hats, movedOn }) => (hats[1] && movedOn !== undefined && day - movedOn >= 60 ? hats[1] : undefined));
  }

  private left(day: number, fits: (work: { dossier: Dossier }) => boolean, hatOf: (professional: Professional) => Hat | undefined): Chance | undefined {
    const { dice, organisation } = this;
    const who = organisation.professionals.filter((one) => isHere(one, day) && hatOf(one));
    for (let tries = 0; tries < 100 && who.length > 0; tries++) {
      const hat = hatOf(dice.one(who))!;
      const works = (organisation.work.get(hat.id) ?? []).filter((work) => fits(work) && organisation.shows(work.dossier, hat, moment(day, 12, dice)));
      if (works.length > 0) return { hat, dossier: dice.one(works).dossier, shown: true };
    }
    return undefined;
  }

  private knows(professional: Professional, dossier: Dossier): boolean {
    return (this.organisation.reasons.get(dossier.id) ?? []).some(({ hat }) => hat?.professional === professional);
  }

  /** Mostly in working hours: that is when one is logged in. */
  private when(day: number, night: boolean): number {
    const { dice } = this;
    if (night || dice.chance(0.06)) return moment(day, dice.one([23, 24, 25, 26, 28]), dice);
    return moment(day, dice.chance(0.2) ? dice.between(18, 21) : dice.between(9, 16), dice);
  }

  // One in twenty-five writes something as if it were work.
  private peek({ hat, dossier, shown }: Chance, at: number, look: Look = {}): Line[] {
    const { dice } = this;
    return footprints(hat, dossier, at, dice, { lines: dice.between(1, 5), address: dice.chance(0.1), wrote: shown && dice.chance(0.04), ...look, ...(!shown && { refused: true, lines: dice.between(1, 2) }) });
  }

  /** Through everything that is open to the task, for an hour or two. */
  private browsing(day: number): Line[] {
    const { dice, organisation } = this;
    const who = organisation.professionals.filter((one) => isHere(one, day));
    if (who.length === 0) return [];
    const professional = dice.one(who);
    const hat = professional.hats[0]!;
    const at = this.when(day, false);
    const open = organisation.dossiers.filter((dossier) => !this.knows(professional, dossier) && organisation.shows(dossier, hat, at));
    return dice.some(open, dice.between(12, 60)).flatMap((dossier, i) => footprints(hat, dossier, at + i * dice.between(20, 120) * 1000, dice, { lines: dice.between(1, 2) }));
  }

  /** One file after the other that is closed to them. */
  private trying(day: number): Line[] {
    const { dice, organisation } = this;
    const who = organisation.professionals.filter((one) => isHere(one, day));
    if (who.length === 0) return [];
    const professional = dice.one(who);
    const hat = professional.hats[0]!;
    const at = this.when(day, false);
    const closed = dice.some(organisation.dossiers, 60).filter((dossier) => !this.knows(professional, dossier) && !organisation.shows(dossier, hat, at));
    return closed.slice(0, dice.between(4, 12)).flatMap((dossier, i) => footprints(hat, dossier, at + i * dice.between(10, 90) * 1000, dice, { refused: true }));
  }

  /** The same family under the other hat, where it was given to that task for others to use. */
  private otherHat(day: number): Line[] {
    const { dice, organisation } = this;
    const who = organisation.professionals.filter((one) => one.hats.length > 1 && isHere(one, day) && (one.movedOn === undefined || day < one.movedOn));
    if (who.length === 0) return [];
    const [worn, other] = dice.one(who).hats as [Hat, Hat];
    const works = (organisation.work.get(worn.id) ?? []).filter(({ dossier, reason }) => dossier.closedAt === null && reason.until === undefined);
    if (works.length === 0) return [];
    const { dossier } = dice.one(works);
    const at = moment(day, dice.between(9, 11), dice);
    organisation.because({ kind: 'received', dossier, task: other.task, from: at - 20 * 24 * 3_600_000 });
    const change = at + dice.between(2, 20) * 60_000;
    return [
      ...footprints(worn, dossier, at, dice, { lines: 1 }),
      hatChange(other, change),
      ...footprints(other, dossier, change + dice.between(30, 300) * 1000, dice, { lines: dice.between(1, 4) }),
    ];
  }

  /** A family is in the news and many want to know. */
  private newsCase(day: number): Line[][] {
    const { dice, organisation } = this;
    const first = this.strangerTo(({ closedAt }) => closedAt === null, day, true);
    if (!first) return [];
    const { dossier } = first;
    const curious = organisation.professionals.filter((one) => isHere(one, day) && !this.knows(one, dossier));
    const shown = curious.filter(({ hats }) => organisation.shows(dossier, hats[0]!, moment(day, 12, dice)));
    const lookers = [...dice.some(shown, dice.between(6, 9)), ...dice.some(curious.filter((one) => !shown.includes(one)), 3)];
    return lookers.map((one) => this.peek({ hat: one.hats[0]!, dossier, shown: shown.includes(one) }, this.when(day, false)));
  }
}

import type { Line } from '@kapstok/review';
import { footprints, hatChange, otherLine, type Look } from './footprints';
import { DAY, dayOfMoment, isHere, moment, type Dossier, type Hat, type Organisation, type Professional, type Work } from './organisation';

/** Went to other work: the second hat stays on the rack. */
const hasLeft = (hat: Hat, day: number): boolean => hat === hat.professional.hats[1] && hat.professional.movedOn !== undefined && day >= hat.professional.movedOn;

/**
 * A year of honest work, day by day: appointments, glances, stand-ins, meetings, what was received, requests, transfers, closing and what
 * follows, nights, changes of hat, mistakes, leave. Knows nothing of how accesses are scored. See README.md.
 */
export class HonestWork {
  private lines: Line[] = [];
  private readonly caseload: number;

  constructor(private readonly organisation: Organisation) {
    this.caseload = 17;
    const { dice, households } = organisation;
    for (const professional of organisation.professionals) {
      for (const hat of professional.hats) {
        const wanted = hat === professional.hats[0] ? this.caseload : 6;
        for (let n = 0; n < wanted; n++) this.take(hat, dice.one(households), moment(-dice.between(1, 300), 10, dice));
      }
    }
    for (const dossier of organisation.dossiers) this.share(dossier, moment(-dice.between(1, 200), 11, dice));
  }

  /** All lines of a day. */
  day(day: number): Line[] {
    this.lines = [];
    for (const professional of this.organisation.professionals) this.dayOf(professional, day);
    this.meetings(day);
    this.nights(day);
    this.others(day);
    return this.lines;
  }

  private look(hat: Hat, dossier: Dossier, at: number, look?: Look): void {
    this.lines.push(...footprints(hat, dossier, at, this.organisation.dice, look));
  }

  // Nobody takes the file of their own family: that is asked when a file is given out.
  private take(hat: Hat, household: Organisation['households'][number], at: number): Work | undefined {
    const { professional } = hat;
    if (household.persons.some((person) => professional.family.includes(person)) || household.employee === professional.personId) return undefined;
    return this.organisation.open(household, hat, at);
  }

  /** What is open to a whole task: a plan that tasks take part in, or what was given to another task. */
  private share(dossier: Dossier, at: number): void {
    const { dice } = this.organisation;
    const others = ['hulpverlening', 'toeleiding', 'regie', 'begeleiding'].filter((task) => task !== dossier.task);
    if (dossier.task === 'regie') {
      for (const task of dice.some(others, dice.between(1, 3))) this.organisation.because({ kind: 'participant', dossier, task, from: at });
      dossier.meeting = Math.max(0, dayOfMoment(at)) + dice.between(5, 60);
    } else if (dice.chance(0.3)) {
      this.organisation.because({ kind: 'received', dossier, task: dice.one(others), from: at });
    }
  }

  private dayOf(professional: Professional, day: number): void {
    const { dice } = this.organisation;
    const [first, other] = professional.hats as [Hat, Hat?];
    const second = other && hasLeft(other, day) ? undefined : other;
    if (!isHere(professional, day)) return;
    this.workUnder(first, day, 8, second ? 13 : 17);
    if (second && dice.chance(professional.seldomSecond ? 0.025 : 0.7)) {
      this.wrongHat(first, second, day);
      this.lines.push(hatChange(second, moment(day, 13, dice)));
      this.workUnder(second, day, 14, 17);
    }
    this.mistakes(first, day);
    if (professional.coordinates && day % 7 === 1) this.coordination(first, day);
    if (day % 28 === professional.team % 5) this.goThroughAll(first, day);
    if (dice.chance(professional.oftenAtNight ? 0.15 : 0.0006)) this.late(first, day);
  }

  private workUnder(hat: Hat, day: number, from: number, until: number): void {
    const { dice, work } = this.organisation;
    const mine = work.get(hat.id) ?? [];
    const at = () => moment(day, dice.between(from, until - 1), dice);
    const open = mine.filter(({ dossier, reason }) => dossier.closedAt === null && reason.from <= moment(day, 7, dice) && (reason.until === undefined || reason.until > moment(day, 18, dice)));
    for (const one of open) {
      if (one.next > day) continue;
      one.next = day + (one.resting ? dice.between(70, 160) : dice.between(5, 24));
      this.look(hat, one.dossier, at(), { lines: dice.between(1, 3), wrote: dice.chance(0.75), address: dice.chance(0.12) });
      this.whatFollows(one, day);
    }
    const active = open.filter(({ resting }) => !resting);
    for (let n = dice.times(5); n > 0 && active.length > 0; n--) this.look(hat, dice.one(active).dossier, at(), { address: dice.chance(0.03), wrote: dice.chance(0.15) });
    this.afterClosing(mine, day, at);
    const mineOpen = open.filter(({ reason }) => reason.kind === 'involved').length;
    if (mineOpen < (hat === hat.professional.hats[0] ? this.caseload : 6) && dice.chance(0.3)) this.newFile(hat, day);
    this.standIns(hat, day);
  }

  private newFile(hat: Hat, day: number): void {
    const { dice, organisation } = { dice: this.organisation.dice, organisation: this.organisation };
    const at = moment(day, 9, dice);
    const taken = this.take(hat, dice.one(organisation.households), at);
    if (!taken) return;
    this.look(hat, taken.dossier, at + 600_000, { lines: 3, wrote: dice.chance(0.6), address: dice.chance(0.5) });
    this.share(taken.dossier, at + 900_000);
    // What a task received is read by who has intake that day, and taken up by somebody with a file of their own, or not.
    const received = organisation.reasons.get(taken.dossier.id)?.find(({ kind }) => kind === 'received');
    if (!received) return;
    const readers = organisation.professionals.filter((one) => one.team % 5 === day % 5 && one.hats[0]!.task === received.task && isHere(one, day));
    const intake = readers.length > 0 ? dice.one(readers).hats[0]! : undefined;
    if (!intake) return;
    this.look(intake, taken.dossier, moment(day, 15, dice), { lines: 2, wrote: dice.chance(0.6) });
    if (dice.chance(0.5)) organisation.because({ kind: 'own-dossier', dossier: taken.dossier, hat: intake, from: moment(day, 16, dice) });
  }

  /** Closing, handing over, asking. */
  private whatFollows({ dossier, hat, reason }: Work, day: number): void {
    const { dice } = this.organisation;
    const at = moment(day, 17, dice);
    if (reason.kind === 'involved' && dice.chance(0.035)) {
      dossier.closedAt = at;
      // Some are never ended, as it goes.
      if (!dice.chance(0.15)) reason.until = at + dice.between(20, 60) * DAY;
    } else if (reason.kind === 'involved' && dice.chance(0.012)) {
      const colleague = this.colleagueOf(hat, day);
      if (!colleague || colleague.professional.family.some((person) => dossier.household.persons.includes(person))) return;
      this.organisation.because({ kind: 'task', dossier, hat: colleague, from: at - DAY, until: at + 7 * DAY });
      this.organisation.involve(dossier, colleague, at);
      reason.until = at + DAY;
    } else if (dice.chance(0.01)) {
      const asker = dice.one(this.organisation.professionals).hats[0]!;
      this.organisation.because({ kind: 'request', dossier, hat: asker, from: at, until: at + 14 * DAY });
      this.organisation.because({ kind: 'request', dossier, hat, from: at, until: at + 14 * DAY });
    }
  }

  private afterClosing(mine: readonly Work[], day: number, at: () => number): void {
    const { dice } = this.organisation;
    for (const { dossier, hat, reason } of mine) {
      if (dossier.closedAt === null) continue;
      const since = day - dayOfMoment(dossier.closedAt);
      if (since < 1) continue;
      const ended = reason.until !== undefined && reason.until <= moment(day, 8, dice);
      if (!ended && since < 30 && dice.chance(0.05)) this.look(hat, dossier, at(), { lines: dice.between(1, 2), wrote: dice.chance(0.4) });
      if (!ended && since >= 30 && dice.chance(0.0004)) this.look(hat, dossier, at(), { lines: dice.between(1, 2), wrote: dice.chance(0.4) });
      // A complaint or a question for the archive, months later.
      if (!ended && since >= 60 && dice.chance(0.0003)) {
        this.organisation.because({ kind: 'request', dossier, hat, from: moment(day, 7, dice), until: moment(day + 14, 7, dice) });
        this.look(hat, dossier, at(), { lines: 3 });
      }
      // An old link, after it ended.
      if (ended && since < 90 && dice.chance(0.0008)) this.look(hat, dossier, at(), { refused: true });
    }
  }

  private colleagueOf(hat: Hat, day: number): Hat | undefined {
    const { dice, professionals } = this.organisation;
    const team = professionals.filter((one) => one !== hat.professional && one.hats[0]!.task === hat.task && Math.abs(one.team - hat.professional.team) < 3 && isHere(one, day));
    return team.length > 0 ? dice.one(team).hats[0]! : undefined;
  }

  /** On the first day of being away somebody of the same task stands in for what cannot wait. */
  private standIns(hat: Hat, day: number): void {
    const { dice, work } = this.organisation;
    const away = hat.professional.away.find(([from]) => from > day && from <= day + 3);
    if (!away || !dice.chance(0.4)) return;
    const until = moment(away[1], 8, dice);
    const colleague = this.colleagueOf(hat, day);
    if (!colleague) return;
    for (const { dossier, reason } of work.get(hat.id) ?? []) {
      if (dossier.closedAt !== null || reason.kind !== 'involved' || reason.until !== undefined) continue;
      if (dice.chance(0.5) && !colleague.professional.family.some((person) => dossier.household.persons.includes(person))) {
        this.organisation.involve(dossier, colleague, moment(away[0], 8, dice), 'standing-in', until);
      }
    }
  }

  /** A wrong number once in a while; hardly ever more than one. */
  private mistakes(hat: Hat, day: number): void {
    const { dice, dossiers } = this.organisation;
    if (!dice.chance(0.004)) return;
    for (let n = dice.chance(0.15) ? 2 : 1; n > 0; n--) {
      const dossier = dice.one(dossiers);
      const at = moment(day, dice.between(9, 16), dice);
      if (!this.organisation.shows(dossier, hat, at)) this.look(hat, dossier, at, { refused: true });
    }
  }

  /** Files of the other hat, tried under the first; then the change. */
  private wrongHat(worn: Hat, meant: Hat, day: number): void {
    const { dice, work } = this.organisation;
    const open = (work.get(meant.id) ?? []).filter(({ dossier, reason }) => dossier.closedAt === null && reason.until === undefined);
    if (!dice.chance(0.05)) return;
    for (const { dossier } of dice.some(open, dice.between(1, 4))) {
      const at = moment(day, 12, dice);
      if (!this.organisation.shows(dossier, worn, at)) this.look(worn, dossier, at, { refused: true });
    }
  }

  /** Who coordinates looks into plans of others before the talk of the week. */
  private coordination(hat: Hat, day: number): void {
    const { dice, dossiers } = this.organisation;
    const at = () => moment(day, dice.between(9, 11), dice);
    const wanted = dice.between(2, 5);
    for (let n = 0, tries = 0; n < wanted && tries < 60; tries++) {
      const dossier = dice.one(dossiers);
      if (dossier.closedAt !== null || !this.organisation.shows(dossier, hat, at())) continue;
      n += 1;
      this.look(hat, dossier, at(), { wrote: dice.chance(0.2) });
    }
  }

  private goThroughAll(hat: Hat, day: number): void {
    const { dice, work } = this.organisation;
    for (const { dossier, reason } of work.get(hat.id) ?? []) {
      if (dossier.closedAt === null && reason.kind === 'involved' && reason.until === undefined) this.look(hat, dossier, moment(day, 11, dice));
    }
  }

  private late(hat: Hat, day: number): void {
    const { dice, work } = this.organisation;
    const open = (work.get(hat.id) ?? []).filter(({ dossier, reason }) => dossier.closedAt === null && reason.until === undefined);
    if (open.length > 0) this.look(hat, dice.one(open).dossier, moment(day, 23, dice), { wrote: dice.chance(0.6) });
  }

  /** Everybody with a file of their own of the family reads the plan; now and then a colleague comes instead. */
  private meetings(day: number): void {
    const { dice, dossiers, reasons } = this.organisation;
    if (day % 7 > 4) return;
    for (const dossier of dossiers) {
      if (dossier.meeting === undefined || dossier.meeting > day || dossier.closedAt !== null) continue;
      dossier.meeting = day + dice.between(40, 70);
      for (const reason of reasons.get(dossier.id) ?? []) {
        if (reason.kind === 'own-dossier' && reason.hat && isHere(reason.hat.professional, day) && !hasLeft(reason.hat, day)) {
          if (this.organisation.shows(dossier, reason.hat, moment(day, 9, dice))) this.look(reason.hat, dossier, moment(day, 9, dice), { lines: 2, wrote: dice.chance(0.2) });
        } else if (reason.kind === 'participant' && dice.chance(0.3)) {
          const instead = dice.one(this.organisation.professionals).hats[0]!;
          if (instead.task === reason.task && isHere(instead.professional, day)) this.look(instead, dossier, moment(day, 9, dice), { lines: 2, wrote: dice.chance(0.4) });
        }
      }
    }
  }

  /** Two on duty each night; acute danger once in three weeks. */
  private nights(day: number): void {
    const { dice, professionals, dossiers } = this.organisation;
    const duty = professionals.filter(({ onDuty }) => onDuty);
    for (const { hats } of dice.some(duty, 2)) {
      const hat = hats[0]!;
      for (let n = dice.times(2.5); n > 0; n--) {
        const at = moment(day, dice.one([22, 23, 24, 26, 28]), dice);
        const taken = this.take(hat, dice.one(this.organisation.households), at - 60_000);
        if (taken) this.look(hat, taken.dossier, at, { lines: 2, wrote: true, address: true });
        if (taken && dice.chance(0.8)) taken.reason.until = at + 3 * DAY;
      }
    }
    if (!dice.chance(1 / 21)) return;
    const hat = (duty.length > 0 ? dice.one(duty) : dice.one(professionals)).hats[0]!;
    const at = moment(day, 20, dice);
    const dossier = dice.one(dossiers.filter(({ closedAt, task }) => closedAt === null && task === hat.task));
    if (!dossier) return;
    this.organisation.because({ kind: 'break-glass', dossier, hat, from: at, until: at + 4 * 3_600_000 });
    this.look(hat, dossier, at, { lines: 2, emergency: true, address: true });
  }

  /** Clients that look at their own file, the FG, administrators. */
  private others(day: number): void {
    const { dice, households, size } = this.organisation;
    for (let n = dice.times(size.professionals / 15); n > 0; n--) {
      const { persons } = dice.one(households);
      this.lines.push(otherLine('client', `client-${persons[0]}`, persons[0]!, moment(day, dice.between(8, 22), dice)));
    }
    if (day % 7 > 4) return;
    for (let n = dice.times(3); n > 0; n--) this.lines.push(otherLine('fg', 'fg-account', dice.one(households).persons[0]!, moment(day, 10, dice)));
    for (let n = dice.times(3); n > 0; n--) this.lines.push(otherLine('beheer', 'beheer-account', dice.one(households).persons[0]!, moment(day, 10, dice)));
  }
}

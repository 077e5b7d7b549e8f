import { Dice } from './dice';

/** A fictional organisation that keeps files of children: who works there, whom the files are about, who has to do with which. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** the first day, a Monday; clocks in it run an hour ahead of UTC */
export const BEGIN = Date.UTC(2025, 0, 6);
export const ORGANISATION = 'organisation';

export interface Household {
  readonly id: string;
  readonly caseId: string;
  /** the first is the child that most files are about */
  readonly persons: readonly string[];
  street: string;
  number: number;
  readonly shielded: boolean;
  /** from which day to which it is in the news */
  news?: readonly [number, number];
  /** somebody in it works here */
  employee?: string;
}

export interface Dossier {
  readonly id: string;
  readonly household: Household;
  readonly subjectId: string;
  readonly task: string;
  closedAt: number | null;
  /** days on which a meeting about it is held, of a plan that several tasks take part in */
  meeting?: number;
}

export interface Hat {
  readonly id: string;
  readonly task: string;
  readonly professional: Professional;
}

export interface Professional {
  readonly accountId: string;
  readonly personId: string;
  readonly hats: readonly Hat[];
  readonly team: number;
  readonly street: string;
  readonly number: number;
  readonly family: string[];
  /** the employer had the own circle declared */
  readonly declared: boolean;
  readonly dayOff: number;
  readonly oftenAtNight: boolean;
  /** the second hat is for now and then */
  readonly seldomSecond: boolean;
  readonly onDuty: boolean;
  readonly coordinates: boolean;
  /** from this day the second hat is not used any more; what was under it was not ended everywhere */
  readonly movedOn?: number;
  /** days from which until which, holidays and leave */
  readonly away: readonly (readonly [number, number])[];
}

/** Why a hat, or a whole task, has to do with a dossier; moments in milliseconds. */
export interface Reason {
  readonly kind: 'involved' | 'standing-in' | 'participant' | 'received' | 'request' | 'task' | 'own-dossier' | 'break-glass';
  readonly dossier: Dossier;
  readonly hat?: Hat;
  readonly task?: string;
  /** of a file of their own: which */
  readonly own?: Dossier;
  readonly from: number;
  until?: number;
}

/** An involvement with when it is next worked in (a number of a day). */
export interface Work {
  readonly reason: Reason;
  readonly dossier: Dossier;
  readonly hat: Hat;
  next: number;
  /** on a waiting list, or resting: looked at a few times a year */
  readonly resting?: boolean;
}

export interface Size {
  readonly professionals: number;
  readonly days: number;
}

const TASKS = ['hulpverlening', 'hulpverlening', 'hulpverlening', 'hulpverlening', 'toeleiding', 'toeleiding', 'regie', 'begeleiding'];

export class Organisation {
  readonly professionals: Professional[] = [];
  readonly households: Household[] = [];
  readonly dossiers: Dossier[] = [];
  /** by dossier */
  readonly reasons = new Map<string, Reason[]>();
  /** by hat: what it works in now, or did and was never ended */
  readonly work = new Map<string, Work[]>();
  readonly dossiersOf = new Map<string, Dossier[]>();
  private count = 0;

  constructor(
    readonly size: Size,
    readonly dice: Dice,
  ) {
    const streets = size.professionals * 8;
    for (let n = 0; n < size.professionals; n++) this.professionals.push(this.professional(n, streets));
    for (let n = 0; n < size.professionals * 16; n++) this.households.push(this.household(n, streets));
    // Some who work here have family, or are themselves, in a file.
    for (const professional of dice.some(this.professionals, Math.ceil(size.professionals / 20))) {
      const household = dice.one(this.households);
      if (dice.chance(0.5)) professional.family.push(household.persons.at(-1)!);
      else if (household.employee === undefined) household.employee = professional.personId;
    }
    for (const household of dice.some(this.households, Math.ceil(size.professionals / 60))) household.news = [-1000, 1000];
  }

  id(kind: string): string {
    return `${kind}-${(this.count += 1)}`;
  }

  /** Opens a dossier of a household for a hat. */
  open(household: Household, hat: Hat, at: number): Work {
    const dossier: Dossier = { id: this.id('dossier'), household, subjectId: this.dice.chance(0.8) ? household.persons[0]! : this.dice.one(household.persons), task: hat.task, closedAt: null };
    this.dossiers.push(dossier);
    const known = this.dossiersOf.get(household.id);
    if (known) known.push(dossier);
    else this.dossiersOf.set(household.id, [dossier]);
    for (const other of this.dossiersOf.get(household.id) ?? []) {
      for (const { kind, hat: worker } of this.reasons.get(other.id) ?? []) if (kind === 'involved' && worker) this.because({ kind: 'own-dossier', dossier, hat: worker, own: other, from: at });
    }
    return this.involve(dossier, hat, at);
  }

  involve(dossier: Dossier, hat: Hat, at: number, kind: 'involved' | 'standing-in' = 'involved', until?: number): Work {
    const reason = this.because({ kind, dossier, hat, from: at, ...(until !== undefined && { until }) });
    const work: Work = { reason, dossier, hat, next: dayOfMoment(at) + this.dice.between(0, 4), resting: kind === 'involved' && this.dice.chance(0.03) };
    const known = this.work.get(hat.id);
    if (known) known.push(work);
    else this.work.set(hat.id, [work]);
    // Who works in one file of a family has a file of their own of that client.
    if (kind === 'involved') for (const other of this.dossiersOf.get(dossier.household.id) ?? []) if (other !== dossier) this.because({ kind: 'own-dossier', dossier: other, hat, own: dossier, from: at });
    return work;
  }

  because(reason: Reason): Reason {
    const known = this.reasons.get(reason.dossier.id);
    if (known) known.push(reason);
    else this.reasons.set(reason.dossier.id, [reason]);
    return reason;
  }

  /** Whether the product would show this dossier to the hat then. */
  shows(dossier: Dossier, hat: Hat, at: number): boolean {
    return (this.reasons.get(dossier.id) ?? []).some(
      ({ kind, hat: of, task, from, until }) =>
        ['involved', 'standing-in', 'participant', 'received'].includes(kind) && (of ? of === hat : task === hat.task) && from <= at && (until === undefined || at < until),
    );
  }

  private professional(n: number, streets: number): Professional {
    const { dice } = this;
    const hats: Hat[] = [];
    const task = dice.one(TASKS);
    const away: [number, number][] = [];
    for (let start = dice.between(5, 60); start < this.size.days; start += dice.between(60, 110)) away.push([start, start + dice.one([4, 11, 11, 18])]);
    if (dice.chance(0.03)) {
      const start = dice.between(60, Math.max(61, this.size.days - 130));
      away.push([start, start + dice.between(84, 126)]);
    }
    const moves = dice.chance(0.15);
    const professional: Professional = {
      ...(moves && { movedOn: dice.between(0, this.size.days) }),
      accountId: `account-${n}`, personId: `employee-${n}`, hats, team: Math.floor(n / 10), street: `street-${dice.between(1, streets)}`, number: dice.between(1, 180),
      family: [`relative-${n}-1`, `relative-${n}-2`, `relative-${n}-3`], declared: dice.chance(0.96), dayOff: dice.between(0, 6), oftenAtNight: dice.chance(0.012), seldomSecond: dice.chance(0.1),
      onDuty: dice.chance(0.06), coordinates: n % 20 === 0, away,
    };
    hats.push({ id: `hat-${n}-1`, task, professional });
    if (dice.chance(0.12)) hats.push({ id: `hat-${n}-2`, task: dice.one(TASKS.filter((other) => other !== task)), professional });
    return professional;
  }

  private household(n: number, streets: number): Household {
    const { dice } = this;
    const persons = Array.from({ length: dice.between(2, 5) }, (_, i) => `person-${n}-${i}`);
    return { id: `household-${n}`, caseId: `case-${n}`, persons, street: `street-${dice.between(1, streets)}`, number: dice.between(1, 180), shielded: dice.chance(0.03) };
  }
}

export function dayOfMoment(at: number): number {
  return Math.floor((at - BEGIN) / DAY);
}

/** A moment on a day by the clock of the organisation. */
export function moment(day: number, hour: number, dice: Dice): number {
  return BEGIN + day * DAY + (hour - 1) * HOUR + Math.floor(dice.roll() * HOUR);
}

export const isHere = ({ away, dayOff }: Professional, day: number): boolean =>
  day % 7 < 5 && day % 7 !== dayOff && !away.some(([from, until]) => from <= day && day < until);

import { aboutOf, dayNumber, type Access, type Circle, type DossierFact, type Facts, type Finding, type HatUse, type PastWith, type PersonFact, type ScoredDay, type Tie } from '@kapstok/review';
import { ORGANISATION, type Household, type Organisation, type Reason } from './organisation';

const WINDOW = 90;

interface DayPast {
  readonly day: number;
  readonly night: boolean;
  readonly withoutWork: number;
}

/** What is known of a day in the fictional organisation, as the logbook reads it from the database: ties, keys of persons, the past. */
export class YearFacts {
  private readonly pastWith = new Map<string, PastWith>();
  private readonly days = new Map<string, DayPast[]>();
  private readonly hatUse = new Map<string, HatUse>();
  private readonly lookers = new Map<string, { day: number; account: string }[]>();
  private readonly told = new Map<string, { day: number; code: string }[]>();
  private readonly circles: ReadonlyMap<string, Circle>;
  private readonly hatsOf: ReadonlyMap<string, readonly string[]>;
  private readonly colleagues: ReadonlyMap<string, ReadonlySet<string>>;
  private knownSince: number | undefined;

  constructor(private readonly organisation: Organisation) {
    const { professionals } = organisation;
    this.circles = new Map(
      professionals.filter(({ declared }) => declared).map((one) => [
        one.accountId,
        // Family is a list that may grow: somebody marries into a street.
        { self: new Set([one.personId]), get family() { return new Set(one.family); }, homes: new Set([`${one.street} ${one.number}`]), streets: new Set([one.street]) },
      ]),
    );
    this.hatsOf = new Map(professionals.map(({ accountId, hats }) => [accountId, hats.map(({ id }) => id)]));
    this.colleagues = new Map([[ORGANISATION, new Set(professionals.filter(({ declared }) => declared).map(({ personId }) => personId))]]);
  }

  of(accesses: readonly Access[], hatChanges: ReadonlyMap<string, readonly number[]>, day: string, number: number): Facts {
    this.knownSince ??= dayNumber(day);
    const dossiers = new Map<string, DossierFact>();
    const persons = new Map<string, PersonFact>();
    const ties = new Map<string, readonly Tie[]>();
    for (const id of new Set(accesses.map(({ dossierId }) => dossierId))) {
      const dossier = id === null ? undefined : this.byId().get(id);
      if (!dossier || id === null) continue;
      const { household, closedAt } = dossier;
      const people = household.employee === undefined ? household.persons : [...household.persons, household.employee];
      dossiers.set(id, { personIds: people, closedAt });
      for (const person of people) persons.set(person, personFact(person, household, number));
      ties.set(id, (this.organisation.reasons.get(id) ?? []).map(tie));
    }
    return {
      ties, dossiers, persons, circles: this.circles, colleagues: this.colleagues, hatsOf: this.hatsOf, hatChanges, pastWith: this.pastWith, hatUse: this.hatUse,
      pastOfAccount: this.pastOfAccounts(accesses, dayNumber(day)), lookedWithoutWork: this.lookedBefore(accesses, dayNumber(day)), told: this.toldBefore(accesses, dayNumber(day)),
      knownSince: this.knownSince,
    };
  }

  /** What later days are compared with. */
  remember(accesses: readonly Access[], scored: ScoredDay, day: string): void {
    const number = dayNumber(day);
    const today = new Map<string, { night: boolean; withoutWork: number }>();
    for (const access of accesses) {
      const about = aboutOf(access);
      const key = `${access.hatId}|${about}`;
      this.pastWith.set(key, { lastSeen: number, lastWork: access.worked ? number : (this.pastWith.get(key)?.lastWork ?? -1) });
      const one = today.get(access.accountId) ?? { night: false, withoutWork: 0 };
      const without = scored.withoutWork.has(access);
      if (access.hatId !== null && !without) this.used(access.hatId, number);
      today.set(access.accountId, { night: one.night || access.nightAt !== null, withoutWork: one.withoutWork + (without ? 1 : 0) });
      if (without && about !== null) push(this.lookers, about, { day: number, account: access.accountId });
    }
    for (const [account, past] of today) push(this.days, account, { day: number, ...past });
    for (const found of scored.findings) for (const about of aboutsOf(found)) for (const { code } of found.reasons) push(this.told, `${found.accountId}|${about}`, { day: number, code });
  }

  private used(hat: string, day: number): void {
    const use = this.hatUse.get(hat);
    if (use?.last === day) return;
    this.hatUse.set(hat, { days: (use?.days ?? 0) + 1, last: day, longestGap: use ? Math.max(use.longestGap, day - use.last) : 0 });
  }

  private index = new Map<string, Organisation['dossiers'][number]>();
  private byId(): ReadonlyMap<string, Organisation['dossiers'][number]> {
    const { dossiers } = this.organisation;
    for (let n = this.index.size; n < dossiers.length; n++) this.index.set(dossiers[n]!.id, dossiers[n]!);
    return this.index;
  }

  private pastOfAccounts(accesses: readonly Access[], day: number): Facts['pastOfAccount'] {
    return new Map(
      [...new Set(accesses.map(({ accountId }) => accountId))].flatMap((account) => {
        const past = (this.days.get(account) ?? []).filter((one) => one.day >= day - WINDOW);
        this.days.set(account, past);
        return past.length === 0
          ? []
          : [[account, { days: past.length, nights: past.filter(({ night }) => night).length, mostWithoutWork: Math.max(...past.map(({ withoutWork }) => withoutWork)), daysWithoutWork: past.filter(({ withoutWork }) => withoutWork > 0).length }] as const];
      }),
    );
  }

  private lookedBefore(accesses: readonly Access[], day: number): Facts['lookedWithoutWork'] {
    return new Map(
      [...new Set(accesses.map(aboutOf))].flatMap((about) => {
        const recent = (this.lookers.get(about ?? '') ?? []).filter((one) => one.day >= day - 7);
        if (about !== null && recent.length > 0) this.lookers.set(about, recent);
        return about === null || recent.length === 0 ? [] : [[about, new Set(recent.map(({ account }) => account))] as const];
      }),
    );
  }

  private toldBefore(accesses: readonly Access[], day: number): Facts['told'] {
    return new Map(
      accesses.flatMap((access) => {
        const key = `${access.accountId}|${aboutOf(access)}`;
        const recent = (this.told.get(key) ?? []).filter((one) => one.day >= day - WINDOW);
        return recent.length === 0 ? [] : [[key, new Set(recent.map(({ code }) => code))] as const];
      }),
    );
  }
}

function personFact(key: string, { street, number, shielded, news }: Household, day: number): PersonFact {
  return { key, homes: [`${street} ${number}`], streets: [street], shielded, publicAttention: news !== undefined && news[0] <= day && day < news[1] };
}

function tie({ kind, hat, task, own, from, until }: Reason): Tie {
  return { kind, from, ...(hat ? { hatId: hat.id } : { holder: `${ORGANISATION}:${task}` }), ...(own && { dossierId: own.id }), ...(until !== undefined && { until }) };
}

function aboutsOf({ dossierId, subjectId, caseId, reasons }: Finding): string[] {
  const together = reasons.flatMap(({ code, dossierIds }) => (code === 'together' && Array.isArray(dossierIds) ? (dossierIds as string[]) : []));
  return [dossierId ?? subjectId ?? caseId, ...together].flatMap((id) => id ?? []);
}

function push<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const known = map.get(key);
  if (known) known.push(thing);
  else map.set(key, [thing]);
}

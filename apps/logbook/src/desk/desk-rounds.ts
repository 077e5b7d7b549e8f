import { dayOf } from '@kapstok/review';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { DayScoring } from './day-scoring';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** After midnight until a day is scored: by then what was written on it is committed, or never will be. */
const SETTLING = 10 * MINUTE;

interface Pending {
  readonly controllerId: string;
  readonly day: string;
}

/** What there is to score, and doing it: every day that has ended and what was opened in acute danger, also after standing still. */
export class DeskRounds {
  private readonly scoring: DayScoring;

  constructor(private readonly source: DataSource) {
    this.scoring = new DayScoring(source);
  }

  /** One round at a moment. Gives how many days were scored. A day that fails stops its own controller and no other. */
  async round(now: Date, log: Pick<Logger, 'error'>): Promise<number> {
    const failed = new Set<string>();
    const each = async (pending: readonly Pending[], work: (one: Pending) => Promise<unknown>): Promise<number> => {
      let done = 0;
      for (const one of pending) {
        if (failed.has(one.controllerId)) continue;
        try {
          if (await work(one)) done += 1;
        } catch (error) {
          failed.add(one.controllerId);
          log.error({ ...one, error: error instanceof Error ? error.message : String(error) }, 'scoring failed; tried again');
        }
      }
      return done;
    };
    await each(await this.emergencies(now), ({ controllerId, day }) => this.scoring.scoreEmergencies(controllerId, day));
    return each(await this.ended(now), ({ controllerId, day }) => this.scoring.scoreEnded(controllerId, day));
  }

  /** Scores all days that have ended, and puts what today shows so far in the queue. Gives the number of findings of today. */
  async untilNow(now: Date, log: Pick<Logger, 'error'>): Promise<number> {
    await this.round(now, log);
    let found = 0;
    for (const { id } of await this.controllers()) found += await this.scoring.scoreSoFar(id, dayOf(now.getTime()));
    return found;
  }

  /** The oldest first: the past of a day is scored before it. */
  private async ended(now: Date): Promise<Pending[]> {
    const until = dayOf(now.getTime() - SETTLING);
    const controllers = await this.controllers();
    return controllers.flatMap(({ id, first, scored }) => {
      if (first === null) return [];
      const done = new Set(scored);
      return daysBetween(dayOf(first), until).filter((day) => !done.has(day)).map((day) => ({ controllerId: id, day }));
    });
  }

  private controllers(): Promise<{ id: string; first: number | null; scored: string[] }[]> {
    return this.source.query(
      `select o.id, (select (extract(epoch from l.at) * 1000)::float8 from logbook.access_line l where l.controller_id = o.id order by l.at, l.id limit 1) as first,
         array(select s.day::text from desk.scored_day s where s.controller_id = o.id) as scored
       from kapstok.organisation o where o.type <> 'client' order by o.id`,
    );
  }

  // In the queue it stands from its first moment (desk.item). It is scored once it is over: what was found is never added to.
  private emergencies(now: Date): Promise<Pending[]> {
    return this.source.query(
      `select distinct b.controller_id as "controllerId", d.day from kapstok.break_glass b
       cross join lateral (select ((b.opened_at at time zone 'Europe/Amsterdam')::date)::text as day) d
       where b.opened_at > $1::timestamptz - interval '2 days' and coalesce(b.closed_at, b.ends_at) <= $1::timestamptz and not exists (select 1 from desk.finding f
         where f.kind = 'break-glass' and f.controller_id = b.controller_id and f.hat_id = b.hat_id and f.dossier_id = b.dossier_id and f.day = d.day::date)
         and not exists (select 1 from desk.scored_day s where s.controller_id = b.controller_id and s.day = d.day::date)`,
      [now],
    );
  }
}

/** From the first day until before the last. */
function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at < Date.parse(`${last}T00:00:00Z`); at += DAY) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

import { aboutOf, accessesOf, score, SCORING, type Access, type Finding, type ScoredDay } from '@kapstok/review';
import type { DataSource, EntityManager } from 'typeorm';
import { factsOfDay } from './facts-of-day';
import { linesOfDay } from './lines-of-day';

/** Scores days of controllers and puts what was found in the queue. Lines, facts and findings of a day are one snapshot and one commit. */
export class DayScoring {
  constructor(private readonly source: DataSource) {}

  /** Scores a day that has ended, once: who comes second changes nothing. Undefined when it was scored already. */
  scoreEnded(controllerId: string, day: string): Promise<ScoredDay | undefined> {
    return this.inSnapshot(async (manager) => {
      if (!(await claim(manager, controllerId, day))) return undefined;
      const { accesses, scored } = await scoredDay(manager, controllerId, day);
      await addFindings(manager, scored.findings);
      await keepPast(manager, controllerId, day, accesses, scored.withoutWork);
      await manager.query(
        `insert into desk.scored_day (controller_id, day, accesses, explained, findings, by_explanation, scoring) values ($1, $2, $3, $4, $5, $6, $7)`,
        [controllerId, day, scored.accesses, scored.explained, scored.findings.length, scored.byExplanation, SCORING],
      );
      return scored;
    });
  }

  /** Puts what the day so far shows in the queue; the day stays to be scored when it has ended. */
  scoreSoFar(controllerId: string, day: string): Promise<number> {
    return this.inSnapshot(async (manager) => {
      if (!(await claim(manager, controllerId, day))) return 0;
      return addFindings(manager, (await scoredDay(manager, controllerId, day)).scored.findings);
    });
  }

  /** Openings in acute danger that are over, on the day itself: whatever is known later, somebody has to look at them. */
  scoreEmergencies(controllerId: string, day: string): Promise<number> {
    return this.inSnapshot(async (manager) => {
      if (!(await claim(manager, controllerId, day))) return 0;
      const { scored } = await scoredDay(manager, controllerId, day, ({ emergency }) => emergency);
      return addFindings(manager, scored.findings.filter(({ kind }) => kind === 'break-glass'));
    });
  }

  private inSnapshot<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.source.transaction('REPEATABLE READ', work);
  }
}

// One at a time for each day. Who comes in right behind another runs into the key of the scored day, and finds it there the next time.
async function claim(manager: EntityManager, controllerId: string, day: string): Promise<boolean> {
  const [{ free }] = (await manager.query(`select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free`, [`desk ${controllerId} ${day}`])) as [{ free: boolean }];
  if (!free) return false;
  return ((await manager.query('select 1 from desk.scored_day where controller_id = $1 and day = $2', [controllerId, day])) as unknown[]).length === 0;
}

async function scoredDay(manager: EntityManager, controllerId: string, day: string, only: (access: Access) => boolean = () => true): Promise<{ accesses: Access[]; scored: ScoredDay }> {
  const accesses = accessesOf(await linesOfDay(manager, controllerId, day)).filter(only);
  return { accesses, scored: score(accesses, await factsOfDay(manager, controllerId, day, accesses)) };
}

/** How many were added; what is there already stays as it was found. */
async function addFindings(manager: EntityManager, findings: readonly Finding[]): Promise<number> {
  let added = 0;
  for (const found of findings) {
    const rows = (await manager.query(
      `insert into desk.finding (controller_id, day, kind, account_id, hat_id, organisation_id, task, dossier_id, case_id, subject_id, score, reasons, line_ids,
         first_at, last_at, accesses, scoring)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing returning id`,
      [
        found.controllerId, found.day, found.kind, found.accountId, found.hatId, found.organisationId, found.task, found.dossierId, found.caseId, found.subjectId,
        found.score, JSON.stringify(found.reasons), found.lineIds, new Date(found.firstAt), new Date(found.lastAt), found.accesses, SCORING,
      ],
    )) as unknown[];
    added += rows.length;
  }
  return added;
}

async function keepPast(manager: EntityManager, controllerId: string, day: string, accesses: readonly Access[], withoutWork: ReadonlySet<Access>): Promise<void> {
  const rows = accesses.map((access) => ({
    account_id: access.accountId, hat_id: access.hatId, about_id: aboutOf(access), worked: access.worked, night: access.nightAt !== null, without_work: withoutWork.has(access),
  }));
  await manager.query(
    `insert into desk.access_day (controller_id, day, account_id, hat_id, about_id, worked, night, without_work)
     select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(account_id uuid, hat_id uuid, about_id uuid, worked boolean, night boolean, without_work boolean)
     on conflict do nothing`,
    [controllerId, day, JSON.stringify(rows)],
  );
  await manager.query('delete from desk.access_day where controller_id = $1 and day < $2::date - 400', [controllerId, day]);
}

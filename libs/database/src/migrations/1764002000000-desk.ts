import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The desk of the FG: what the daily scoring of every access found, and which days were scored. Of its own schema: what an FG
 * decides about is neither part of a dossier nor of the log. The reviewer writes, nobody changes, the FG of the controller reads,
 * and never what is about the own account (R268, R269).
 */
export class Desk1764002000000 implements MigrationInterface {
  name = 'Desk1764002000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists desk;
      grant usage on schema desk to kapstok_api, kapstok_reviewer, kapstok_worker;
      grant usage on schema kapstok, logbook to kapstok_reviewer;

      -- One item of the queue: what one hat did with one subject or dossier on one day.
      create table desk.finding (
        id uuid primary key default gen_random_uuid(),
        controller_id uuid not null references kapstok.organisation,
        -- of Amsterdam
        day date not null,
        kind text not null check (kind in ('unexplained','odd','break-glass')),
        account_id uuid not null,
        hat_id uuid,
        organisation_id uuid,
        task text,
        dossier_id uuid,
        case_id uuid,
        subject_id uuid,
        -- 1000 is worst
        score integer not null check (score between 0 and 1000),
        -- [{"code": "…", …ids, counts and moments}]: no content; the words are made from the code
        reasons jsonb not null check (jsonb_typeof(reasons) = 'array' and jsonb_array_length(reasons) > 0),
        line_ids uuid[] not null check (cardinality(line_ids) > 0),
        first_at timestamptz not null,
        last_at timestamptz not null check (last_at >= first_at),
        accesses integer not null check (accesses > 0),
        -- version of the explanations and patterns
        scoring text not null,
        made_at timestamptz not null default clock_timestamp(),
        unique nulls not distinct (controller_id, day, kind, account_id, hat_id, dossier_id, subject_id)
      );
      create index finding_queue on desk.finding (controller_id, score desc, first_at);
      create index finding_account on desk.finding (account_id);

      create table desk.scored_day (
        controller_id uuid not null references kapstok.organisation,
        day date not null,
        accesses integer not null check (accesses >= 0),
        explained integer not null check (explained between 0 and accesses),
        findings integer not null check (findings >= 0),
        -- {"explanation": how many accesses it explained}
        by_explanation jsonb not null default '{}',
        scoring text not null,
        scored_at timestamptz not null default clock_timestamp(),
        primary key (controller_id, day)
      );

      alter table desk.finding enable row level security;
      alter table desk.scored_day enable row level security;
      create policy reviewer on desk.finding for all to kapstok_reviewer using (true) with check (true);
      create policy reviewer on desk.scored_day for all to kapstok_reviewer using (true) with check (true);
      create policy own_controller on desk.finding for select to kapstok_api
        using ((controller_id, true) = (select case when (h).task = 'fg' then (h).organisation_id end, (h).account_id <> finding.account_id from kapstok.acting_hat() h));
      create policy own_controller on desk.scored_day for select to kapstok_api
        using (controller_id = (select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h));
      grant select, insert on desk.finding, desk.scored_day to kapstok_reviewer;
      grant select on desk.finding, desk.scored_day to kapstok_api;
      create trigger finding_is_fixed before update or delete on desk.finding for each row execute function logbook.refuse_change();
      create trigger scored_day_is_fixed before update or delete on desk.scored_day for each row execute function logbook.refuse_change();

      -- The reviewer reads every line; it serves nobody, and what it writes names no content.
      grant select on logbook.access_line to kapstok_reviewer;
      create policy reviewer on logbook.access_line for select to kapstok_reviewer using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The access log, in a schema of its own. api and worker add, the logbook process reads, nobody changes (R268, NEN 7513).
 * No content and no BSN: ids, categories and names of fields only.
 */
export class Logbook1763800400000 implements MigrationInterface {
  name = 'Logbook1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table logbook.access_line (
        id uuid primary key,
        at timestamptz not null,
        decided_at timestamptz,
        request_id uuid not null,
        event text not null check (event in ('read','list','count','write','consent','withdraw','disclose','received','involve',
          'hat-switch','explain','log-read','import')),
        outcome text not null check (outcome in ('allowed','refused','failed')),
        access_point text not null,
        account_id uuid,
        hat_id uuid,
        organisation_id uuid,
        task text,
        law text,
        controller_id uuid,
        case_id uuid,
        dossier_id uuid,
        dossier_task text,
        dossier_law text,
        dossier_kind text,
        dossier_from text,
        dossier_scope text,
        subject_id uuid,
        listed_ids uuid[] not null default '{}',
        entry_ids uuid[] not null default '{}',
        categories text[] not null default '{}',
        fields text[] not null default '{}',
        purpose text,
        grounds text[] not null default '{}',
        reason text,
        rule_set text,
        decision_id uuid not null
      );
      create index access_line_controller on logbook.access_line (controller_id, at desc, id desc);
      create index access_line_dossier on logbook.access_line (dossier_id, at desc, id desc);
      create index access_line_subject on logbook.access_line (subject_id, at desc, id desc);

      -- What a line is about is filled in here, also when the asker may not see it: the controller's FG must see a refused look,
      -- the asker must not learn that there was something to look at.
      create function logbook.attribute() returns trigger language plpgsql security definer
        set search_path = logbook, kapstok, pg_temp
        as $$
          declare d kapstok.dossier; h kapstok.hat;
          begin
            new.at := clock_timestamp();
            new.controller_id := null; new.dossier_task := null; new.dossier_law := null; new.dossier_kind := null;
            new.dossier_from := null; new.dossier_scope := null;
            -- A line about a list of dossiers is of the controller of the first; the api writes one line a controller.
            -- Who asked for one entry by its id alone is told nothing either; the line still is about the dossier of that entry.
            if new.dossier_id is null and cardinality(new.entry_ids) > 0 then
              select e.dossier_id into new.dossier_id from kapstok.entry e where e.id = new.entry_ids[1];
            end if;
            select * into d from kapstok.dossier where id = coalesce(new.dossier_id, new.listed_ids[1]);
            if found then
              new.controller_id := d.controller_id;
              if new.dossier_id is not null then
                new.controller_id := d.controller_id; new.case_id := d.case_id; new.dossier_task := d.task; new.dossier_law := d.law;
                new.dossier_kind := d.kind; new.dossier_from := d.from_task; new.dossier_scope := d.scope; new.subject_id := coalesce(new.subject_id, d.subject_id);
              end if;
            end if;
            if new.controller_id is null and new.hat_id is not null then
              select * into h from kapstok.hat where id = new.hat_id;
              if found then new.controller_id := coalesce(h.processor_for, h.organisation_id); end if;
            end if;
            return new;
          end
        $$;
      create trigger attribute before insert on logbook.access_line for each row execute function logbook.attribute();

      create function logbook.refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'lines of the logbook are never changed or removed' using errcode = '23001'; end $$;
      create trigger access_line_is_fixed before update or delete on logbook.access_line
        for each row execute function logbook.refuse_change();
      create trigger access_line_stays before truncate on logbook.access_line for each statement execute function logbook.refuse_change();

      grant usage on schema logbook to kapstok_api, kapstok_worker, kapstok_logbook;
      grant insert on logbook.access_line to kapstok_api, kapstok_worker, kapstok_logbook;
      grant select on logbook.access_line to kapstok_logbook;
      alter table logbook.access_line enable row level security;
      create policy add on logbook.access_line for insert to kapstok_api, kapstok_worker, kapstok_logbook with check (true);
      -- The logbook's own second lock: an fg hat, valid now, and the lines of its own organisation as controller (V7).
      create policy own_controller on logbook.access_line for select to kapstok_logbook
        using (controller_id = (select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, households, dossiers and their entries. What never changes is refused by triggers, so that it holds for every
 * role. Grants are written by triggers on what causes them, in that same transaction, and by nothing else.
 */
export class CaseAndDossier1763800100000 implements MigrationInterface {
  name = 'CaseAndDossier1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kapstok.case (
        id uuid primary key,
        reference text not null unique,
        opened_at timestamptz not null,
        closed_at timestamptz
      );

      create table kapstok.person (
        id uuid primary key,
        name text not null,
        birth_date date not null
      );
      alter table kapstok.hat add foreign key (person_id) references kapstok.person;

      create function kapstok.eleven_test(bsn text) returns boolean language sql immutable
        as $$
          select bsn ~ '^[0-9]{9}$' and bsn <> '000000000' and (
            select sum(substr(bsn, i, 1)::int * case when i = 9 then -1 else 10 - i end) from generate_series(1, 9) i
          ) % 11 = 0
        $$;

      -- The BSN belongs to the controller that may use it; two controllers never meet through it.
      create table kapstok.person_bsn (
        person_id uuid not null references kapstok.person,
        controller_id uuid not null references kapstok.organisation,
        bsn text not null check (kapstok.eleven_test(bsn)),
        primary key (person_id, controller_id),
        unique (controller_id, bsn)
      );

      create table kapstok.household (
        id uuid primary key,
        case_id uuid not null references kapstok.case,
        label text not null
      );
      create index on kapstok.household (case_id);

      create table kapstok.household_member (
        id uuid primary key,
        household_id uuid not null references kapstok.household,
        person_id uuid not null references kapstok.person,
        role text not null check (role in ('moeder','vader','ouder','kind','partner','grootouder','overig')),
        valid_from date not null,
        valid_until date,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.household_member (household_id);
      create index on kapstok.household_member (person_id);

      create table kapstok.gezag (
        id uuid primary key,
        child_id uuid not null references kapstok.person,
        holder_id uuid not null references kapstok.person,
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (child_id <> holder_id),
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.gezag (child_id);
      create index on kapstok.gezag (holder_id);

      create table kapstok.incapacity (
        id uuid primary key,
        person_id uuid not null references kapstok.person,
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.incapacity (person_id);

      create table kapstok.address (
        id uuid primary key,
        person_id uuid not null references kapstok.person,
        controller_id uuid not null references kapstok.organisation,
        lines text not null,
        shielded boolean not null,
        valid_from date not null,
        valid_until date,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.address (person_id);

      create table kapstok.dossier (
        id uuid primary key,
        case_id uuid not null references kapstok.case,
        kind text not null check (kind in ('toeleiding','hulpverlening','regie','veilig-thuis','raad','bescherming')),
        controller_id uuid not null references kapstok.organisation,
        task text not null check (task in ('toeleiding','hulpverlening','regie','begeleiding','veilig-thuis','raadsonderzoek',
          'jeugdbescherming','jeugdreclassering')),
        law text,
        from_task text check (from_task in ('toeleiding','hulpverlening')),
        scope text not null check (scope in ('person','family')),
        subject_id uuid references kapstok.person,
        household_id uuid references kapstok.household,
        opened_at timestamptz not null,
        closed_at timestamptz,
        check ((scope = 'person') = (subject_id is not null)),
        check ((scope = 'family') = (household_id is not null)),
        check ((kind = 'regie') = (from_task is not null))
      );
      create index on kapstok.dossier (case_id);
      create index on kapstok.dossier (subject_id);

      create function kapstok.dossier_is_fixed() returns trigger language plpgsql
        as $$
          begin
            if to_jsonb(new) - 'closed_at' <> to_jsonb(old) - 'closed_at' then
              raise exception 'controller, task, law and subject of a dossier never change' using errcode = '23001';
            end if;
            return new;
          end
        $$;
      create trigger dossier_is_fixed before update on kapstok.dossier for each row execute function kapstok.dossier_is_fixed();
      create trigger dossier_stays before delete on kapstok.dossier for each row execute function kapstok.refuse_change();

      -- Involvement is of a hat, not of a person. A stand-in names whom it stands in for.
      create table kapstok.involvement (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        hat_id uuid not null references kapstok.hat,
        stands_in_for uuid references kapstok.involvement,
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.involvement (dossier_id);
      create index on kapstok.involvement (hat_id);
      create trigger involvement_is_fixed before update on kapstok.involvement
        for each row execute function kapstok.only_the_end_changes();
      create trigger involvement_stays before delete on kapstok.involvement for each row execute function kapstok.refuse_change();

      -- A participant of a regie dossier: an organisation with a task (V5).
      create table kapstok.participation (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        organisation_id uuid not null references kapstok.organisation,
        task text not null check (task not in ('fg','convenantbeheer','beheer','beleid','client')),
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (valid_until is null or valid_from < valid_until)
      );
      create index on kapstok.participation (dossier_id);
      create trigger participation_is_fixed before update on kapstok.participation
        for each row execute function kapstok.only_the_end_changes();
      create trigger participation_stays before delete on kapstok.participation
        for each row execute function kapstok.refuse_change();

      create table kapstok.entry (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        category text not null check (category in ('contact','betrokkenheid','gezin','hulpvraag','advies','beschikking','voortgang',
          'verslag','behandelplan','diagnose','medisch','strafrechtelijk','financieel','veiligheid','plan','afspraak','signaal',
          'fraudesignaal')),
        about_id uuid references kapstok.person,
        created_at timestamptz not null
      );
      create index on kapstok.entry (dossier_id, created_at desc, id);

      -- What was written; a correction is a next version, nothing is overwritten.
      create table kapstok.entry_version (
        entry_id uuid not null references kapstok.entry,
        version integer not null check (version >= 1),
        kind text not null check (kind in ('feit','mening')),
        source text not null check (length(trim(source)) > 0),
        approved boolean not null,
        summary text not null,
        body text not null,
        occurred_on date,
        shielded boolean not null,
        author_hat_id uuid not null references kapstok.hat,
        written_at timestamptz not null,
        correction_reason text,
        primary key (entry_id, version),
        check ((version = 1) = (correction_reason is null))
      );
      create trigger entry_is_fixed before update or delete on kapstok.entry for each row execute function kapstok.refuse_change();
      create trigger entry_version_is_fixed before update or delete on kapstok.entry_version
        for each row execute function kapstok.refuse_change();

      create trigger entry_stays before truncate on kapstok.entry for each statement execute function kapstok.refuse_change();
      create trigger entry_version_stays before truncate on kapstok.entry_version for each statement execute function kapstok.refuse_change();

      -- Who may reach which dossier (or which disclosure), since when and until when. Carries the sort keys of the lists.
      create table kapstok.access_grant (
        cause_id uuid not null,
        reach text not null check (reach in ('dossier','disclosure')),
        rule text not null check (rule in ('V1','V4','V5','V6')),
        stands_in boolean not null default false,
        holder_key text not null,
        dossier_id uuid not null references kapstok.dossier,
        case_id uuid not null references kapstok.case,
        dossier_kind text not null,
        valid_from timestamptz not null,
        valid_until timestamptz,
        sort_key timestamptz not null,
        case_sort_key timestamptz not null,
        primary key (cause_id)
      );
      create index access_grant_list on kapstok.access_grant (holder_key, reach, sort_key desc, dossier_id desc)
        include (valid_from, valid_until, dossier_kind, rule, stands_in);
      create index access_grant_cases on kapstok.access_grant (holder_key, case_sort_key desc, case_id desc)
        include (valid_from, valid_until, reach);
      create index access_grant_case on kapstok.access_grant (case_id, holder_key, reach) include (valid_from, valid_until);
      create index access_grant_row on kapstok.access_grant (dossier_id, holder_key, reach)
        include (valid_from, valid_until, rule);

      create function kapstok.grant_involvement() returns trigger language plpgsql security definer
        set search_path = kapstok, pg_temp
        as $$
          declare d kapstok.dossier; h kapstok.hat; c kapstok.case; own boolean; the_rule text;
          begin
            select * into strict d from kapstok.dossier where id = new.dossier_id;
            select * into strict h from kapstok.hat where id = new.hat_id;
            select * into strict c from kapstok.case where id = d.case_id;
            own := h.organisation_id = d.controller_id
              or (h.task in ('toeleiding','begeleiding') and h.processor_for is not null and h.processor_for = d.controller_id);
            if own and h.task = d.task and h.law is not distinct from d.law
              and (h.task <> 'regie' or h.from_task is not distinct from d.from_task) then
              the_rule := 'V1';
            elsif own and h.law is not distinct from d.law and (
                (h.task = 'toeleiding' and d.kind = 'regie' and d.from_task = 'toeleiding')
                or (h.task = 'regie' and h.from_task = 'toeleiding' and d.kind = 'toeleiding')) then
              the_rule := 'V6';
            else
              raise exception 'this hat has another organisation, task or law than the dossier' using errcode = '23514';
            end if;
            insert into kapstok.access_grant (cause_id, reach, rule, stands_in, holder_key, dossier_id, case_id, dossier_kind, valid_from, valid_until, sort_key, case_sort_key)
              values (new.id, 'dossier', the_rule, new.stands_in_for is not null, 'hat:' || new.hat_id, d.id, d.case_id, d.kind,
                new.valid_from, new.valid_until, d.opened_at, c.opened_at);
            return null;
          end
        $$;
      create trigger grant_involvement after insert on kapstok.involvement for each row execute function kapstok.grant_involvement();

      create function kapstok.grant_participation() returns trigger language plpgsql security definer
        set search_path = kapstok, pg_temp
        as $$
          declare d kapstok.dossier; c kapstok.case;
          begin
            select * into strict d from kapstok.dossier where id = new.dossier_id;
            select * into strict c from kapstok.case where id = d.case_id;
            if d.kind <> 'regie' then
              raise exception 'only a regie dossier has participants' using errcode = '23514';
            end if;
            insert into kapstok.access_grant (cause_id, reach, rule, holder_key, dossier_id, case_id, dossier_kind, valid_from, valid_until, sort_key, case_sort_key)
              values (new.id, 'dossier', 'V5', 'task:' || new.organisation_id || ':' || new.task, d.id, d.case_id, d.kind,
                new.valid_from, new.valid_until, d.opened_at, c.opened_at);
            return null;
          end
        $$;
      create trigger grant_participation after insert on kapstok.participation
        for each row execute function kapstok.grant_participation();

      create function kapstok.end_grant() returns trigger language plpgsql security definer
        set search_path = kapstok, pg_temp
        as $$ begin update kapstok.access_grant set valid_until = new.valid_until where cause_id = new.id; return null; end $$;
      create trigger end_grant after update on kapstok.involvement for each row execute function kapstok.end_grant();
      create trigger end_grant after update on kapstok.participation for each row execute function kapstok.end_grant();

      -- The categories of the view rules and the bars on writing, worked out from the rule set in libs/policy; never by hand.
      create table kapstok.rule_set (
        version text primary key,
        content_hash text not null,
        loaded_at timestamptz not null default now()
      );
      create table kapstok.view_rule_category (
        rule text not null,
        category text not null,
        valid_from timestamptz not null,
        valid_until timestamptz,
        primary key (rule, category, valid_from)
      );
      create table kapstok.write_bar (
        dossier_kind text not null,
        law text not null,
        from_task text not null,
        scope text not null,
        category text not null,
        shielded boolean not null,
        except_org_type text,
        unless_consent boolean not null,
        valid_from timestamptz not null,
        valid_until timestamptz,
        primary key (dossier_kind, law, from_task, scope, category, shielded, valid_from)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

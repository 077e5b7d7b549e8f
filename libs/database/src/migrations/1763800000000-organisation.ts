import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, what they do, who works there under which hat; and the functions that both locks read:
 * the moment of the decision and the hat that acts. One transaction sets them with `set_config(…, true)`;
 * an absent or foreign value gives NULL and NULL opens nothing.
 */
export class Organisation1763800000000 implements MigrationInterface {
  name = 'Organisation1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kapstok.organisation (
        id uuid primary key,
        name text not null,
        type text not null check (type in ('gemeente','wijkteam','jeugdhulpaanbieder','welzijn','wmo-aanbieder','schuldhulp',
          'reintegratie','ggz','huisarts','jgz','ziekenhuis','school','kinderopvang','veilig-thuis','rvdk','gi','politie','om',
          'reclassering','igj','verwijsindex','cbs','ministerie','onderzoek','client','overig'))
      );

      create table kapstok.organisation_task (
        id uuid primary key,
        organisation_id uuid not null references kapstok.organisation,
        task text not null,
        law text,
        from_task text check (from_task in ('toeleiding','hulpverlening')),
        provision text check (provision in ('algemeen','maatwerk')),
        processor_for uuid references kapstok.organisation,
        contact_point text,
        unique nulls not distinct (organisation_id, task, law, from_task, processor_for)
      );

      create table kapstok.account (
        id uuid primary key,
        oidc_subject text not null unique,
        display_name text not null
      );

      -- A hat: one organisation, one task, one law, held by one account over a period. Only its end may change.
      create table kapstok.hat (
        id uuid primary key,
        account_id uuid not null references kapstok.account,
        organisation_id uuid not null references kapstok.organisation,
        task text not null check (task in ('toeleiding','hulpverlening','regie','begeleiding','veilig-thuis','raadsonderzoek',
          'jeugdbescherming','jeugdreclassering','opsporing','vervolging','reclassering','onderwijs','kinderopvang','leerplicht',
          'toezicht','handhaving','beleid','fg','convenantbeheer','beheer','verwijsindex','informeel','client')),
        law text check (law in ('jeugdwet','wmo','participatiewet','wgs','wgbo','bw','wpg','wjsg','avg')),
        from_task text check (from_task in ('toeleiding','hulpverlening')),
        provision text check (provision in ('algemeen','maatwerk')),
        processor_for uuid references kapstok.organisation,
        registration text check (registration in ('skj','big')),
        person_id uuid,
        valid_from timestamptz not null,
        valid_until timestamptz,
        check (valid_until is null or valid_from < valid_until),
        check ((task = 'client') = (person_id is not null)),
        check ((task = 'regie') = (from_task is not null))
      );
      create index on kapstok.hat (account_id);

      create table kapstok.hat_switch (
        id uuid primary key,
        account_id uuid not null references kapstok.account,
        from_hat_id uuid references kapstok.hat,
        to_hat_id uuid not null references kapstok.hat,
        resident_informed boolean not null,
        told_how text,
        switched_at timestamptz not null
      );

      create function kapstok.at() returns timestamptz language sql stable parallel safe
        as $$ select nullif(current_setting('kapstok.at', true), '')::timestamptz $$;

      create function kapstok.account_id() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('kapstok.account', true), '')::uuid $$;

      -- The hat that acts: named by the request, held by the account, valid at the moment of the decision.
      create function kapstok.acting_hat() returns kapstok.hat language sql stable security definer
        set search_path = kapstok, pg_temp
        as $$
          select h from kapstok.hat h
          where h.id = nullif(current_setting('kapstok.hat', true), '')::uuid
            and h.account_id = kapstok.account_id()
            and h.valid_from <= kapstok.at()
            and (h.valid_until is null or kapstok.at() < h.valid_until)
        $$;

      -- Under which keys grants are held for the acting hat: its own, and its organisation with its task. Every policy asks it, so
      -- it is plpgsql, whose plan is kept for the session, and reads the hat itself: the condition is that of acting_hat.
      create function kapstok.holder_keys() returns text[] language plpgsql stable security definer
        set search_path = kapstok, pg_temp
        as $$
          declare
            keys text[];
            the_hat uuid := nullif(current_setting('kapstok.hat', true), '')::uuid;
            the_account uuid := nullif(current_setting('kapstok.account', true), '')::uuid;
            the_moment timestamptz := nullif(current_setting('kapstok.at', true), '')::timestamptz;
          begin
            select array['hat:' || h.id, 'task:' || h.organisation_id || ':' || h.task] into keys from hat h
            where h.id = the_hat and h.account_id = the_account and h.valid_from <= the_moment
              and (h.valid_until is null or the_moment < h.valid_until);
            return keys;
          end
        $$;

      create function kapstok.refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '23001'; end $$;

      create function kapstok.only_the_end_changes() returns trigger language plpgsql
        as $$
          begin
            if to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' then
              raise exception 'of % only the end changes', tg_table_name using errcode = '23001';
            end if;
            return new;
          end
        $$;

      create trigger hat_is_fixed before update on kapstok.hat for each row execute function kapstok.only_the_end_changes();
      create trigger hat_stays before delete on kapstok.hat for each row execute function kapstok.refuse_change();
      create trigger hat_switch_is_fixed before update or delete on kapstok.hat_switch
        for each row execute function kapstok.refuse_change();

      alter table kapstok.organisation enable row level security;
      alter table kapstok.organisation_task enable row level security;
      alter table kapstok.account enable row level security;
      alter table kapstok.hat enable row level security;
      alter table kapstok.hat_switch enable row level security;

      grant usage on schema kapstok to kapstok_api, kapstok_worker, kapstok_logbook;

      -- The directory is known to every party (R19, R20).
      create policy directory on kapstok.organisation for select using (true);
      create policy directory on kapstok.organisation_task for select using (true);
      grant select on kapstok.organisation, kapstok.organisation_task to kapstok_api, kapstok_worker, kapstok_logbook;

      -- An account is found by the subject of a verified token; names of others are not for the api to list.
      create policy own_account on kapstok.account for select to kapstok_api, kapstok_logbook
        using (oidc_subject = nullif(current_setting('kapstok.subject', true), ''));
      grant select on kapstok.account to kapstok_api, kapstok_worker, kapstok_logbook;

      -- Own hats, and those of professionals (who is involved); whose child somebody is stays with that account.
      create policy own_hats on kapstok.hat for select to kapstok_api, kapstok_logbook
        using (account_id = kapstok.account_id() or (person_id is null and kapstok.holder_keys() is not null));
      grant select on kapstok.hat to kapstok_api, kapstok_worker, kapstok_logbook;

      create policy own_switch on kapstok.hat_switch for insert to kapstok_api
        with check (account_id = kapstok.account_id() and switched_at = kapstok.at()
          and exists (select 1 from kapstok.hat h where h.id = to_hat_id and h.account_id = kapstok.account_id()));
      grant insert on kapstok.hat_switch to kapstok_api;

      -- The worker acts as the system: it enters organisations and hats, it has no hat and reads no content.
      create policy worker on kapstok.organisation for insert to kapstok_worker with check (true);
      create policy worker on kapstok.organisation_task for insert to kapstok_worker with check (true);
      create policy worker on kapstok.account for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.hat for all to kapstok_worker using (true) with check (true);
      grant insert on kapstok.organisation, kapstok.organisation_task, kapstok.account, kapstok.hat to kapstok_worker;
      grant update (valid_until) on kapstok.hat to kapstok_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

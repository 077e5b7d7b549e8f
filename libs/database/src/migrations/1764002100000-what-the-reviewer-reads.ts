import { MigrationInterface, QueryRunner } from 'typeorm';

/** What of which table the reviewer reads: ids and periods, no words, no names, no BSN. */
const READ: Readonly<Record<string, string>> = {
  hat: 'id, account_id, organisation_id, task, valid_from, valid_until',
  dossier: 'id, case_id, controller_id, subject_id, household_id, opened_at, closed_at',
  involvement: 'dossier_id, hat_id, stands_in_for, valid_from, valid_until',
  participation: 'dossier_id, organisation_id, task, valid_from, valid_until',
  disclosure: 'id, dossier_id, receiver_organisation_id, receiver_task, disclosed_at, ends_at',
  household: 'id, case_id',
  household_member: 'household_id, person_id, valid_from, valid_until',
  gezag: 'child_id, holder_id, valid_from, valid_until',
  information_request: 'id, dossier_id, subject_id, asker_hat_id, holder_organisation_id, holder_task, named_hat_id, asked_at, expires_at',
  request_event: 'request_id, kind, by_hat_id, happened_at',
  transfer: 'id, to_hat_id, to_organisation_id, to_task, offered_at, expires_at',
  transfer_dossier: 'transfer_id, dossier_id',
  transfer_event: 'transfer_id, kind, happened_at',
  break_glass: 'id, dossier_id, controller_id, hat_id, opened_at, ends_at, closed_at',
  notice: 'for_key, about, made_at, read_at',
};

/**
 * What the daily scoring needs to know besides the lines: why somebody has to do with a dossier, and whether it is about their own
 * family, street or colleague. Of persons and addresses the reviewer gets keys that can be compared and not read (decision 10).
 */
export class WhatTheReviewerReads1764002100000 implements MigrationInterface {
  name = 'WhatTheReviewerReads1764002100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(CIRCLE);
    await runner.query(PAST);
    for (const [table, columns] of Object.entries(READ)) {
      await runner.query(`
        grant select (${columns}) on kapstok.${table} to kapstok_reviewer;
        create policy reviewer on kapstok.${table} for select to kapstok_reviewer using (true);
      `);
    }
    await runner.query(`
      grant select on kapstok.organisation to kapstok_reviewer;
      create index break_glass_opened on kapstok.break_glass (opened_at);
      create index dossier_household on kapstok.dossier (household_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index kapstok.break_glass_opened; drop index kapstok.dossier_household; revoke select on kapstok.organisation from kapstok_reviewer');
    for (const [table, columns] of Object.entries(READ)) {
      await runner.query(`drop policy reviewer on kapstok.${table}; revoke select (${columns}) on kapstok.${table} from kapstok_reviewer`);
    }
    await runner.query(`
      drop table desk.access_day;
      drop function desk.declare_circle(uuid, jsonb, jsonb, text[]), desk.mark_public_attention(uuid, uuid, date), desk.person_facts(uuid, uuid[], date);
      drop table desk.circle, desk.public_attention;
      drop function desk.address_keys(text), desk.person_key(text, date), desk.key(text);
      drop table desk.secret;
    `);
  }
}

const KEYS = `
  -- What the keys are made with: made here, read by nobody but the functions below. Without it a key cannot be guessed from a telephone book.
  create table desk.secret (value bytea not null check (octet_length(value) = 32));
  create unique index only_one_secret on desk.secret ((true));
  insert into desk.secret values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
  alter table desk.secret enable row level security;

  create function desk.key(p_text text) returns text language sql stable security definer set search_path = desk, pg_temp
    as $$ select encode(sha256(s.value || sha256(s.value || convert_to(p_text, 'UTF8'))), 'hex') from desk.secret s $$;

  -- Without accents would be better still; without capitals and double spaces it must do.
  create function desk.person_key(p_name text, p_birth date) returns text language sql stable security definer set search_path = desk, pg_temp
    as $$ select desk.key('person|' || p_birth || '|' || lower(regexp_replace(trim(p_name), '\\s+', ' ', 'g'))) $$;

  -- Of an address as one writes it: 'Dorpsstraat 12 b, 1234 AB Plaats'. Homes tells addresses apart, streets tells which are in one street.
  create function desk.address_keys(p_lines text) returns table (homes text[], streets text[]) language sql stable security definer
    set search_path = desk, pg_temp
    as $$
      with plain as (
        select lower(regexp_replace(trim(p_lines), '[\\s]+', ' ', 'g')) as whole, trim(split_part(regexp_replace(lower(p_lines), '[\\n\\r;]+', ',', 'g'), ',', 1)) as first
      ), parts as (
        select whole, replace(substring(whole from '\\m([0-9]{4} ?[a-z]{2})\\M'), ' ', '') as postcode,
          trim(substring(first from '^(.*[^0-9])[0-9]+ *[^0-9]*$')) as street, replace(substring(first from '([0-9]+ *[^0-9]*)$'), ' ', '') as number,
          trim(substring(whole from '\\m[0-9]{4} ?[a-z]{2}\\M(.*)$')) as town
        from plain
      )
      select array[desk.key('home|' || case when postcode is not null and number is not null then postcode || '|' || number else whole end)],
        array_remove(array[desk.key('postcode|' || postcode), desk.key('street|' || street || '|' || town)], null)
      from parts
    $$;
  revoke execute on function desk.key(text), desk.person_key(text, date), desk.address_keys(text) from public;
`;

const CIRCLE = `
  -- Who somebody that works here is, their family and their home, as the employer had it declared; only keys are kept.
  create table desk.circle (
    account_id uuid not null references kapstok.account,
    kind text not null check (kind in ('self','family','home','street')),
    key text not null check (key ~ '^[0-9a-f]{64}$'),
    declared_at timestamptz not null default clock_timestamp(),
    primary key (account_id, kind, key)
  );
  create index on desk.circle (kind, key);

  -- Who is in the news, says the FG of the controller; to be renewed, so that it ends by itself.
  create table desk.public_attention (
    controller_id uuid not null references kapstok.organisation,
    person_id uuid not null references kapstok.person,
    valid_from date not null default (clock_timestamp() at time zone 'Europe/Amsterdam')::date,
    valid_until date not null,
    check (valid_from < valid_until and valid_until <= valid_from + 400),
    primary key (controller_id, person_id, valid_from)
  );

  alter table desk.circle enable row level security;
  alter table desk.public_attention enable row level security;
  create policy reviewer on desk.circle for select to kapstok_reviewer using (true);
  create policy reviewer on desk.public_attention for select to kapstok_reviewer using (true);
  grant select on desk.circle, desk.public_attention to kapstok_reviewer;

  -- Replaces what was declared before. Persons are {"name", "birthDate"}. Says nothing about who is known here.
  create function desk.declare_circle(p_account uuid, p_self jsonb, p_family jsonb, p_addresses text[]) returns void language plpgsql security definer
    set search_path = desk, pg_temp
    as $$
      begin
        delete from desk.circle where account_id = p_account;
        insert into desk.circle (account_id, kind, key)
          select p_account, 'self', desk.person_key(p_self ->> 'name', (p_self ->> 'birthDate')::date) where p_self ->> 'name' is not null and p_self ->> 'birthDate' is not null
          union select p_account, 'family', desk.person_key(f ->> 'name', (f ->> 'birthDate')::date) from jsonb_array_elements(p_family) f
          union select p_account, 'home', h from unnest(p_addresses) a, desk.address_keys(a) k, unnest(k.homes) h
          union select p_account, 'street', s from unnest(p_addresses) a, desk.address_keys(a) k, unnest(k.streets) s;
      end
    $$;

  create function desk.mark_public_attention(p_controller uuid, p_person uuid, p_until date) returns void language sql security definer
    set search_path = desk, pg_temp
    as $$
      insert into desk.public_attention (controller_id, person_id, valid_until) values (p_controller, p_person, p_until)
        on conflict (controller_id, person_id, valid_from) do update set valid_until = excluded.valid_until
    $$;

  -- Keys of persons on a day, as this controller holds them: addresses stay with their controller.
  create function desk.person_facts(p_controller uuid, p_persons uuid[], p_day date)
    returns table (id uuid, key text, homes text[], streets text[], shielded boolean, public_attention boolean)
    language sql stable security definer set search_path = desk, kapstok, pg_temp
    as $$
      select p.id, desk.person_key(p.name, p.birth_date), coalesce(a.homes, '{}'), coalesce(a.streets, '{}'), coalesce(a.shielded, false),
        exists (select 1 from desk.public_attention n where n.controller_id = p_controller and n.person_id = p.id and n.valid_from <= p_day and p_day < n.valid_until)
      from kapstok.person p
      left join lateral (
        select array_agg(distinct h) filter (where h is not null) as homes, array_agg(distinct s) filter (where s is not null) as streets, bool_or(x.shielded) as shielded
        from kapstok.address x cross join lateral desk.address_keys(x.lines) k left join lateral unnest(k.homes) h on true left join lateral unnest(k.streets) s on true
        where x.person_id = p.id and x.controller_id = p_controller and x.valid_from <= p_day and (x.valid_until is null or p_day < x.valid_until)
      ) a on true
      where p.id = any (p_persons)
    $$;
  revoke execute on function desk.declare_circle(uuid, jsonb, jsonb, text[]), desk.mark_public_attention(uuid, uuid, date), desk.person_facts(uuid, uuid[], date) from public;
  grant execute on function desk.declare_circle(uuid, jsonb, jsonb, text[]), desk.mark_public_attention(uuid, uuid, date), desk.person_facts(uuid, uuid[], date) to kapstok_reviewer;
`;

const PAST = `
  -- One row an access: what a later day is compared with. Taken from the lines, kept as long as it is compared with.
  create table desk.access_day (
    controller_id uuid not null references kapstok.organisation,
    day date not null,
    account_id uuid not null,
    hat_id uuid,
    about_id uuid,
    worked boolean not null,
    night boolean not null,
    without_work boolean not null,
    unique nulls not distinct (controller_id, day, account_id, hat_id, about_id)
  );
  create index access_day_account on desk.access_day (account_id, day);
  create index access_day_about on desk.access_day (about_id, day);
  alter table desk.access_day enable row level security;
  create policy reviewer on desk.access_day for select to kapstok_reviewer using (true);
  create policy reviewer_adds on desk.access_day for insert to kapstok_reviewer with check (true);
  create policy reviewer_clears on desk.access_day for delete to kapstok_reviewer using (day < (clock_timestamp() at time zone 'Europe/Amsterdam')::date - 400);
  grant select, insert, delete on desk.access_day to kapstok_reviewer;
`;

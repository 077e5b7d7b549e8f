import { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a line, in the order in which its record is made. A next version of the record gets a next number. */
const RECORD = [
  "l.id::text", "logbook.micros(l.at)", "logbook.micros(l.decided_at)", "l.request_id::text", "l.event", "l.outcome", "l.access_point",
  "l.account_id::text", "l.hat_id::text", "l.organisation_id::text", "l.task", "l.law", "l.controller_id::text", "l.case_id::text",
  "l.dossier_id::text", "l.dossier_task", "l.dossier_law", "l.dossier_kind", "l.dossier_from", "l.dossier_scope", "l.subject_id::text",
  "l.listed_ids", "l.entry_ids", "l.categories", "l.fields", "l.purpose", "l.grounds",
  "l.reason", "l.rule_set", "l.decision_id::text", "l.trace_id", "l.span_id", "l.foreign_operation", "l.activity", "l.basis",
  "l.consent_ids", "l.covenant_ids", "l.decision::text",
];

const OLD = `id, at, decided_at, request_id, event, outcome, access_point, account_id, hat_id, organisation_id, task, law, controller_id, case_id, dossier_id,
  dossier_task, dossier_law, dossier_kind, dossier_from, dossier_scope, subject_id, listed_ids, entry_ids, categories, fields, purpose, grounds,
  reason, rule_set, decision_id`;

/**
 * The logbook as a whole: lines by month, each with a salted hash of all that is in it, and the log of those hashes that the sealer
 * signs (C2SP tlog). Writers point at no other row; the order is made afterwards, from settled transactions.
 */
export class LogbookWhole1764001000000 implements MigrationInterface {
  name = 'LogbookWhole1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function logbook.micros(moment timestamptz) returns bigint language sql immutable parallel safe
        as $$ select (extract(epoch from moment) * 1000000)::bigint $$;

      alter table logbook.access_line rename to access_line_before;
      alter index logbook.access_line_controller rename to access_line_before_controller;
      alter index logbook.access_line_dossier rename to access_line_before_dossier;
      alter index logbook.access_line_subject rename to access_line_before_subject;

      create table logbook.access_line (
        id uuid not null,
        -- Set here, not by who writes: a row goes to the partition of its month before any trigger runs.
        at timestamptz not null default clock_timestamp(),
        decided_at timestamptz,
        request_id uuid not null,
        event text not null,
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
        decision_id uuid not null,
        -- W3C trace context of the request, and the operation of another party that it was part of (Logboek Dataverwerkingen).
        trace_id text check (trace_id ~ '^[0-9a-f]{32}$'),
        span_id text check (span_id ~ '^[0-9a-f]{16}$'),
        foreign_operation text,
        -- The processing activity of the controller that this was part of.
        activity text,
        -- How the hat came to be there: involved, standing in, participant, received, emergency, own (NEN 7513: relation of treatment).
        basis text,
        -- The consents and covenants that the decision stood on, by id.
        consent_ids uuid[] not null default '{}',
        covenant_ids uuid[] not null default '{}',
        -- What was put to the decision function, so that it can be decided again: hats, shape of the dossier, categories, facts. No content.
        decision jsonb,
        tx xid8 not null default pg_current_xact_id(),
        salt bytea not null default uuid_send(gen_random_uuid()),
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
        primary key (id, at)
      ) partition by range (at);
      alter table logbook.access_line add constraint access_line_event_check check (event in ('read','list','count','write','consent','withdraw',
        'disclose','received','involve','hat-switch','explain','log-read','import','request','answer','weigh','transfer','covenant','emergency',
        'advice','consult','search','export','print','quarantine','take-over','inspect','notice','administer','measure','review','verify','database'));

      -- The months are there two years ahead; the last one catches what no month was made for, so that no line is ever lost.
      create table logbook.access_line_other partition of logbook.access_line default;
      create function logbook.make_months(p_until date) returns integer language plpgsql security definer set search_path = logbook, pg_temp
        as $$
          declare month date; made integer := 0; name text;
          begin
            select date_trunc('month', coalesce((select min(b.at) from logbook.access_line_before b), now()))::date into month;
            while month <= p_until loop
              name := 'access_line_' || to_char(month, 'YYYY_MM');
              if to_regclass('logbook.' || name) is null then
                execute format('create table logbook.%I partition of logbook.access_line for values from (%L) to (%L)',
                  name, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
                made := made + 1;
              end if;
              month := (month + interval '1 month')::date;
            end loop;
            return made;
          end
        $$;
      select logbook.make_months((now() + interval '24 months')::date);

      create index access_line_controller on logbook.access_line (controller_id, at desc, id desc);
      create index access_line_dossier on logbook.access_line (dossier_id, at desc, id desc);
      create index access_line_subject on logbook.access_line (subject_id, at desc, id desc);
      create index access_line_account on logbook.access_line (account_id, at desc);
      create index access_line_tx on logbook.access_line (tx, id);

      -- The record of a line: a JSON array in a fixed order, its own number first. Moments in microseconds since 1970.
      create function logbook.record_of(l logbook.access_line) returns text language sql stable
        as $$ select json_build_array(1, ${RECORD.join(', ')})::text $$;
      -- RFC 6962: 0x00, then what is hashed; here 16 random bytes and the record, so that a hash tells nothing of the line.
      create function logbook.leaf_of(l logbook.access_line) returns bytea language sql stable
        as $$ select sha256('\\x00'::bytea || (l).salt || convert_to(logbook.record_of(l), 'UTF8')) $$;

      insert into logbook.access_line (${OLD}, leaf_hash)
        select ${OLD}, '\\x0000000000000000000000000000000000000000000000000000000000000000' from logbook.access_line_before order by at, id;
      update logbook.access_line l set leaf_hash = logbook.leaf_of(l);
      drop table logbook.access_line_before;
      create or replace function logbook.make_months(p_until date) returns integer language plpgsql security definer set search_path = logbook, pg_temp
        as $$
          declare month date := date_trunc('month', now())::date; made integer := 0; name text;
          begin
            while month <= p_until loop
              name := 'access_line_' || to_char(month, 'YYYY_MM');
              if to_regclass('logbook.' || name) is null then
                execute format('create table logbook.%I partition of logbook.access_line for values from (%L) to (%L)',
                  name, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
                made := made + 1;
              end if;
              month := (month + interval '1 month')::date;
            end loop;
            return made;
          end
        $$;

      create or replace function logbook.attribute() returns trigger language plpgsql security definer
        set search_path = logbook, kapstok, pg_temp
        as $$
          declare d kapstok.dossier; h kapstok.hat;
          begin
            new.controller_id := null; new.dossier_task := null; new.dossier_law := null; new.dossier_kind := null;
            new.dossier_from := null; new.dossier_scope := null; new.activity := null;
            -- A line about a list of dossiers is of the controller of the first; the api writes one line a controller.
            -- Who asked for one entry by its id alone is told nothing either; the line still is about the dossier of that entry.
            if new.dossier_id is null and cardinality(new.entry_ids) > 0 then
              select e.dossier_id into new.dossier_id from kapstok.entry e where e.id = new.entry_ids[1];
            end if;
            if new.dossier_id is not null or cardinality(new.listed_ids) > 0 then
              select * into d from kapstok.dossier where id = coalesce(new.dossier_id, new.listed_ids[1]);
              if found then
                new.controller_id := d.controller_id;
                new.activity := concat_ws('/', d.task, d.law);
                if new.dossier_id is not null then
                  new.case_id := d.case_id; new.dossier_task := d.task; new.dossier_law := d.law;
                  new.dossier_kind := d.kind; new.dossier_from := d.from_task; new.dossier_scope := d.scope;
                  new.subject_id := coalesce(new.subject_id, d.subject_id);
                end if;
              end if;
            end if;
            if new.controller_id is null and new.hat_id is not null then
              select * into h from kapstok.hat where id = new.hat_id;
              if found then new.controller_id := coalesce(h.processor_for, h.organisation_id); end if;
            end if;
            new.activity := coalesce(new.activity, concat_ws('/', new.task, new.law), new.event);
            new.tx := pg_current_xact_id();
            new.leaf_hash := logbook.leaf_of(new);
            return new;
          end
        $$;
      create trigger attribute before insert on logbook.access_line for each row execute function logbook.attribute();
      create trigger access_line_is_fixed before update or delete on logbook.access_line for each row execute function logbook.refuse_change();
      create trigger access_line_stays before truncate on logbook.access_line for each statement execute function logbook.refuse_change();

      -- The log of the hashes: which line stands where, the roots of complete subtrees of 256 and more, and what was signed.
      create table logbook.leaf (
        index bigint primary key check (index >= 0),
        line_id uuid not null unique,
        line_at timestamptz not null,
        hash bytea not null check (octet_length(hash) = 32)
      );
      create table logbook.node (
        level integer not null check (level > 0 and level % 8 = 0),
        index bigint not null check (index >= 0),
        hash bytea not null check (octet_length(hash) = 32),
        primary key (level, index)
      );
      create table logbook.checkpoint (
        size bigint primary key check (size > 0),
        root bytea not null check (octet_length(root) = 32),
        note text not null,
        -- Every line of a transaction before this one is in it.
        settled_before xid8 not null,
        made_at timestamptz not null default clock_timestamp()
      );
      create table logbook.witness (
        name text primary key,
        verifier text not null,
        organisation_id uuid references kapstok.organisation,
        added_at timestamptz not null default clock_timestamp()
      );
      create table logbook.cosignature (
        size bigint not null references logbook.checkpoint,
        witness text not null references logbook.witness,
        line text not null,
        made_at timestamptz not null default clock_timestamp(),
        primary key (size, witness)
      );
      -- How long a controller keeps its lines, in years; at least five (NEN 7513).
      create table logbook.retention (
        controller_id uuid primary key references kapstok.organisation,
        years integer not null check (years between 5 and 100)
      );

      alter table logbook.access_line enable row level security;
      create policy add on logbook.access_line for insert to kapstok_api, kapstok_worker, kapstok_logbook with check (true);
      -- The logbook's own second lock: an fg hat, valid now, and the lines of its own organisation as controller (V7).
      create policy own_controller on logbook.access_line for select to kapstok_logbook
        using (controller_id = (select case when (h).task = 'fg' then (h).organisation_id end from kapstok.acting_hat() h));
      create policy sealer on logbook.access_line for select to kapstok_sealer using (true);

      grant insert (id, decided_at, request_id, event, outcome, access_point, account_id, hat_id, organisation_id, task, law, case_id, dossier_id,
          subject_id, listed_ids, entry_ids, categories, fields, purpose, grounds, reason, rule_set, decision_id, trace_id, span_id, foreign_operation,
          basis, consent_ids, covenant_ids, decision)
        on logbook.access_line to kapstok_api, kapstok_worker, kapstok_logbook;
      grant select on logbook.access_line to kapstok_logbook, kapstok_sealer;
      grant usage on schema logbook to kapstok_sealer;
      grant usage on schema kapstok to kapstok_sealer;
      grant execute on function logbook.make_months(date) to kapstok_sealer;
      revoke execute on function logbook.make_months(date) from public;
    `);
    for (const table of ['leaf', 'node', 'checkpoint', 'witness', 'cosignature']) {
      await runner.query(`
        create trigger ${table}_is_fixed before update or delete on logbook.${table} for each row execute function logbook.refuse_change();
        create trigger ${table}_stays before truncate on logbook.${table} for each statement execute function logbook.refuse_change();
        alter table logbook.${table} enable row level security;
        create policy sealer on logbook.${table} for all to kapstok_sealer using (true) with check (true);
        create policy readable on logbook.${table} for select to kapstok_logbook using (true);
        grant select, insert on logbook.${table} to kapstok_sealer;
        grant select on logbook.${table} to kapstok_logbook;
      `);
    }
    await runner.query(`
      alter table logbook.retention enable row level security;
      create policy readable on logbook.retention for select to kapstok_logbook, kapstok_sealer using (true);
      grant select on logbook.retention to kapstok_logbook, kapstok_sealer;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const MICROS = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint`;

/** The columns of record version 1, as in logbook.record_of. */
const RECORD = [
  'new.id', MICROS('new.at'), MICROS('new.decided_at'), 'new.request_id', 'new.event', 'new.outcome', 'new.access_point', 'new.account_id', 'new.hat_id',
  'new.organisation_id', 'new.task', 'new.law', 'new.controller_id', 'new.case_id', 'new.dossier_id', 'new.dossier_task', 'new.dossier_law', 'new.dossier_kind',
  'new.dossier_from', 'new.dossier_scope', 'new.subject_id', 'new.listed_ids', 'new.entry_ids', 'new.categories', 'new.fields', 'new.purpose', 'new.grounds',
  'new.reason', 'new.rule_set', 'new.decision_id', 'new.trace_id', 'new.span_id', 'new.foreign_operation', 'new.activity', 'new.basis', 'new.consent_ids',
  'new.covenant_ids', 'new.decision::text',
];

const EVENTS = ['read', 'list', 'count', 'write', 'consent', 'withdraw', 'disclose', 'received', 'involve', 'hat-switch', 'explain', 'log-read', 'import',
  'request', 'answer', 'weigh', 'transfer', 'covenant', 'emergency', 'advice', 'consult', 'search', 'export', 'print', 'quarantine', 'take-over', 'inspect',
  'notice', 'administer', 'measure', 'review', 'verify', 'database'];

/**
 * What a line costs its writer. Checks of a table and conditions of its triggers are read and prepared again for every statement, and
 * most transactions write one line or a few: so there is one trigger, with one look at the dossier and one expression for the hash, and
 * it does what the checks did. Columns that only this schema fills can be written by no role: they need not be emptied.
 */
export class LighterLines1764002700000 implements MigrationInterface {
  name = 'LighterLines1764002700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No search_path of its own, which costs more than all of this: every table is named with its schema, and no role may make a
      -- function or an operator anywhere.
      create or replace function logbook.attribute() returns trigger language plpgsql security definer
        as $$
          begin
            if new.event <> all ('{${EVENTS.join(',')}}'::text[]) or new.outcome <> all ('{allowed,refused,failed}'::text[]) or length(new.trace_id) <> 32
                or length(new.span_id) <> 16 then
              raise exception 'a line of the logbook with an unknown event or outcome, or a trace that is none' using errcode = '23514';
            end if;
            -- What this schema writes itself may say whose it is; no role may.
            if new.controller_id is null then
              -- Who asked for one entry by its id alone is told nothing either; the line still is about the dossier of that entry.
              if new.dossier_id is null and new.entry_ids <> '{}' then
                select e.dossier_id into new.dossier_id from kapstok.entry e where e.id = new.entry_ids[1];
              end if;
              if new.dossier_id is not null then
                select d.controller_id, concat_ws('/', d.task, d.law), coalesce(d.case_id, new.case_id), d.task, d.law, d.kind, d.from_task, d.scope,
                    coalesce(new.subject_id, d.subject_id)
                  into new.controller_id, new.activity, new.case_id, new.dossier_task, new.dossier_law, new.dossier_kind, new.dossier_from,
                    new.dossier_scope, new.subject_id
                  from (select) one left join kapstok.dossier d on d.id = new.dossier_id;
              elsif new.listed_ids <> '{}' then
                -- A line about a list of dossiers is of the controller of the first; the api writes one line a controller.
                select d.controller_id, concat_ws('/', d.task, d.law) into new.controller_id, new.activity from kapstok.dossier d where d.id = new.listed_ids[1];
              end if;
              if new.controller_id is null and new.hat_id is not null then
                select coalesce(h.processor_for, h.organisation_id) into new.controller_id from kapstok.hat h where h.id = new.hat_id;
              end if;
            end if;
            if coalesce(new.activity, '') = '' then
              new.activity := coalesce(nullif(concat_ws('/', new.task, new.law), ''), new.event);
            end if;
            new.leaf_hash := sha256('\\x00'::bytea || new.salt || convert_to(json_build_array(1, ${RECORD.join(', ')})::text, 'UTF8'));
            if new.event = 'read' and new.outcome = 'allowed' and 'acuut-gevaar' = any (new.grounds) then
              perform logbook.note_look(new.dossier_id, new.hat_id, new.decided_at, new.categories);
            end if;
            return new;
          end
        $$;

      -- As it was in a trigger of its own. A look is a read in one snapshot: there the category that another look notes meanwhile is a
      -- failure to serialise. It is noted, so that is enough.
      create function logbook.note_look(p_dossier uuid, p_hat uuid, p_at timestamptz, p_categories text[]) returns void language plpgsql security definer
        set search_path = kapstok, pg_temp
        as $$
          declare look record;
          begin
            for look in
              select b.id, c as category from kapstok.break_glass b, unnest(p_categories) c
              where b.dossier_id = p_dossier and b.hat_id = p_hat and b.opened_at <= p_at and p_at < coalesce(b.closed_at, b.ends_at)
                and not exists (select 1 from kapstok.break_glass_look k where k.break_glass_id = b.id and k.category = c)
            loop
              begin
                insert into kapstok.break_glass_look (break_glass_id, category, first_at) values (look.id, look.category, p_at) on conflict do nothing;
              exception when serialization_failure then
                null;
              end;
            end loop;
          end
        $$;
      revoke execute on function logbook.note_look(uuid, uuid, timestamptz, text[]) from public;
      drop trigger note_break_glass on logbook.access_line;
      drop function logbook.note_break_glass();

      do $checks$
        declare name text;
        begin
          for name in select conname from pg_constraint where conrelid = 'logbook.access_line'::regclass and contype = 'c' loop
            execute format('alter table logbook.access_line drop constraint %I', name);
          end loop;
        end
      $checks$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

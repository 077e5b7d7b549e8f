import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must still be told about a dossier in which nobody works any more comes to everybody of the organisation and task that shared it
 * (R220), as a question to who is involved does. They learn that it is there and by which day: not about whom, nor what was shared.
 */
export class TellingLeft1764004310000 implements MigrationInterface {
  name = 'TellingLeft1764004310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEFT);
    await runner.query(keysOfTelling(`case when kapstok.nobody_works(t.dossier_id, clock_timestamp())
        then case when not kapstok.was_handed_over(t.dossier_id) then array['task:' || t.organisation_id || ':' || t.task] else '{}' end
        else kapstok.keys_of_involved(t.dossier_id) end`));
    await runner.query(WHEN_THE_LAST_ONE_LEAVES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tell_of_what_is_left on kapstok.involvement;
      drop trigger tell_of_who_stays_until on kapstok.involvement;
      drop trigger tell_of_what_will_be_left on kapstok.telling;
      drop function kapstok.tell_of_what_is_left();
      drop function kapstok.tell_of_what_will_be_left();
      drop function kapstok.foresee_telling_left(uuid, uuid, timestamptz);
    `);
    await runner.query(keysOfTelling('kapstok.keys_of_involved(t.dossier_id)'));
    await runner.query(`
      drop function kapstok.tellings_left();
      drop function kapstok.telling_is_left(uuid);
      drop function kapstok.was_handed_over(uuid);
      drop function kapstok.nobody_works(uuid, timestamptz);
    `);
  }
}

const LEFT = `
  create function kapstok.nobody_works(p_dossier uuid, p_at timestamptz) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select not exists (select 1 from involvement i join hat h on h.id = i.hat_id where i.dossier_id = p_dossier
        and i.valid_from <= p_at and (i.valid_until is null or p_at < i.valid_until) and h.valid_from <= p_at and (h.valid_until is null or p_at < h.valid_until))
    $$;
  -- What must still be told went along, to who works in the dossier that came in its place.
  create function kapstok.was_handed_over(p_dossier uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select exists (select 1 from transfer_made m where m.from_dossier_id = p_dossier) $$;
  create function kapstok.telling_is_left(p_telling uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from telling t where t.id = p_telling and t.held_as = 'V1' and t.told_on is null
        and kapstok.nobody_works(t.dossier_id, clock_timestamp()) and not kapstok.was_handed_over(t.dossier_id))
    $$;
  -- For the hats that could work in such a dossier: that it is there, and by which day. Nothing of the dossier.
  create function kapstok.tellings_left() returns table (id uuid, due_on date) language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select t.id, t.due_on from kapstok.acting_hat() me
        join telling t on t.organisation_id = me.organisation_id and t.task = me.task and t.held_as = 'V1' and t.told_on is null
        join dossier d on d.id = t.dossier_id and d.controller_id = coalesce(me.processor_for, me.organisation_id) and d.law is not distinct from me.law
      where kapstok.nobody_works(t.dossier_id, kapstok.at()) and not kapstok.was_handed_over(t.dossier_id)
      order by t.due_on, t.id
    $$;
  revoke execute on function kapstok.nobody_works(uuid, timestamptz), kapstok.was_handed_over(uuid), kapstok.telling_is_left(uuid), kapstok.tellings_left() from public;
  grant execute on function kapstok.telling_is_left(uuid) to kapstok_worker;
  grant execute on function kapstok.tellings_left() to kapstok_api;
`;

/** Who has it still to tell (R220); nobody once it was told. */
const keysOfTelling = (who: string) => `
  create or replace function kapstok.keys_of_telling(p_telling uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case t.held_as when 'V1' then ${who} else array['task:' || t.organisation_id || ':' || t.task] end
      from telling t where t.id = p_telling and t.told_on is null
    $$;
`;

const WHEN_THE_LAST_ONE_LEAVES = `
  -- At the moment at which somebody stops working in the dossier, also one that was set before; whether somebody else works there then is asked
  -- then. Who stop at the same moment are told of once.
  create function kapstok.foresee_telling_left(p_telling uuid, p_hat uuid, p_ends timestamptz) returns void language sql security definer set search_path = kapstok, pg_temp
    as $$
      insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
        select gen_random_uuid(), 'telling-left', jsonb_build_object('tellingId', p_telling), p_hat, coalesce(kapstok.at(), clock_timestamp()), foreseen.at
        from (select greatest(kapstok.at(), p_ends) as at) foreseen
        where not exists (select 1 from outbox o where o.done_at is null and o.due_at = foreseen.at and o.kind = 'telling-left' and o.about ->> 'tellingId' = p_telling::text)
    $$;
  create function kapstok.tell_of_what_is_left() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        perform kapstok.foresee_telling_left(t.id, new.hat_id, new.valid_until)
          from telling t where t.dossier_id = new.dossier_id and t.held_as = 'V1' and t.told_on is null;
        return null;
      end
    $$;
  -- Of what is still to be told by somebody of whom it is known already until when.
  create function kapstok.tell_of_what_will_be_left() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        perform kapstok.foresee_telling_left(new.id, i.hat_id, i.valid_until)
          from involvement i where i.dossier_id = new.dossier_id and i.valid_until > coalesce(kapstok.at(), clock_timestamp());
        return null;
      end
    $$;
  revoke execute on function kapstok.foresee_telling_left(uuid, uuid, timestamptz), kapstok.tell_of_what_is_left(), kapstok.tell_of_what_will_be_left() from public;
  create trigger tell_of_what_is_left after update on kapstok.involvement for each row
    when (new.valid_until is not null and new.valid_until is distinct from old.valid_until) execute function kapstok.tell_of_what_is_left();
  create trigger tell_of_who_stays_until after insert on kapstok.involvement for each row when (new.valid_until is not null) execute function kapstok.tell_of_what_is_left();
  create trigger tell_of_what_will_be_left after insert on kapstok.telling for each row
    when (new.held_as = 'V1' and new.told_on is null) execute function kapstok.tell_of_what_will_be_left();
`;

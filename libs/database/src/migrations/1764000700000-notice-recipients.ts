import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who hears of what followed a change: worked out when it is sent, from involvement and hats of that moment. For the worker alone,
 * which learns keys of hats and tasks and nothing of any dossier.
 */
export class NoticeRecipients1764000700000 implements MigrationInterface {
  name = 'NoticeRecipients1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function kapstok.keys_of_involved(p_dossier uuid) returns text[] language sql stable security definer
        set search_path = kapstok, pg_temp
        as $$
          select coalesce(array_agg(distinct g.holder_key), '{}') from access_grant g
          where g.dossier_id = p_dossier and g.reach = 'dossier' and g.rule = 'V1'
            and g.valid_from <= clock_timestamp() and (g.valid_until is null or clock_timestamp() < g.valid_until)
        $$;

      create function kapstok.notice_keys(p_to text, p_about jsonb) returns text[] language plpgsql stable security definer
        set search_path = kapstok, pg_temp
        as $$
          declare
            d kapstok.disclosure;
            keys text[];
          begin
            if p_to in ('receiver','giver','own-fgs') and p_about ? 'disclosureId' then
              select * into d from disclosure where id = (p_about ->> 'disclosureId')::uuid;
            end if;
            keys := case p_to
              when 'hat' then array['hat:' || (p_about ->> 'hatId')]
              when 'involved' then kapstok.keys_of_involved((p_about ->> 'dossierId')::uuid)
              when 'fg' then array['task:' || (p_about ->> 'controllerId') || ':fg']
              when 'covenant-parties' then array(select 'task:' || o || ':convenantbeheer' from jsonb_array_elements_text(p_about -> 'organisationIds') o)
              when 'asker' then kapstok.request_keys((p_about ->> 'requestId')::uuid, p_to)
              when 'holder' then kapstok.request_keys((p_about ->> 'requestId')::uuid, p_to)
              when 'contact' then kapstok.request_keys((p_about ->> 'requestId')::uuid, p_to)
              when 'support' then kapstok.request_keys((p_about ->> 'requestId')::uuid, p_to)
              when 'receiver' then array['task:' || coalesce(d.receiver_organisation_id::text, p_about ->> 'organisationId') || ':' || coalesce(d.receiver_task, p_about ->> 'task')]
              when 'giver' then kapstok.keys_of_involved(d.dossier_id)
              when 'own-fgs' then array['task:' || d.receiver_organisation_id || ':fg',
                'task:' || (select controller_id from dossier where id = d.dossier_id) || ':fg']
              when 'transfer-from' then kapstok.transfer_keys((p_about ->> 'transferId')::uuid, p_to)
              when 'transfer-to' then kapstok.transfer_keys((p_about ->> 'transferId')::uuid, p_to)
              when 'person' then array(select 'hat:' || h.id from hat h where h.task = 'client' and h.person_id = (p_about ->> 'personId')::uuid
                and h.valid_from <= clock_timestamp() and (h.valid_until is null or clock_timestamp() < h.valid_until))
              else null
            end;
            return array_remove(coalesce(keys, '{}'), null);
          end
        $$;
      revoke execute on function kapstok.keys_of_involved(uuid), kapstok.notice_keys(text, jsonb) from public;
      grant execute on function kapstok.notice_keys(text, jsonb) to kapstok_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function kapstok.notice_keys(text, jsonb); drop function kapstok.keys_of_involved(uuid)');
  }
}

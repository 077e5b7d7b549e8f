import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is over is not gone on with: a draft of a covenant that was thrown away before anybody was offered it stays thrown away. The row
 * stays, for the log speaks of it; no hat reads it any more but who drafts for its organisation, so that a next draft counts on from it.
 */
export class ThrownAwayAndStopped1764004200000 implements MigrationInterface {
  name = 'ThrownAwayAndStopped1764004200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, fixed(THROWN_AWAY_STAYS), known('h.organisation_id = v.organisation_id and v.discarded_at is null'), LOCK]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy not_thrown_away on kapstok.covenant_version;
      drop policy thrown_away on kapstok.covenant_version;
    `);
    await runner.query(fixed(''));
    await runner.query(known('h.organisation_id = v.organisation_id'));
    await runner.query('alter table kapstok.covenant_version drop column discarded_at, drop column discarded_by_hat_id');
  }
}

const COLUMNS = `
  alter table kapstok.covenant_version
    add column discarded_at timestamptz,
    add column discarded_by_hat_id uuid references kapstok.hat,
    add constraint covenant_version_discarded_by check (num_nulls(discarded_at, discarded_by_hat_id) in (0, 2)),
    add constraint covenant_version_offered_stays check (discarded_at is null or (offered_at is null and drafted_at <= discarded_at));
`;

const THROWN_AWAY_STAYS = `
        if old.discarded_at is not null then
          raise exception 'a draft that was thrown away stays so' using errcode = '23001';
        end if;
        -- The organisations of its parties follow from its terms, after this.
        if new.discarded_at is not null and to_jsonb(new) - array['discarded_at','discarded_by_hat_id','party_organisations']
            <> to_jsonb(old) - array['discarded_at','discarded_by_hat_id','party_organisations'] then
          raise exception 'a draft is thrown away as it is' using errcode = '23001';
        end if;`;

const fixed = (more: string) => `
  create or replace function kapstok.covenant_version_is_fixed() returns trigger language plpgsql
    as $$
      begin
        if old.offered_at is not null then
          raise exception 'what was offered is never changed; make a next version' using errcode = '23001';
        end if;${more}
        if (new.id, new.covenant_id, new.number, new.organisation_id, new.drafted_at) <> (old.id, old.covenant_id, old.number, old.organisation_id, old.drafted_at) then
          raise exception 'a version stays the version of its covenant' using errcode = '23001';
        end if;
        return new;
      end
    $$;
`;

/** A draft is known to the covenant administrators, data protection officers and mandated hats of who drafts it, until it is thrown away. */
const known = (toWhoDrafts: string) => `
  create or replace function kapstok.covenant_text_known(p_version uuid) returns boolean language plpgsql stable security definer set search_path = kapstok, pg_temp
    as $$
      declare h kapstok.hat := kapstok.acting_hat(); v kapstok.covenant_version;
      begin
        if h.id is null then return false; end if;
        select * into v from covenant_version where id = p_version;
        if kapstok.covenant_signed_at(p_version) <= kapstok.at() then return true; end if;
        if h.task not in ('convenantbeheer','fg') and not kapstok.mandated(h.id, kapstok.at()) then return false; end if;
        return (${toWhoDrafts}) or (v.offered_at <= kapstok.at() and h.organisation_id = any (v.party_organisations));
      end
    $$;
`;

/** Asked on top of the policies of composing: those say whose a draft is. */
const LOCK = `
  create policy not_thrown_away on kapstok.covenant_version as restrictive for insert to kapstok_api with check (discarded_at is null);
  create policy thrown_away on kapstok.covenant_version as restrictive for update to kapstok_api
    using (discarded_at is null)
    with check (discarded_at is null or (discarded_at = kapstok.at() and discarded_by_hat_id = (kapstok.acting_hat()).id));
  grant update (discarded_at, discarded_by_hat_id) on kapstok.covenant_version to kapstok_api;
`;

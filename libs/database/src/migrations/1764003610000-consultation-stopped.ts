import { MigrationInterface, QueryRunner } from 'typeorm';

const FIXED = (moments: string) => `
  create or replace function kapstok.consultation_is_fixed() returns trigger language plpgsql
    as $$
      declare moments constant text[] := array[${moments}];
      begin
        if to_jsonb(new) - moments <> to_jsonb(old) - moments or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
          or (old.answered_at is not null and new.answered_at is distinct from old.answered_at) then
          raise exception 'of a consultation only what happens to it is filled in, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  drop policy goes_on on kapstok.consultation;
`;
const SIDES = `kapstok.consultation_text_stands(consultation, kapstok.at()) and (asker_hat_id = (kapstok.acting_hat()).id
        or (to_organisation_id = (kapstok.acting_hat()).organisation_id and to_task = (kapstok.acting_hat()).task))`;

/**
 * Who is consulted and recognises somebody stops it (R257): told without a name and still recognisable counts as identified. It is then
 * over for both sides at once, as when who asked closes it.
 */
export class ConsultationStopped1764003610000 implements MigrationInterface {
  name = 'ConsultationStopped1764003610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table kapstok.consultation add column recognised_at timestamptz, add check (recognised_at is null or recognised_at = closed_at);
      grant update (recognised_at) on kapstok.consultation to kapstok_api;
      ${FIXED(`'last_at','answered_at','closed_at','texts_removed_at','recognised_at'`)}
      -- Closed by who asked, or by who was asked and recognised somebody.
      create policy goes_on on kapstok.consultation for update to kapstok_api using (${SIDES})
        with check (last_at <= kapstok.at() and texts_removed_at is null
          and (closed_at is null or (recognised_at is null) = (asker_hat_id = (kapstok.acting_hat()).id)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${FIXED(`'last_at','answered_at','closed_at','texts_removed_at'`)}
      create policy goes_on on kapstok.consultation for update to kapstok_api using (${SIDES})
        with check (last_at <= kapstok.at() and texts_removed_at is null and (closed_at is null or asker_hat_id = (kapstok.acting_hat()).id));
      alter table kapstok.consultation drop column recognised_at;
    `);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people think of a question about them, in their own words, while it is still to be decided (R227): read by who decides and by who
 * said it, not by who asks and not by the other parent.
 */
export class ViewOnAQuestion1764003110000 implements MigrationInterface {
  name = 'ViewOnAQuestion1764003110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kapstok.request_view (
        id uuid primary key,
        request_id uuid not null references kapstok.information_request,
        person_id uuid not null references kapstok.person,
        -- whether it is about who says it, or about a child of theirs
        as_role text not null check (as_role in ('subject','gezag')),
        words text not null check (length(trim(words)) > 0 and length(words) <= 2000),
        said_at timestamptz not null
      );
      create index on kapstok.request_view (request_id, said_at, id);
      create trigger request_view_is_fixed before update or delete on kapstok.request_view for each row execute function kapstok.refuse_change();
      create trigger request_view_stays before truncate on kapstok.request_view for each statement execute function kapstok.refuse_change();
      alter table kapstok.request_view enable row level security;
      create policy own on kapstok.request_view for select to kapstok_api using (person_id = (select (kapstok.acting_hat()).person_id));
      create policy of_holder on kapstok.request_view for select to kapstok_api
        using (kapstok.my_request_side(request_id) in ('involved','named','contact-point'));
      -- Of a question that the person may know of, and that nobody answered yet.
      create policy said on kapstok.request_view for insert to kapstok_api
        with check (said_at = kapstok.at() and person_id = (kapstok.acting_hat()).person_id
          and exists (select 1 from kapstok.requests_about_own() q where q.id = request_view.request_id
            and (q.subject_id = request_view.person_id) = (request_view.as_role = 'subject') and q.state in ('asked','taken-up','escalated')));
      grant select, insert on kapstok.request_view to kapstok_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What people said is not migrated back; restore a backup instead.');
  }
}

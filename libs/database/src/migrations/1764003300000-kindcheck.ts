import { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = (rules: string) => `exists (select 1 from kapstok.access_grant g
            join kapstok.view_rule_category v on v.rule = g.rule and v.category = 'veiligheid'
              and v.valid_from <= (select kapstok.at()) and (v.valid_until is null or (select kapstok.at()) < v.valid_until)
            where g.dossier_id = kindcheck.dossier_id and ${rules})`;

/**
 * The kindcheck of who works with an adult: whether there are children who depend on them, and how these fare (R142, R143). What came of
 * it is content of category veiligheid: who may see or write that in the dossier sees or does it, and nobody else.
 */
export class Kindcheck1764003300000 implements MigrationInterface {
  name = 'Kindcheck1764003300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kapstok.kindcheck (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        outcome text not null check (outcome in ('no-children','children-safe','children-concern')),
        -- what was asked and seen
        words text check (length(trim(words)) > 0 and length(words) <= 5000),
        because text not null check (because in ('start','periodic','situation','plan')),
        done_on date not null,
        repeat_by date not null,
        hat_id uuid not null references kapstok.hat,
        recorded_at timestamptz not null,
        check (outcome <> 'children-concern' or words is not null),
        check (done_on < repeat_by and repeat_by <= done_on + 366)
      );
      create index on kapstok.kindcheck (dossier_id, done_on desc, recorded_at desc, id);
      create trigger kindcheck_is_fixed before update or delete on kapstok.kindcheck for each row execute function kapstok.refuse_change();
      create trigger kindcheck_stays before truncate on kapstok.kindcheck for each statement execute function kapstok.refuse_change();

      alter table kapstok.kindcheck enable row level security;
      create policy granted on kapstok.kindcheck for select to kapstok_api using (${OPEN(`g.reach in ('dossier','emergency','review')`)});
      create policy by_involved on kapstok.kindcheck for insert to kapstok_api
        with check (recorded_at = kapstok.at() and hat_id = (kapstok.acting_hat()).id
          and done_on <= (kapstok.at() at time zone 'Europe/Amsterdam')::date
          and ${OPEN(`g.reach = 'dossier' and g.rule in ('V1','V5')`)}
          and not coalesce(kapstok.barred(dossier_id, 'veiligheid', false), true)
          and exists (select 1 from kapstok.dossier d join kapstok.person p on p.id = d.subject_id
            where d.id = kindcheck.dossier_id and d.kind = 'hulpverlening' and d.scope = 'person'
              and kapstok.age_at(p.birth_date, (kindcheck.done_on + time '12:00') at time zone 'Europe/Amsterdam') >= 18));
      grant select, insert on kapstok.kindcheck to kapstok_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was seen of children is not migrated back; restore a backup instead.');
  }
}

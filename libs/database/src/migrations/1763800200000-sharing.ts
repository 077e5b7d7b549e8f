import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consent and what was disclosed on it. Each answer is a record of its own and is never edited; whether consent counts is
 * worked out at the moment of reading, by everyone who must, from age, gezag and capacity at that moment (rules §6).
 */
export class Sharing1763800200000 implements MigrationInterface {
  name = 'Sharing1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kapstok.consent (
        id uuid primary key,
        subject_id uuid not null references kapstok.person,
        given_by_id uuid not null references kapstok.person,
        answer text not null check (answer in ('given','refused')),
        kind text not null check (kind in ('verstrekking','verwerking','behandeling','deelname')),
        categories text[] not null check (cardinality(categories) > 0),
        to_organisation_id uuid references kapstok.organisation,
        to_task text not null,
        purpose text not null,
        given_at timestamptz not null,
        expires_at timestamptz,
        free boolean not null,
        informed boolean not null,
        explicit boolean not null,
        how text not null check (how in ('oral','written','portal')),
        recorded_by_hat_id uuid not null references kapstok.hat,
        check (expires_at is null or given_at < expires_at)
      );
      create index on kapstok.consent (subject_id, to_task, purpose);
      create index on kapstok.consent (given_by_id);

      -- What was told and what was answered, in words: for who gave it and for who recorded it, not for the other parent.
      create table kapstok.consent_note (
        consent_id uuid primary key references kapstok.consent,
        told text not null
      );

      create table kapstok.consent_withdrawal (
        consent_id uuid primary key references kapstok.consent,
        withdrawn_at timestamptz not null,
        how text not null check (how in ('oral','written','portal')),
        recorded_by_hat_id uuid not null references kapstok.hat
      );

      create table kapstok.disclosure (
        id uuid primary key,
        dossier_id uuid not null references kapstok.dossier,
        case_id uuid not null references kapstok.case,
        subject_id uuid references kapstok.person,
        holder_hat_id uuid not null references kapstok.hat,
        receiver_organisation_id uuid not null references kapstok.organisation,
        receiver_task text not null,
        receiver_law text,
        purpose text not null,
        ground text not null,
        article text,
        rule_set text not null,
        decision_id uuid not null,
        obligations text[] not null,
        why_necessary text not null check (length(trim(why_necessary)) > 0),
        why_not_less text not null check (length(trim(why_not_less)) > 0),
        disclosed_at timestamptz not null,
        ends_at timestamptz,
        check (ends_at is null or disclosed_at < ends_at)
      );
      create index on kapstok.disclosure (dossier_id, disclosed_at desc, id);
      create index on kapstok.disclosure (receiver_organisation_id, receiver_task, disclosed_at desc, id);

      -- Exactly what the receiver gets: the chosen fields of one version, copied; a receiver never reads the dossier itself.
      create table kapstok.disclosed_entry (
        disclosure_id uuid not null references kapstok.disclosure,
        entry_id uuid not null references kapstok.entry,
        version integer not null,
        dossier_id uuid not null references kapstok.dossier,
        subject_id uuid references kapstok.person,
        receiver_organisation_id uuid not null references kapstok.organisation,
        receiver_task text not null,
        purpose text not null,
        ground text not null,
        category text not null,
        fields text[] not null check (cardinality(fields) > 0),
        kind text not null check (kind in ('feit','mening')),
        source text not null,
        summary text,
        body text,
        occurred_on date,
        primary key (disclosure_id, entry_id),
        foreign key (entry_id, version) references kapstok.entry_version (entry_id, version),
        check (('summary' = any(fields)) = (summary is not null)),
        check (('body' = any(fields)) = (body is not null)),
        check (occurred_on is null or 'occurredOn' = any(fields))
      );

      create trigger consent_stays before truncate on kapstok.consent for each statement execute function kapstok.refuse_change();
      create trigger consent_is_fixed before update or delete on kapstok.consent for each row execute function kapstok.refuse_change();
      create trigger consent_note_stays before truncate on kapstok.consent_note for each statement execute function kapstok.refuse_change();
      create trigger consent_note_is_fixed before update or delete on kapstok.consent_note for each row execute function kapstok.refuse_change();
      create trigger consent_withdrawal_stays before truncate on kapstok.consent_withdrawal for each statement execute function kapstok.refuse_change();
      create trigger consent_withdrawal_is_fixed before update or delete on kapstok.consent_withdrawal for each row execute function kapstok.refuse_change();
      create trigger disclosure_stays before truncate on kapstok.disclosure for each statement execute function kapstok.refuse_change();
      create trigger disclosure_is_fixed before update or delete on kapstok.disclosure for each row execute function kapstok.refuse_change();
      create trigger disclosed_entry_stays before truncate on kapstok.disclosed_entry for each statement execute function kapstok.refuse_change();
      create trigger disclosed_entry_is_fixed before update or delete on kapstok.disclosed_entry for each row execute function kapstok.refuse_change();

      create function kapstok.grant_disclosure() returns trigger language plpgsql security definer
        set search_path = kapstok, pg_temp
        as $$
          declare d kapstok.dossier; c kapstok.case;
          begin
            select * into strict d from kapstok.dossier where id = new.dossier_id;
            select * into strict c from kapstok.case where id = d.case_id;
            if new.case_id <> d.case_id then
              raise exception 'a disclosure belongs to the case of its dossier' using errcode = '23514';
            end if;
            insert into kapstok.access_grant (cause_id, reach, rule, holder_key, dossier_id, case_id, dossier_kind, valid_from, valid_until, sort_key, case_sort_key)
              values (new.id, 'disclosure', 'V4', 'task:' || new.receiver_organisation_id || ':' || new.receiver_task, d.id, d.case_id, d.kind,
                new.disclosed_at, new.ends_at, new.disclosed_at, c.opened_at);
            return null;
          end
        $$;
      create trigger grant_disclosure after insert on kapstok.disclosure for each row execute function kapstok.grant_disclosure();

      -- Whole years at a moment, by the calendar of the Netherlands.
      create function kapstok.age_at(birth date, moment timestamptz) returns integer language sql stable
        as $$ select extract(year from age((moment at time zone 'Europe/Amsterdam')::date, birth))::integer $$;

      -- Whether consent counts for one category, receiver and purpose (decision.md §4, Consent). Reads all answers, also those
      -- that the acting hat may not see, and tells only yes or no.
      create function kapstok.consent_counts(p_subject uuid, p_category text, p_organisation uuid, p_task text, p_purpose text, p_at timestamptz)
        returns boolean language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          with subject as (
            select p.id, kapstok.age_at(p.birth_date, p_at) as age,
              exists (select 1 from incapacity i where i.person_id = p.id and i.valid_from <= p_at
                and (i.valid_until is null or p_at < i.valid_until)) as incapacitated
            from person p where p.id = p_subject
          ), holders as (
            select distinct g.holder_id as id from gezag g
            where g.child_id = p_subject and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until)
          ), must as (
            select id from subject where not incapacitated and age >= 12
            union all
            select h.id from holders h, subject s where s.incapacitated or s.age < 16
          )
          select p_at is not null
            and exists (select 1 from must)
            and not exists (select 1 from subject s where (s.incapacitated or s.age < 16) and not exists (select 1 from holders))
            and not exists (
              select 1 from must m where not coalesce((
                select bool_and(latest.counts) from (
                  select c.answer = 'given' and c.free and c.informed and c.explicit
                      and (c.expires_at is null or p_at < c.expires_at)
                      and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id and w.withdrawn_at <= p_at) as counts,
                    rank() over (order by c.given_at desc) as place
                  from consent c
                  where c.subject_id = p_subject and c.given_by_id = m.id and c.kind = 'verstrekking'
                    and p_category = any (c.categories) and c.to_task = p_task and c.purpose = p_purpose
                    and (c.to_organisation_id is null or c.to_organisation_id = p_organisation)
                    and c.given_at <= p_at
                ) latest where latest.place = 1
              ), false)
            )
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

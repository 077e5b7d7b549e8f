import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';
const TODAY = `(${NOW} at time zone 'Europe/Amsterdam')::date`;
const TABLES = ['copy', 'copied_entry', 'copy_asked', 'copy_comment'];

/**
 * A copy of what was disclosed, for whom it is about and who has gezag, and what they say of it (R226, AVG 15, Jw 7.3.10; docs/adr/0013).
 * That something was shared is told by the rules of the household's own log. The words come when who gave it has looked whether data of
 * others are in them; from then on each condition is asked again at every reading.
 */
export class CopyForTheHousehold1764003800000 implements MigrationInterface {
  name = 'CopyForTheHousehold1764003800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDS);
    for (const table of TABLES) {
      await runner.query(`
        create trigger ${table}_is_fixed before update or delete on kapstok.${table} for each row execute function kapstok.refuse_change();
        create trigger ${table}_stays before truncate on kapstok.${table} for each statement execute function kapstok.refuse_change();
        alter table kapstok.${table} enable row level security;
        grant select, insert on kapstok.${table} to kapstok_api;
      `);
    }
    await runner.query(FOR_THE_HOUSEHOLD);
    await runner.query(FOR_WHO_GAVE);
    await runner.query(SECOND_LOCK);
  }

  async down(): Promise<void> {
    throw new Error('What people were given and said is not migrated back; restore a backup instead.');
  }
}

const RECORDS = `
  -- What who gave a disclosure decided on a copy for one person. The last one counts; this record is also the weighing where the rules ask one.
  create table kapstok.copy (
    id uuid primary key,
    disclosure_id uuid not null references kapstok.disclosure,
    -- about whom it is inspected; not always whom it is for
    subject_id uuid not null references kapstok.person,
    person_id uuid not null references kapstok.person,
    version integer not null check (version > 0),
    choice text not null check (choice in ('given','part','not-yet')),
    outcome text not null check (outcome in ('allow','weigh')),
    -- it was weighed that the subject stays at an address that is kept secret
    shielded boolean not null,
    why text check (length(trim(why)) >= 10 and length(why) <= 2000),
    rule_set text not null,
    by_hat_id uuid not null references kapstok.hat,
    decided_at timestamptz not null,
    unique (disclosure_id, subject_id, person_id, version),
    check (why is not null or (choice = 'given' and outcome = 'allow'))
  );

  -- Which entries are in it, and where other words stand in the place of those that were disclosed.
  create table kapstok.copied_entry (
    copy_id uuid not null references kapstok.copy,
    disclosure_id uuid not null references kapstok.disclosure,
    entry_id uuid not null,
    reworded text[] not null default '{}' check (reworded <@ array['summary','body']),
    summary text check (length(summary) <= 4000),
    body text check (length(body) <= 20000),
    primary key (copy_id, entry_id),
    foreign key (disclosure_id, entry_id) references kapstok.disclosed_entry,
    check (('summary' = any (reworded)) = (summary is not null)),
    check (('body' = any (reworded)) = (body is not null))
  );

  -- Somebody asked for the words (AVG 15): once for each decision, or before the first one.
  create table kapstok.copy_asked (
    id uuid primary key,
    disclosure_id uuid not null references kapstok.disclosure,
    subject_id uuid not null references kapstok.person,
    person_id uuid not null references kapstok.person,
    after_version integer not null,
    asked_at timestamptz not null,
    unique (disclosure_id, subject_id, person_id, after_version)
  );

  -- What somebody says of a copy, for who gave it and who received it.
  create table kapstok.copy_comment (
    id uuid primary key,
    copy_id uuid not null references kapstok.copy,
    disclosure_id uuid not null references kapstok.disclosure,
    subject_id uuid not null references kapstok.person,
    person_id uuid not null references kapstok.person,
    as_role text not null check (as_role in ('subject','gezag')),
    words text not null check (length(trim(words)) > 0 and length(words) <= 2000),
    said_at timestamptz not null
  );
  create index on kapstok.copy_comment (disclosure_id, said_at, id);

  -- The last day on which a question for a copy is answered (AVG 12(3)).
  create function kapstok.answered_by(p_asked timestamptz) returns date language sql stable
    as $$ select ((p_asked at time zone 'Europe/Amsterdam') + interval '1 month')::date $$;
`;

const FOR_THE_HOUSEHOLD = `
  -- What was disclosed about a person, for the client that acts: only what its own log may tell it as well, nothing that an inquiry keeps
  -- silent, and nothing that who gave it still has to tell for a serious reason (R220). No words. 'readable' is the second lock on them.
  -- Categories of what is about somebody else are left out, and where a place must stay hidden the names that could tell it.
  create function kapstok.shared_about_own(p_person uuid)
    returns table (id uuid, subject_id uuid, dossier_id uuid, case_id uuid, is_self boolean, has_gezag boolean, age integer, incapacitated boolean,
      shielded boolean, weighed boolean, withheld boolean, consented text[], dossier jsonb, disclosed_at timestamptz, ends_at timestamptz, standing boolean,
      holder_organisation_id uuid, holder_task text, receiver_organisation_id uuid, receiver_type text, receiver_task text, purpose text, ground text,
      article text, categories text[], asked_at timestamptz, answer_by date, copy_id uuid, version integer, choice text, outcome text, copy_shielded boolean,
      decided_at timestamptz, readable boolean)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select d.id, p.id, d.dossier_id, d.case_id, self.is_self, self.has_gezag, self.age, self.incapacitated, self.shielded, i.weighed, i.withheld, own.consented,
        d.of_dossier, d.disclosed_at, d.ends_at,
        exists (select 1 from access_grant g join disclosed_entry e on e.disclosure_id = g.cause_id
          where g.cause_id = d.id and g.reach = 'disclosure' and g.valid_from <= ${NOW} and (g.valid_until is null or ${NOW} < g.valid_until)
            and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, d.id, ${NOW})),
        case when not hushed.yes or giver.id = i.controller_id then giver.id end, h.task,
        case when not hushed.yes or d.receiver_organisation_id = i.controller_id then d.receiver_organisation_id end, o.type, d.receiver_task, d.purpose, d.ground,
        d.article, about.categories, a.asked_at, kapstok.answered_by(a.asked_at), c.id, coalesce(c.version, 0), c.choice, c.outcome, c.shielded, c.decided_at, may.read
      from (select (h).person_id as id, (h).organisation_id as organisation_id from kapstok.acting_hat() h where (h).task = 'client' and (h).person_id is not null) me
      join person p on p.id = p_person and p.id = any (kapstok.own_persons())
      cross join lateral logbook.inspected(p.id) self
      cross join lateral logbook.inspected_dossiers(p.id) i
      join disclosure d on d.dossier_id = i.id and d.disclosed_at <= ${NOW} and (d.subject_id = p.id
        -- what is about the household and nobody in particular: for its members themselves, not through a child
        or (d.subject_id is null and self.is_self and exists (select 1 from dossier f join household_member m on m.household_id = f.household_id
          where f.id = d.dossier_id and m.person_id = p.id and m.valid_from <= ${TODAY} and (m.valid_until is null or ${TODAY} < m.valid_until))))
      join hat h on h.id = d.holder_hat_id
      join organisation o on o.id = d.receiver_organisation_id
      cross join lateral (select coalesce(h.processor_for, h.organisation_id) as id) giver
      cross join lateral (select not i.weighed and (kapstok.place_withheld(p.id, me.id) or logbook.hides_a_place(p.id)) as yes) hushed
      cross join lateral (select array_agg(distinct e.category order by e.category) as categories from disclosed_entry e join entry n on n.id = e.entry_id
        where e.disclosure_id = d.id and (n.about_id is null or n.about_id in (p.id, me.id))) about
      cross join lateral (select coalesce(array_agg(k.category), '{}') as consented from unnest(about.categories || 'toegangslog'::text) as k(category)
        where not self.is_self and self.age >= 16 and not self.incapacitated
          and kapstok.consent_counts(p.id, k.category, me.organisation_id, 'client', 'inzage', ${NOW})) own
      left join lateral (select y.* from copy y where y.disclosure_id = d.id and y.subject_id = p.id and y.person_id = me.id order by y.version desc limit 1) c on true
      left join copy_asked a on a.disclosure_id = d.id and a.subject_id = p.id and a.person_id = me.id and a.after_version = coalesce(c.version, 0)
      cross join lateral (select coalesce(c.choice in ('given','part') and not i.withheld
        and ((self.is_self and (self.age >= 12 or c.outcome = 'weigh'))
          or (self.has_gezag and not self.is_self and (self.age < 16 or self.incapacitated or 'toegangslog' = any (own.consented))
            and (not self.shielded or (c.outcome = 'weigh' and c.shielded)))), false) as read) may
      where about.categories is not null and (i.opens or may.read)
        and (i.embargo_from is null or d.disclosed_at < i.embargo_from) and not kapstok.waits_for_me(d.id)
        and (d.subject_id is not null or not exists (select 1 from kapstok.silent_inquiries(p.id, me.id) s where d.disclosed_at >= s.since))
        -- nor what good care keeps from this person (Jw 7.3.11(3)) at who gave or received it
        and not exists (select 1 from log_weighing w join dossier k on k.id = w.dossier_id where w.person_id = me.id and w.subject_id = p.id and kapstok.kept_from(k.id, p.id, me.id)
          and ((k.controller_id = giver.id and k.task = h.task) or (k.task = d.receiver_task and (k.controller_id = d.receiver_organisation_id
            -- or a team that does it for its controller
            or exists (select 1 from involvement v join hat c on c.id = v.hat_id
              where v.dossier_id = k.id and c.organisation_id = d.receiver_organisation_id and c.processor_for = k.controller_id)))))
        and not exists (select 1 from telling t where t.disclosure_id = d.id and t.told_on is null and ${TODAY} <= t.due_on)
      order by d.disclosed_at desc, d.id desc
    $$;

  -- The words tell a place that is kept from this reader: an address of somebody in the case that is secret now, and not the reader's as well.
  create function kapstok.tells_a_place(p_case uuid, p_reader uuid, p_words text) returns boolean language sql stable security definer
    set search_path = kapstok, pg_temp
    as $$
      select exists (
        select 1 from address a cross join lateral regexp_split_to_table(lower(a.lines), '\\W+') as word
        where a.shielded and a.valid_from <= ${TODAY} and (a.valid_until is null or ${TODAY} < a.valid_until)
          and a.person_id in (select m.person_id from household_member m join household h on h.id = m.household_id where h.case_id = p_case
            union select d.subject_id from dossier d where d.case_id = p_case)
          and not exists (select 1 from address v where v.person_id = p_reader and v.lines = a.lines and v.valid_from <= ${TODAY} and (v.valid_until is null or ${TODAY} < v.valid_until))
          and length(word) >= 4 and lower(p_words) ~ ('\\m' || word || '\\M'))
    $$;
  revoke execute on function kapstok.tells_a_place(uuid, uuid, text) from public;

  -- The words of copies for the client that acts. Never a protected address, nothing that is about somebody else, no source: that is another.
  create function kapstok.copied_to_own(p_person uuid, p_copies uuid[])
    returns table (copy_id uuid, entry_id uuid, category text, kind text, reworded text[], summary text, body text, occurred_on date)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select s.copy_id, e.entry_id, e.category, e.kind, c.reworded, w.summary, w.body, e.occurred_on
      from kapstok.shared_about_own(p_person) s
      join copied_entry c on c.copy_id = s.copy_id
      join disclosed_entry e on e.disclosure_id = s.id and e.entry_id = c.entry_id
      join entry n on n.id = e.entry_id
      cross join (select (kapstok.acting_hat()).person_id as id) me
      cross join lateral (select case when 'summary' = any (c.reworded) then c.summary else e.summary end as summary,
        case when 'body' = any (c.reworded) then c.body else e.body end as body) w
      where s.copy_id = any (p_copies) and s.readable and not e.shielded and (n.about_id is null or n.about_id in (s.subject_id, me.id))
        and (s.is_self or s.age < 16 or s.incapacitated or e.category = any (s.consented))
        and not kapstok.tells_a_place(s.case_id, me.id, concat_ws(' ', w.summary, w.body))
      order by e.category, e.entry_id
    $$;
`;

const FOR_WHO_GAVE = `
  -- For who gave these: whom a copy can be for, how that person stands to whom it is about, and which entries can never be in it: those with
  -- a protected address, and those about somebody else.
  create function kapstok.copy_readers(p_disclosures uuid[])
    returns table (disclosure_id uuid, subject_id uuid, person_id uuid, is_self boolean, age integer, incapacitated boolean, withheld boolean, consented text[],
      dossier jsonb, barred uuid[])
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select d.id, p.id, r.id, r.id = p.id, kapstok.age_at(p.birth_date, ${NOW})::integer, cap.incapacitated,
        kapstok.kept_from(d.dossier_id, p.id, r.id),
        coalesce((select array_agg(distinct e.category) from disclosed_entry e where e.disclosure_id = d.id and r.id <> p.id
          and kapstok.consent_counts(p.id, e.category, null, 'client', 'inzage', ${NOW})), '{}'),
        d.of_dossier, coalesce((select array_agg(e.entry_id) from disclosed_entry e join entry n on n.id = e.entry_id
          where e.disclosure_id = d.id and (e.shielded or n.about_id not in (p.id, r.id))), '{}')
      from disclosure d
      cross join lateral (
        select d.subject_id as id where d.subject_id is not null
        union select m.person_id from dossier f join household_member m on m.household_id = f.household_id
          where d.subject_id is null and f.id = d.dossier_id and m.valid_from <= ${TODAY} and (m.valid_until is null or ${TODAY} < m.valid_until)) about
      join person p on p.id = about.id
      cross join lateral (select exists (select 1 from incapacity i where i.person_id = p.id and i.valid_from <= ${NOW} and (i.valid_until is null or ${NOW} < i.valid_until)) as incapacitated) cap
      cross join lateral (
        select p.id union select g.holder_id from gezag g
          where d.subject_id is not null and g.child_id = p.id and g.valid_from <= ${NOW} and (g.valid_until is null or ${NOW} < g.valid_until)) r
      where d.id = any (p_disclosures) and kapstok.holds_disclosure(d.id)
      order by d.id, r.id <> p.id, r.id
    $$;

  create function kapstok.may_be_copied(p_copy uuid, p_entry uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from copy c join disclosed_entry e on e.disclosure_id = c.disclosure_id and e.entry_id = p_entry join entry n on n.id = e.entry_id
        where c.id = p_copy and c.choice <> 'not-yet' and c.decided_at = ${NOW} and c.by_hat_id = (kapstok.acting_hat()).id
          and not e.shielded and (n.about_id is null or n.about_id in (c.subject_id, c.person_id)))
    $$;
  grant execute on function kapstok.shared_about_own(uuid), kapstok.copied_to_own(uuid, uuid[]), kapstok.copy_readers(uuid[]), kapstok.may_be_copied(uuid, uuid) to kapstok_api;
  revoke execute on function kapstok.shared_about_own(uuid), kapstok.copied_to_own(uuid, uuid[]), kapstok.copy_readers(uuid[]), kapstok.may_be_copied(uuid, uuid) from public;
`;

const SECOND_LOCK = `
  create policy of_holder on kapstok.copy for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy by_holder on kapstok.copy for insert to kapstok_api
    with check (decided_at = ${NOW} and by_hat_id = (kapstok.acting_hat()).id
      and exists (select 1 from kapstok.copy_readers(array[disclosure_id]) r where r.subject_id = copy.subject_id and r.person_id = copy.person_id
        and (r.is_self or r.age < 16 or r.incapacitated or r.consented <> '{}')));

  create policy of_holder on kapstok.copied_entry for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy by_holder on kapstok.copied_entry for insert to kapstok_api with check (kapstok.may_be_copied(copy_id, entry_id)
    and exists (select 1 from kapstok.copy c where c.id = copied_entry.copy_id and c.disclosure_id = copied_entry.disclosure_id));

  -- Own questions and words are there for as long as what they are about is.
  create policy own on kapstok.copy_asked for select to kapstok_api
    using (person_id = (select (kapstok.acting_hat()).person_id) and exists (select 1 from kapstok.shared_about_own(subject_id) s where s.id = disclosure_id));
  create policy of_holder on kapstok.copy_asked for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  create policy asked on kapstok.copy_asked for insert to kapstok_api
    with check (asked_at = ${NOW} and person_id = (kapstok.acting_hat()).person_id
      and exists (select 1 from kapstok.shared_about_own(subject_id) s where s.id = disclosure_id and not s.readable and s.version = after_version));

  create policy own on kapstok.copy_comment for select to kapstok_api
    using (person_id = (select (kapstok.acting_hat()).person_id) and exists (select 1 from kapstok.shared_about_own(subject_id) s where s.id = disclosure_id));
  create policy of_holder on kapstok.copy_comment for select to kapstok_api using (kapstok.holds_disclosure(disclosure_id));
  -- Travels with what it is about, and no longer than that.
  create policy of_receiver on kapstok.copy_comment for select to kapstok_api using (kapstok.still_received(disclosure_id));
  create policy said on kapstok.copy_comment for insert to kapstok_api
    with check (said_at = ${NOW} and person_id = (kapstok.acting_hat()).person_id
      and exists (select 1 from kapstok.shared_about_own(subject_id) s where s.id = disclosure_id and s.copy_id = copy_comment.copy_id and s.readable
        and s.is_self = (copy_comment.as_role = 'subject')));
`;

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Asking for consent: one question, asked of each person who must consent apart. What one parent said, wrote or lives at never reaches
 * the other: a client reads a question and its own answers through functions that leave out what is not for that client, and no table
 * shows it more. A name of an organisation can tell a place, so it is left out for who must not find an address (rules §6, R87).
 */
export class ConsentRequests1764000100000 implements MigrationInterface {
  name = 'ConsentRequests1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WHO_MUST);
    await runner.query(FIXED);
    await runner.query(FOR_CLIENTS);
    await runner.query(ANSWERING);
    await runner.query(USE);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const TREATMENT = `array['verslag','behandelplan','diagnose','medisch']`;

const TABLES = `
  -- A question for consent, in full: which information, to whom, what for, until when, why, and what follows a refusal (R74, R75, R76).
  create table kapstok.consent_request (
    id uuid primary key,
    dossier_id uuid not null references kapstok.dossier,
    subject_id uuid not null references kapstok.person,
    kind text not null check (kind in ('verstrekking','verwerking','behandeling','deelname')),
    -- Legal permission, or agreeing to take part (R88).
    nature text not null check (nature in ('toestemming','instemming')),
    categories text[] not null check (cardinality(categories) > 0),
    to_organisation_id uuid not null references kapstok.organisation,
    to_task text not null,
    purpose text not null,
    expires_at timestamptz not null,
    trajectory text check (length(trim(trajectory)) > 0),
    why text not null check (length(trim(why)) > 0),
    on_refusal text not null check (length(trim(on_refusal)) > 0),
    asked_by_hat_id uuid not null references kapstok.hat,
    asked_at timestamptz not null,
    answer_by timestamptz not null,
    cancelled_at timestamptz,
    check (nature = 'toestemming' or kind = 'deelname'),
    check (trajectory is null or (kind = 'verstrekking' and not categories && ${TREATMENT})),
    check (asked_at < answer_by and answer_by <= expires_at)
  );
  create index on kapstok.consent_request (dossier_id, asked_at desc);
  create index on kapstok.consent_request (subject_id);

  -- Whom it was asked of, each apart: the subject, who has gezag, or the view of somebody who cannot decide (R68, R87). The version
  -- counts what happened to this person's question, so that two people who answer at once do not both succeed.
  create table kapstok.consent_request_person (
    request_id uuid not null references kapstok.consent_request,
    person_id uuid not null references kapstok.person,
    as_role text not null check (as_role in ('subject','gezag','view')),
    version integer not null default 1,
    seen_at timestamptz,
    reminded_at timestamptz,
    primary key (request_id, person_id)
  );
  create index on kapstok.consent_request_person (person_id);

  alter table kapstok.consent
    add column request_id uuid references kapstok.consent_request,
    add column nature text not null default 'toestemming' check (nature in ('toestemming','instemming')),
    -- Why it was not freely given; payment and a beschikking never may depend on it (R90).
    add column not_free text[] not null default '{}' check (not_free <@ array['payment','beschikking','help-depends','pressure','dependency']),
    -- The name of a longer trajectory that it covers, never for treatment data and never without an end (R85).
    add column trajectory text check (length(trim(trajectory)) > 0),
    add check (nature = 'toestemming' or kind = 'deelname'),
    add check (cardinality(not_free) = 0 or not free),
    add check (trajectory is null or (kind = 'verstrekking' and expires_at is not null and not categories && ${TREATMENT}));
  create index on kapstok.consent (request_id);
  -- The objections of who refused, as words of their own row (R89).
  alter table kapstok.consent_note add column objections text check (length(trim(objections)) > 0);

  -- What somebody who cannot decide thinks of it: asked too, decides nothing (R68). The words apart, as with an answer.
  create table kapstok.consent_view (
    id uuid primary key,
    request_id uuid not null references kapstok.consent_request,
    subject_id uuid not null references kapstok.person,
    view text not null check (view in ('agrees','objects','cannot-say')),
    how text not null check (how in ('oral','written','portal')),
    recorded_by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null
  );
  create index on kapstok.consent_view (request_id, recorded_at desc);
  create table kapstok.consent_view_note (
    view_id uuid primary key references kapstok.consent_view,
    words text not null check (length(trim(words)) > 0)
  );
  create trigger consent_view_is_fixed before update or delete on kapstok.consent_view for each row execute function kapstok.refuse_change();
  create trigger consent_view_note_is_fixed before update or delete on kapstok.consent_view_note for each row execute function kapstok.refuse_change();
  create trigger consent_view_stays before truncate on kapstok.consent_view for each statement execute function kapstok.refuse_change();
  create trigger consent_view_note_stays before truncate on kapstok.consent_view_note for each statement execute function kapstok.refuse_change();
  create trigger consent_request_stays before delete on kapstok.consent_request for each row execute function kapstok.refuse_change();
  create trigger consent_request_person_stays before delete on kapstok.consent_request_person for each row execute function kapstok.refuse_change();
`;

const WHO_MUST = `
  create function kapstok.incapacitated(p_person uuid, p_at timestamptz) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from incapacity i where i.person_id = p_person and i.valid_from <= p_at and (i.valid_until is null or p_at < i.valid_until))
    $$;

  -- Who must consent at a moment (rules §6). Nobody with gezag where it is needed: the rest is not enough, which consent_counts says.
  create function kapstok.must_consent(p_subject uuid, p_at timestamptz) returns setof uuid language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      with subject as (
        select p.id, kapstok.age_at(p.birth_date, p_at) as age, kapstok.incapacitated(p.id, p_at) as incapacitated from person p where p.id = p_subject
      )
      select id from subject where not incapacitated and age >= 12
      union
      select g.holder_id from gezag g, subject s
      where g.child_id = p_subject and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until) and (s.incapacitated or s.age < 16)
    $$;

  -- Works in the dossier (V1), now.
  create function kapstok.works_in(p_dossier uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from access_grant g where g.dossier_id = p_dossier and g.reach = 'dossier' and g.rule = 'V1'
        and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until))
    $$;

  -- Somebody in the family of the subject has a shielded address at which the viewer does not live: then no name that can tell a place
  -- goes to the viewer. Whoever shares that address, and who is alone with it, may know.
  create function kapstok.place_withheld(p_subject uuid, p_viewer uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      with today as (select (kapstok.at() at time zone 'Europe/Amsterdam')::date as day),
      family as (
        select p_subject as id
        union select g.holder_id from gezag g where g.child_id = p_subject
        union select other.person_id from household_member own join household_member other on other.household_id = own.household_id
          where own.person_id = p_subject
      ), place as (
        select a.person_id, a.shielded, lower(regexp_replace(a.lines, '\\s', '', 'g')) as lines from address a, today t
        where a.valid_from <= t.day and (a.valid_until is null or t.day < a.valid_until)
      )
      select exists (
        select 1 from place p join family f on f.id = p.person_id where p.shielded and p.person_id <> p_viewer
          and not exists (select 1 from place own where own.person_id = p_viewer and own.lines = p.lines))
    $$;

  -- For a client: the name of the organisation in this answer is left out. What somebody chose in the directory themselves is known to them.
  create function kapstok.withheld_from_me(p_request uuid, p_subject uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$ select p_request is not null and kapstok.place_withheld(p_subject, (kapstok.acting_hat()).person_id) $$;

  -- The answer was given by the client that acts.
  create function kapstok.own_answer(p_consent uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select exists (select 1 from consent c where c.id = p_consent and c.given_by_id = (kapstok.acting_hat()).person_id) $$;

  -- The words of an answer: for who gave it, for who recorded it, and for who asked while working in that dossier.
  create function kapstok.words_are_mine(p_consent uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from consent c left join consent_request r on r.id = c.request_id, (select kapstok.acting_hat() as h) a
        where c.id = p_consent and (c.given_by_id = (h).person_id or c.recorded_by_hat_id = (h).id
          or (r.asked_by_hat_id = (h).id and kapstok.works_in(r.dossier_id))))
    $$;
`;

const FIXED = `
  create function kapstok.consent_request_is_fixed() returns trigger language plpgsql
    as $$
      begin
        if to_jsonb(new) - 'cancelled_at' <> to_jsonb(old) - 'cancelled_at' or old.cancelled_at is not null then
          raise exception 'a question for consent is only taken back, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger consent_request_is_fixed before update on kapstok.consent_request for each row execute function kapstok.consent_request_is_fixed();

  -- Seen by the person alone, reminded by who works in the dossier, each once; the version only goes up.
  create function kapstok.consent_request_person_is_fixed() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      declare changing text[] := array['version','seen_at','reminded_at'];
      begin
        if to_jsonb(new) - changing <> to_jsonb(old) - changing or new.version not in (old.version, old.version + 1)
          or (new.seen_at is distinct from old.seen_at and (old.seen_at is not null or new.person_id is distinct from (kapstok.acting_hat()).person_id))
          or (new.reminded_at is distinct from old.reminded_at and (old.reminded_at is not null
            or not exists (select 1 from consent_request r where r.id = new.request_id and kapstok.works_in(r.dossier_id)))) then
          raise exception 'of a question to a person only seen and reminded are filled in, once' using errcode = '23001';
        end if;
        return new;
      end
    $$;
  create trigger consent_request_person_is_fixed before update on kapstok.consent_request_person
    for each row execute function kapstok.consent_request_person_is_fixed();
`;

const FOR_CLIENTS = `
  -- The questions for the client that acts, as long as the answer is this client's to give. Of others only that they were asked, and
  -- whether they answered: not what, not when, not who by name.
  create function kapstok.asked_of_client()
    returns table (id uuid, subject_id uuid, as_role text, kind text, nature text, categories text[], to_organisation_id uuid,
      to_organisation_type text, withheld boolean, to_task text, purpose text, expires_at timestamptz, trajectory text, why text, on_refusal text,
      asked_at timestamptz, answer_by timestamptz, cancelled_at timestamptz, asker_organisation_id uuid, asker_organisation_type text,
      asker_task text, version integer, seen_at timestamptz, reminded_at timestamptz, others jsonb)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select r.id, r.subject_id, p.as_role, r.kind, r.nature, r.categories, case when not w.withheld then r.to_organisation_id end, o.type,
        w.withheld, r.to_task, r.purpose, r.expires_at, r.trajectory, r.why, r.on_refusal, r.asked_at, r.answer_by, r.cancelled_at,
        case when not w.withheld then h.organisation_id end, ao.type, h.task, p.version, p.seen_at, p.reminded_at,
        coalesce((
          select jsonb_agg(jsonb_build_object('role', case other.as_role when 'gezag' then 'gezag' else 'subject' end,
              'answered', exists (select 1 from consent c where c.request_id = r.id and c.given_by_id = other.person_id)
                or (other.as_role = 'view' and exists (select 1 from consent_view v where v.request_id = r.id)))
            order by other.as_role = 'gezag', other.person_id)
          from consent_request_person other where other.request_id = r.id and other.person_id <> me.person_id), '[]')
      from (select (a.h).person_id from (select kapstok.acting_hat() as h) a where (a.h).task = 'client') me
      join consent_request_person p on p.person_id = me.person_id
      join consent_request r on r.id = p.request_id
      join organisation o on o.id = r.to_organisation_id
      join hat h on h.id = r.asked_by_hat_id
      join organisation ao on ao.id = h.organisation_id
      cross join lateral (select kapstok.place_withheld(r.subject_id, me.person_id) as withheld) w
      where r.asked_at <= kapstok.at()
        and ((p.as_role = 'view' and kapstok.incapacitated(r.subject_id, kapstok.at()))
          or (p.as_role <> 'view' and me.person_id in (select kapstok.must_consent(r.subject_id, kapstok.at()))))
    $$;

  -- The answers that the client that acts may know: its own, and from 12 those about itself; names that tell a place left out.
  create function kapstok.answers_of_client()
    returns table (id uuid, subject_id uuid, given_by_id uuid, answer text, kind text, categories text[], to_organisation_id uuid, to_task text,
      purpose text, given_at timestamptz, expires_at timestamptz, free boolean, informed boolean, explicit boolean, how text,
      recorded_by_hat_id uuid, request_id uuid, nature text, not_free text[], trajectory text, withheld boolean, withdrawn_at timestamptz,
      stands boolean)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select c.id, c.subject_id, c.given_by_id, c.answer, c.kind, c.categories, case when not w.withheld then c.to_organisation_id end, c.to_task,
        c.purpose, c.given_at, c.expires_at, c.free, c.informed, c.explicit, c.how, c.recorded_by_hat_id, c.request_id, c.nature, c.not_free,
        c.trajectory, w.withheld, ended.withdrawn_at,
        -- Where the name is left out the reader cannot tell which answers are about one receiver; so it is told which one stands.
        w.withheld and valid.valid and exists (select 1 from unnest(c.categories) category where not exists (
          select 1 from consent later left join consent_withdrawal gone on gone.consent_id = later.id
          where later.id <> c.id and later.subject_id = c.subject_id and later.given_by_id = c.given_by_id and later.kind = c.kind
            and later.to_task = c.to_task and later.purpose = c.purpose and category = any (later.categories)
            and (later.to_organisation_id is null or later.to_organisation_id = c.to_organisation_id)
            and later.given_at <= kapstok.at() and (later.given_at > c.given_at or (later.given_at = c.given_at
              and not (later.answer = 'given' and later.free and later.informed and later.explicit and gone.consent_id is null)))))
      from (select (a.h).person_id from (select kapstok.acting_hat() as h) a where (a.h).task = 'client') me
      join consent c on c.given_by_id = me.person_id or (c.subject_id = me.person_id and exists (
        select 1 from person p where p.id = me.person_id and kapstok.age_at(p.birth_date, kapstok.at()) >= 12))
      left join consent_withdrawal ended on ended.consent_id = c.id
      cross join lateral (select c.request_id is not null and kapstok.place_withheld(c.subject_id, me.person_id) as withheld) w
      cross join lateral (select c.answer = 'given' and c.free and c.informed and c.explicit and ended.consent_id is null
        and (c.expires_at is null or kapstok.at() < c.expires_at) as valid) valid
    $$;

  drop function kapstok.given_on_consent(uuid);
  -- Who received what on a consent, for who gave it (R81, R224): task, purpose and categories, no content. The name of an organisation
  -- is left out where it can tell the place of somebody whose address is shielded.
  create function kapstok.given_on_consent(p_consent uuid)
    returns table (receiver_organisation_id uuid, receiver_type text, receiver_task text, purpose text, disclosed_at timestamptz, categories text[])
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case when not w.withheld then d.receiver_organisation_id end, o.type, d.receiver_task, d.purpose, d.disclosed_at,
        array_agg(distinct e.category order by e.category)
      from consent c
      left join consent_withdrawal ended on ended.consent_id = c.id
      join disclosed_entry e on e.subject_id = c.subject_id and e.ground = 'toestemming' and e.purpose = c.purpose
        and e.receiver_task = c.to_task and e.category = any (c.categories)
        and (c.to_organisation_id is null or e.receiver_organisation_id = c.to_organisation_id)
      join disclosure d on d.id = e.disclosure_id and (ended.withdrawn_at is null or d.disclosed_at < ended.withdrawn_at)
        and c.given_at <= d.disclosed_at and (d.ends_at is null or coalesce(ended.withdrawn_at, kapstok.at()) < d.ends_at)
      join organisation o on o.id = d.receiver_organisation_id
      cross join lateral (select (c.to_organisation_id is null or c.request_id is not null)
        and kapstok.place_withheld(c.subject_id, c.given_by_id) as withheld) w
      where c.id = p_consent and c.kind = 'verstrekking' and c.answer = 'given' and c.given_by_id = (kapstok.acting_hat()).person_id
      group by d.id, w.withheld, o.type order by d.disclosed_at desc, d.id desc
    $$;
`;

const ANSWERING = `
  -- Records the answer of one person to a question, word for word what was asked: no process can answer something else. By the person,
  -- or by who works in the dossier. Tells what happened: recorded, not-found, not-theirs, closed, changed.
  create function kapstok.answer_asked(p_id uuid, p_request uuid, p_person uuid, p_version integer, p_answer text, p_how text, p_told text,
      p_objections text, p_free boolean, p_informed boolean, p_explicit boolean, p_not_free text[]) returns text language plpgsql volatile
    security definer set search_path = kapstok, pg_temp
    as $$
      declare r consent_request; p consent_request_person; h hat := kapstok.acting_hat();
      begin
        select * into r from consent_request where id = p_request and asked_at <= kapstok.at();
        if r.id is null or h.id is null or not coalesce((h.task = 'client' and h.person_id = p_person) or kapstok.works_in(r.dossier_id), false) then
          return 'not-found';
        end if;
        select * into p from consent_request_person where request_id = p_request and person_id = p_person for update;
        if p.person_id is null and h.task = 'client' then return 'not-found'; end if;
        if p.person_id is null or p.as_role = 'view' or p_person not in (select kapstok.must_consent(r.subject_id, kapstok.at())) then
          return 'not-theirs';
        end if;
        if r.cancelled_at is not null or r.answer_by <= kapstok.at() then return 'closed'; end if;
        if p.version <> p_version then return 'changed'; end if;
        insert into consent (id, subject_id, given_by_id, answer, kind, categories, to_organisation_id, to_task, purpose, given_at, expires_at,
            free, informed, explicit, how, recorded_by_hat_id, request_id, nature, not_free, trajectory)
          values (p_id, r.subject_id, p_person, p_answer, r.kind, r.categories, r.to_organisation_id, r.to_task, r.purpose, kapstok.at(), r.expires_at,
            p_free, p_informed, p_explicit, case when h.task = 'client' then 'portal' else p_how end, h.id, r.id, r.nature, p_not_free, r.trajectory);
        insert into consent_note (consent_id, told, objections) values (p_id, p_told, p_objections);
        update consent_request_person set version = version + 1 where request_id = p_request and person_id = p_person;
        return 'recorded';
      end
    $$;

  -- Tells who works in the dossiers about the subject of an answer: of an answer to a question only who works where it was asked. A
  -- client knows no dossier, so the database finds them. Only about an answer, a withdrawal or a view of the hat that acts.
  create function kapstok.tell_involved(p_kind text, p_consent uuid, p_lapses_at timestamptz, p_due_at timestamptz) returns void language plpgsql volatile
    security definer set search_path = kapstok, pg_temp
    as $$
      declare h hat := kapstok.acting_hat();
      begin
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select gen_random_uuid(), p_kind, jsonb_strip_nulls(jsonb_build_object('dossierId', d.id, 'consentId', c.id, 'subjectId', c.subject_id,
            'requestId', c.request_id, 'lapsesAt', p_lapses_at)), h.id, kapstok.at(), greatest(kapstok.at(), coalesce(p_due_at, kapstok.at()))
          from consent c
          left join consent_request r on r.id = c.request_id
          join dossier d on case when p_kind = 'consent-answered' and r.id is not null then d.id = r.dossier_id
            else (d.closed_at is null or kapstok.at() < d.closed_at) and (d.subject_id = c.subject_id or exists (
              select 1 from household_member m where m.household_id = d.household_id and m.person_id = c.subject_id)) end
          where c.id = p_consent and p_kind in ('consent-answered','consent-withdrawn','consent-lapses-soon')
            and (c.given_by_id = h.person_id or c.recorded_by_hat_id = h.id
              or exists (select 1 from consent_withdrawal w where w.consent_id = c.id and w.recorded_by_hat_id = h.id));
      end
    $$;
  create function kapstok.tell_view(p_view uuid) returns void language sql volatile security definer set search_path = kapstok, pg_temp
    as $$
      insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
        select gen_random_uuid(), 'consent-answered', jsonb_build_object('dossierId', r.dossier_id, 'requestId', r.id, 'viewId', v.id, 'subjectId', v.subject_id),
          v.recorded_by_hat_id, kapstok.at(), kapstok.at()
        from consent_view v join consent_request r on r.id = v.request_id
        where v.id = p_view and v.recorded_by_hat_id = (kapstok.acting_hat()).id
    $$;

  -- A withdrawal changes the state of the question that it answers, and nobody hears any more that it would end soon.
  create function kapstok.question_changed() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        update outbox set done_at = kapstok.at() where done_at is null and kind = 'consent-lapses-soon' and about->>'consentId' = new.consent_id::text;
        update consent_request_person p set version = p.version + 1 from consent c
        where c.id = new.consent_id and p.request_id = c.request_id and p.person_id = c.given_by_id;
        return null;
      end
    $$;
  create trigger question_changed after insert on kapstok.consent_withdrawal for each row execute function kapstok.question_changed();
`;

const USE = `
  -- Treatment data for regie: consent is asked anew each time (R84), so one set of answers carries one disclosure.
  create function kapstok.regie_consent_is_new(p_disclosure uuid, p_subject uuid, p_category text, p_organisation uuid) returns boolean
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select not exists (
        select 1 from disclosed_entry e join disclosure d on d.id = e.disclosure_id
        where d.id <> p_disclosure and e.ground = 'toestemming' and e.subject_id = p_subject and e.category = p_category
          and e.receiver_task = 'regie' and e.purpose = 'regie' and e.receiver_organisation_id = p_organisation
          and exists (select 1 from kapstok.must_consent(p_subject, kapstok.at()) m(id) where d.disclosed_at >= (
            select max(c.given_at) from consent c where c.subject_id = p_subject and c.given_by_id = m.id and c.kind = 'verstrekking'
              and p_category = any (c.categories) and c.to_task = 'regie' and c.purpose = 'regie'
              and (c.to_organisation_id is null or c.to_organisation_id = p_organisation))))
    $$;

  -- Each disclosure that rests on consent for a named trajectory is told to who gave it (R85): once a disclosure and consent.
  create function kapstok.note_consent_use() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if new.receiver_task = 'regie' and new.purpose = 'regie' and new.category = any (${TREATMENT})
          and not kapstok.regie_consent_is_new(new.disclosure_id, new.subject_id, new.category, new.receiver_organisation_id) then
          raise exception 'consent to give treatment data for regie is asked anew each time' using errcode = '42501';
        end if;
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select md5('consent-used:' || new.disclosure_id || ':' || c.id)::uuid, 'consent-used',
            jsonb_build_object('disclosureId', new.disclosure_id, 'consentId', c.id, 'personId', c.given_by_id), (kapstok.acting_hat()).id, kapstok.at(), kapstok.at()
          from consent c
          where c.trajectory is not null and c.kind = 'verstrekking' and c.answer = 'given' and c.subject_id = new.subject_id
            and new.category = any (c.categories) and c.to_task = new.receiver_task and c.purpose = new.purpose
            and (c.to_organisation_id is null or c.to_organisation_id = new.receiver_organisation_id)
            and c.given_at <= kapstok.at() and kapstok.at() < c.expires_at
            and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id and w.withdrawn_at <= kapstok.at())
        on conflict (id) do nothing;
        return null;
      end
    $$;
  create trigger note_consent_use after insert on kapstok.disclosed_entry for each row when (new.ground = 'toestemming')
    execute function kapstok.note_consent_use();
`;

const ABOUT_OWN_DOSSIER = (subject: string) => `exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
    where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = ${subject} or (d.scope = 'family' and exists (
      select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = ${subject}))))`;

const POLICIES = `
  alter table kapstok.consent_request enable row level security;
  alter table kapstok.consent_request_person enable row level security;
  alter table kapstok.consent_view enable row level security;
  alter table kapstok.consent_view_note enable row level security;

  -- The question belongs to the dossier from which it was asked: other dossiers of the same child do not show it.
  create policy by_involved on kapstok.consent_request for select to kapstok_api using (kapstok.works_in(dossier_id));
  create policy asked on kapstok.consent_request for insert to kapstok_api
    with check (asked_at = kapstok.at() and asked_by_hat_id = (kapstok.acting_hat()).id and cancelled_at is null and kapstok.works_in(dossier_id)
      and exists (select 1 from kapstok.dossier d where d.id = dossier_id and (d.subject_id = consent_request.subject_id or (d.scope = 'family' and exists (
        select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = consent_request.subject_id)))));
  create policy taken_back on kapstok.consent_request for update to kapstok_api using (kapstok.works_in(dossier_id)) with check (cancelled_at = kapstok.at());

  create policy own on kapstok.consent_request_person for select to kapstok_api using (person_id = (kapstok.acting_hat()).person_id);
  create policy by_involved on kapstok.consent_request_person for select to kapstok_api
    using (exists (select 1 from kapstok.consent_request r where r.id = consent_request_person.request_id));
  -- Of everyone who must, and of who cannot decide for the view; of nobody else (R65 to R70).
  create policy asked on kapstok.consent_request_person for insert to kapstok_api
    with check (version = 1 and seen_at is null and reminded_at is null and exists (
      select 1 from kapstok.consent_request r where r.id = request_id and r.asked_at = kapstok.at() and case as_role
        when 'view' then person_id = r.subject_id and kapstok.incapacitated(person_id, kapstok.at())
        else person_id in (select kapstok.must_consent(r.subject_id, kapstok.at())) and (as_role = 'subject') = (person_id = r.subject_id) end));
  create policy seen_or_reminded on kapstok.consent_request_person for update to kapstok_api
    using (person_id = (kapstok.acting_hat()).person_id or exists (select 1 from kapstok.consent_request r where r.id = consent_request_person.request_id))
    with check (coalesce(seen_at, kapstok.at()) <= kapstok.at() and coalesce(reminded_at, kapstok.at()) <= kapstok.at());

  create policy own on kapstok.consent_view for select to kapstok_api using (subject_id = (kapstok.acting_hat()).person_id);
  create policy by_involved on kapstok.consent_view for select to kapstok_api
    using (exists (select 1 from kapstok.consent_request r where r.id = consent_view.request_id));
  create policy recorded on kapstok.consent_view for insert to kapstok_api
    with check (recorded_at = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id
      and exists (select 1 from kapstok.consent_request_person p where p.request_id = consent_view.request_id and p.person_id = consent_view.subject_id and p.as_role = 'view'));
  create policy own_words on kapstok.consent_view_note for select to kapstok_api
    using (exists (select 1 from kapstok.consent_view v where v.id = consent_view_note.view_id
      and (v.subject_id = (kapstok.acting_hat()).person_id or v.recorded_by_hat_id = (kapstok.acting_hat()).id)));
  create policy with_view on kapstok.consent_view_note for insert to kapstok_api
    with check (exists (select 1 from kapstok.consent_view v where v.id = consent_view_note.view_id and v.recorded_by_hat_id = (kapstok.acting_hat()).id));

  -- A client reads answers through answers_of_client; of the table only what withholds nothing.
  drop policy own_answer on kapstok.consent;
  create policy own_answer on kapstok.consent for select to kapstok_api
    using ((given_by_id = (kapstok.acting_hat()).person_id or subject_id = (kapstok.acting_hat()).person_id)
      and not kapstok.withheld_from_me(request_id, subject_id));
  -- An answer to a question is recorded by answer_asked alone. Treatment data for regie is consented to for a short while (R84).
  drop policy recorded on kapstok.consent;
  create policy recorded on kapstok.consent for insert to kapstok_api, kapstok_worker
    with check (given_at = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id and request_id is null
      and not (kind = 'verstrekking' and answer = 'given' and to_task = 'regie' and purpose = 'regie' and categories && ${TREATMENT}
        and (expires_at is null or expires_at > given_at + interval '14 days'))
      and ((given_by_id = (kapstok.acting_hat()).person_id and subject_id = any ((select kapstok.own_persons())::uuid[]))
        or ${ABOUT_OWN_DOSSIER('consent.subject_id')}));

  drop policy own_words on kapstok.consent_note;
  create policy own_words on kapstok.consent_note for select to kapstok_api using (kapstok.words_are_mine(consent_id));
  drop policy known on kapstok.consent_withdrawal;
  create policy known on kapstok.consent_withdrawal for select to kapstok_api
    using (kapstok.own_answer(consent_id) or exists (select 1 from kapstok.consent c where c.id = consent_withdrawal.consent_id));
  drop policy recorded on kapstok.consent_withdrawal;
  create policy recorded on kapstok.consent_withdrawal for insert to kapstok_api, kapstok_worker
    with check (withdrawn_at = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id
      and (kapstok.own_answer(consent_id) or exists (select 1 from kapstok.consent c where c.id = consent_withdrawal.consent_id
        and ${ABOUT_OWN_DOSSIER('c.subject_id')})));

  -- The worker tells who was asked; it reads no words of an answer.
  create policy worker on kapstok.consent_request for select to kapstok_worker using (true);
  create policy worker on kapstok.consent_request_person for select to kapstok_worker using (true);

  grant select, insert on kapstok.consent_request, kapstok.consent_request_person, kapstok.consent_view, kapstok.consent_view_note to kapstok_api;
  grant update (cancelled_at) on kapstok.consent_request to kapstok_api;
  grant update (seen_at, reminded_at) on kapstok.consent_request_person to kapstok_api;
  grant select on kapstok.consent_request, kapstok.consent_request_person to kapstok_worker;
`;

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions from one task to another: who asks what about whom, what became of it, and who it reaches. Whom it reaches is worked out
 * at each reading, from involvement and hats of that moment, so that neither the row nor its history says whether there is a dossier.
 */
export class InformationRequest1764000400000 implements MigrationInterface {
  name = 'InformationRequest1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WHOM_IT_REACHES);
    await runner.query(WHAT_BECAME_OF_IT);
    await runner.query(FOR_WHO_IT_IS_ABOUT);
    await runner.query(SECOND_LOCK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger answers_request on kapstok.disclosure;
      alter table kapstok.disclosure drop constraint disclosure_of_request_fkey;
      drop table kapstok.request_consideration, kapstok.request_message, kapstok.request_event, kapstok.request_question, kapstok.information_request cascade;
      drop function kapstok.requests_about_own(), kapstok.asked_about(uuid), kapstok.disclosure_answers(), kapstok.request_event_fits(),
        kapstok.question_fits(), kapstok.request_message_fits(), kapstok.request_answered_by(uuid), kapstok.request_conversation_open(uuid),
        kapstok.request_keys(uuid, text), kapstok.my_request_side(uuid), kapstok.request_reaches(uuid, uuid), kapstok.request_side(uuid, uuid, timestamptz),
        kapstok.request_contacts(uuid, timestamptz), kapstok.request_receivers(uuid, timestamptz), kapstok.request_state(uuid, timestamptz),
        kapstok.can_be_asked_about(uuid, uuid);
      alter table kapstok.organisation_task drop column escalation_task;
    `);
  }
}

const TABLES = `
  -- Which task of the organisation is its fixed contact when a question was refused (R209, R213); none: who carries out the task itself.
  alter table kapstok.organisation_task add column escalation_task text;

  -- What is asked, once and for all. From a dossier of who asks, about one person, to a task of an organisation.
  create table kapstok.information_request (
    id uuid primary key,
    dossier_id uuid not null references kapstok.dossier,
    subject_id uuid not null references kapstok.person,
    asker_hat_id uuid not null references kapstok.hat,
    asker_organisation_id uuid not null references kapstok.organisation,
    asker_task text not null,
    asker_law text,
    holder_organisation_id uuid not null references kapstok.organisation,
    holder_task text not null,
    holder_law text,
    -- a professional whom the asker already knew to be involved
    named_hat_id uuid references kapstok.hat,
    purpose text not null,
    ground text,
    -- only whether somebody is known there (R205)
    that_only boolean not null,
    own_role text not null check (length(trim(own_role)) > 0),
    other_role text not null check (length(trim(other_role)) > 0),
    may_give text,
    reasons text,
    -- whose consent the asker says there is (R91); whether it counts is worked out at each reading
    consent_of uuid[] not null,
    -- the household itself comes first (R204); its refusal ends the question, but for a concern about safety that was decided on (R215)
    household text not null check (household in ('asked','refused','not-asked')),
    household_words text not null check (length(trim(household_words)) > 0),
    safety_concern text,
    use_made text not null check (length(trim(use_made)) > 0),
    suspected_abuse boolean not null,
    acute_danger boolean not null,
    -- the report on which Veilig Thuis asked
    melding_at timestamptz,
    embargo_reason text,
    embargo_until timestamptz,
    -- what the rules said when it was asked
    outcome text not null check (outcome in ('allow','weigh','consent')),
    duty boolean not null,
    grounds text[] not null,
    explanation text not null,
    rule_set text not null,
    decision_id uuid not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    check (asked_at < expires_at),
    check (household <> 'refused' or safety_concern is not null),
    check ((embargo_reason is null) = (embargo_until is null)),
    check (embargo_until is null or (asker_task in ('veilig-thuis','raadsonderzoek') and asked_at < embargo_until))
  );
  create index information_request_sent on kapstok.information_request (dossier_id, asked_at desc, id desc);
  create index information_request_received on kapstok.information_request (holder_organisation_id, holder_task, asked_at desc, id desc);
  create index information_request_subject on kapstok.information_request (subject_id);

  create table kapstok.request_question (
    request_id uuid not null references kapstok.information_request,
    place integer not null check (place >= 1),
    question text not null check (length(trim(question)) > 0),
    category text not null,
    why text not null check (length(trim(why)) > 0),
    primary key (request_id, place)
  );

  -- What happened to it, one after the other. 'version' is the place in that order: who adds an event names the one it follows.
  create table kapstok.request_event (
    id uuid primary key,
    request_id uuid not null references kapstok.information_request,
    version integer not null check (version >= 1),
    kind text not null check (kind in ('asked','taken-up','answered','answered-in-part','refused','withdrawn','reminded','escalated')),
    by_hat_id uuid not null references kapstok.hat,
    happened_at timestamptz not null,
    reasons text[] not null default '{}',
    words text,
    instead text,
    known text check (known in ('yes','no','not-known')),
    unique (request_id, version),
    check ((kind in ('refused','answered-in-part')) = (cardinality(reasons) > 0)),
    check (kind not in ('refused','answered-in-part') or (words is not null and instead is not null)),
    check (known is null or kind = 'answered')
  );

  -- What the two sides say to each other about it: purpose, background, alternatives (R210).
  create table kapstok.request_message (
    id uuid primary key,
    request_id uuid not null references kapstok.information_request,
    side text not null check (side in ('asker','holder','contact')),
    by_hat_id uuid not null references kapstok.hat,
    said_at timestamptz not null,
    words text not null check (length(trim(words)) > 0)
  );
  create index on kapstok.request_message (request_id, said_at, id);

  -- The five steps of who is asked, before deciding (R141), and whether support is wanted (R218). Never for who asks.
  create table kapstok.request_consideration (
    id uuid primary key,
    request_id uuid not null references kapstok.information_request,
    by_hat_id uuid not null references kapstok.hat,
    considered_at timestamptz not null,
    held text not null,
    consulted text not null,
    discussed text not null,
    consequences text not null,
    decision text not null,
    support_wanted boolean not null
  );
  create index on kapstok.request_consideration (request_id, considered_at, id);
`;

const WHOM_IT_REACHES = `
  -- About whom can be asked from a dossier that the acting hat works in: its subject, who is or was in the household of its case, and who
  -- has gezag over a child of it.
  create function kapstok.can_be_asked_about(p_dossier uuid, p_person uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from dossier d where d.id = p_dossier
        and exists (select 1 from access_grant g where g.dossier_id = d.id and g.reach = 'dossier' and g.rule = 'V1'
          and g.holder_key = any (kapstok.holder_keys()) and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until))
        and (d.subject_id = p_person
        or exists (select 1 from household h join household_member m on m.household_id = h.id
          where h.case_id = d.case_id and (m.person_id = p_person
            or exists (select 1 from gezag g where g.child_id = m.person_id and g.holder_id = p_person)))))
    $$;

  -- The last thing that happened, or that the term is over: by the clock, without a job. NULL for a request that is not there.
  create function kapstok.request_state(p_request uuid, p_at timestamptz) returns text language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select case when last.kind in ('asked','taken-up') and r.expires_at <= p_at then 'expired' else last.kind end
      from information_request r cross join lateral (
        select e.kind from request_event e where e.request_id = r.id and e.kind <> 'reminded' order by e.version desc limit 1) last
      where r.id = p_request
    $$;

  -- Whom it reaches of who is asked, and how: who is involved in a dossier about the person, and who was named; without any of these
  -- the contact point, which is everyone with that task. A college's own professionals come before those of its processor.
  create function kapstok.request_receivers(p_request uuid, p_at timestamptz) returns table (hat_id uuid, route text) language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      with r as (select * from information_request where id = p_request),
      hats as (
        select h.id, h.organisation_id = r.holder_organisation_id as own from hat h, r
        where (h.organisation_id = r.holder_organisation_id or h.processor_for = r.holder_organisation_id)
          and h.task = r.holder_task and h.law is not distinct from r.holder_law
          and h.valid_from <= p_at and (h.valid_until is null or p_at < h.valid_until)
      ), about as (
        select d.id from dossier d, r where d.subject_id = r.subject_id
        union
        select d.id from r join household_member m on m.person_id = r.subject_id join household h on h.id = m.household_id
          join dossier d on d.case_id = h.case_id and d.household_id = h.id
      ), known as (
        select hats.id, 'involved' as route from about join access_grant g on g.dossier_id = about.id and g.reach = 'dossier' and g.rule = 'V1'
            and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until)
          join hats on g.holder_key = 'hat:' || hats.id
        union
        select hats.id, 'named' from hats, r where hats.id = r.named_hat_id
      )
      select id, min(route) from known group by id
      union all
      select id, 'contact-point' from hats
      where not exists (select 1 from known) and (own or not exists (select 1 from hats o where o.own))
    $$;

  -- Once escalated: the fixed contact of the organisation that was asked.
  create function kapstok.request_contacts(p_request uuid, p_at timestamptz) returns table (hat_id uuid) language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select h.id from information_request r join hat h on h.organisation_id = r.holder_organisation_id
      cross join lateral (select (select t.escalation_task from organisation_task t where t.organisation_id = r.holder_organisation_id
        and t.task = r.holder_task and t.law is not distinct from r.holder_law and t.escalation_task is not null order by t.id limit 1) as task) fixed
      where r.id = p_request and exists (select 1 from request_event e where e.request_id = r.id and e.kind = 'escalated')
        and h.task = coalesce(fixed.task, r.holder_task) and (fixed.task is not null or h.law is not distinct from r.holder_law)
        and h.valid_from <= p_at and (h.valid_until is null or p_at < h.valid_until)
    $$;

  -- How a hat stands to a request: 'asker' (involved in the dossier it was asked from), 'involved', 'named', 'contact-point', 'contact',
  -- or NULL for everybody else.
  create function kapstok.request_side(p_request uuid, p_hat uuid, p_at timestamptz) returns text language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(
        (select 'asker' from information_request r join access_grant g on g.dossier_id = r.dossier_id and g.holder_key = 'hat:' || p_hat
           and g.reach = 'dossier' and g.rule = 'V1' and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until)
         where r.id = p_request limit 1),
        (select route from request_receivers(p_request, p_at) where hat_id = p_hat),
        (select 'contact' from request_contacts(p_request, p_at) where hat_id = p_hat limit 1))
    $$;
  create function kapstok.request_reaches(p_request uuid, p_hat uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$ select kapstok.request_side(p_request, p_hat, kapstok.at()) is not null $$;
  -- Of the acting hat alone. What it is to others would tell the asker whether there is a dossier.
  create function kapstok.my_request_side(p_request uuid) returns text language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$ select kapstok.request_side(p_request, (kapstok.acting_hat()).id, kapstok.at()) $$;

  -- Under which keys of notices a side of a request hears of it: for the worker, which tells nobody else.
  create function kapstok.request_keys(p_request uuid, p_side text) returns text[] language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce(array_agg(distinct key), '{}') from (
        select g.holder_key as key from information_request r join access_grant g on g.dossier_id = r.dossier_id and g.reach = 'dossier' and g.rule = 'V1'
          and g.valid_from <= clock_timestamp() and (g.valid_until is null or clock_timestamp() < g.valid_until)
        where r.id = p_request and p_side = 'asker'
        union all
        select 'hat:' || hat_id from request_receivers(p_request, clock_timestamp()) where p_side = 'holder'
        union all
        select 'hat:' || hat_id from request_contacts(p_request, clock_timestamp()) where p_side = 'contact'
        union all
        select 'task:' || r.holder_organisation_id || ':' || coalesce(t.escalation_task, r.holder_task) from information_request r
          left join organisation_task t on t.organisation_id = r.holder_organisation_id and t.task = r.holder_task and t.law is not distinct from r.holder_law
        where r.id = p_request and p_side = 'support'
      ) keys
    $$;
`;

const WHAT_BECAME_OF_IT = `
  create function kapstok.question_fits() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if new.category <> 'betrokkenheid' and exists (select 1 from information_request r where r.id = new.request_id and r.that_only) then
          raise exception 'when knowing that suffices content is not asked' using errcode = '23514';
        end if;
        return new;
      end
    $$;
  create trigger question_fits before insert on kapstok.request_question for each row execute function kapstok.question_fits();

  -- That something was given in answer to it. Yes or no.
  create function kapstok.request_answered_by(p_request uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$ select exists (select 1 from disclosure d where d.request_id = p_request) $$;

  -- The order in which things can happen. What is wrong here is refused before by the api; this holds when two act at once.
  create function kapstok.request_event_fits() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      declare r information_request; last integer; state text; from_states text[];
      begin
        select * into strict r from information_request where id = new.request_id for update;
        select max(e.version) into last from request_event e where e.request_id = new.request_id;
        if new.version <> coalesce(last, 0) + 1 then
          raise exception 'something else happened to this request first' using errcode = '23505';
        end if;
        if last is null then
          if new.kind = 'asked' and new.happened_at = r.asked_at then return new; end if;
          raise exception 'a request begins with being asked' using errcode = '23514';
        end if;
        state := request_state(new.request_id, new.happened_at);
        from_states := case new.kind
          when 'taken-up' then array['asked']
          when 'answered' then array['asked','taken-up','answered-in-part','refused','escalated']
          when 'answered-in-part' then array['asked','taken-up','refused','escalated']
          when 'refused' then array['asked','taken-up','escalated']
          when 'withdrawn' then array['asked','taken-up']
          when 'reminded' then array['asked','taken-up']
          when 'escalated' then array['refused','answered-in-part','expired']
          else array[]::text[] end;
        if not state = any (from_states) then
          raise exception 'a request that is % cannot be %', state, new.kind using errcode = '23514';
        end if;
        if new.kind in ('reminded','escalated') and exists (select 1 from request_event e where e.request_id = new.request_id and e.kind = new.kind) then
          raise exception 'a request is % once', new.kind using errcode = '23514';
        end if;
        if new.kind = 'reminded' and new.happened_at < r.asked_at + (r.expires_at - r.asked_at) / 2 then
          raise exception 'not before half of the term' using errcode = '23514';
        end if;
        if new.known is not null and not r.that_only then
          raise exception 'yes or no answers only whether somebody is known' using errcode = '23514';
        end if;
        if new.kind in ('answered','answered-in-part') and coalesce(new.known, 'yes') = 'yes' and not request_answered_by(new.request_id) then
          raise exception 'an answer rests on what was disclosed' using errcode = '23514';
        end if;
        return new;
      end
    $$;
  create trigger request_event_fits before insert on kapstok.request_event for each row execute function kapstok.request_event_fits();

  -- Who asks speaks once the other has spoken or has answered: nobody is put under pressure (R210).
  create function kapstok.request_conversation_open(p_request uuid) returns boolean language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from request_message m where m.request_id = p_request and m.side <> 'asker')
        or exists (select 1 from request_event e where e.request_id = p_request and e.kind in ('answered','answered-in-part','refused','escalated'))
    $$;
  create function kapstok.request_message_fits() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if new.side = 'asker' and not request_conversation_open(new.request_id) then
          raise exception 'who asks waits until the other has answered or spoken' using errcode = '23514';
        end if;
        return new;
      end
    $$;
  create trigger request_message_fits before insert on kapstok.request_message for each row execute function kapstok.request_message_fits();

  -- What is given in answer to a question goes to who asked it, about that person, for that purpose, by somebody whom it reached.
  create function kapstok.disclosure_answers() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if new.request_id is not null and not exists (
          select 1 from information_request r where r.id = new.request_id
            and r.asker_organisation_id = new.receiver_organisation_id and r.asker_task = new.receiver_task and r.purpose = new.purpose
            and (new.subject_id is null or new.subject_id = r.subject_id)
            and request_state(r.id, new.disclosed_at) in ('asked','taken-up','answered','answered-in-part','refused','escalated')
            and request_side(r.id, new.holder_hat_id, new.disclosed_at) in ('involved','named','contact-point')) then
          raise exception 'this does not answer that request' using errcode = '23514';
        end if;
        return new;
      end
    $$;
  alter table kapstok.disclosure add constraint disclosure_of_request_fkey foreign key (request_id) references kapstok.information_request;
  create trigger answers_request before insert on kapstok.disclosure for each row execute function kapstok.disclosure_answers();

  create trigger information_request_is_fixed before update or delete on kapstok.information_request for each row execute function kapstok.refuse_change();
  create trigger information_request_stays before truncate on kapstok.information_request for each statement execute function kapstok.refuse_change();
  create trigger request_question_is_fixed before update or delete on kapstok.request_question for each row execute function kapstok.refuse_change();
  create trigger request_question_stays before truncate on kapstok.request_question for each statement execute function kapstok.refuse_change();
  create trigger request_event_is_fixed before update or delete on kapstok.request_event for each row execute function kapstok.refuse_change();
  create trigger request_event_stays before truncate on kapstok.request_event for each statement execute function kapstok.refuse_change();
  create trigger request_message_is_fixed before update or delete on kapstok.request_message for each row execute function kapstok.refuse_change();
  create trigger request_message_stays before truncate on kapstok.request_message for each statement execute function kapstok.refuse_change();
  create trigger request_consideration_is_fixed before update or delete on kapstok.request_consideration for each row execute function kapstok.refuse_change();
  create trigger request_consideration_stays before truncate on kapstok.request_consideration for each statement execute function kapstok.refuse_change();
`;

const FOR_WHO_IT_IS_ABOUT = `
  -- About whom it is, for whom it reaches: a name and a date of birth, also for who has no dossier about that person.
  create function kapstok.asked_about(p_request uuid) returns table (name text, birth_date date) language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      select p.name, p.birth_date from information_request r join person p on p.id = r.subject_id
      where r.id = p_request and kapstok.my_request_side(r.id) is not null
    $$;

  -- Who asked whom for what about the acting client, or a child over whom it has gezag, and what was given (R224): no words, and not
  -- while it would harm a running inquiry. About somebody else whose address is shielded nothing: an organisation's name can tell a place.
  create function kapstok.requests_about_own() returns table (id uuid, subject_id uuid, asker_organisation_id uuid, asker_task text, asker_law text,
      holder_organisation_id uuid, holder_task text, holder_law text, purpose text, asked_at timestamptz, expires_at timestamptz, state text, categories text[],
      given text[], given_at timestamptz, dossier json)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select r.id, r.subject_id, r.asker_organisation_id, r.asker_task, r.asker_law, r.holder_organisation_id, r.holder_task, r.holder_law, r.purpose,
        r.asked_at, r.expires_at, request_state(r.id, kapstok.at()),
        (select array_agg(distinct q.category order by q.category) from request_question q where q.request_id = r.id),
        coalesce((select array_agg(distinct e.category order by e.category) from disclosure g join disclosed_entry e on e.disclosure_id = g.id where g.request_id = r.id), '{}'),
        (select max(g.disclosed_at) from disclosure g where g.request_id = r.id),
        json_build_object('kind', d.kind, 'controller', d.controller_id, 'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope)
      from (select kapstok.acting_hat() as h) acting
      join person p on p.id = any (kapstok.own_persons())
      join information_request r on r.subject_id = p.id
      join dossier d on d.id = r.dossier_id
      where (h).task = 'client' and (r.embargo_until is null or r.embargo_until <= kapstok.at())
        and ((p.id = (h).person_id and kapstok.age_at(p.birth_date, kapstok.at()) >= 12)
          or (p.id <> (h).person_id
            and (kapstok.age_at(p.birth_date, kapstok.at()) < 16 or exists (select 1 from incapacity i where i.person_id = p.id
              and i.valid_from <= kapstok.at() and (i.valid_until is null or kapstok.at() < i.valid_until)))
            and not exists (select 1 from address a where a.person_id = p.id and a.shielded
              and a.valid_from <= (kapstok.at() at time zone 'Europe/Amsterdam')::date
              and (a.valid_until is null or (kapstok.at() at time zone 'Europe/Amsterdam')::date < a.valid_until))))
      order by r.asked_at desc, r.id desc
    $$;
`;

const SECOND_LOCK = `
  revoke execute on function kapstok.request_receivers(uuid, timestamptz), kapstok.request_contacts(uuid, timestamptz),
    kapstok.request_side(uuid, uuid, timestamptz), kapstok.request_reaches(uuid, uuid), kapstok.request_keys(uuid, text) from public;
  grant execute on function kapstok.request_keys(uuid, text) to kapstok_worker;

  alter table kapstok.information_request enable row level security;
  alter table kapstok.request_question enable row level security;
  alter table kapstok.request_event enable row level security;
  alter table kapstok.request_message enable row level security;
  alter table kapstok.request_consideration enable row level security;

  create policy reached on kapstok.information_request for select to kapstok_api
    using (kapstok.my_request_side(id) is not null);
  create policy by_involved on kapstok.information_request for insert to kapstok_api
    with check (asked_at = kapstok.at() and asker_hat_id = (kapstok.acting_hat()).id
      and asker_organisation_id = (kapstok.acting_hat()).organisation_id and asker_task = (kapstok.acting_hat()).task
      and asker_law is not distinct from (kapstok.acting_hat()).law
      and exists (select 1 from kapstok.access_grant g where g.dossier_id = information_request.dossier_id and g.reach = 'dossier' and g.rule = 'V1')
      and kapstok.can_be_asked_about(dossier_id, subject_id));

  create policy reached on kapstok.request_question for select to kapstok_api
    using (exists (select 1 from kapstok.information_request r where r.id = request_question.request_id));
  -- With the request itself, in its transaction: nothing is asked afterwards.
  create policy by_asker on kapstok.request_question for insert to kapstok_api
    with check (exists (select 1 from kapstok.information_request r where r.id = request_question.request_id
      and r.asker_hat_id = (kapstok.acting_hat()).id and r.asked_at = kapstok.at()));

  create policy reached on kapstok.request_event for select to kapstok_api
    using (exists (select 1 from kapstok.information_request r where r.id = request_event.request_id));
  create policy by_side on kapstok.request_event for insert to kapstok_api
    with check (happened_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id
      and case when kind in ('asked','withdrawn','reminded','escalated') then kapstok.my_request_side(request_id) = 'asker'
        else kapstok.my_request_side(request_id) in ('involved','named','contact-point') end);

  create policy reached on kapstok.request_message for select to kapstok_api
    using (exists (select 1 from kapstok.information_request r where r.id = request_message.request_id));
  create policy by_side on kapstok.request_message for insert to kapstok_api
    with check (said_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id
      and side = case when kapstok.my_request_side(request_id) in ('asker','contact') then kapstok.my_request_side(request_id)
        when kapstok.my_request_side(request_id) in ('involved','named','contact-point') then 'holder' end);

  create policy of_holder on kapstok.request_consideration for select to kapstok_api
    using (kapstok.my_request_side(request_id) in ('involved','named','contact-point'));
  create policy by_holder on kapstok.request_consideration for insert to kapstok_api
    with check (considered_at = kapstok.at() and by_hat_id = (kapstok.acting_hat()).id
      and kapstok.my_request_side(request_id) in ('involved','named','contact-point'));

  grant select, insert on kapstok.information_request, kapstok.request_question, kapstok.request_event, kapstok.request_message,
    kapstok.request_consideration to kapstok_api;
`;

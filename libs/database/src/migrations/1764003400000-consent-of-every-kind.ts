import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';
const TODAY = `(${NOW} at time zone 'Europe/Amsterdam')::date`;

/**
 * Consent of every kind is enough only while everyone who must agrees to that kind, and stops being so on the same day (R72, R73): that
 * was so of consent to share alone. A withdrawal is told once. A question about somebody leaves out the names of who asks and who is asked
 * where these can tell a place, as a question for consent does. A question about somebody whom nobody knows there is before everyone with the
 * task no longer than it is open; one that is escalated reaches somebody, and so do the words of somebody who cannot decide.
 */
export class ConsentOfEveryKind1764003400000 implements MigrationInterface {
  name = 'ConsentOfEveryKind1764003400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVERY_KIND);
    await runner.query(TOLD_ONCE);
    await runner.query(NO_PLACE);
    await runner.query(WHILE_IT_IS_OPEN);
    await runner.query(SOMEBODY_THERE);
    await runner.query(VIEW_IS_READ);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const EVERY_KIND = `
  -- Whether everyone who must has a consent of one kind for one category, receiver and purpose. Consent to share is consent_counts; of the
  -- other kinds it is asked in the same way, among answers of that kind only.
  create function kapstok.consent_of_kind_counts(p_kind text, p_subject uuid, p_category text, p_organisation uuid, p_task text, p_purpose text, p_at timestamptz)
    returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case when p_kind = 'verstrekking' then kapstok.consent_counts(p_subject, p_category, p_organisation, p_task, p_purpose, p_at)
        else p_at is not null
          and exists (select 1 from kapstok.must_consent(p_subject, p_at))
          and not exists (select 1 from person p where p.id = p_subject and (kapstok.incapacitated(p.id, p_at) or kapstok.age_at(p.birth_date, p_at) < 16)
            and not exists (select 1 from gezag g where g.child_id = p.id and g.valid_from <= p_at and (g.valid_until is null or p_at < g.valid_until)))
          and not exists (
            select 1 from kapstok.must_consent(p_subject, p_at) m(id) where not coalesce((
              select bool_and(latest.counts) from (
                select c.answer = 'given' and c.free and c.informed and c.explicit and (c.expires_at is null or p_at < c.expires_at)
                    and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id and w.withdrawn_at <= p_at) as counts,
                  rank() over (order by c.given_at desc) as place
                from consent c
                where c.subject_id = p_subject and c.given_by_id = m.id and c.kind = p_kind and p_category = any (c.categories)
                  and c.to_task = p_task and c.purpose = p_purpose and (c.to_organisation_id is null or c.to_organisation_id = p_organisation)
                  and c.given_at <= p_at
              ) latest where latest.place = 1), false)) end
    $$;

  -- As before, of every kind; and an answer of who need not answer now, a parent of who turned sixteen, is none that counts.
  create or replace function kapstok.counts_as_a_whole(p_consent uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select coalesce((select bool_or(kapstok.consent_of_kind_counts(c.kind, c.subject_id, category, c.to_organisation_id, c.to_task, c.purpose, ${NOW}))
        from consent c cross join unnest(c.categories) as category
        where c.id = p_consent and c.given_by_id in (select kapstok.must_consent(c.subject_id, ${NOW}))), false)
    $$;
`;

const TOLD_ONCE = `
  -- As before; that a consent was withdrawn is told once to each dossier, whoever withdraws it again.
  create or replace function kapstok.tell_involved(p_kind text, p_consent uuid, p_lapses_at timestamptz, p_due_at timestamptz) returns void language plpgsql volatile
    security definer set search_path = kapstok, pg_temp
    as $$
      declare h hat := kapstok.acting_hat();
      begin
        insert into outbox (id, kind, about, by_hat_id, made_at, due_at)
          select case p_kind when 'consent-withdrawn' then md5('consent-withdrawn:' || c.id || ':' || d.id)::uuid else gen_random_uuid() end,
            p_kind, jsonb_strip_nulls(jsonb_build_object('dossierId', d.id, 'consentId', c.id, 'subjectId', c.subject_id,
            'requestId', c.request_id, 'lapsesAt', p_lapses_at)), h.id, ${NOW}, greatest(${NOW}, coalesce(p_due_at, ${NOW}))
          from consent c
          left join consent_request r on r.id = c.request_id
          join dossier d on case when p_kind = 'consent-answered' and r.id is not null then d.id = r.dossier_id
            else (d.closed_at is null or ${NOW} < d.closed_at) and (d.subject_id = c.subject_id or exists (
              select 1 from household_member m where m.household_id = d.household_id and m.person_id = c.subject_id)) end
          where c.id = p_consent and p_kind in ('consent-answered','consent-withdrawn','consent-lapses-soon')
            and (c.given_by_id = h.person_id or c.recorded_by_hat_id = h.id
              or exists (select 1 from consent_withdrawal w where w.consent_id = c.id and w.recorded_by_hat_id = h.id))
        on conflict (id) do nothing;
      end
    $$;

  -- Only a yes can be withdrawn: a refusal stays a refusal.
  create function kapstok.is_a_yes(p_consent uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select exists (select 1 from consent c where c.id = p_consent and c.answer = 'given') $$;
  drop policy recorded on kapstok.consent_withdrawal;
  create policy recorded on kapstok.consent_withdrawal for insert to kapstok_api, kapstok_worker
    with check (withdrawn_at = ${NOW} and recorded_by_hat_id = (kapstok.acting_hat()).id and kapstok.is_a_yes(consent_id)
      and (kapstok.own_answer(consent_id) or exists (select 1 from kapstok.consent c where c.id = consent_withdrawal.consent_id
        and exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
          where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = c.subject_id or (d.scope = 'family' and exists (
            select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = c.subject_id)))))));
`;

const NO_PLACE = `
  -- As before, with the kind of each organisation. Where somebody near stays at an address that is kept from the client that acts the names are
  -- left out: by the rule of questions for consent, and by the rule of the log.
  drop policy said on kapstok.request_view;
  drop function kapstok.requests_about_own();
  create function kapstok.requests_about_own() returns table (id uuid, subject_id uuid, asker_organisation_id uuid, asker_organisation_type text, asker_task text,
      asker_law text, holder_organisation_id uuid, holder_organisation_type text, holder_task text, holder_law text, purpose text, asked_at timestamptz,
      expires_at timestamptz, state text, categories text[], given text[], given_at timestamptz, dossier json, withheld boolean)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select r.id, r.subject_id, case when not place.withheld then r.asker_organisation_id end, asker.type, r.asker_task, r.asker_law,
        case when not place.withheld then r.holder_organisation_id end, holder.type, r.holder_task, r.holder_law, r.purpose, r.asked_at, r.expires_at,
        (select case when last.kind in ('asked','taken-up') and r.expires_at <= ${NOW} then 'expired' else last.kind end
          from (select e.kind from request_event e where e.request_id = r.id and e.kind <> 'reminded' and (k.since is null or e.happened_at < k.since)
            order by e.version desc limit 1) last),
        (select array_agg(distinct q.category order by q.category) from request_question q where q.request_id = r.id),
        coalesce((select array_agg(distinct e.category order by e.category) from disclosure g join disclosed_entry e on e.disclosure_id = g.id
          where g.request_id = r.id and (k.since is null or g.disclosed_at < k.since)), '{}'),
        (select max(g.disclosed_at) from disclosure g where g.request_id = r.id and (k.since is null or g.disclosed_at < k.since)),
        json_build_object('kind', d.kind, 'controller', d.controller_id, 'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope),
        place.withheld
      from (select kapstok.acting_hat() as h) acting
      join person p on p.id = any (kapstok.own_persons())
      cross join lateral (select kapstok.place_withheld(p.id, (h).person_id) or logbook.hides_a_place(p.id) as withheld) place
      join information_request r on r.subject_id = p.id
      join dossier d on d.id = r.dossier_id
      join organisation asker on asker.id = r.asker_organisation_id
      join organisation holder on holder.id = r.holder_organisation_id
      cross join lateral (select min(s.since) as since from kapstok.silent_inquiries(p.id, (h).person_id) s
        where r.dossier_id = s.dossier_id or r.id = any (s.ids) or (r.asker_organisation_id = s.organisation_id and r.asker_task = s.task)
          or (r.holder_organisation_id = s.organisation_id and r.holder_task = s.task)) k
      where (h).task = 'client' and (r.embargo_until is null or r.embargo_until <= ${NOW}) and (k.since is null or r.asked_at < k.since)
        and ((p.id = (h).person_id and kapstok.age_at(p.birth_date, ${NOW}) >= 12)
          or (p.id <> (h).person_id
            and (kapstok.age_at(p.birth_date, ${NOW}) < 16 or exists (select 1 from incapacity i where i.person_id = p.id
              and i.valid_from <= ${NOW} and (i.valid_until is null or ${NOW} < i.valid_until)))
            and not exists (select 1 from address a where a.person_id = p.id and a.shielded
              and a.valid_from <= ${TODAY} and (a.valid_until is null or ${TODAY} < a.valid_until))))
      order by r.asked_at desc, r.id desc
    $$;
  create policy said on kapstok.request_view for insert to kapstok_api
    with check (said_at = ${NOW} and person_id = (kapstok.acting_hat()).person_id
      and exists (select 1 from kapstok.requests_about_own() q where q.id = request_view.request_id
        and (q.subject_id = request_view.person_id) = (request_view.as_role = 'subject') and q.state in ('asked','taken-up','escalated')));
`;

const WHILE_IT_IS_OPEN = `
  -- As before. Everyone with the task reads about a stranger for as long as there is something to do; after that only who did something with it.
  create or replace function kapstok.request_receivers(p_request uuid, p_at timestamptz) returns table (hat_id uuid, route text) language sql stable
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
        and (kapstok.request_state(p_request, p_at) in ('asked','taken-up','escalated')
          or exists (select 1 from request_event e where e.request_id = p_request and e.by_hat_id = hats.id)
          or exists (select 1 from request_message m where m.request_id = p_request and m.by_hat_id = hats.id)
          or exists (select 1 from request_consideration c where c.request_id = p_request and c.by_hat_id = hats.id))
    $$;
`;

const SOMEBODY_THERE = `
  -- Once escalated: the fixed contact of the organisation that was asked. Where nobody has that task now, who carries out what was asked for; and
  -- where a processor does that for a college, and the college has nobody with it, the processor: the order of the contact point.
  create or replace function kapstok.request_contacts(p_request uuid, p_at timestamptz) returns table (hat_id uuid) language sql stable
    security definer set search_path = kapstok, pg_temp
    as $$
      with r as (
        select q.*, (select t.escalation_task from organisation_task t where t.organisation_id = q.holder_organisation_id
          and t.task = q.holder_task and t.law is not distinct from q.holder_law and t.escalation_task is not null order by t.id limit 1) as fixed
        from information_request q where q.id = p_request and exists (select 1 from request_event e where e.request_id = q.id and e.kind = 'escalated')
      ), contacts as (
        select h.id, case when h.organisation_id <> r.holder_organisation_id then 3 when h.task = r.fixed then 1 else 2 end as place
        from r join hat h on h.organisation_id = r.holder_organisation_id or h.processor_for = r.holder_organisation_id
        where h.valid_from <= p_at and (h.valid_until is null or p_at < h.valid_until)
          and ((h.task = r.fixed and h.organisation_id = r.holder_organisation_id) or (h.task = r.holder_task and h.law is not distinct from r.holder_law))
      )
      select c.id from contacts c where c.place = (select min(place) from contacts)
    $$;
`;

const VIEW_IS_READ = `
  -- The words of who cannot decide: for that person, for who recorded them, and for who asked while working in that dossier, as those of an answer.
  create function kapstok.view_words_are_mine(p_view uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from consent_view v join consent_request r on r.id = v.request_id, (select kapstok.acting_hat() as h) a
        where v.id = p_view and (v.subject_id = (h).person_id or v.recorded_by_hat_id = (h).id or (r.asked_by_hat_id = (h).id and kapstok.works_in(r.dossier_id))))
    $$;
  drop policy own_words on kapstok.consent_view_note;
  create policy own_words on kapstok.consent_view_note for select to kapstok_api using (kapstok.view_words_are_mine(view_id));
`;

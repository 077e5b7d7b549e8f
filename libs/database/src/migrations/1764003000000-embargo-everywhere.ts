import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';
const TODAY = `(${NOW} at time zone 'Europe/Amsterdam')::date`;

/**
 * An embargo keeps an inquiry silent wherever a household could hear of it (AVG 23, UAVG 41): not in the log alone, but also in what a
 * consent was used for, in messages about that, and in what was asked about a person. Only the showing waits: a withdrawal ends all that
 * rests on the consent at once, whatever is shown. Everything comes back by the clock. And a draft on giving onward what was received is
 * gone with what was received.
 */
export class EmbargoEverywhere1764003000000 implements MigrationInterface {
  name = 'EmbargoEverywhere1764003000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SILENT);
    await runner.query(USE_OF_CONSENT);
    await runner.query(MESSAGES);
    await runner.query(QUESTIONS);
    await runner.query(ONWARD_DRAFTS);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

const SILENT = `
  -- As logbook.silent was, for whoever reads: inquiries about a person, or somebody in the household or case of that person, of which nothing
  -- may show now. It asks nothing of who reads, so that who gave a consent and has no gezag any more learns no more than who has.
  create function kapstok.silent_inquiries(p_person uuid, p_reader uuid)
    returns table (dossier_id uuid, organisation_id uuid, task text, since timestamptz, ids uuid[], holder_organisation_id uuid, holder_task text, purpose text)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      with cases as (
          select h.case_id from household h join household_member m on m.household_id = h.id where m.person_id = p_person
          union select d.case_id from dossier d where d.subject_id = p_person),
        embargo as (
          select e.dossier_id, d.controller_id, d.task, min(e.from_at) as from_at from log_embargo e join dossier d on d.id = e.dossier_id
          where (d.case_id in (select case_id from cases) or d.subject_id = p_person) and e.recorded_at <= ${NOW} and ${NOW} < e.until_at
            and not exists (select 1 from log_weighing w where w.dossier_id = e.dossier_id and w.person_id = p_reader and w.subject_id = p_person
              and w.outcome = 'show' and w.recorded_at > e.recorded_at and w.recorded_at <= ${NOW}
              and not exists (select 1 from log_weighing n where n.dossier_id = w.dossier_id and n.person_id = w.person_id and n.subject_id = w.subject_id
                and (n.recorded_at, n.id) > (w.recorded_at, w.id) and n.outcome = 'withhold'))
          group by e.dossier_id, d.controller_id, d.task),
        asked as (
          select r.id, r.asker_organisation_id, r.asker_task, r.asked_at, r.holder_organisation_id, r.holder_task, r.purpose
          from information_request r left join embargo e on e.dossier_id = r.dossier_id
          where ((r.embargo_until is not null and ${NOW} < r.embargo_until and (r.subject_id = p_person or exists (select 1 from dossier d
              where d.id = r.dossier_id and d.case_id in (select case_id from cases))))
            or (e.dossier_id is not null and r.asked_at >= e.from_at)))
      select e.dossier_id, e.controller_id, e.task, e.from_at, '{}'::uuid[], null::uuid, null::text, null::text from embargo e
      union all
      select null, a.asker_organisation_id, a.asker_task, a.asked_at, array[a.id] || array(select x.id from disclosure x where x.request_id = a.id),
        a.holder_organisation_id, a.holder_task, a.purpose
      from asked a
    $$;
  create or replace function logbook.silent(p_person uuid)
    returns table (dossier_id uuid, organisation_id uuid, task text, since timestamptz, ids uuid[], holder_organisation_id uuid, holder_task text, purpose text)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$ select s.* from logbook.inspected(p_person) me cross join lateral kapstok.silent_inquiries(p_person, me.person_id) s $$;

  -- Whether a disclosure waits with its showing for the client that acts: it belongs to an inquiry that is silent now, by the same signs by
  -- which its line in the log does (logbook.is_silent). False for every other hat.
  create function kapstok.waits_for_me(p_disclosure uuid) returns boolean language sql stable security definer cost 1000 set search_path = kapstok, pg_temp
    as $$
      select exists (
        select 1 from (select (h).person_id as id from kapstok.acting_hat() h where (h).task = 'client' and (h).person_id is not null) me
        join disclosure d on d.id = p_disclosure join hat g on g.id = d.holder_hat_id
        cross join lateral (select d.subject_id as id union select e.subject_id from disclosed_entry e where e.disclosure_id = d.id) about
        cross join lateral kapstok.silent_inquiries(about.id, me.id) s
        where d.disclosed_at >= s.since and (d.dossier_id = s.dossier_id or d.id = any (s.ids)
          or (g.organisation_id = s.organisation_id and g.task = s.task)
          or (d.receiver_organisation_id = s.organisation_id and d.receiver_task = s.task)
          or (g.organisation_id = s.holder_organisation_id and g.task = s.holder_task and d.purpose = s.purpose)))
    $$;
  revoke execute on function kapstok.silent_inquiries(uuid, uuid), kapstok.waits_for_me(uuid) from public;
  grant execute on function kapstok.waits_for_me(uuid) to kapstok_api;
`;

const USE_OF_CONSENT = `
  -- As before, without what waits.
  create or replace function kapstok.given_on_consent(p_consent uuid)
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
        and c.given_at <= d.disclosed_at and (d.ends_at is null or coalesce(ended.withdrawn_at, ${NOW}) < d.ends_at)
      join organisation o on o.id = d.receiver_organisation_id
      cross join lateral (select (c.to_organisation_id is null or c.request_id is not null)
        and kapstok.place_withheld(c.subject_id, c.given_by_id) as withheld) w
      where c.id = p_consent and c.kind = 'verstrekking' and c.answer = 'given' and c.given_by_id = (kapstok.acting_hat()).person_id
        and not kapstok.waits_for_me(d.id)
      group by d.id, w.withheld, o.type order by d.disclosed_at desc, d.id desc
    $$;
`;

const MESSAGES = `
  -- A message about a disclosure that waits, waits with it. It keeps its own moment, and is unread when it comes.
  drop policy own on kapstok.notice;
  create policy own on kapstok.notice for select to kapstok_api
    using (for_key = any ((select kapstok.holder_keys())::text[])
      and ((select (kapstok.acting_hat()).task) is distinct from 'client' or not (about ? 'disclosureId')
        or not kapstok.waits_for_me((about ->> 'disclosureId')::uuid)));
`;

const QUESTIONS = `
  -- As before, by the one rule on what is silent. A question from before an inquiry fell silent, by or to who inquires, stands as it stood
  -- then: that it is answered since would tell of the inquiry. That it ran out is told by its own date.
  create or replace function kapstok.requests_about_own() returns table (id uuid, subject_id uuid, asker_organisation_id uuid, asker_task text, asker_law text,
      holder_organisation_id uuid, holder_task text, holder_law text, purpose text, asked_at timestamptz, expires_at timestamptz, state text, categories text[],
      given text[], given_at timestamptz, dossier json)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select r.id, r.subject_id, r.asker_organisation_id, r.asker_task, r.asker_law, r.holder_organisation_id, r.holder_task, r.holder_law, r.purpose,
        r.asked_at, r.expires_at,
        (select case when last.kind in ('asked','taken-up') and r.expires_at <= ${NOW} then 'expired' else last.kind end
          from (select e.kind from request_event e where e.request_id = r.id and e.kind <> 'reminded' and (k.since is null or e.happened_at < k.since)
            order by e.version desc limit 1) last),
        (select array_agg(distinct q.category order by q.category) from request_question q where q.request_id = r.id),
        coalesce((select array_agg(distinct e.category order by e.category) from disclosure g join disclosed_entry e on e.disclosure_id = g.id
          where g.request_id = r.id and (k.since is null or g.disclosed_at < k.since)), '{}'),
        (select max(g.disclosed_at) from disclosure g where g.request_id = r.id and (k.since is null or g.disclosed_at < k.since)),
        json_build_object('kind', d.kind, 'controller', d.controller_id, 'task', d.task, 'law', d.law, 'from', d.from_task, 'scope', d.scope)
      from (select kapstok.acting_hat() as h) acting
      join person p on p.id = any (kapstok.own_persons())
      join information_request r on r.subject_id = p.id
      join dossier d on d.id = r.dossier_id
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
`;

const ONWARD_DRAFTS = `
  -- Whether anything of a disclosure to the acting hat still stands.
  create function kapstok.still_received(p_disclosure uuid) returns boolean language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from access_grant g join disclosed_entry e on e.disclosure_id = g.cause_id
        where g.cause_id = p_disclosure and g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
          and g.valid_from <= ${NOW} and (g.valid_until is null or ${NOW} < g.valid_until)
          and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, g.cause_id, ${NOW}))
    $$;

  -- As before; a draft on what was received holds words of it, so it is read for as long as that stands. What was decided is kept (R109).
  drop policy granted on kapstok.weighing;
  create policy granted on kapstok.weighing for select to kapstok_api, kapstok_worker
    using ((held_as <> 'V4' and exists (select 1 from kapstok.access_grant g where g.dossier_id = weighing.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
      or (organisation_id = (kapstok.acting_hat()).organisation_id and task = (kapstok.acting_hat()).task and (
        (held_as = 'V5' and exists (select 1 from kapstok.access_grant g where g.dossier_id = weighing.dossier_id and g.reach = 'dossier' and g.rule = 'V5'))
        or (held_as = 'V4' and exists (select 1 from kapstok.access_grant g where g.cause_id = weighing.onward_of and g.reach = 'disclosure')
          and (state = 'used' or kapstok.still_received(onward_of))))));
`;

import { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'kapstok.at()';
const TODAY = `(${NOW} at time zone 'Europe/Amsterdam')::date`;
const TABLES = ['meeting', 'meeting_step', 'meeting_participant', 'meeting_client', 'meeting_item', 'meeting_heard', 'meeting_words'];
/** The last plan of a meeting: what was called, or changed since. */
const PLAN = (meeting: string) => `(select s.* from meeting_step s where s.meeting_id = ${meeting} and s.kind in ('called','changed') order by s.version desc limit 1)`;
const stands = (row: string) => `${row}.valid_from <= ${NOW} and (${row}.valid_until is null or ${NOW} < ${row}.valid_until)`;
const on = (row: string) => `${row}.valid_from <= ${TODAY} and (${row}.valid_until is null or ${TODAY} < ${row}.valid_until)`;

/**
 * A meeting about a dossier (R225, R255, R227; docs/adr/0014): why it is held, who comes with which task, what is on the agenda, who of the
 * household was invited, was there, or was spoken to. It gives nobody access: what is seen of it follows the grants on the dossier.
 */
export class Meeting1764004100000 implements MigrationInterface {
  name = 'Meeting1764004100000';

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
    await runner.query(WHO_AND_WHEN);
    await runner.query(SECOND_LOCK);
    await runner.query(FOR_THE_HOUSEHOLD);
    await runner.query(NOTICES);
  }

  async down(): Promise<void> {
    throw new Error('What people said is not migrated back; restore a backup instead.');
  }
}

const RECORDS = `
  create table kapstok.meeting (
    id uuid primary key,
    dossier_id uuid not null references kapstok.dossier,
    called_by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null,
    unique (id, dossier_id)
  );
  create index on kapstok.meeting (dossier_id, recorded_at desc, id);

  -- What happened to it, one after the other; the version is what two who change it at once run into.
  create table kapstok.meeting_step (
    meeting_id uuid not null references kapstok.meeting,
    version integer not null check (version > 0),
    kind text not null check (kind in ('called','changed','held','cancelled')),
    purpose text check (length(trim(purpose)) > 0 and length(purpose) <= 2000),
    starts_at timestamptz,
    place text check (length(trim(place)) > 0 and length(place) <= 500),
    held_on date,
    why text check (length(trim(why)) > 0 and length(why) <= 2000),
    by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null,
    primary key (meeting_id, version),
    check ((kind = 'called') = (version = 1)),
    check ((kind in ('called','changed')) = (purpose is not null and starts_at is not null)),
    check (place is null or kind in ('called','changed')),
    check ((kind = 'held') = (held_on is not null)),
    check ((kind = 'cancelled') = (why is not null))
  );

  -- Who comes by one plan: an organisation in a task, and of those involved in the dossier the hat where it is known.
  create table kapstok.meeting_participant (
    meeting_id uuid not null,
    dossier_id uuid not null,
    version integer not null,
    place integer not null check (place > 0),
    organisation_id uuid not null references kapstok.organisation,
    task text not null,
    law text,
    from_task text,
    hat_id uuid references kapstok.hat,
    primary key (meeting_id, version, place),
    foreign key (meeting_id, dossier_id) references kapstok.meeting (id, dossier_id),
    foreign key (meeting_id, version) references kapstok.meeting_step
  );

  -- Whom it is about: invited by one plan, or why not.
  create table kapstok.meeting_client (
    meeting_id uuid not null,
    dossier_id uuid not null,
    version integer not null,
    person_id uuid not null references kapstok.person,
    -- through whom it concerns this person: oneself, or the child over whom one has gezag
    about_id uuid not null references kapstok.person,
    role text not null check (role in ('subject','gezag','member')),
    invited boolean not null,
    why_not text check (length(trim(why_not)) > 0 and length(why_not) <= 2000),
    primary key (meeting_id, version, person_id),
    foreign key (meeting_id, dossier_id) references kapstok.meeting (id, dossier_id),
    foreign key (meeting_id, version) references kapstok.meeting_step,
    check (invited = (why_not is null))
  );

  create table kapstok.meeting_item (
    id uuid primary key,
    meeting_id uuid not null,
    dossier_id uuid not null,
    category text not null,
    words text not null check (length(trim(words)) > 0 and length(words) <= 2000),
    by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null,
    foreign key (meeting_id, dossier_id) references kapstok.meeting (id, dossier_id)
  );
  create index on kapstok.meeting_item (meeting_id, recorded_at, id);

  -- Who of the household was there, or who spoke to them about it, when, and whether they agree that it is held. The last one counts.
  create table kapstok.meeting_heard (
    meeting_id uuid not null,
    dossier_id uuid not null,
    person_id uuid not null references kapstok.person,
    version integer not null check (version > 0),
    present boolean not null,
    spoke_organisation_id uuid references kapstok.organisation,
    spoke_task text,
    spoke_on date,
    consent text not null check (consent in ('given','refused','not-asked')),
    by_hat_id uuid not null references kapstok.hat,
    recorded_at timestamptz not null,
    primary key (meeting_id, person_id, version),
    foreign key (meeting_id, dossier_id) references kapstok.meeting (id, dossier_id),
    check ((spoke_on is null) = (spoke_organisation_id is null) and (spoke_on is null) = (spoke_task is null)),
    check (present or spoke_on is not null)
  );

  -- What they say of it themselves: for who works in the dossier, and for themselves.
  create table kapstok.meeting_words (
    meeting_id uuid not null,
    dossier_id uuid not null,
    person_id uuid not null,
    version integer not null,
    words text not null check (length(trim(words)) > 0 and length(words) <= 4000),
    primary key (meeting_id, person_id, version),
    foreign key (meeting_id, dossier_id) references kapstok.meeting (id, dossier_id),
    foreign key (meeting_id, person_id, version) references kapstok.meeting_heard
  );
`;

const WHO_AND_WHEN = `
  -- Who can come: those involved in the dossier, and who takes part in it. Whoever else must come has to be let in first, by a rule. For who works in it.
  create function kapstok.meeting_parties(p_dossier uuid) returns table (organisation_id uuid, task text, law text, from_task text, hat_id uuid)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select h.organisation_id, h.task, h.law, h.from_task, h.id from involvement i join hat h on h.id = i.hat_id
      where kapstok.works_in(p_dossier) and i.dossier_id = p_dossier and ${stands('i')} and ${stands('h')}
      union
      select p.organisation_id, p.task, t.law, t.from_task, null::uuid from participation p
        left join organisation_task t on t.organisation_id = p.organisation_id and t.task = p.task
          and (t.active_from is null or t.active_from <= ${TODAY}) and (t.active_until is null or ${TODAY} < t.active_until)
      where kapstok.works_in(p_dossier) and p.dossier_id = p_dossier and ${stands('p')}
      order by 1, 2, 3, 4, 5
    $$;

  -- Whom it is about: the subject, and who has gezag for as long as the rules let these know; of a household its members. For who works in it.
  create function kapstok.meeting_persons(p_dossier uuid) returns table (person_id uuid, about_id uuid, role text)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select d.subject_id, d.subject_id, 'subject' from dossier d where kapstok.works_in(p_dossier) and d.id = p_dossier and d.subject_id is not null
      union
      select g.holder_id, d.subject_id, 'gezag' from dossier d join person p on p.id = d.subject_id join gezag g on g.child_id = p.id and ${stands('g')}
      where kapstok.works_in(p_dossier) and d.id = p_dossier and g.holder_id <> p.id
        and (kapstok.age_at(p.birth_date, ${NOW}) < 16 or exists (select 1 from incapacity i where i.person_id = p.id and ${stands('i')}))
      union
      select m.person_id, m.person_id, 'member' from dossier d join household_member m on m.household_id = d.household_id and ${on('m')}
      where kapstok.works_in(p_dossier) and d.id = p_dossier
      order by 3 desc, 1
    $$;

  -- Whether this is the step that comes next, by who works in the dossier. Held is only what everybody it is about was at, or was spoken to about.
  create function kapstok.meeting_step_fits(p_meeting uuid, p_version integer, p_kind text) returns boolean language sql stable security definer
    set search_path = kapstok, pg_temp
    as $$
      select coalesce((
        select kapstok.works_in(m.dossier_id)
          and p_version = 1 + coalesce((select max(s.version) from meeting_step s where s.meeting_id = m.id), 0)
          and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.kind in ('held','cancelled'))
          and (p_kind <> 'held' or not exists (
            select 1 from ${PLAN('m.id')} plan join meeting_client c on c.meeting_id = m.id and c.version = plan.version
            where not exists (select 1 from meeting_heard h where h.meeting_id = m.id and h.person_id = c.person_id)))
        from meeting m where m.id = p_meeting), false)
    $$;

  -- A plan that the acting hat writes in this request.
  create function kapstok.meeting_plan_is_mine(p_meeting uuid, p_version integer) returns boolean language sql stable security definer
    set search_path = kapstok, pg_temp
    as $$
      select exists (select 1 from meeting_step s join meeting m on m.id = s.meeting_id
        where s.meeting_id = p_meeting and s.version = p_version and s.kind in ('called','changed') and s.recorded_at = ${NOW}
          and s.by_hat_id = (kapstok.acting_hat()).id and kapstok.works_in(m.dossier_id))
    $$;

  -- The version of what is recorded next of somebody whom the last plan is about; none when it was cancelled, or when somebody was there before it was.
  create function kapstok.meeting_heard_next(p_meeting uuid, p_person uuid, p_present boolean) returns integer language sql stable security definer
    set search_path = kapstok, pg_temp
    as $$
      select 1 + coalesce((select max(h.version) from meeting_heard h where h.meeting_id = m.id and h.person_id = p_person), 0)
      from meeting m cross join lateral ${PLAN('m.id')} plan join meeting_client c on c.meeting_id = m.id and c.version = plan.version and c.person_id = p_person
      where m.id = p_meeting and kapstok.works_in(m.dossier_id) and (not p_present or plan.starts_at <= ${NOW})
        and not exists (select 1 from meeting_step s where s.meeting_id = m.id and s.kind = 'cancelled')
    $$;

  -- Asked when the request ends: then the plan is there as a whole. Without this, a plan about nobody would be held without anybody heard.
  create function kapstok.meeting_plan_is_whole() returns trigger language plpgsql security definer set search_path = kapstok, pg_temp
    as $$
      begin
        if exists (select 1 from meeting m cross join lateral kapstok.meeting_persons(m.dossier_id) p where m.id = new.meeting_id
            and not exists (select 1 from meeting_client c where c.meeting_id = m.id and c.version = new.version and c.person_id = p.person_id)) then
          raise exception 'a plan leaves nobody out whom it is about' using errcode = '23514', constraint = 'meeting_plan_is_whole';
        end if;
        return null;
      end
    $$;
  revoke execute on function kapstok.meeting_plan_is_whole() from public;
  create constraint trigger plan_is_whole after insert on kapstok.meeting_step deferrable initially deferred
    for each row when (new.kind in ('called','changed')) execute function kapstok.meeting_plan_is_whole();

  revoke execute on function kapstok.meeting_parties(uuid), kapstok.meeting_persons(uuid), kapstok.meeting_step_fits(uuid, integer, text),
    kapstok.meeting_plan_is_mine(uuid, integer), kapstok.meeting_heard_next(uuid, uuid, boolean) from public;
  grant execute on function kapstok.meeting_parties(uuid), kapstok.meeting_persons(uuid), kapstok.meeting_step_fits(uuid, integer, text),
    kapstok.meeting_plan_is_mine(uuid, integer), kapstok.meeting_heard_next(uuid, uuid, boolean) to kapstok_api;
`;

/** The rules open this category in the dossier of the row, as for an entry. */
const opens = (table: string, category: string, rules = '') => `exists (select 1 from kapstok.access_grant g
      join kapstok.view_rule_category v on v.rule = g.rule and v.category = ${category}
        and v.valid_from <= (select ${NOW}) and (v.valid_until is null or (select ${NOW}) < v.valid_until)
      where g.dossier_id = ${table}.dossier_id and g.reach = 'dossier' ${rules})`;
const worksIn = (table: string) => `exists (select 1 from kapstok.access_grant g where g.dossier_id = ${table}.dossier_id and g.reach = 'dossier' and g.rule = 'V1')`;
const ofMeeting = (table: string, also = '') => `exists (select 1 from kapstok.meeting m where m.id = ${table}.meeting_id ${also})`;
const inDossier = (table: string) => ofMeeting(table, `and m.dossier_id = ${table}.dossier_id`);
const NOW_BY_ME = `recorded_at = ${NOW} and by_hat_id = (kapstok.acting_hat()).id`;

const SECOND_LOCK = `
  -- That there is a meeting, why and when, is an agreement (category afspraak) in the dossier; who comes says who is involved.
  create policy granted on kapstok.meeting for select to kapstok_api using (${opens('meeting', `'afspraak'`)});
  create policy by_involved on kapstok.meeting for insert to kapstok_api
    with check (recorded_at = ${NOW} and called_by_hat_id = (kapstok.acting_hat()).id and ${worksIn('meeting')} and ${opens('meeting', `'afspraak'`)}
      and not coalesce(kapstok.barred(dossier_id, 'afspraak', false), true));

  create policy granted on kapstok.meeting_step for select to kapstok_api using (${ofMeeting('meeting_step')});
  create policy by_involved on kapstok.meeting_step for insert to kapstok_api
    with check (${NOW_BY_ME} and (held_on is null or held_on <= ${TODAY}) and kapstok.meeting_step_fits(meeting_id, version, kind));

  create policy granted on kapstok.meeting_participant for select to kapstok_api
    using (${ofMeeting('meeting_participant')} and ${opens('meeting_participant', `'betrokkenheid'`)});
  create policy by_involved on kapstok.meeting_participant for insert to kapstok_api
    with check (kapstok.meeting_plan_is_mine(meeting_id, version) and ${inDossier('meeting_participant')}
      and exists (select 1 from kapstok.meeting_parties(meeting_participant.dossier_id) p where p.organisation_id = meeting_participant.organisation_id
        and p.task = meeting_participant.task and p.law is not distinct from meeting_participant.law and p.from_task is not distinct from meeting_participant.from_task
        and (meeting_participant.hat_id is null or p.hat_id = meeting_participant.hat_id)));

  -- Who is of the household is category gezin.
  create policy granted on kapstok.meeting_client for select to kapstok_api using (${ofMeeting('meeting_client')} and ${opens('meeting_client', `'gezin'`)});
  create policy by_involved on kapstok.meeting_client for insert to kapstok_api
    with check (kapstok.meeting_plan_is_mine(meeting_id, version) and ${inDossier('meeting_client')}
      and exists (select 1 from kapstok.meeting_persons(meeting_client.dossier_id) p
        where p.person_id = meeting_client.person_id and p.about_id = meeting_client.about_id and p.role = meeting_client.role));

  -- What is on the agenda, as an entry of its category.
  create policy granted on kapstok.meeting_item for select to kapstok_api using (${ofMeeting('meeting_item')} and ${opens('meeting_item', 'meeting_item.category')});
  create policy by_involved on kapstok.meeting_item for insert to kapstok_api
    with check (${NOW_BY_ME} and ${inDossier('meeting_item')} and ${opens('meeting_item', 'meeting_item.category', `and g.rule in ('V1','V5')`)}
      and not coalesce(kapstok.barred(dossier_id, category, false), true)
      and not exists (select 1 from kapstok.meeting_step s where s.meeting_id = meeting_item.meeting_id and s.kind in ('held','cancelled')));

  create policy granted on kapstok.meeting_heard for select to kapstok_api using (${ofMeeting('meeting_heard')} and ${opens('meeting_heard', `'gezin'`)});
  create policy by_involved on kapstok.meeting_heard for insert to kapstok_api
    with check (${NOW_BY_ME} and ${inDossier('meeting_heard')} and (spoke_on is null or spoke_on <= ${TODAY})
      and version = kapstok.meeting_heard_next(meeting_id, person_id, present)
      and (spoke_on is null or exists (select 1 from kapstok.meeting_participant p
        where p.meeting_id = meeting_heard.meeting_id and p.organisation_id = meeting_heard.spoke_organisation_id and p.task = meeting_heard.spoke_task)));

  create policy of_involved on kapstok.meeting_words for select to kapstok_api using (${worksIn('meeting_words')});
  create policy by_involved on kapstok.meeting_words for insert to kapstok_api
    with check (${worksIn('meeting_words')} and exists (select 1 from kapstok.meeting_heard h where h.meeting_id = meeting_words.meeting_id
      and h.person_id = meeting_words.person_id and h.version = meeting_words.version and h.${NOW_BY_ME.replace(' and ', ' and h.')}));
`;

const FOR_THE_HOUSEHOLD = `
  -- Meetings for the client that acts: in dossiers of which it may be told at all (kapstok.tasks_about_own), once it was invited or somebody spoke
  -- to it. Its own row; of nobody else, no agenda, no reason. Nothing that an inquiry keeps silent, and no place that must stay hidden.
  create function kapstok.own_meetings()
    returns table (id uuid, dossier_id uuid, subject_id uuid, role text, dossier json, shielded boolean, weighed boolean, withheld boolean, version integer,
      state text, purpose text, starts_at timestamptz, place text, held_on date, parties jsonb, invited boolean, present boolean, spoke_organisation_id uuid,
      spoke_task text, spoke_on date, consent text, words text)
    language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select m.id, m.dossier_id, t.subject_id, c.role, t.dossier, t.shielded, t.weighed, t.withheld, last.version,
        case when last.kind in ('held','cancelled') then last.kind else 'called' end,
        case when not kapstok.tells_a_place(d.case_id, me.id, plan.purpose) then plan.purpose end, plan.starts_at,
        case when not hushed.yes and not kapstok.tells_a_place(d.case_id, me.id, plan.place) then plan.place end, last.held_on,
        (select jsonb_agg(jsonb_build_object('organisationId', case when not hushed.yes or p.organisation_id = d.controller_id then p.organisation_id end,
            'task', p.task, 'law', p.law, 'from', p.from_task) order by p.organisation_id, p.task)
          from (select distinct y.organisation_id, y.task, y.law, y.from_task from meeting_participant y where y.meeting_id = m.id and y.version = plan.version) p),
        c.invited, h.present, case when not hushed.yes or h.spoke_organisation_id = d.controller_id then h.spoke_organisation_id end, h.spoke_task, h.spoke_on,
        h.consent, w.words
      from (select (a).person_id as id from kapstok.acting_hat() a where (a).task = 'client' and (a).person_id is not null) me
      cross join kapstok.tasks_about_own() t
      join meeting m on m.dossier_id = t.dossier_id
      join dossier d on d.id = m.dossier_id
      cross join lateral logbook.inspected_dossiers(t.subject_id) i
      cross join lateral ${PLAN('m.id')} plan
      cross join lateral (select s.version, s.kind, s.held_on from meeting_step s where s.meeting_id = m.id order by s.version desc limit 1) last
      join meeting_client c on c.meeting_id = m.id and c.version = plan.version and c.person_id = me.id and c.about_id = t.subject_id
      left join lateral (select y.* from meeting_heard y where y.meeting_id = m.id and y.person_id = me.id order by y.version desc limit 1) h on true
      left join meeting_words w on w.meeting_id = m.id and w.person_id = me.id and w.version = h.version
      cross join lateral (select not t.weighed and (kapstok.place_withheld(t.subject_id, me.id) or logbook.hides_a_place(t.subject_id)) as yes) hushed
      where i.id = m.dossier_id and i.opens and (c.invited or h.spoke_on is not null or h.present)
        and (i.embargo_from is null or m.recorded_at < i.embargo_from)
        and not exists (select 1 from kapstok.silent_inquiries(t.subject_id, me.id) s where plan.recorded_at >= s.since and (m.dossier_id = s.dossier_id
          or exists (select 1 from meeting_participant p where p.meeting_id = m.id and p.version = plan.version
            and ((p.organisation_id = s.organisation_id and p.task = s.task) or (p.organisation_id = s.holder_organisation_id and p.task = s.holder_task)))))
        -- nor what good care keeps from this person at who comes (Jw 7.3.11(3)), also where that is a team that does it for its controller
        and not exists (select 1 from log_weighing x join dossier k on k.id = x.dossier_id
          join meeting_participant p on p.meeting_id = m.id and p.version = plan.version and p.task = k.task and (p.organisation_id = k.controller_id
            or exists (select 1 from involvement v join hat c on c.id = v.hat_id
              where v.dossier_id = k.id and c.organisation_id = p.organisation_id and c.processor_for = k.controller_id))
          where x.person_id = me.id and x.subject_id = t.subject_id and kapstok.kept_from(k.id, t.subject_id, me.id))
      order by plan.starts_at desc, m.id
    $$;

  -- Whether a notice about a meeting may show to the hat that acts: to a client while it sees the meeting, to everybody else always.
  create function kapstok.hears_of_meeting(p_meeting uuid) returns boolean language sql stable security definer cost 1000 set search_path = kapstok, pg_temp
    as $$
      select coalesce((kapstok.acting_hat()).task <> 'client', false) or exists (select 1 from kapstok.own_meetings() o where o.id = p_meeting)
    $$;
  revoke execute on function kapstok.own_meetings(), kapstok.hears_of_meeting(uuid) from public;
  grant execute on function kapstok.own_meetings(), kapstok.hears_of_meeting(uuid) to kapstok_api;

  create policy of_meeting_that_shows on kapstok.notice as restrictive for select to kapstok_api
    using ((select (kapstok.acting_hat()).task) is distinct from 'client' or not (about ? 'meetingId') or kapstok.hears_of_meeting((about ->> 'meetingId')::uuid));
  -- An update that names no row asks no policy for select: what does not show is not marked as read, and not counted by it either.
  create policy read_as_it_shows on kapstok.notice as restrictive for update to kapstok_api
    using ((select (kapstok.acting_hat()).task) is distinct from 'client'
      or ((not (about ? 'meetingId') or kapstok.hears_of_meeting((about ->> 'meetingId')::uuid))
        and (not (about ? 'disclosureId') or not kapstok.waits_for_me((about ->> 'disclosureId')::uuid))));
`;

const NOTICES = `
  -- Who comes by the last plan, as far as the dossier is open to them when it is sent: the hats that work in it, and the tasks that take part in it.
  create function kapstok.keys_of_meeting(p_meeting uuid) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select array_agg(distinct g.holder_key)
      from meeting m cross join lateral ${PLAN('m.id')} plan
      join meeting_participant p on p.meeting_id = m.id and p.version = plan.version
      join access_grant g on g.dossier_id = m.dossier_id and g.reach = 'dossier' and g.rule in ('V1','V5')
        and g.valid_from <= clock_timestamp() and (g.valid_until is null or clock_timestamp() < g.valid_until)
      where m.id = p_meeting and (g.holder_key = 'hat:' || p.hat_id
        or (p.hat_id is null and (g.holder_key = 'task:' || p.organisation_id || ':' || p.task
          or exists (select 1 from hat h where g.holder_key = 'hat:' || h.id and h.organisation_id = p.organisation_id and h.task = p.task))))
    $$;
  revoke execute on function kapstok.keys_of_meeting(uuid) from public;

  -- As before for everybody else. The outer function and what it adds stay as they are.
  alter function kapstok.other_notice_keys(text, jsonb) rename to second_notice_keys;
  create function kapstok.other_notice_keys(p_to text, p_about jsonb) returns text[] language sql stable security definer set search_path = kapstok, pg_temp
    as $$
      select case p_to when 'meeting' then coalesce(kapstok.keys_of_meeting((p_about ->> 'meetingId')::uuid), '{}') else kapstok.second_notice_keys(p_to, p_about) end
    $$;
  revoke execute on function kapstok.other_notice_keys(text, jsonb) from public;
`;

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second lock: row-level security on everything the api reads or adds, under a role that owns nothing.
 * Every policy asks the grants table for the keys of the acting hat at the moment of the decision; no hat, no keys, no rows.
 */
export class SecondLock1763800300000 implements MigrationInterface {
  name = 'SecondLock1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    const protectedTables = [
      'case', 'person', 'person_bsn', 'household', 'household_member', 'gezag', 'incapacity', 'address', 'dossier', 'involvement',
      'participation', 'entry', 'entry_version', 'access_grant', 'consent', 'consent_note', 'consent_withdrawal', 'disclosure',
      'disclosed_entry', 'rule_set', 'view_rule_category', 'write_bar',
    ];
    for (const table of protectedTables) await runner.query(`alter table kapstok.${table} enable row level security`);

    await runner.query(`
      create policy rules on kapstok.rule_set for select using (true);
      create policy rules on kapstok.view_rule_category for select using (true);
      create policy rules on kapstok.write_bar for select using (true);
      grant select on kapstok.rule_set, kapstok.view_rule_category, kapstok.write_bar to kapstok_api, kapstok_worker, kapstok_logbook;

      create policy own_keys on kapstok.access_grant for select to kapstok_api, kapstok_worker
        using (holder_key = any ((select kapstok.holder_keys())::text[])
          and valid_from <= (select kapstok.at()) and (valid_until is null or (select kapstok.at()) < valid_until));

      -- The policies below read access_grant under its own policy: only own, only now.
      -- "limit 1" instead of "exists": the planner would read all grants of a hat at once, and there can be fifty thousand.
      create policy granted on kapstok.dossier for select to kapstok_api
        using ((select true from kapstok.access_grant g where g.dossier_id = dossier.id and g.reach = 'dossier' limit 1));

      create policy granted on kapstok.case for select to kapstok_api
        using ((select true from kapstok.access_grant g where g.case_id = "case".id and g.reach = 'dossier' limit 1));

      create policy granted on kapstok.household for select to kapstok_api
        using ((select true from kapstok.access_grant g where g.case_id = household.case_id and g.reach = 'dossier' limit 1));
      create policy granted on kapstok.household_member for select to kapstok_api
        using (exists (select 1 from kapstok.household h where h.id = household_member.household_id));

      -- The client that acts, and the children over whom that client has gezag now.
      create function kapstok.own_persons() returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select array_agg(p) from (
            select (h).person_id as p from (select kapstok.acting_hat() as h) a where (h).task = 'client'
            union
            select g.child_id from gezag g, (select kapstok.acting_hat() as h) a
            where (h).task = 'client' and g.holder_id = (h).person_id
              and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
          ) persons
        $$;
      -- Whom the data are about that were disclosed to the acting hat and still stand.
      create function kapstok.received_subjects() returns uuid[] language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select array_agg(distinct d.subject_id) from access_grant g join disclosure d on d.id = g.cause_id
          where g.reach = 'disclosure' and g.holder_key = any (kapstok.holder_keys())
            and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
            and exists (select 1 from disclosed_entry e where e.disclosure_id = d.id
              and (e.ground <> 'toestemming' or kapstok.consent_counts(e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, kapstok.at())))
        $$;

      -- Who has or had gezag over a child of a case that the acting hat has a dossier in, also without ever having lived there.
      create function kapstok.has_gezag_in_reach(p_person uuid) returns boolean language sql stable security definer
        set search_path = kapstok, pg_temp
        as $$
          select exists (
            select 1 from gezag z join household_member m on m.person_id = z.child_id join household h on h.id = m.household_id
            join access_grant g on g.case_id = h.case_id
            where z.holder_id = p_person and g.reach = 'dossier' and g.holder_key = any (kapstok.holder_keys())
              and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until))
        $$;

      create policy known on kapstok.person for select to kapstok_api
        using (exists (select 1 from kapstok.household_member m where m.person_id = person.id)
          or exists (select 1 from kapstok.dossier d where d.subject_id = person.id)
          or id = any ((select kapstok.own_persons())::uuid[])
          or id = any ((select kapstok.received_subjects())::uuid[])
          or kapstok.has_gezag_in_reach(id));
      create policy known on kapstok.gezag for select to kapstok_api
        using (exists (select 1 from kapstok.person p where p.id = gezag.child_id));
      create policy known on kapstok.incapacity for select to kapstok_api
        using (exists (select 1 from kapstok.person p where p.id = incapacity.person_id));

      -- Addresses and BSN stay with the controller that holds them, for who is involved in a dossier of it in that person's case. A
      -- shielded address only for who is involved in a dossier about that very person or the household it is part of: not through
      -- the dossier of another member, who may be the one it is shielded from.
      create function kapstok.controls(p_person uuid, p_controller uuid, p_shielded boolean) returns boolean language sql stable
        security definer set search_path = kapstok, pg_temp
        as $$
          select exists (
            select 1 from access_grant g join dossier d on d.id = g.dossier_id
            where g.holder_key = any (kapstok.holder_keys()) and g.reach = 'dossier' and g.rule = 'V1'
              and g.valid_from <= kapstok.at() and (g.valid_until is null or kapstok.at() < g.valid_until)
              and d.controller_id = p_controller
              and (d.subject_id = p_person
                or exists (select 1 from household_member m where m.household_id = d.household_id and m.person_id = p_person)
                or (not p_shielded and exists (
                  select 1 from household h join household_member m on m.household_id = h.id
                  where h.case_id = d.case_id and m.person_id = p_person)))
          )
        $$;
      create policy controlled on kapstok.address for select to kapstok_api using (kapstok.controls(person_id, controller_id, shielded));
      create policy controlled on kapstok.person_bsn for select to kapstok_api using (kapstok.controls(person_id, controller_id, true));

      create policy granted on kapstok.involvement for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = involvement.dossier_id and g.reach = 'dossier'));
      create policy granted on kapstok.participation for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = participation.dossier_id and g.reach = 'dossier'));
      -- Who is involved under V1 brings in a colleague or a stand-in, from now on; the trigger checks the colleague's hat.
      create policy by_involved on kapstok.involvement for insert to kapstok_api
        with check (valid_from >= kapstok.at()
          and exists (select 1 from kapstok.access_grant g where g.dossier_id = involvement.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy ended_by_involved on kapstok.involvement for update to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = involvement.dossier_id and g.reach = 'dossier' and g.rule = 'V1'))
        with check (true);

      create policy granted on kapstok.entry for select to kapstok_api, kapstok_worker
        using (exists (select 1 from kapstok.access_grant g
          join kapstok.view_rule_category v on v.rule = g.rule and v.category = entry.category
            and v.valid_from <= (select kapstok.at()) and (v.valid_until is null or (select kapstok.at()) < v.valid_until)
          where g.dossier_id = entry.dossier_id and g.reach = 'dossier'));
      create policy granted on kapstok.entry_version for select to kapstok_api, kapstok_worker
        using (exists (select 1 from kapstok.entry e where e.id = entry_version.entry_id));

      -- Why an entry may not be written in a dossier (rules W1 to W8), read from the generated bars; NULL when nothing bars it.
      create function kapstok.barred(p_dossier uuid, p_category text, p_shielded boolean) returns boolean language sql stable
        security definer set search_path = kapstok, pg_temp
        as $$
          select coalesce((
            select bool_or(
              (b.except_org_type is null or b.except_org_type <> (select o.type from organisation o where o.id = (kapstok.acting_hat()).organisation_id))
              and not (b.unless_consent and d.subject_id is not null
                and kapstok.consent_counts(d.subject_id, p_category, d.controller_id, 'regie', 'regie', kapstok.at())))
            from write_bar b
            where b.dossier_kind = d.kind and b.law = coalesce(d.law, '') and b.from_task = coalesce(d.from_task, '')
              and b.scope = d.scope and b.category = p_category and b.shielded = p_shielded
              and b.valid_from <= kapstok.at() and (b.valid_until is null or kapstok.at() < b.valid_until)
          ), false)
          from dossier d where d.id = p_dossier
        $$;

      create policy by_involved on kapstok.entry for insert to kapstok_api, kapstok_worker
        with check (created_at = kapstok.at()
          and exists (select 1 from kapstok.access_grant g
            join kapstok.view_rule_category v on v.rule = g.rule and v.category = entry.category
              and v.valid_from <= kapstok.at() and (v.valid_until is null or kapstok.at() < v.valid_until)
            where g.dossier_id = entry.dossier_id and g.reach = 'dossier' and g.rule in ('V1','V5')));
      create policy by_involved on kapstok.entry_version for insert to kapstok_api, kapstok_worker
        with check (written_at = kapstok.at() and author_hat_id = (kapstok.acting_hat()).id
          and exists (select 1 from kapstok.entry e
            join kapstok.access_grant g on g.dossier_id = e.dossier_id and g.reach = 'dossier' and g.rule in ('V1','V5')
            join kapstok.view_rule_category v on v.rule = g.rule and v.category = e.category
              and v.valid_from <= kapstok.at() and (v.valid_until is null or kapstok.at() < v.valid_until)
            where e.id = entry_version.entry_id and not coalesce(kapstok.barred(e.dossier_id, e.category, entry_version.shielded), true)));

      -- Consent: for who gave it, for the subject from 12, for who is involved in a dossier of the subject, for the receiver it names.
      create policy own_answer on kapstok.consent for select to kapstok_api
        using (given_by_id = (kapstok.acting_hat()).person_id
          or (subject_id = (kapstok.acting_hat()).person_id));
      create policy by_involved on kapstok.consent for select to kapstok_api, kapstok_worker
        using (exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
            where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = consent.subject_id or (d.scope = 'family' and exists (
              select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = consent.subject_id)))));
      create policy by_receiver on kapstok.consent for select to kapstok_api
        using (to_task = (kapstok.acting_hat()).task and (to_organisation_id is null or to_organisation_id = (kapstok.acting_hat()).organisation_id)
          and subject_id = any ((select kapstok.received_subjects())::uuid[]));
      create policy recorded on kapstok.consent for insert to kapstok_api, kapstok_worker
        with check (given_at = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id
          and ((given_by_id = (kapstok.acting_hat()).person_id and subject_id = any ((select kapstok.own_persons())::uuid[]))
            or exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
              where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = consent.subject_id or (d.scope = 'family' and exists (
                select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = consent.subject_id))))));

      create policy own_words on kapstok.consent_note for select to kapstok_api
        using (exists (select 1 from kapstok.consent c where c.id = consent_note.consent_id
          and (c.given_by_id = (kapstok.acting_hat()).person_id or c.recorded_by_hat_id = (kapstok.acting_hat()).id)));
      create policy with_consent on kapstok.consent_note for insert to kapstok_api, kapstok_worker
        with check (exists (select 1 from kapstok.consent c where c.id = consent_note.consent_id and c.recorded_by_hat_id = (kapstok.acting_hat()).id));

      create policy known on kapstok.consent_withdrawal for select to kapstok_api
        using (exists (select 1 from kapstok.consent c where c.id = consent_withdrawal.consent_id));
      create policy recorded on kapstok.consent_withdrawal for insert to kapstok_api, kapstok_worker
        with check (withdrawn_at = kapstok.at() and recorded_by_hat_id = (kapstok.acting_hat()).id
          and exists (select 1 from kapstok.consent c where c.id = consent_withdrawal.consent_id
            and (c.given_by_id = (kapstok.acting_hat()).person_id
              or exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
                where g.reach = 'dossier' and g.rule = 'V1' and (d.subject_id = c.subject_id or (d.scope = 'family' and exists (
                  select 1 from kapstok.household_member m where m.household_id = d.household_id and m.person_id = c.subject_id)))))));

      -- Who received what on a consent, for who gave it (R81, R224): organisation, task, purpose and categories, no content. About
      -- somebody else whose address is shielded only what the consent itself named: an organisation's name can tell a place.
      create function kapstok.given_on_consent(p_consent uuid)
        returns table (receiver_organisation_id uuid, receiver_task text, purpose text, disclosed_at timestamptz, categories text[])
        language sql stable security definer set search_path = kapstok, pg_temp
        as $$
          select d.receiver_organisation_id, d.receiver_task, d.purpose, d.disclosed_at, array_agg(distinct e.category order by e.category)
          from consent c
          left join consent_withdrawal w on w.consent_id = c.id
          join disclosed_entry e on e.subject_id = c.subject_id and e.ground = 'toestemming' and e.purpose = c.purpose
            and e.receiver_task = c.to_task and e.category = any (c.categories)
            and (c.to_organisation_id is null or e.receiver_organisation_id = c.to_organisation_id)
          join disclosure d on d.id = e.disclosure_id and (w.withdrawn_at is null or d.disclosed_at < w.withdrawn_at)
            and c.given_at <= d.disclosed_at and (d.ends_at is null or coalesce(w.withdrawn_at, kapstok.at()) < d.ends_at)
          where c.id = p_consent and c.kind = 'verstrekking' and c.answer = 'given'
            and c.given_by_id = (kapstok.acting_hat()).person_id
            and (c.to_organisation_id is not null or c.subject_id = c.given_by_id or not exists (
              select 1 from address a where a.person_id = c.subject_id and a.shielded
                and a.valid_from <= (kapstok.at() at time zone 'Europe/Amsterdam')::date
                and (a.valid_until is null or (kapstok.at() at time zone 'Europe/Amsterdam')::date < a.valid_until)))
          group by d.id order by d.disclosed_at desc, d.id desc
        $$;

      -- What was disclosed: for the receiver while its grant and its ground stand, for who is involved in the dossier it came from.
      create policy received on kapstok.disclosed_entry for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.cause_id = disclosed_entry.disclosure_id and g.reach = 'disclosure')
          and (ground <> 'toestemming'
            or kapstok.consent_counts(subject_id, category, receiver_organisation_id, receiver_task, purpose, (select kapstok.at()))));
      create policy by_holder on kapstok.disclosed_entry for select to kapstok_api
        using (exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosed_entry.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy known on kapstok.disclosure for select to kapstok_api
        using (exists (select 1 from kapstok.disclosed_entry e where e.disclosure_id = disclosure.id)
          or exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosure.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy by_holder on kapstok.disclosure for insert to kapstok_api, kapstok_worker
        with check (disclosed_at = kapstok.at() and holder_hat_id = (kapstok.acting_hat()).id
          and exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosure.dossier_id and g.reach = 'dossier' and g.rule = 'V1'));
      create policy given_by_holder on kapstok.disclosed_entry for insert to kapstok_api, kapstok_worker
        with check (exists (select 1 from kapstok.access_grant g where g.dossier_id = disclosed_entry.dossier_id and g.reach = 'dossier' and g.rule = 'V1')
          and exists (select 1 from kapstok.entry e where e.id = disclosed_entry.entry_id and e.dossier_id = disclosed_entry.dossier_id
            and e.category = disclosed_entry.category)
          and (ground <> 'toestemming'
            or kapstok.consent_counts(subject_id, category, receiver_organisation_id, receiver_task, purpose, kapstok.at())));

      grant select on kapstok.case, kapstok.person, kapstok.person_bsn, kapstok.household, kapstok.household_member, kapstok.gezag,
        kapstok.incapacity, kapstok.address, kapstok.dossier, kapstok.involvement, kapstok.participation, kapstok.entry,
        kapstok.entry_version, kapstok.access_grant, kapstok.consent, kapstok.consent_note, kapstok.consent_withdrawal,
        kapstok.disclosure, kapstok.disclosed_entry to kapstok_api;
      grant insert on kapstok.involvement, kapstok.entry, kapstok.entry_version, kapstok.consent, kapstok.consent_note,
        kapstok.consent_withdrawal, kapstok.disclosure, kapstok.disclosed_entry to kapstok_api;
      grant update (valid_until) on kapstok.involvement to kapstok_api;

      -- The worker enters the frame of a case as the system; content it writes only under the hat that wrote it.
      create policy worker on kapstok.case for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.person for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.person_bsn for insert to kapstok_worker with check (true);
      create policy worker on kapstok.household for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.household_member for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.gezag for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.incapacity for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.address for insert to kapstok_worker with check (true);
      create policy worker on kapstok.dossier for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.involvement for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.participation for all to kapstok_worker using (true) with check (true);
      create policy worker on kapstok.consent for select to kapstok_worker using (true);
      create policy worker on kapstok.consent_withdrawal for select to kapstok_worker using (true);
      grant select, insert on kapstok.case, kapstok.person, kapstok.household, kapstok.household_member, kapstok.gezag, kapstok.incapacity,
        kapstok.dossier, kapstok.involvement, kapstok.participation to kapstok_worker;
      grant insert on kapstok.person_bsn, kapstok.address to kapstok_worker;
      grant select on kapstok.access_grant, kapstok.entry, kapstok.entry_version, kapstok.consent, kapstok.consent_withdrawal to kapstok_worker;
      grant insert on kapstok.entry, kapstok.entry_version, kapstok.consent, kapstok.consent_note, kapstok.consent_withdrawal,
        kapstok.disclosure, kapstok.disclosed_entry to kapstok_worker;
      grant update (valid_until) on kapstok.gezag, kapstok.household_member, kapstok.involvement, kapstok.participation to kapstok_worker;
      grant update (closed_at) on kapstok.case, kapstok.dossier to kapstok_worker;

      create table kapstok.case_import (
        case_id uuid primary key references kapstok.case,
        content_hash text not null,
        imported_at timestamptz not null default now()
      );
      alter table kapstok.case_import enable row level security;
      create policy worker on kapstok.case_import for all to kapstok_worker using (true) with check (true);
      grant select, insert on kapstok.case_import to kapstok_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Files of children are not migrated back; restore a backup instead.');
  }
}

import type { World as Rows } from '@kapstok/testing';
import type { Period, World } from './world';

type Value = string | number | boolean | null | readonly string[];
type Row = Readonly<Record<string, Value>>;

const text = (moment: number) => new Date(moment).toISOString();
const period = ({ from, until }: Period) => ({ valid_from: text(from), valid_until: until === null ? null : text(until) });
const LONG_AGO = '2020-01-01T00:00:00.000Z';

/** Puts a world into the tables as their owner, all rows of a table in one statement, so that the triggers give the grants. */
export async function writeWorld({ query }: Pick<Rows, 'query'>, world: World): Promise<void> {
  for (const [table, rows] of Object.entries({ ...frame(world), ...contents(world), ...sharing(world) })) {
    if (rows.length === 0) continue;
    // What no row says keeps its default.
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
    await query(`insert into kapstok."${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::kapstok."${table}", $1::jsonb)`, [JSON.stringify(rows)]);
  }
}

// In the order in which the tables refer to each other.
function frame(world: World): Record<string, Row[]> {
  return {
    organisation: world.organisations.map(({ id, type }) => ({ id, type, name: `Fictieve organisatie (${type})` })),
    account: world.accounts.map(({ id, oidcSubject }) => ({ id, oidc_subject: oidcSubject, display_name: 'Fictieve medewerker' })),
    person: world.persons.map(({ id, birthDate }) => ({ id, birth_date: birthDate, name: 'Fictieve persoon' })),
    hat: world.hats.map((hat) => ({
      id: hat.id, account_id: hat.account.id, organisation_id: hat.organisation.id, task: hat.task, law: hat.law, from_task: hat.origin,
      provision: hat.provision, processor_for: hat.processorFor?.id ?? null, person_id: hat.personId, ...period(hat),
    })),
    case: world.cases.map((id) => ({ id, reference: `fictief-${id}`, opened_at: LONG_AGO })),
    household: world.households.map(({ id, caseId }) => ({ id, case_id: caseId, label: 'Fictief huishouden' })),
    household_member: world.households.flatMap(({ id, members }) =>
      members.map((person, place) => ({ id: person.id, household_id: id, person_id: person.id, role: place < 2 ? 'ouder' : 'kind', valid_from: '2020-01-01' })),
    ),
    gezag: world.persons.flatMap(({ id: child, gezag }) => gezag.map((one) => ({ id: one.id, child_id: child, holder_id: one.holderId, ...period(one) }))),
    incapacity: world.persons.flatMap(({ id: person, incapacity }) => (incapacity ? [{ id: incapacity.id, person_id: person, ...period(incapacity) }] : [])),
  };
}

function contents(world: World): Record<string, Row[]> {
  return {
    dossier: world.dossiers.map((one) => ({
      id: one.id, case_id: one.caseId, kind: one.kind, controller_id: one.controller.id, task: one.task, law: one.law, from_task: one.origin,
      scope: one.scope, subject_id: one.subject?.id ?? null, household_id: one.subject ? null : one.household.id, opened_at: LONG_AGO,
    })),
    involvement: world.involvements.map((one) => ({ id: one.id, dossier_id: one.dossier.id, hat_id: one.hat.id, stands_in_for: one.standsInFor?.id ?? null, ...period(one) })),
    participation: world.participations.map((one) => ({ id: one.id, dossier_id: one.dossier.id, organisation_id: one.organisation.id, task: one.task, ...period(one) })),
    entry: world.entries.map(({ id, dossier, category }) => ({ id, dossier_id: dossier.id, category, created_at: LONG_AGO })),
    entry_version: world.entries.map(({ id, author }) => ({
      entry_id: id, version: 1, kind: 'feit', source: 'Gesprek met betrokkene', approved: false, summary: 'Fictieve samenvatting', body: 'Fictieve tekst',
      shielded: false, author_hat_id: author.id, written_at: LONG_AGO,
    })),
  };
}

function sharing(world: World): Record<string, Row[]> {
  return {
    consent: world.answers.map((one) => ({
      id: one.id, subject_id: one.subject.id, given_by_id: one.givenById, answer: one.answer, kind: 'verstrekking', categories: one.categories,
      to_organisation_id: one.toOrganisation?.id ?? null, to_task: one.toTask, purpose: one.purpose, given_at: text(one.from),
      expires_at: one.until === null ? null : text(one.until), free: true, informed: true, explicit: true, how: 'oral', recorded_by_hat_id: one.recordedBy.id,
    })),
    consent_withdrawal: world.answers.flatMap(({ id, withdrawnAt, recordedBy }) =>
      withdrawnAt === null ? [] : [{ consent_id: id, withdrawn_at: text(withdrawnAt), how: 'oral', recorded_by_hat_id: recordedBy.id }],
    ),
    disclosure: world.disclosures.map((one) => ({
      id: one.id, dossier_id: one.dossier.id, case_id: one.dossier.caseId, subject_id: one.dossier.subject?.id ?? null, holder_hat_id: one.holder.id,
      receiver_organisation_id: one.receiver.id, receiver_task: one.receiverTask, purpose: one.purpose, ground: one.ground, rule_set: 'random world',
      decision_id: one.id, obligations: [], why_necessary: 'Nodig voor de taak', why_not_less: 'Minder is niet genoeg',
      disclosed_at: text(one.from), ends_at: one.until === null ? null : text(one.until),
    })),
    disclosed_entry: world.disclosures.flatMap((one) =>
      one.entries.map((entry) => ({
        disclosure_id: one.id, entry_id: entry.id, version: 1, dossier_id: one.dossier.id, subject_id: one.dossier.subject?.id ?? null,
        receiver_organisation_id: one.receiver.id, receiver_task: one.receiverTask, purpose: one.purpose, ground: one.ground, category: entry.category,
        fields: ['summary'], kind: 'feit', source: 'Gesprek met betrokkene', summary: 'Fictieve samenvatting',
      })),
    ),
  };
}

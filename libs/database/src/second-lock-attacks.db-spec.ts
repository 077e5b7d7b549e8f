import { randomUUID } from 'node:crypto';
import { createDatabase, createWorld, LONG_AGO, type Dossier, type Hat, type Person, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { connect } from './data-source';
import { Transaction } from './transaction';

/**
 * Statements that the api never makes, under its role and with the settings of an ordinary hat: nothing may be changed or learned by
 * them that the rules do not give that hat, and what is foreign answers as what is missing does.
 */
let database: TestDatabase;
let world: World;
let api: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [], 2);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

type Statement = readonly [sql: string, parameters?: readonly unknown[]];

/** In one transaction of the hat, which stays; gives the rows of the last statement. */
async function act<Row>(hat: Hat | null, ...statements: readonly Statement[]): Promise<Row[]> {
  const tx = await Transaction.begin(api, { subject: hat?.account.oidcSubject ?? '', mode: 'write' });
  try {
    if (hat) await tx.actAs(hat.account.id, hat.id);
    let rows: Row[] = [];
    for (const [sql, parameters = []] of statements) rows = await tx.query<Row>(sql, [...parameters]);
    await tx.commit();
    return rows;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

async function one<Value>(hat: Hat | null, expression: string, parameters: readonly unknown[]): Promise<Value> {
  const [row] = await act<{ value: Value }>(hat, [`select ${expression} as value`, parameters]);
  return row!.value;
}

/** What a statement was refused with, without the ids that were asked. */
async function refusal(hat: Hat, ...statements: readonly Statement[]): Promise<string> {
  return act(hat, ...statements).then(() => 'allowed', (error: Error) => error.message.replace(/[0-9a-f-]{36}/g, 'id'));
}

interface Child { readonly child: Person; readonly parent: Person; readonly dossier: Dossier; readonly author: Hat }

async function child(): Promise<Child> {
  const [young, parent] = [await world.personOfAge(8), await world.person()];
  const dossier = await world.dossier({ subject: young });
  await world.gezag({ child: young, holder: parent });
  return { child: young, parent, dossier, author: await world.involved(dossier) };
}

async function disclosed(from: Child, receiver: Hat): Promise<string> {
  const entry = await world.entry({ dossier: from.dossier, author: from.author });
  const { id } = await world.disclosure({
    holder: from.author, receiver: receiver.organisation, receiverTask: receiver.task, purpose: 'hulpverlening', ground: 'meldrecht-veilig-thuis', entries: [entry],
  });
  return id;
}

describe('a change without a condition', () => {
  it('marks no telling of somebody else as told', async () => {
    const ours = await child();
    const disclosureId = await disclosed(ours, await world.hat());
    const telling = async () => {
      const id = randomUUID();
      await world.insert('telling', {
        id, dossierId: ours.dossier.id, heldAs: 'V1', subjectId: ours.child.id, disclosureId, organisationId: ours.author.organisation.id,
        task: ours.author.task, dueOn: '2026-01-01', madeAt: LONG_AGO,
      });
      return async () => (await world.query<{ told: boolean }>('select told_on is not null as told from kapstok.telling where id = $1', [id]))[0]!.told;
    };
    const told = await telling();
    const tell = (hat: Hat): Statement => [`update kapstok.telling set told_on = '2026-01-01', told_how = 'Verteld', told_by_hat_id = '${hat.id}'`];
    const colleague = await world.hat({ organisation: ours.author.organisation });
    for (const hat of [await world.hat(), colleague, await world.client(ours.parent)]) await act(hat, tell(hat));
    expect(await told()).toBe(false);
    await act(ours.author, tell(ours.author));
    expect(await told()).toBe(true);
  });

  it('rewrites no weighing of a dossier in which one does not work', async () => {
    const { dossier, author, child: { id: subjectId } } = await child();
    const id = randomUUID();
    await world.query(
      `insert into kapstok.weighing (id, dossier_id, held_as, subject_id, organisation_id, task, author_hat_id, written_at, changed_by_hat_id, changed_at,
         receiver_organisation_id, receiver_task, purpose, categories, choices, stated, words, outcome, version)
       values ($1, $2, 'V1', $3, $4, $5, $6, $7, $6, $7, $4, 'veilig-thuis', 'onderzoek', array['contact'], '[]', '{}', '{}', 'all', 1)`,
      [id, dossier.id, subjectId, author.organisation.id, author.task, author.id, LONG_AGO],
    );
    // Constants alone: a column that is read would ask the policy for reading.
    const rewrite = (hat: Hat, changes = ''): Statement =>
      [`update kapstok.weighing set words = '{"why":"anders"}', version = 2, changed_at = kapstok.at(), changed_by_hat_id = '${hat.id}' ${changes}`];
    const version = async () => (await world.query<{ version: number }>('select version from kapstok.weighing where id = $1', [id]))[0]!.version;
    const colleague = await world.hat({ organisation: author.organisation });
    await act(colleague, rewrite(colleague));
    expect(await version()).toBe(1);
    const about = (person: string) => refusal(author, rewrite(author, `, subject_id = '${person}'`));
    expect(await about((await child()).child.id)).toBe(await about(randomUUID()));
    await act(author, rewrite(author));
    expect(await version()).toBe(2);
  });
});

describe('an end', () => {
  it('is not taken back and not put before now: of an involvement, a treatment or a measure', async () => {
    const { dossier, author, child: { id: subjectId } } = await child();
    const gi = await world.dossier({ kind: 'bescherming', subject: { id: subjectId } as Person });
    const guardian = await world.involved(gi);
    const over = await world.involvement({ hat: await world.hat({ organisation: author.organisation }), dossier, validUntil: new Date(Date.now() - 1000) });
    const treatment = { id: randomUUID(), dossierId: dossier.id, organisationId: author.organisation.id, task: 'hulpverlening', law: 'wgbo', validFrom: LONG_AGO, why: 'Samen', recordedByHatId: author.id };
    await world.insert('co_treatment', { ...treatment, validUntil: new Date(Date.now() - 1000) });
    const measure = { id: randomUUID(), subjectId, kind: 'ots', organisationId: guardian.organisation.id, validFrom: LONG_AGO };
    await world.insert('measure', { ...measure, validUntil: new Date(Date.now() - 1000) });
    for (const [table, id, hat] of [['involvement', over.id, author], ['co_treatment', treatment.id, author], ['measure', measure.id, guardian]] as const) {
      const ended = async () => (await world.query<{ end: Date }>(`select valid_until as end from kapstok.${table} where id = $1`, [id]))[0]!.end;
      const before = await ended();
      await act(hat, [`update kapstok.${table} set valid_until = kapstok.at() + interval '1 year' where id = $1`, [id]]);
      expect([table, await ended()]).toEqual([table, before]);
    }
    const runs = await world.involvement({ hat: await world.hat({ organisation: author.organisation }), dossier });
    const end = (moment: string) => refusal(author, [`update kapstok.involvement set valid_until = ${moment} where id = $1`, [runs.id]]);
    expect(await end(`kapstok.at() - interval '1 day'`)).toMatch(/row-level security/);
    expect(await end('null')).toMatch(/row-level security/);
    expect(await end('kapstok.at()')).toBe('allowed');
  });

  it('of what was given onward stays when what it came from was recalled, whatever is explained about it', async () => {
    const from = await child();
    const [between, last] = [await world.hat(), await world.hat()];
    const first = await disclosed(from, between);
    const onward = await disclosed(from, last);
    await world.query('alter table kapstok.disclosure disable trigger disclosure_is_fixed');
    await world.query(`update kapstok.disclosure set held_as = 'V4', onward_of = $2, holder_hat_id = $3 where id = $1`, [onward, first, between.id]);
    await world.query('alter table kapstok.disclosure enable trigger disclosure_is_fixed');
    const reads = async () => (await act(last, ['select 1 from kapstok.disclosed_entry where disclosure_id = $1', [onward]])).length;
    const setApart = (): Statement => [
      `insert into kapstok.quarantine (id, disclosure_id, organisation_id, task, why, by_hat_id, quarantined_at) values ($1, $2, $3, $4, 'Niet voor ons', $5, kapstok.at())`,
      [randomUUID(), onward, last.organisation.id, last.task, last.id],
    ];
    const release: Statement = ['update kapstok.quarantine set explanation = $2, released_by_hat_id = $1, released_at = kapstok.at() where released_at is null', [between.id, 'Wel voor jullie']];
    await act(last, setApart());
    expect(await reads()).toBe(0);
    await act(between, release);
    expect(await reads()).toBe(1);
    await act(last, setApart());
    await act(from.author, [`insert into kapstok.recall (disclosure_id, why, by_hat_id, recalled_at) values ($1, 'Vergissing', $2, kapstok.at())`, [first, from.author.id]]);
    await act(between, release);
    expect(await reads()).toBe(0);
  });
});

describe('a row about a person out of reach', () => {
  it('is refused as one about nobody is, and opens nobody', async () => {
    const [ours, theirs] = [await child(), await child()];
    const disclosure = (person: string): Statement => [
      `insert into kapstok.disclosure (id, dossier_id, case_id, subject_id, holder_hat_id, receiver_organisation_id, receiver_task, purpose, ground, rule_set,
         decision_id, obligations, why_necessary, why_not_less, disclosed_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 'hulpverlening', 'hulpverlening', 'meldrecht-veilig-thuis', 'test', gen_random_uuid(), '{}', 'Nodig', 'Minder niet', kapstok.at())`,
      [ours.dossier.id, ours.dossier.caseId, person, ours.author.id, ours.author.organisation.id],
    ];
    const entry = (person: string): Statement =>
      [`insert into kapstok.entry (id, dossier_id, category, about_id, created_at) values (gen_random_uuid(), $1, 'contact', $2, kapstok.at())`, [ours.dossier.id, person]];
    const consent = (person: string): Statement => [
      `insert into kapstok.consent (id, subject_id, given_by_id, answer, kind, categories, to_task, purpose, given_at, free, informed, explicit, how, recorded_by_hat_id)
       values (gen_random_uuid(), $1, $2, 'given', 'verstrekking', '{contact}', 'regie', 'regie', kapstok.at(), true, true, true, 'oral', $3)`,
      [ours.child.id, person, ours.author.id],
    ];
    for (const row of [disclosure, entry, consent]) {
      expect(await refusal(ours.author, row(theirs.child.id))).toMatch(/row-level security/);
      expect(await refusal(ours.author, row(theirs.child.id))).toBe(await refusal(ours.author, row(randomUUID())));
    }
    expect(await refusal(ours.author, entry(ours.child.id))).toBe('allowed');
    expect(await refusal(ours.author, consent(ours.child.id))).toBe('allowed');
    // A parent with gezag lives where no household of the case is.
    expect(await refusal(ours.author, consent(ours.parent.id))).toBe('allowed');
  });

  it('nor does standing in tell whether an involvement exists', async () => {
    const [ours, theirs] = [await child(), await child()];
    const theirInvolvement = await world.involvement({ hat: await world.hat({ organisation: theirs.author.organisation }), dossier: theirs.dossier });
    const own = await world.involvement({ hat: await world.hat({ organisation: ours.author.organisation }), dossier: ours.dossier });
    const other = await world.hat({ organisation: ours.author.organisation });
    const standIn = (id: string) => refusal(ours.author, [
      'insert into kapstok.involvement (id, dossier_id, hat_id, stands_in_for, valid_from) values (gen_random_uuid(), $1, $2, $3, kapstok.at())', [ours.dossier.id, other.id, id],
    ]);
    expect(await standIn(theirInvolvement.id)).toBe(await standIn(randomUUID()));
    expect(await standIn(own.id)).toBe('allowed');
  });
});

describe('a function with the rights of the owner', () => {
  it('answers about a person to whom it concerns, and about somebody else as about nobody', async () => {
    const family = await child();
    const gi = await world.organisation({ type: 'gi' });
    await world.incapacity({ person: family.child });
    await world.insert('measure', { id: randomUUID(), subjectId: family.child.id, kind: 'ots', organisationId: gi.id, validFrom: LONG_AGO });
    await world.address({ person: family.parent, controller: family.dossier.controller, shielded: true });
    const toOrganisation = await world.organisation({ type: 'ggz' });
    await world.consent({ subject: family.child, givenBy: family.parent, recordedBy: family.author, toTask: 'hulpverlening', toOrganisation, purpose: 'hulpverlening', categories: ['contact'] });
    const asked = async (hat: Hat | null, person: string) => [
      await one(hat, 'kapstok.incapacitated($1, kapstok.at())', [person]),
      await one(hat, 'array(select kapstok.must_consent($1, kapstok.at()))', [person]),
      await one(hat, `kapstok.measure_in_force($1, $2, kapstok.at(), array['ots'])`, [person, gi.id]),
      await one(hat, `kapstok.measure_carried_out($1, $2, 'jeugdbescherming')`, [person, gi.id]),
      await one(hat, `kapstok.consent_counts($1, 'contact', $2, 'hulpverlening', 'hulpverlening', kapstok.at())`, [person, toOrganisation.id]),
      await one(hat, `kapstok.consent_of_kind_counts('verstrekking', $1, 'contact', $2, 'hulpverlening', 'hulpverlening', kapstok.at())`, [person, toOrganisation.id]),
      await one(hat, 'kapstok.place_withheld($1, $2)', [person, hat?.personId ?? randomUUID()]),
    ];
    const nothing = [false, [], false, null, false, false, true];
    const over = await world.involved(family.dossier, { validUntil: new Date(Date.now() - 1000) });
    const strangers = [await world.hat(), await world.hat({ organisation: family.author.organisation }), await world.client(await world.person()), await world.hat({ task: 'fg', law: 'avg' }), over, null];
    for (const hat of strangers) {
      expect(await asked(hat, family.child.id)).toEqual(nothing);
      expect(await asked(hat, randomUUID())).toEqual(nothing);
    }
    expect(await asked(family.author, family.child.id)).toEqual([true, [family.parent.id], true, 'ots', true, true, true]);
    expect(await asked(await world.client(family.parent), family.child.id)).toEqual([true, [family.parent.id], true, 'ots', true, true, false]);
  });

  it('says of a dossier what may not be in it to who writes in it', async () => {
    const { dossier, author } = await child();
    const barred = (hat: Hat | null, id: string) => one(hat, `kapstok.barred($1, 'contact', false)`, [id]);
    for (const hat of [await world.hat(), await world.hat({ organisation: author.organisation }), null]) {
      expect([await barred(hat, dossier.id), await barred(hat, randomUUID())]).toEqual([null, null]);
    }
    expect(await barred(author, dossier.id)).toBe(false);
  });
});

describe('settings that are missing or malformed', () => {
  it('open nothing', async () => {
    const { author } = await child();
    const tables: { name: string }[] = await world.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('kapstok', 'desk', 'logbook')
         and has_table_privilege('kapstok_api', format('%I.%I', schemaname, tablename), 'select')
         and tablename not in ('organisation', 'organisation_task', 'rule_set', 'view_rule_category', 'write_bar', 'account', 'hat')`,
    );
    const wrong: Statement[] = [
      [`select set_config('kapstok.at', '', true)`], [`select set_config('kapstok.account', '', true)`], [`select set_config('kapstok.account', $1, true)`, [randomUUID()]],
      [`select set_config('kapstok.hat', '', true)`], [`select set_config('kapstok.hat', $1, true)`, [randomUUID()]], [`select set_config('kapstok.at', '-infinity', true)`],
    ];
    expect(tables.length).toBeGreaterThan(60);
    const everything = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all ');
    for (const setting of wrong) expect((await act<{ name: string; rows: number }>(author, setting, [everything])).filter(({ rows }) => rows > 0)).toEqual([]);
    await expect(act(author, [`select set_config('kapstok.hat', 'x', true)`], ['select 1 from kapstok.dossier'])).rejects.toThrow(/invalid input syntax for type uuid/);
  });
});

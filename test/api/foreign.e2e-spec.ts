import { randomUUID } from 'node:crypto';
import { gql, readTestSystem, token } from '@kapstok/testing';
import { Client } from 'pg';
import { signIn, type Party } from './callers';
import { accountSubject } from './subjects';

const system = readTestSystem();
const url = `${system.addresses.api}/graphql`;

/** Ids of another organisation's things, read past every lock. */
let foreign: { dossier: string; entry: string; case: string; person: string; consent: string; involvement: string; hat: string };
let huisarts: Party;

beforeAll(async () => {
  huisarts = await signIn(system, 'huisarts');
  const client = new Client({ connectionString: system.databaseUrls.admin });
  await client.connect();
  // A dossier of the GGZ: in the same case as that of the huisarts, about the same mother, and foreign to it. Of the other case all is.
  const { rows } = await client.query(`
    select d.id as dossier, (select id from kapstok.entry where dossier_id = d.id limit 1) as entry, other.case_id as case,
      (select m.person_id from kapstok.household h join kapstok.household_member m on m.household_id = h.id where h.case_id = other.case_id limit 1) as person,
      (select c.id from kapstok.consent c join kapstok.household_member m on m.person_id = c.subject_id join kapstok.household h on h.id = m.household_id
        where h.case_id = other.case_id limit 1) as consent,
      i.id as involvement, i.hat_id as hat
    from kapstok.dossier d
    join kapstok.involvement i on i.dossier_id = d.id and i.valid_until is null
    join kapstok.hat h on h.id = i.hat_id join kapstok.account a on a.id = h.account_id,
    lateral (select o.case_id from kapstok.dossier o where o.case_id <> d.case_id limit 1) other
    where a.oidc_subject = $1 limit 1`, [accountSubject('ggz')]);
  await client.end();
  foreign = rows[0];
});

/** Every place where an id goes in: `$id` is the id that is tried. */
const places: [string, string, keyof typeof foreign][] = [
  ['dossier', 'query ($id: ID!) { dossier(id: $id) { id } }', 'dossier'],
  ['case', 'query ($id: ID!) { case(id: $id) { id } }', 'case'],
  ['dossiers, filter by case', 'query ($id: ID!) { dossiers(filter: { caseId: $id }) { totalCount nodes { id } } }', 'case'],
  ['consents of a subject', 'query ($id: ID!) { consents(subjectId: $id) { id } }', 'person'],
  ['cursor of cases', 'query ($id: String!) { cases(after: $id) { nodes { id } } }', 'case'],
  ['cursor of dossiers', 'query ($id: String!) { dossiers(after: $id) { nodes { id } } }', 'dossier'],
  ['cursor of received', 'query ($id: String!) { received(after: $id) { nodes { id } } }', 'dossier'],
  ['explain', 'query ($id: ID!) { explain(input: { action: "view", dossierId: $id, categories: ["gezin"] }) { outcome grounds { id article } reason explanation } }', 'dossier'],
  ['writeEntry', 'mutation ($id: ID!) { writeEntry(input: { dossierId: $id, category: "gezin", kind: "feit", source: "x", summary: "x", body: "x" }) { id } }', 'dossier'],
  ['correctEntry', 'mutation ($id: ID!) { correctEntry(input: { entryId: $id, version: 1, reason: "x", kind: "feit", source: "x", summary: "x", body: "x" }) { id } }', 'entry'],
  ['recordKindcheck', 'mutation ($id: ID!) { recordKindcheck(input: { dossierId: $id, outcome: "no-children", because: "start", doneOn: "2026-01-05", repeatBy: "2026-06-01" }) { id } }', 'dossier'],
  ['callMeeting', 'mutation ($id: ID!) { callMeeting(input: { dossierId: $id, purpose: "x", startsAt: "2026-01-05T09:00:00Z", participants: [], clients: [] }) { id } }', 'dossier'],
  ['withdrawConsent', 'mutation ($id: ID!) { withdrawConsent(input: { id: $id }) { id } }', 'consent'],
  ['endInvolvement', 'mutation ($id: ID!) { endInvolvement(id: $id) { id } }', 'involvement'],
  ['involve, dossier', 'mutation ($id: ID!) { involve(input: { dossierId: $id, hatId: "7d444840-9dc0-41d1-b245-5ffdce74fad2" }) { id } }', 'dossier'],
  ['disclose', `mutation ($id: ID!) { disclose(input: { dossierId: $id, entries: [{ entryId: "7d444840-9dc0-41d1-b245-5ffdce74fad2", fields: ["summary"] }],
      organisationId: "7d444840-9dc0-41d1-b245-5ffdce74fad2", task: "hulpverlening", purpose: "hulpverlening", whyNecessary: "x", whyNotLess: "x" }) { id } }`, 'dossier'],
  ['giveConsent', 'mutation ($id: ID!) { giveConsent(input: { subjectId: $id, givenById: $id, categories: ["gezin"], toTask: "hulpverlening", purpose: "hulpverlening", told: "x" }) { id } }', 'person'],
];

// R27, R28, R30: V8, another organisation's thing is as one that does not exist.
describe('an id of another organisation', () => {
  it.each(places)('in %s gives the same bytes as an id that does not exist', async (_, query, kind) => {
    const id = foreign[kind];
    const [theirs, nobodys, again] = [await huisarts.ask(query, { id }), await huisarts.ask(query, { id: randomUUID() }), await huisarts.ask(query, { id })];
    expect(theirs.body.toString()).toBe(nobodys.body.toString());
    expect(again.body.toString()).toBe(theirs.body.toString());
    expect(theirs.status).toBe(nobodys.status);
  });

  it('is told apart by who may see it: the control', async () => {
    const ggz = await signIn(system, 'ggz');
    const query = 'query ($id: ID!) { dossier(id: $id) { id } }';
    expect((await ggz.ask(query, { id: foreign.dossier })).body.toString()).not.toBe((await ggz.ask(query, { id: randomUUID() })).body.toString());
  });

  it.each(['', 'x', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', 'ÿÿÿÿ', '7d444840-9dc0-41d1-b245-5ffdce74fad2; drop table'])(
    'that is no id at all (%p) gives those bytes too',
    async (id) => {
      const query = 'query ($id: ID!) { dossier(id: $id) { id } }';
      expect((await huisarts.ask(query, { id })).body.toString()).toBe((await huisarts.ask(query, { id: randomUUID() })).body.toString());
    },
  );

  it('as the hat gives the same bytes as a hat that does not exist', async () => {
    const bearer = await token('huisarts');
    const [theirs, nobodys, none] = await Promise.all([foreign.hat, randomUUID(), undefined].map((hat) => gql(url, { token: bearer, hat }, '{ dossiers { nodes { id } } }')));
    expect(theirs!.body.toString()).toBe(nobodys!.body.toString());
    expect(theirs!.errors[0]!.extensions.code).toBe('HAT_NOT_YOURS');
    expect(none!.errors[0]!.extensions.code).toBe('HAT_REQUIRED');
  });
});

describe('a count', () => {
  it('counts what the list shows and nothing of others, also with a filter', async () => {
    const { dossiers, all } = await huisarts.get<{ dossiers: { totalCount: number; nodes: unknown[] }; all: { totalCount: number; nodes: unknown[] } }>(
      '{ dossiers(filter: { kind: "raad" }) { totalCount nodes { id } } all: dossiers(first: 100) { totalCount nodes { id } } }',
    );
    expect(dossiers).toEqual({ totalCount: 0, nodes: [] });
    expect(all.totalCount).toBe(all.nodes.length);
    expect(all.totalCount).toBeGreaterThan(0);
  });
});

describe('pages', () => {
  it('follow each other without gap or double, and add up to the count', async () => {
    const jeugdhulp = await signIn(system, 'jeugdhulp', 'hulpverlening');
    const { dossiers } = await jeugdhulp.get<{ dossiers: { totalCount: number; nodes: { id: string }[] } }>('{ dossiers(first: 100) { totalCount nodes { id } } }');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { dossiers: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await jeugdhulp.get(
        'query ($after: String) { dossiers(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after },
      );
      seen.push(...page.dossiers.nodes.map(({ id }) => id));
      after = page.dossiers.pageInfo.hasNextPage ? page.dossiers.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(dossiers.nodes.map(({ id }) => id));
    expect(seen).toHaveLength(dossiers.totalCount);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';
import { Client } from 'pg';
import { UNDECIDED } from '@kapstok/access-log';
import { gql, startSystem, type OwnSystem } from '@kapstok/testing';
import { ROOT_LINES } from '../../apps/api/src/personal-data/root-lines';
import { signIn, type Party } from './callers';
import { rootCall, type Root, type Values } from './root-calls';

interface Line { event: string; outcome: string; basis: string | null; decided: boolean }

const schema = buildSchema(readFileSync(join(__dirname, '../../apps/api/schema.graphql'), 'utf8'));
let system: OwnSystem;
let admin: Client;
const parties = new Map<string, Party>();
/** What there is in the case of the demonstration, for calls that must find something. */
let found: Record<string, string>;

jest.setTimeout(120_000);

beforeAll(async () => {
  system = await startSystem();
  admin = new Client({ connectionString: system.databaseUrls.admin });
  await admin.connect();
  const one = async (sql: string) => String(Object.values((await admin.query(sql)).rows[0] ?? {})[0]);
  const helper = await party('jeugdhulp');
  const { dossiers } = await helper.get<{ dossiers: { nodes: { id: string; subject: { id: string } | null; case: { id: string } }[] } }>('{ dossiers { nodes { id subject { id } case { id } } } }');
  const dossier = dossiers.nodes.find(({ subject }) => subject)!;
  found = {
    dossier: dossier.id, subject: dossier.subject!.id, case: dossier.case.id,
    entry: await one(`select id from kapstok.entry where dossier_id = '${dossier.id}'`),
    wijkteam: helper.hat.organisation.id,
    ggz: await one(`select id from kapstok.organisation where type = 'ggz'`),
    given: await one(`select id from kapstok.disclosure where dossier_id = '${dossier.id}'`),
    received: await one(`select id from kapstok.disclosure where receiver_organisation_id = '${helper.hat.organisation.id}' and receiver_task = 'hulpverlening'`),
    consent: await one(`select id from kapstok.consent where subject_id = '${dossier.subject!.id}'`),
    mother: await one(`select person_id from kapstok.hat where id = '${(await party('moeder')).hat.id}'`),
    line: await one(`select id from logbook.access_line where controller_id = '${helper.hat.organisation.id}' order by at limit 1`),
    covenant: await one('select id from kapstok.covenant'),
    adult: await one(`select d.id from kapstok.dossier d join kapstok.organisation o on o.id = d.controller_id where d.kind = 'hulpverlening' and o.type = 'ggz'`),
  };
});

afterAll(async () => {
  await admin?.end();
  await system?.stop();
});

async function party(username: string, task?: string): Promise<Party> {
  const key = `${username} ${task}`;
  const known = parties.get(key) ?? (await signIn(system, username, task));
  parties.set(key, known);
  return known;
}

const ENTRY = () => [{ entryId: found.entry, fields: ['summary'] }];
const TO_GGZ = () => ({ organisationId: found.ggz, task: 'hulpverlening', law: 'wgbo' });
const QUESTIONS = [{ category: 'voortgang', question: 'Hoe gaat het met de behandeling?', why: 'Om de hulp daarop af te stemmen' }];

/** Who calls a root field, and about what; every other one is called by the jeugdhulp with ids of nobody, and refused. */
const CALLS: Readonly<Record<string, { by?: string; about?: () => Values }>> = {
  accessLog: { by: 'fg-jeugdhulp' },
  case: { about: () => ({ id: found.case }) },
  covenant: { about: () => ({ id: found.covenant }) },
  disclosure: { about: () => ({ id: found.given }) },
  disclosureChain: { about: () => ({ id: found.given }) },
  dossier: { about: () => ({ id: found.dossier }) },
  emergencies: { by: 'fg-jeugdhulp' },
  explain: { about: () => ({ dossierId: found.dossier }) },
  explainAsking: { about: () => ({ dossierId: found.dossier, subjectId: found.subject, ...TO_GGZ() }) },
  explainDisclosure: { about: () => ({ dossierId: found.dossier, entries: ENTRY(), ...TO_GGZ() }) },
  decideReview: { by: 'fg-jeugdhulp', about: () => ({ outcome: 'in-order' }) },
  ownAccessLog: { by: 'moeder', about: () => ({ subjectId: found.mother }) },
  recordLogWeighing: { about: () => ({ dossierId: found.dossier, subjectId: found.subject, personId: found.mother, outcome: 'show' }) },
  whoSaw: { by: 'fg-jeugdhulp', about: () => ({ subjectId: found.subject }) },
  logLineProof: { by: 'fg-jeugdhulp', about: () => ({ lineId: found.line }) },
  sealedLog: { by: 'fg-jeugdhulp' },
  mayIShare: { about: () => ({ action: 'disclose', dossierId: found.dossier, receiver: { organisationType: 'school', task: 'onderwijs' } }) },
  ownPersons: { by: 'moeder' },
  receivedDisclosure: { about: () => ({ id: found.received }) },
  requestsAboutMe: { by: 'moeder' },
  tasksAboutMe: { by: 'moeder' },
  sharedAboutMe: { by: 'moeder', about: () => ({ personId: found.subject }) },
  askForCopy: { by: 'moeder', about: () => ({ disclosureId: found.given, personId: found.subject }) },
  commentOnCopy: { by: 'moeder', about: () => ({ disclosureId: found.given, personId: found.subject }) },
  giveCopy: { about: () => ({ disclosureId: found.given, personId: found.mother, version: 0, choice: 'not-yet', why: 'Daar kijken wij eerst naar.' }) },
  askedConsents: { by: 'moeder' },
  transfers: { about: () => ({ box: 'offered' }) },
  whoMustConsent: { about: () => ({ subjectId: found.subject }) },
  withdrawalConsequences: { about: () => ({ consentId: found.consent }) },
  answerRequest: { about: () => ({ how: 'full' }) },
  askConsultation: { about: () => ({ organisationId: found.wijkteam, task: 'hulpverlening', law: 'jeugdwet', question: 'hoe ga je om met een ouder die niet komt?' }) },
  askInformation: { about: () => ({ dossierId: found.dossier, subjectId: found.subject, household: 'asked', questions: QUESTIONS, consentOf: [], ...TO_GGZ() }) },
  correctEntry: { about: () => ({ entryId: found.entry, reason: 'Verschreven' }) },
  decideNotToShare: { about: () => ({ dossierId: found.dossier, entries: ENTRY(), ...TO_GGZ() }) },
  disclose: { about: () => ({ dossierId: found.dossier, entries: ENTRY(), ...TO_GGZ() }) },
  emergencyTarget: { about: () => ({ name: 'Niemand Bekend' }) },
  involve: { about: () => ({ dossierId: found.dossier }) },
  offerTransfer: { about: () => ({ kind: 'regie', ...TO_GGZ(), toldHow: 'In het gesprek' }) },
  recordKindcheck: { by: 'ggz', about: () => ({ dossierId: found.adult, outcome: 'no-children', because: 'start', repeatBy: '2026-06-01' }) },
  hearMeetingClient: { about: () => ({ consent: 'given' }) },
  ownMeetings: { by: 'moeder' },
  recordPrint: { about: () => ({ dossierId: found.dossier, entryIds: [found.entry] }) },
  saveWeighing: { about: () => ({ dossierId: found.dossier, entries: ENTRY(), ...TO_GGZ() }) },
  waitWithTelling: { about: () => ({ reason: 'safety', tellBy: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10) }) },
  setLogRetention: { about: () => ({ years: 5, version: 0 }) },
  startMeasure: { about: () => ({ kind: 'ots', dossierId: found.dossier }) },
  writeEntry: { about: () => ({ dossierId: found.dossier }) },
};

/** The logbook itself writes that it was read. */
const ELSEWHERE: Readonly<Record<string, string>> = { accessLog: 'logbook', logLineProof: 'logbook', ownAccessLog: 'logbook', sealedLog: 'logbook', whoSaw: 'logbook' };

async function linesOf(root: Root, field: string): Promise<Line[]> {
  const { rows } = await admin.query<Line>(
    `select event, outcome, basis, decision is not null as decided from logbook.access_line where access_point = $1 or access_point like $2 || ' %' order by at`,
    [`graphql ${root.toLowerCase()} ${field}`, ELSEWHERE[field] ?? 'nowhere'],
  );
  return rows;
}

/** The lines that one call leaves, and the codes that it was refused with. */
async function call(root: Root, field: string): Promise<{ codes: string[]; lines: Line[] }> {
  const { by = 'jeugdhulp', about = () => ({}) } = CALLS[field] ?? {};
  const { caller } = await party(by);
  const { document, variables } = rootCall(schema, root, field, about());
  const before = (await linesOf(root, field)).length;
  const { errors } = await gql(`${system.addresses.api}/graphql`, caller, document, variables);
  return { codes: errors.map(({ extensions }) => extensions.code), lines: (await linesOf(root, field)).slice(before) };
}

const logged = (['Query', 'Mutation'] as const).flatMap((root) =>
  Object.entries(ROOT_LINES[root]).filter(([, events]) => events.length > 0).map(([field, events]) => ({ root, field, events: events as readonly string[] })));

// R268: the list of apps/api/src/personal-data is true: what is asked or done leaves such a line, refused or not.
describe('every query and every change of the api', () => {
  it.each(logged)('leaves its line in the log: $field', async ({ root, field, events }) => {
    const { codes, lines } = await call(root, field);
    // What does not fit its type is nobody's data, and would prove nothing here.
    expect(codes).not.toContain('BAD_INPUT');
    expect(codes).not.toContain('INTERNAL');
    expect(lines.filter(({ event }) => events.includes(event))).not.toEqual([]);
  });

  it('found something where it could: the control', async () => {
    const found = await Promise.all(['dossier', 'disclosure', 'case', 'explain', 'explainDisclosure', 'receivedDisclosure', 'withdrawalConsequences', 'recordPrint'].map(async (field) => {
      const root = field === 'recordPrint' ? 'Mutation' : 'Query';
      return [field, (await call(root, field)).codes] as const;
    }));
    expect(found.filter(([, codes]) => codes.length > 0)).toEqual([]);
  });
});

describe('the api that is served', () => {
  it('has the fields of the file that was checked, and no other', async () => {
    const { caller } = await party('jeugdhulp');
    const { data } = await gql<{ __schema: { types: { name: string; fields: { name: string }[] | null }[] } }>(`${system.addresses.api}/graphql`, caller, '{ __schema { types { name fields { name } } } }');
    const served = data!.__schema.types.filter(({ name, fields }) => fields && !name.startsWith('__')).flatMap(({ name, fields }) => fields!.map((field) => `${name}.${field.name}`));
    const checked = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(served.sort()).toEqual(checked.sort());
  });
});

// R272: who administers is seen as well, and seen once.
describe('every act of an administrator', () => {
  const ACTS = ['draftCovenant', 'reviseCovenant', 'offerCovenant', 'discardCovenantDraft', 'signCovenant', 'refuseToSign', 'suspendCovenant', 'resumeCovenant', 'endCovenant', 'grantMandate', 'revokeMandate', 'updateContactPoint', 'setLogRetention'];

  it.each(ACTS)('leaves exactly one line when it is refused: %s', async (field) => {
    const { codes, lines } = await call('Mutation', field);
    expect(codes).toHaveLength(1);
    expect(lines).toMatchObject([{ outcome: 'refused' }]);
  });

  it('leaves exactly one line when it is done: a mandate granted and revoked', async () => {
    const administrator = await party('convenantbeheer');
    const { organisation } = administrator.hat;
    const { rows } = await admin.query(
      `select id from kapstok.hat where organisation_id = $1 and account_id <> (select account_id from kapstok.hat where id = $2) and valid_until is null
         and id not in (select hat_id from kapstok.mandate where revoked_at is null) limit 1`, [organisation.id, administrator.hat.id],
    );
    const counts = async () => (await admin.query(`select access_point, count(*)::int from logbook.access_line where access_point ~ 'Mandate$' and outcome = 'allowed' group by 1 order by 1`)).rows;
    const { grantMandate } = await administrator.get<{ grantMandate: { id: string } }>('mutation ($hat: ID!) { grantMandate(input: { hatId: $hat }) { id } }', { hat: rows[0].id });
    await administrator.get('mutation ($id: ID!) { revokeMandate(id: $id) { id } }', { id: grantMandate.id });
    expect(await counts()).toEqual([{ access_point: 'graphql mutation grantMandate', count: 1 }, { access_point: 'graphql mutation revokeMandate', count: 1 }]);
  });
});

// R268: what was allowed rests on a decision that can be taken again, or on one of the few things that none is needed for.
describe('the lines that all this left', () => {
  it('say by what each was allowed', async () => {
    const { rows } = await admin.query<{ event: string; basis: string | null }>(
      `select distinct event, basis from logbook.access_line where outcome = 'allowed' and decision is null`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ basis }) => !(basis !== null && basis in UNDECIDED))).toEqual([]);
  });

  it('name the consents by which something was given, and no consent of anybody else', async () => {
    const { rows } = await admin.query<{ known: boolean }>(
      `select bool_and(exists (select 1 from kapstok.consent c where c.id = one and c.subject_id = l.subject_id)) as known
       from logbook.access_line l cross join unnest(l.consent_ids) one where l.event in ('disclose', 'received') group by l.id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ known }) => known)).toBe(true);
  });

  it('hold no name and no word of anybody in the case', async () => {
    const { rows } = await admin.query<{ event: string; name: string }>(
      `select distinct l.event, n.word from logbook.access_line l
       join (select distinct word from (select unnest(array[name]) as word from kapstok.person union select summary from kapstok.entry_version union select source from kapstok.entry_version) w
             where word like '% %') n on position(lower(n.word) in lower(l.decision::text || ' ' || coalesce(l.reason, '') || ' ' || array_to_string(l.fields, ' '))) > 0`,
    );
    expect(rows).toEqual([]);
  });
});

import { Client } from 'pg';
import { gql, startSystem, type OwnSystem } from '@kapstok/testing';
import { signIn, type Party } from './callers';

let system: OwnSystem;
let admin: Client;
let ggz: Party;
let dossierId: string;
let receiver: Party;
let disclosable: string;

beforeAll(async () => {
  system = await startSystem();
  admin = new Client({ connectionString: system.databaseUrls.admin });
  await admin.connect();
  ggz = await signIn(system, 'ggz');
  receiver = await signIn(system, 'jeugdhulp', 'hulpverlening');
  const moeder = await signIn(system, 'moeder');
  const { dossiers } = await ggz.get<{ dossiers: { nodes: { id: string; subject: { id: string } }[] } }>('{ dossiers(filter: { kind: "hulpverlening" }) { nodes { id subject { id } } } }');
  dossierId = dossiers.nodes[0]!.id;
  await moeder.get('mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }', {
    input: { subjectId: dossiers.nodes[0]!.subject.id, categories: ['veiligheid'], toOrganisationId: receiver.hat.organisation.id, toTask: 'hulpverlening', purpose: 'hulpverlening', told: 'Wat en waarom.' },
  });
  disclosable = (await ggz.get<{ writeEntry: { id: string } }>(WRITE, { input: entry('te verstrekken', 'veiligheid') })).writeEntry.id;
});

afterAll(async () => {
  await admin?.end();
  await system?.stop();
});

const WRITE = 'mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { id } }';
const DISCLOSE = 'mutation ($input: DiscloseInput!) { disclose(input: $input) { id } }';
const entry = (summary: string, category = 'gezin') => ({ dossierId, category, kind: 'feit', source: 'test', summary, body: 'x' });

const count = async (sql: string) => Number((await admin.query(sql)).rows[0].count);

describe('an api that is killed during 200 writes and disclosures at once', () => {
  it('has kept every one that it acknowledged, and none half', async () => {
    const acknowledged = { entries: [] as string[], disclosures: [] as string[] };
    let broken = 0;
    const work = Array.from({ length: 200 }, async (_, index) => {
      try {
        if (index % 2 === 0) {
          const { data } = await gql<{ writeEntry: { id: string } }>(`${system.addresses.api}/graphql`, ggz.caller, WRITE, { input: entry(`tegelijk ${index}`) });
          if (data) acknowledged.entries.push(data.writeEntry.id);
        } else {
          const { data } = await gql<{ disclose: { id: string } }>(`${system.addresses.api}/graphql`, ggz.caller, DISCLOSE, {
            input: { dossierId, entries: [{ entryId: disclosable, fields: ['summary'] }], organisationId: receiver.hat.organisation.id, task: 'hulpverlening', purpose: 'hulpverlening', whyNecessary: `nodig ${index}`, whyNotLess: 'het minste' },
          });
          if (data) acknowledged.disclosures.push(data.disclose.id);
        }
      } catch {
        broken += 1;
      }
    });
    // Some of each, in whatever order they come through.
    while (Math.min(acknowledged.entries.length, acknowledged.disclosures.length) < 12) await new Promise((resolve) => setTimeout(resolve, 2));
    await system.kill('api', 'SIGKILL');
    await Promise.all(work);
    await system.start('api');

    // The control: the blow fell in the middle, some were acknowledged and some were cut off.
    expect(acknowledged.entries.length).toBeGreaterThan(5);
    expect(acknowledged.disclosures.length).toBeGreaterThan(5);
    expect(broken).toBeGreaterThan(5);

    const { rows: kept } = await admin.query('select e.id from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id where e.id = any ($1)', [acknowledged.entries]);
    expect(kept).toHaveLength(acknowledged.entries.length);
    const { rows: given } = await admin.query('select d.id from kapstok.disclosure d join kapstok.disclosed_entry e on e.disclosure_id = d.id join kapstok.access_grant g on g.cause_id = d.id where d.id = any ($1)', [acknowledged.disclosures]);
    expect(given).toHaveLength(acknowledged.disclosures.length);

    // None half: no entry without a version, no disclosure without its entry, its grant and its line, acknowledged or not.
    expect(await count('select count(*) from kapstok.entry e where not exists (select 1 from kapstok.entry_version v where v.entry_id = e.id)')).toBe(0);
    expect(await count('select count(*) from kapstok.disclosure d where not exists (select 1 from kapstok.disclosed_entry e where e.disclosure_id = d.id)')).toBe(0);
    expect(await count('select count(*) from kapstok.disclosure d where not exists (select 1 from kapstok.access_grant g where g.cause_id = d.id)')).toBe(0);
    const disclosed = await count(`select count(*) from kapstok.disclosure where why_necessary like 'nodig %'`);
    expect(await count(`select count(*) from logbook.access_line where event = 'disclose' and outcome = 'allowed' and access_point like 'graphql%'`)).toBe(disclosed);
    const entries = await count(`select count(*) from kapstok.entry_version where summary like 'tegelijk %'`);
    expect(await count(`select count(*) from logbook.access_line where event = 'write' and outcome = 'allowed' and access_point like 'graphql%' and 'gezin' = any (categories)`)).toBe(entries);
  });

  it('serves again, and what it acknowledged is seen by the receiver', async () => {
    const { received } = await receiver.get<{ received: { totalCount: number } }>('{ received { totalCount } }');
    expect(received.totalCount).toBeGreaterThan(5);
  });
});

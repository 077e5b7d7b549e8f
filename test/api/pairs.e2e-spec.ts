import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { gql, readTestSystem, token } from '@kapstok/testing';
import { facts, mayView, mayViewEntries, type DossierRow, type Facts, type HatRow } from './oracle';

const system = readTestSystem();
const url = `${system.addresses.api}/graphql`;
const accounts = JSON.parse(readFileSync(join(__dirname, '../../infra/demo/accounts.json'), 'utf8')) as { username: string; sub: string }[];

const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id entries(first: 100) { totalCount nodes { id category } } } }';
interface DossierAnswer {
  dossier: { id: string; entries: { totalCount: number; nodes: { id: string; category: string }[] } };
}

let all: Facts;
let tokens: Map<string, string>;
/** Every hat that somebody can sign in with. */
let worn: HatRow[];

beforeAll(async () => {
  all = await facts(system.databaseUrls.admin);
  tokens = new Map();
  for (const { username, sub } of accounts) tokens.set(sub, await token(username));
  worn = all.hats.filter(({ subject }) => tokens.has(subject));
});

const pairs = (): { hat: HatRow; dossier: DossierRow }[] => worn.flatMap((hat) => all.dossiers.map((dossier) => ({ hat, dossier })));
const caller = (hat: HatRow) => ({ token: tokens.get(hat.subject)!, hat: hat.id });

// R1, R2, R27, R28, R30: V1 to V9 for every hat on every dossier of both cases.
describe('every hat on every dossier of both cases', () => {
  it('is a real set: several organisations, hats that open something and hats that open nothing', () => {
    expect(worn.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all.dossiers.map(({ controller_id }) => controller_id)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(all.dossiers.map(({ kind }) => kind)).size).toBe(6);
    const open = pairs().filter(({ hat, dossier }) => mayView(hat, dossier, all).length > 0);
    expect(open.length).toBeGreaterThan(20);
    expect(pairs().length - open.length).toBeGreaterThan(200);
  });

  it('shows over HTTP what the rules say and nothing more, and a foreign dossier as one that does not exist', async () => {
    const wrong = await Promise.all(worn.map((hat) => wrongOverHttp(hat)));
    expect(wrong.flat()).toEqual([]);
  });

  it('lists in the caseload and in the cases the same dossiers, with the same count', async () => {
    const wrong: string[] = [];
    for (const hat of worn) {
      const expected = all.dossiers.filter((dossier) => mayView(hat, dossier, all).length > 0);
      const answer = await gql<{ dossiers: { totalCount: number; nodes: { id: string }[] }; cases: { totalCount: number; nodes: { id: string; dossiers: { totalCount: number; nodes: { id: string }[] } }[] } }>(
        url, caller(hat),
        '{ dossiers(first: 100) { totalCount nodes { id } } cases(first: 100) { totalCount nodes { id dossiers(first: 100) { totalCount nodes { id } } } } }',
      );
      const ids = expected.map(({ id }) => id).sort();
      const seen = answer.data?.dossiers.nodes.map(({ id }) => id).sort();
      const inCases = answer.data?.cases.nodes.flatMap((one) => one.dossiers.nodes.map(({ id }) => id)).sort();
      const cases = new Set(expected.map(({ case_id }) => case_id)).size;
      if (JSON.stringify(seen) !== JSON.stringify(ids) || JSON.stringify(inCases) !== JSON.stringify(ids)
        || answer.data?.dossiers.totalCount !== ids.length || answer.data.cases.totalCount !== cases || answer.data.cases.nodes.length !== cases) {
        wrong.push(`${hat.task} ${hat.id}: expected ${ids.length} in ${cases} cases, got ${answer.body.toString().slice(0, 300)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives the same through the database under the role of the api, with the filter of the api left out', async () => {
    const wrong: string[] = [];
    for (const hat of worn) {
      const seen = await behindTheApi(hat);
      const dossiers = all.dossiers.filter((dossier) => mayView(hat, dossier, all).length > 0);
      const entries = dossiers.flatMap((dossier) => mayViewEntries(hat, dossier, all)).sort();
      if (JSON.stringify(seen.dossiers) !== JSON.stringify(dossiers.map(({ id }) => id).sort())) wrong.push(`dossiers of ${hat.task} ${hat.id}`);
      if (JSON.stringify(seen.entries) !== JSON.stringify(entries)) wrong.push(`entries of ${hat.task} ${hat.id}`);
      if (JSON.stringify(seen.versions) !== JSON.stringify(entries)) wrong.push(`versions of ${hat.task} ${hat.id}`);
    }
    expect(wrong).toEqual([]);
  });

  it('opens nothing in the database for a hat of somebody else, for no hat, and without a moment', async () => {
    const [hat] = worn.filter((one) => all.dossiers.some((dossier) => mayView(one, dossier, all) === 'all'));
    const stranger = worn.find(({ account_id }) => account_id !== hat!.account_id)!;
    // The control: with all three in place the same connection does see rows.
    expect((await behindTheApi(hat!)).dossiers.length).toBeGreaterThan(0);
    expect((await behindTheApi({ ...hat!, account_id: stranger.account_id })).dossiers).toEqual([]);
    expect((await behindTheApi({ ...hat!, id: randomUUID() })).dossiers).toEqual([]);
    expect((await behindTheApi(hat!, null)).dossiers).toEqual([]);
  });
});

describe('two hats of one professional', () => {
  it('never add up: what one opens stays closed under the other', async () => {
    const both = worn.filter(({ subject }) => subject === accounts.find(({ username }) => username === 'twee-petten')!.sub);
    expect(both.map(({ task }) => task).sort()).toEqual(['hulpverlening', 'toeleiding']);
    const opens = both.map((hat) => all.dossiers.filter((dossier) => mayView(hat, dossier, all).length > 0).map(({ id }) => id));
    expect(opens[0]!.length).toBeGreaterThan(0);
    expect(opens[1]!.length).toBeGreaterThan(0);
    for (const [index, hat] of both.entries()) {
      for (const id of opens[1 - index]!.filter((other) => !opens[index]!.includes(other))) {
        const answer = await gql(url, caller(hat), DOSSIER, { id });
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['DOSSIER_NOT_FOUND']);
      }
    }
  });
});

/** What this hat sees over HTTP of every dossier, where that differs from the rules. */
async function wrongOverHttp(hat: HatRow): Promise<string[]> {
  const missing = await gql(url, caller(hat), DOSSIER, { id: randomUUID() });
  const wrong: string[] = [];
  for (const dossier of all.dossiers) {
    const answer = await gql<DossierAnswer>(url, caller(hat), DOSSIER, { id: dossier.id });
    const told = `${hat.task} on ${dossier.kind} ${dossier.id}: ${answer.body.toString().slice(0, 300)}`;
    if (mayView(hat, dossier, all).length === 0) {
      if (!answer.body.equals(missing.body) || answer.status !== missing.status) wrong.push(told);
      continue;
    }
    const expected = mayViewEntries(hat, dossier, all);
    const entries = answer.data?.dossier?.entries;
    const seen = entries?.nodes.map(({ id }) => id).sort();
    if (JSON.stringify(seen) !== JSON.stringify(expected) || entries?.totalCount !== expected.length) wrong.push(told);
  }
  return wrong;
}

/** What a connection under the api's own role sees with this hat, without a where. */
async function behindTheApi(hat: HatRow, at: string | null = new Date().toISOString()) {
  const client = new Client({ connectionString: system.databaseUrls.api });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('kapstok.subject', $1, true), set_config('kapstok.account', $2, true), set_config('kapstok.hat', $3, true), set_config('kapstok.at', $4, true)`,
      [hat.subject, hat.account_id, hat.id, at ?? ''],
    );
    const ids = async (sql: string) => ((await client.query(sql)).rows as { id: string }[]).map(({ id }) => id).sort();
    return {
      dossiers: await ids('select id from kapstok.dossier'),
      entries: await ids('select id from kapstok.entry'),
      versions: [...new Set(await ids('select entry_id as id from kapstok.entry_version'))],
    };
  } finally {
    await client.end();
  }
}

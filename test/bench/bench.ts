import { fork } from 'node:child_process';
import { join } from 'node:path';
import { measureListing, seed, VISIBLE } from './listing';
import { load, median } from './load';

interface Running {
  description: { addresses: { api: string }; issuer: string; databaseUrls: { admin: string } };
  stop: () => Promise<void>;
}

const root = process.cwd();
// Loaded at run time: these are the launcher's own modules, which find their files by their place.
const infra = (name: string): Promise<Record<string, (...args: never[]) => Promise<never>>> => import(join(root, 'infra/system', name));

async function token(issuer: string): Promise<string> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'kapstok-test', username: 'jeugdhulp', password: 'kapstok-jeugdhulp' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function ask<Data>(url: string, headers: Record<string, string>, query: string, variables = {}): Promise<Data> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  return ((await answer.json()) as { data: Data }).data;
}

const DOSSIER = 'query ($id: ID!) { dossier(id: $id) { id kind entries { nodes { id category summary } } } }';

/** Requests per second of `dossier(id)` with everything on, and of a bare handler that answers the same JSON. */
async function measureRequests({ description }: Running): Promise<{ api: number; bare: number }> {
  const url = `${description.addresses.api}/graphql`;
  const authorization = `Bearer ${await token(description.issuer)}`;
  const { me } = await ask<{ me: { hats: { id: string }[] } }>(url, { authorization }, '{ me { hats { id } } }');
  const headers = { authorization, 'kapstok-hat': me.hats[0]!.id };
  const { dossiers } = await ask<{ dossiers: { nodes: { id: string }[] } }>(url, headers, '{ dossiers { nodes { id } } }');
  const variables = { id: dossiers.nodes[0]!.id };
  const bareServer = fork(join(root, 'test/bench/bare-server.cjs'), [description.databaseUrls.admin]);
  const { port } = await new Promise<{ port: number }>((resolve) => bareServer.once('message', resolve as never));
  const bareUrl = `http://127.0.0.1:${port}/`;
  try {
    const [real, floor] = [await ask(url, headers, DOSSIER, variables), await ask(bareUrl, {}, DOSSIER, variables)];
    if (JSON.stringify(real) !== JSON.stringify(floor)) throw new Error('the bare handler does not answer the same JSON');
    const rounds: { api: number; bare: number }[] = [];
    for (let round = 0; round < 4; round++) {
      const api = (await load({ url, query: DOSSIER, variables, headers, seconds: 4 })).perSecond;
      rounds.push({ api, bare: (await load({ url: bareUrl, query: DOSSIER, variables, seconds: 4 })).perSecond });
    }
    const warm = rounds.slice(1);
    return { api: median(warm.map(({ api }) => api)), bare: median(warm.map(({ bare }) => bare)) };
  } finally {
    bareServer.kill();
  }
}

async function main(): Promise<void> {
  const { startTestServer } = (await infra('test-server.mjs')) as unknown as { startTestServer: () => Promise<{ access: object; stop: () => Promise<void> }> };
  const { prepareCases, startTestSystem } = (await infra('test-system.mjs')) as unknown as {
    prepareCases: (access: object) => Promise<string>;
    startTestSystem: (access: object, options: object) => Promise<Running>;
  };
  const server = await startTestServer();
  try {
    const access = { ...server.access, caseTemplate: await prepareCases(server.access) };
    const system = await startTestSystem(access, { processes: ['identity', 'logbook', 'api'] });
    try {
      await report(system);
    } finally {
      await system.stop();
    }
  } finally {
    await server.stop();
  }
}

async function report(system: Running): Promise<void> {
  const { api, bare } = await measureRequests(system);
  const hats = await seed(system.description.databaseUrls.admin);
  const ratios: Record<string, number> = { dossierToBare: round(api / bare) };
  console.log(`dossier(id)   ${api.toFixed(0)}/s   bare node:http + pg ${bare.toFixed(0)}/s   ratio ${ratios.dossierToBare}`);
  const list: number[] = [];
  const logged: number[] = [];
  for (const [index, share] of VISIBLE.entries()) {
    const measured = await measureListing(system.description.databaseUrls.admin, hats[index]!, share);
    list.push(measured.ratio);
    logged.push(measured.ratioWithLog);
    console.log(
      `50 of 100,000, ${share * 100}% visible   by primary key ${measured.byPrimaryKey.toFixed(2)} ms   list ${measured.list.toFixed(2)} ms (${round(list[index]!)})   with log ${measured.listWithLog.toFixed(2)} ms (${round(logged[index]!)})`,
    );
    ratios[`list${share * 100}`] = round(list[index]!);
    ratios[`listWithLog${share * 100}`] = round(logged[index]!);
  }
  ratios.flat = round(Math.max(...list) / Math.min(...list));
  ratios.flatWithLog = round(Math.max(...logged) / Math.min(...logged));
  goal('list at most 3', Math.max(...list) <= 3);
  goal('list with log at most 4.5', Math.max(...logged) <= 4.5);
  goal('flat: largest over smallest at most 1.5', ratios.flat <= 1.5 && ratios.flatWithLog <= 1.5);
  console.log(JSON.stringify(ratios));
}

const round = (value: number) => Number(value.toFixed(2));
const goal = (name: string, reached: boolean) => console.log(`${reached ? 'reached' : 'NOT REACHED'}: ${name}`);

void main();

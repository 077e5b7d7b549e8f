import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApps } from '../build.mjs';
import { dataPlace, startPostgres, stopStale } from '../postgres/server.mjs';
import { root } from '../root.mjs';
import { importCases } from './cases.mjs';
import { dropDatabase, givenServer, prepareDatabase } from './database.mjs';
import { Fault, tell } from './fault.mjs';
import { Group } from './group.mjs';
import { library } from './library.mjs';
import { claim } from './lock.mjs';
import { requireFree } from './ports.mjs';
import { layout } from './processes.mjs';
import { makeStateFolder, secrets, stateFolder } from './state.mjs';
import { welcome } from './welcome.mjs';

const accountsFile = join(root, 'infra', 'demo', 'accounts.json');
const logFolder = join(stateFolder, 'log');
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs the demonstration until it is told to stop, or until one of its processes stops. Sets the exit code. */
export async function start(args) {
  const run = { stops: [], ended: false };
  let told;
  const signal = new Promise((resolve) => (told = resolve));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => told(name));
  try {
    const options = readOptions(args);
    const settings = await readSettings();
    // Whatever comes first: all is up and then somebody says stop, somebody says stop before that, or something fails.
    const name = await Promise.race([signal, bringUp(run, options, settings).then((fell) => Promise.race([signal, fell]))]);
    say(`\n${name === 'SIGINT' ? 'Ctrl-C' : name}: stopping…`);
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  } finally {
    run.ended = true;
    for (const stop of run.stops.reverse()) await stop();
  }
  // What was still on its way when it had to stop must not keep this process.
  process.exit();
}

function readOptions(args) {
  const unknown = args.filter((arg) => arg !== '--fresh');
  if (unknown.length > 0) throw new Fault(`npm start does not know ${unknown.join(' ')}. It knows: npm start -- --fresh (makes the data of the demonstration anew).`);
  return { fresh: args.includes('--fresh') };
}

async function readSettings() {
  const { readConfig, ConfigInvalid } = await library('config');
  try {
    return readConfig('launcher', process.env);
  } catch (error) {
    throw error instanceof ConfigInvalid ? new Fault(error.message) : error;
  }
}

/** Starts everything; each thing that was started adds how it is stopped to `run.stops`. Resolves to a promise that rejects when something falls. */
async function bringUp(run, { fresh }, settings) {
  const onStop = (stop) => (run.ended ? stop() : run.stops.push(stop));
  makeStateFolder();
  const killed = claim(join(stateFolder, 'launcher.json'), onStop);
  const folder = dataPlace(join(stateFolder, 'postgres'));
  await stopStale(folder);
  await requireFree(portsOf(settings), killed ? 12_000 : 0);

  // The compiler and PostgreSQL start at the same time; both take about a second.
  const [changed, database] = await Promise.all([buildApps(), settings.databaseUrl ? useGiven(settings, fresh) : useEmbedded(settings, folder, fresh, onStop)]);
  if (changed.length > 0) say(`Built ${changed.join(', ')}.`);
  const { urls, migrations } = await prepareDatabase({ ...database, passwords: secrets().rolePasswords });
  if (migrations.length > 0) say(`Database: ${migrations.length} migrations ran.`);

  const at = layout({ ports: ports(settings), databaseUrls: urls, issuer: settings.issuer, folder: stateFolder, accountsFile });
  const group = new Group(logFolder);
  onStop(() => group.stop());
  const names = ['logbook', 'worker', 'api', 'portal', ...(settings.issuer ? [] : ['identity'])];
  await Promise.all([importAll(at), ...names.map((name) => group.start(name, at, process.env))]);
  say(await welcome({ at, ownerUrl: urls.owner, accountsFile: settings.issuer ? undefined : accountsFile, logFolder }));
  return Promise.race([group.fell, ...(database.fell ? [database.fell] : [])]);
}

function ports({ apiPort, logbookPort, portalPort, identityPort }) {
  return { api: apiPort, logbook: logbookPort, portal: portalPort, identity: identityPort };
}

function portsOf(settings) {
  return {
    API_PORT: settings.apiPort,
    LOGBOOK_PORT: settings.logbookPort,
    PORTAL_PORT: settings.portalPort,
    ...(settings.issuer ? {} : { IDENTITY_PORT: settings.identityPort }),
    ...(settings.databaseUrl ? {} : { POSTGRES_PORT: settings.postgresPort }),
  };
}

async function useGiven(settings, fresh) {
  const given = await givenServer(settings.databaseUrl);
  if (fresh) await dropDatabase(given.adminUrl, given.database);
  return given;
}

async function useEmbedded(settings, folder, fresh, onStop) {
  if (fresh) for (const data of [folder, join(stateFolder, 'identity')]) rmSync(data, { recursive: true, force: true });
  if (!folder.startsWith(root)) say(`The user postgres cannot get into ${root}; the data are in ${folder}.`);
  if (!existsSync(folder)) say('Making a database…');
  const logFile = join(logFolder, 'postgres.log');
  const server = await startPostgres({ folder, port: settings.postgresPort, password: secrets().postgresPassword, logFile });
  let stopping = false;
  onStop(() => {
    stopping = true;
    return server.stop();
  });
  const fell = server.exited.then((code) => {
    if (!stopping) throw new Fault(`PostgreSQL stopped (exit code ${code}). What it wrote is in ${logFile}.`);
    return new Promise(() => undefined);
  });
  fell.catch(() => undefined);
  return { adminUrl: server.url(), database: 'kapstok', fell };
}

async function importAll(at) {
  try {
    await importCases(at, logFolder, process.env);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(`${error.message}\nWas a case file changed after it was imported? \`npm start -- --fresh\` makes the data of the demonstration anew.`);
  }
}

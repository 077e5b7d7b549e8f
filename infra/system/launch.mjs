import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildApps } from '../build.mjs';
import { dataPlace, startPostgres, stopStale } from '../postgres/server.mjs';
import { root } from '../root.mjs';
import { importCases } from './cases.mjs';
import { dropDatabase, givenServer, prepareDatabase } from './database.mjs';
import { Fault, tell } from './fault.mjs';
import { Group } from './group.mjs';
import { library } from './library.mjs';
import { claim } from './lock.mjs';
import { npmGone } from './npm-watch.mjs';
import { requireFree } from './ports.mjs';
import { layout, processNames } from './processes.mjs';
import { makeStateFolder, secrets, stateFolder } from './state.mjs';
import { welcome } from './welcome.mjs';

const accountsFile = join(root, 'infra', 'demo', 'accounts.json');
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs the demonstration until it is told to stop, or until one of its processes stops. Sets the exit code. */
export async function start(args) {
  const run = { stops: [], ended: false };
  let told;
  const signal = new Promise((resolve) => (told = resolve));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => told(name));
  void npmGone().then(told);
  try {
    const options = readOptions(args);
    const settings = await readSettings();
    // Whatever comes first: all is up and then somebody says stop, somebody says stop before that, or something fails.
    const name = await Promise.race([signal, bringUp(run, options, settings).then(({ fell }) => Promise.race([signal, fell]))]);
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

const usage = 'It knows: npm start -- [--fresh] [--data FOLDER]\n  --fresh        makes the data of the demonstration anew\n  --data FOLDER  keeps them there instead of in .kapstok';

function readOptions(args) {
  const { fresh = false, data, unknown } = parse(args);
  if (unknown) throw new Fault(`npm start does not know "${unknown}". ${usage}`);
  return { fresh, folder: data ? resolve(data) : stateFolder };
}

function parse([first, ...rest]) {
  if (first === undefined) return {};
  if (first === '--fresh') return { fresh: true, ...parse(rest) };
  if (first === '--data' && rest[0]) return { data: rest[0], ...parse(rest.slice(1)) };
  return { unknown: first };
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
async function bringUp(run, { fresh, folder }, settings) {
  const onStop = (stop) => (run.ended ? stop() : run.stops.push(stop));
  makeStateFolder(folder);
  const lock = await claim(join(folder, 'launcher.json'), onStop);
  const place = { folder, logFolder: join(folder, 'log'), data: dataPlace(folder), fresh };
  await stopStale(place.data);
  await requireFree(portsOf(settings), lock.killed ? 12_000 : 0);

  // The compiler and PostgreSQL start at the same time; both take about a second.
  const [changed, database] = await Promise.all([buildApps(), settings.databaseUrl ? useGiven(settings, { fresh, folder }) : useEmbedded(settings, place, onStop)]);
  if (changed.length > 0) say(`Built ${changed.join(', ')}.`);
  const { urls, migrations } = await prepareDatabase({ ...database, passwords: secrets(folder).rolePasswords });
  if (migrations.length > 0) say(`Database: ${migrations.length} migrations ran.`);
  const { logins } = await (await library('database')).watchSessions(urls.admin);
  if (!logins) say('Database: sessions outside Kapstok leave no line; that takes PostgreSQL 17 and a superuser. Keep the log of the server.');

  const at = layout({ ports: ports(settings), databaseUrls: urls, issuer: settings.issuer, folder, accountsFile });
  const group = new Group(place.logFolder);
  onStop(() => group.stop());
  const names = processNames.filter((name) => name !== 'identity' || !settings.issuer);
  const starting = names.map((name) => group.start(name, at, process.env));
  lock.tell({ ...group.pids, ...(database.pid ? { postgres: database.pid } : {}) });
  await Promise.all([importAll(at, place), ...starting]);
  say(await welcome({ at, ownerUrl: urls.owner, accountsFile: settings.issuer ? undefined : accountsFile, logFolder: place.logFolder }));
  return { fell: Promise.race([group.fell, ...(database.fell ? [database.fell] : [])]) };
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

async function useGiven(settings, { fresh, folder }) {
  const given = await givenServer(settings.databaseUrl);
  if (fresh) {
    await dropDatabase(given.adminUrl, given.database);
    rmSync(join(folder, 'logbook'), { recursive: true, force: true });
  }
  return given;
}

async function useEmbedded(settings, { folder, logFolder, data, fresh }, onStop) {
  if (fresh) for (const old of [data, join(folder, 'identity'), join(folder, 'logbook')]) rmSync(old, { recursive: true, force: true });
  if (!data.startsWith(folder)) say(`The user postgres cannot get into ${folder}; the data are in ${data}.`);
  if (!existsSync(data)) say('Making a database…');
  const logFile = join(logFolder, 'postgres.log');
  const server = await startPostgres({ folder: data, port: settings.postgresPort, password: secrets(folder).postgresPassword, logFile });
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
  return { adminUrl: server.url(), database: 'kapstok', pid: server.pid, fell };
}

async function importAll(at, { logFolder }) {
  try {
    const told = await importCases(at, logFolder, process.env);
    for (const line of told.split('\n')) if (line.includes(': imported')) say(line);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(`${error.message}\nWas a case file changed after it was imported? \`npm start -- --fresh\` makes the data of the demonstration anew.`);
  }
}

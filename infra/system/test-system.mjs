// Everything as real processes on free ports, for tests that go over HTTP: the same code as `npm start`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { buildApps } from '../build.mjs';
import { root } from '../root.mjs';
import { importCases } from './cases.mjs';
import { withClient } from './database.mjs';
import { Group } from './group.mjs';
import { freePorts } from './ports.mjs';
import { layout, processNames } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

const accountsFile = join(root, 'infra', 'demo', 'accounts.json');

/** A copy of a template of the test server: its addresses per role. */
export async function copyDatabase(access, template) {
  const name = `${access.prefix}_${randomBytes(4).toString('hex')}`;
  await withClient(access.adminUrl, (client) => client.query(`create database ${name} template ${template} owner kapstok_owner`));
  return Object.fromEntries(Object.entries(access.urls).map(([role, url]) => [role, url.replace('{database}', name)]));
}

/** Makes a template with every case file imported, once a run. Returns its name. */
export async function prepareCases(access) {
  await buildApps(['worker']);
  const folder = temporaryFolder();
  const urls = await copyDatabase(access, access.template);
  await importCases(layout({ ports: {}, databaseUrls: urls, folder, accountsFile }), folder, quiet);
  const template = new URL(urls.admin).pathname.slice(1);
  await withClient(access.adminUrl, (client) => client.query(`alter database ${template} with allow_connections false`));
  rmSync(folder, { recursive: true, force: true });
  return template;
}

const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'warn' };

/**
 * Starts the processes.
 * @param access   of the test server (startTestServer), with `caseTemplate` from prepareCases
 * @param options.cases     false: a database without cases
 * @param options.processes names; all when left out
 * @param options.like      a system of which the database and the identity provider are used
 * @param options.portalPort a fixed one, for an identity provider that knows the portal by its address
 * @param options.settings  settings that are handed on, such as LOG_LEVEL and NODE_ENV
 * @returns {{ description, group, at, given, stop }}
 */
export async function startTestSystem(access, { cases = true, processes, like, portalPort, settings = {} } = {}) {
  const issuer = like?.issuer ?? process.env.OIDC_ISSUER;
  const names = processes ?? processNames.filter((name) => name !== 'identity' || !issuer);
  await buildApps(names);
  const folder = temporaryFolder();
  const databaseUrls = like?.databaseUrls ?? (await copyDatabase(access, cases ? access.caseTemplate : access.template));
  const [api, logbook, portal, identity] = await freePorts(4);
  const ports = { api, logbook, portal: portalPort ?? portal, identity };
  const at = layout({ ports, databaseUrls, issuer, folder, accountsFile });
  const group = new Group(folder);
  const given = { ...quiet, ...settings };
  const stop = async () => {
    await group.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(names.map((name) => group.start(name, at, given)));
  } catch (error) {
    await group.stop();
    throw error;
  }
  const description = { addresses: at.addresses, issuer: at.issuer, databaseUrls, pids: group.pids, logFolder: folder };
  return { description, group, at, given, stop };
}

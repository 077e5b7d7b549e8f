import { readFileSync } from 'node:fs';
import { withClient } from './database.mjs';

const laws = { jeugdwet: 'Jeugdwet', wmo: 'Wmo 2015', participatiewet: 'Participatiewet', wgs: 'Wgs', wgbo: 'WGBO', bw: 'BW', wpg: 'Wpg', wjsg: 'Wjsg', avg: 'AVG' };
const tasks = { fg: 'functionaris gegevensbescherming', client: 'cliënt' };

/** What is told when everything is up: where to go, and who one can be. */
export async function welcome({ at, ownerUrl, accountsFile, logFolder }) {
  const lines = [
    '',
    'Kapstok is ready. Everything in it is fictional: no household, file or organisation exists.',
    '',
    `  Portal     ${at.addresses.portal}   open this one`,
    `  API        ${at.addresses.api}/graphql`,
    `  Logbook    ${at.addresses.logbook}`,
    `  Identity   ${at.issuer}`,
    '',
    ...(accountsFile ? await accountLines(ownerUrl, accountsFile) : ['Sign in with an account of your own identity provider.']),
    '',
    `What the processes write is in ${logFolder}. Ctrl-C stops everything.`,
  ];
  return lines.join('\n');
}

async function accountLines(ownerUrl, accountsFile) {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8'));
  const hats = await hatsBySubject(ownerUrl);
  const rows = accounts.map(({ username, password, sub }) => [username, password, (hats.get(sub) ?? ['(no hat)']).join(' + ')]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length), 10));
  return [
    'Accounts of the demonstration (they exist on this machine only):',
    '',
    `  ${'name'.padEnd(widths[0])}  ${'password'.padEnd(widths[1])}  hats`,
    ...rows.map(([name, password, words]) => `  ${name.padEnd(widths[0])}  ${password.padEnd(widths[1])}  ${words}`),
  ];
}

/** subject of the token → hats in words, as they are in the database now. */
async function hatsBySubject(ownerUrl) {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query(`
      select a.oidc_subject as subject, h.task, h.law, h.from_task, o.name as organisation, o.type, c.name as controller
      from kapstok.hat h
      join kapstok.account a on a.id = h.account_id
      join kapstok.organisation o on o.id = h.organisation_id
      left join kapstok.organisation c on c.id = h.processor_for
      where h.valid_from <= now() and (h.valid_until is null or now() < h.valid_until)
      order by h.valid_from, h.id`),
  );
  const found = new Map();
  for (const row of rows) found.set(row.subject, [...(found.get(row.subject) ?? []), inWords(row)]);
  return found;
}

function inWords({ task, law, from_task: from, organisation, type, controller }) {
  const what = [tasks[task] ?? task, from && `vanuit ${from}`, law && `(${laws[law] ?? law})`].filter(Boolean).join(' ');
  if (type === 'client') return what;
  return `${what}, ${organisation}${controller ? ` voor ${controller}` : ''}`;
}

// `node infra/logbook-command.mjs ENTRY ARG…`: a command of the logbook that reads lines. Without --database it takes the demonstration of
// this clone, which must be running (`npm start`), under the role that reviews.
import './ensure-install.mjs';

const { ownAddress } = await import('./system/own-address.mjs');
const [, , entry, ...args] = process.argv;
const address = args.includes('--database') ? undefined : process.env.LOGBOOK_REVIEWER_DATABASE_URL || ownAddress('kapstok_reviewer');
process.argv.splice(2, process.argv.length, entry, ...(address ? ['--database', address] : []), ...args);
await import('./run-ts.mjs');

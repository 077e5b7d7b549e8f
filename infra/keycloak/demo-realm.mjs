// Prints the realm together with what only the demonstration adds (its accounts and the client kapstok-test), as one file
// that `kc.sh start-dev --import-realm` takes: node infra/keycloak/demo-realm.mjs > KEYCLOAK/data/import/kapstok-realm.json
// Never for production: there realm.json goes in alone, and holds no account and no password.
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const realm = read('realm.json');
const demo = read('demo-users.json');
process.stdout.write(`${JSON.stringify({ ...realm, clients: [...realm.clients, ...demo.clients], users: demo.users }, null, 2)}\n`);

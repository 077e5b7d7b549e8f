import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile';
import type { Policy } from '../policy';
import { validate } from '../validate/validate';
import type { Request } from '../vocabulary';
import { differenceOn, Search } from './noticing';
import { singleChanges, type Change } from './rule-changes';
import { readTellingRequests, TELLING_REQUESTS_FILE } from './telling-requests';

// `npm run policy:single-rule` [FILE…]: works out anew which request tells each single change of the law, and writes the requests
// that are needed. Those of the files (JSON arrays of requests) are tried besides the ones that are known.

const root = process.cwd();
const known = readTellingRequests(root);
const pool: Request[] = [...known.requests, ...process.argv.slice(2).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Request[])];
const uses = pool.map(() => 0);
const search = new Search(root, pool);

function fromPool(changed: Policy, wanted: 'decision' | 'words'): number | undefined {
  const byUse = pool.map((_, i) => i).sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0));
  return byUse.find((i) => differenceOn(changed, pool[i] as Request) === wanted);
}

function placeOf(request: Request): number {
  pool.push(request);
  uses.push(0);
  return pool.length - 1;
}

/** The place of a request that tells the change: one that tells others too rather than a new one, a decision rather than words. */
function place(change: Change): number | undefined {
  const changed = compile(change.ruleSet);
  const shared = fromPool(changed, 'decision');
  if (shared !== undefined) return shared;
  const found = search.telling(changed, search.far(change));
  return found === undefined ? undefined : ((found.by === 'words' ? fromPool(changed, 'words') : undefined) ?? placeOf(found.request));
}

const TAKEN_OUT = ['ground', 'covenants', 'consents', 'dossier', 'facts', 'purpose'] as const;

/** The request without what it does not need to tell these changes. */
function leaner(request: Request, told: readonly Policy[]): Request {
  const wanted = told.map((changed) => differenceOn(changed, request));
  const tellsAll = (one: Request) => validate(one).ok && told.every((changed, i) => differenceOn(changed, one) === wanted[i]);
  let lean = request;
  const keepIf = (one: Request) => {
    if (tellsAll(one)) lean = one;
  };
  for (const key of TAKEN_OUT) if (lean[key] !== undefined) keepIf({ ...lean, [key]: undefined });
  for (const fact of Object.keys(lean.facts ?? {})) keepIf({ ...lean, facts: { ...lean.facts, [fact]: undefined } });
  for (const one of lean.consents ?? []) keepIf({ ...lean, consents: lean.consents?.filter((other) => other !== one) });
  for (const one of lean.covenants ?? []) keepIf({ ...lean, covenants: lean.covenants?.filter((other) => other !== one) });
  for (const one of lean.categories ?? []) keepIf({ ...lean, categories: lean.categories?.filter((other) => other !== one) });
  return lean;
}

const tells = new Map<string, number>();
const policies = new Map<number, Policy[]>();
const told = new Set<string>();
const labels = new Set<string>();
for (const change of singleChanges()) {
  const label = change.wider ?? change.name;
  labels.add(label);
  if (told.has(label)) continue;
  const found = place(change);
  if (found === undefined) continue;
  told.add(label);
  tells.set(change.name, found);
  policies.set(found, [...(policies.get(found) ?? []), compile(change.ruleSet)]);
  uses[found] = (uses[found] ?? 0) + 1;
}

const needed = [...new Set(tells.values())].sort((a, b) => a - b);
const lines = needed.map((i, n) => `  ${JSON.stringify({ ...leaner(pool[i] as Request, policies.get(i) ?? []), id: `telling-${n}` })}`);
const names = [...tells].map(([name, i]) => `  ${JSON.stringify(name)}: ${needed.indexOf(i)}`);
writeFileSync(join(root, TELLING_REQUESTS_FILE), `{"requests": [\n${lines.join(',\n')}\n], "tells": {\n${names.join(',\n')}\n}}\n`);
process.stdout.write(`${JSON.stringify({ changes: labels.size, noticed: told.size, requests: needed.length, unnoticed: [...labels].filter((label) => !told.has(label)) }, undefined, 1)}\n`);

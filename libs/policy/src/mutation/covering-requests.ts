import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policy } from '../current-policy';
import { DAY_MS } from '../moment';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import { validate } from '../validate/validate';
import { FACT_FLAGS, GROUND_IDS, LAWS, ORG_TYPES, PURPOSES, TASKS_WITH_LAW, type Consent, type Hat, type Request, type Task } from '../vocabulary';
import type { Aim } from './rule-changes';

const SEED = 20260422;
const RANDOM_REQUESTS = 12_000;
const KEPT = 25;

/** Requests by the rule that they meet. */
export interface Met {
  /** the rule fits: it may decide */
  fitting: Request[];
  /** the rule was tried and does not fit */
  tried: Request[];
}

function keep(requests: Request[], request: Request, i: number): void {
  if (requests.length < KEPT) requests.push(request);
  else if (i % 7 === 0) requests[i % KEPT] = request;
}

/** The scenarios and seeded random requests, one category each so that no other category hides what one comes to. */
function requests(root: string): Request[] {
  const scenarios = JSON.parse(readFileSync(join(root, 'test/scenarios.json'), 'utf8')) as { request: unknown }[];
  const random = new Random(SEED);
  const all: unknown[] = scenarios.map(({ request }) => request);
  for (let i = 0; i < RANDOM_REQUESTS; i++) all.push(randomRequest(random, `random-${i}`));
  return all.flatMap((one): Request[] => {
    const checked = validate(one);
    if (!checked.ok) return [];
    const { request } = checked;
    if (request.categories === undefined || request.categories.length < 2) return [request];
    return [request, ...request.categories.slice(0, 2).map((category) => ({ ...request, categories: [category] }))];
  });
}

/** Which rules each request meets, by the trace of the law as it stands. `root` is the folder of the workspace. */
export function requestsByRule(root: string): Map<string, Met> {
  const byRule = new Map<string, Met>();
  requests(root).forEach((request, i) => {
    for (const { rule, fits } of policy.trace(request).tried) {
      const met = byRule.get(rule.id) ?? { fitting: [], tried: [] };
      byRule.set(rule.id, met);
      keep(fits ? met.fitting : met.tried, request, i);
    }
  });
  return byRule;
}

function wearing(hat: Hat, task: Task): Hat {
  const worn: Hat = { ...hat, task };
  if (task === 'regie') worn.from ??= 'hulpverlening';
  if (task === 'client') worn.person ??= 'subject';
  if (TASKS_WITH_LAW.includes(task) && worn.law === undefined) worn.law = 'jeugdwet';
  return worn;
}

/** The same question at another moment, with what it rests on recorded the day before. */
function moved(request: Request, at: string): Request {
  const before = new Date(Date.parse(at) - DAY_MS).toISOString();
  const { facts } = request;
  return {
    ...request,
    at,
    consents: request.consents?.map(({ expiresAt: _expires, withdrawnAt: _withdrawn, ...consent }) => ({ ...consent, givenAt: before })),
    covenants: request.covenants?.map(({ until: _until, ...one }) => ({ ...one, from: before })),
    facts: facts?.veiligThuis === undefined ? facts : { ...facts, veiligThuis: { meldingAt: before } },
  };
}

/** The same question, bent towards what the change is about. */
export function aimed(request: Request, { at, category, purpose, holderTask, receiverTask }: Aim): Request {
  const bent: Request = { ...request };
  if (at !== undefined) return moved(bent, at);
  if (category !== undefined) bent.categories = [category];
  if (purpose !== undefined) bent.purpose = purpose;
  const asks = request.action === 'request';
  const [holder, receiver] = asks ? (['other', 'actor'] as const) : (['actor', 'other'] as const);
  if (holderTask !== undefined && bent[holder] !== undefined) bent[holder] = wearing(bent[holder], holderTask);
  if (receiverTask !== undefined && bent[receiver] !== undefined) bent[receiver] = wearing(bent[receiver], receiverTask);
  return bent;
}

/** Requests that differ from this one in one thing: a fact, a ground, an age, a mark, a law, a consent. */
export function* neighbours(request: Request): Generator<Request> {
  for (const fact of FACT_FLAGS) for (const is of [true, false]) yield { ...request, facts: { ...request.facts, [fact]: is } };
  for (const without of ['consents', 'covenants', 'dossier', 'ground', 'facts', 'purpose'] as const) yield { ...request, [without]: undefined };
  for (const ground of GROUND_IDS) yield { ...request, ground };
  for (const age of [11, 12, 15, 16, 22, 23]) yield { ...request, subject: { gezag: ['moeder'], ...request.subject, age } };
  for (const kind of ['ots', 'voogdij', 'jeugdreclassering', 'toezicht'] as const) {
    for (const by of [request.actor.org, request.other?.org ?? 'elders']) yield { ...request, facts: { ...request.facts, measure: { kind, by } } };
  }
  for (const side of ['actor', 'other'] as const) {
    const hat = request[side];
    if (hat === undefined) continue;
    for (const law of LAWS) yield { ...request, [side]: { ...hat, law } };
    for (const orgType of ORG_TYPES) yield { ...request, [side]: { ...hat, orgType } };
    for (const mark of ['involved', 'standsIn', 'participant', 'received'] as const) for (const is of [true, false]) yield { ...request, [side]: { ...hat, [mark]: is } };
    for (const from of ['toeleiding', 'hulpverlening'] as const) yield { ...request, [side]: { ...hat, task: 'regie', from, law: hat.law ?? 'jeugdwet' } };
    for (const provision of ['algemeen', 'maatwerk'] as const) yield { ...request, [side]: { ...hat, provision } };
  }
  for (const purpose of PURPOSES) yield { ...request, purpose };
  yield* acrossTheBounds(request);
  yield* agreed(request);
  yield* otherDossiers(request);
}

/** To whom hardly anything may go: the index, and treatment data to a regie from help; with the ground named or not. */
function* acrossTheBounds(request: Request): Generator<Request> {
  const side = request.action === 'request' ? 'actor' : 'other';
  const receiver = request[side];
  if (receiver === undefined) return;
  const { ground: _ground, ...unnamed } = request;
  for (const law of ['jeugdwet', 'wmo', 'participatiewet', 'wgs', 'wgbo'] as const) {
    for (const one of [request, unnamed]) yield { ...one, categories: ['verslag'], [side]: { ...receiver, task: 'regie', from: 'hulpverlening', law } };
  }
  for (const purpose of [request.purpose, 'verwijsindex'] as const) {
    for (const one of [request, unnamed]) yield { ...one, purpose, categories: ['contact'], [side]: { ...receiver, task: 'verwijsindex' } };
  }
}

/** With consent of everybody, to the index as well, and with a covenant that leaves the category out. */
function* agreed(request: Request): Generator<Request> {
  const { actor, other, categories = ['contact'], purpose } = request;
  const to = request.action === 'request' ? actor : (other ?? actor);
  if (purpose === undefined) return;
  const givenAt = new Date(Date.parse(request.at) - DAY_MS).toISOString();
  const everybody = (task: Task, wanted: typeof purpose): Consent[] => ['subject', ...(request.subject?.gezag ?? [])].map((by) => ({ by, answer: 'given', categories, to: { task }, purpose: wanted, givenAt }));
  const subject = request.subject ?? { age: 41 };
  yield { ...request, subject, consents: everybody(to.task, purpose) };
  yield { ...request, subject, consents: everybody('regie', 'regie'), purpose: 'regie' };
  if (other === undefined) return;
  const side = request.action === 'request' ? 'actor' : 'other';
  yield { ...request, subject, ground: undefined, categories: ['contact'], purpose: 'verwijsindex', [side]: { ...to, task: 'verwijsindex' }, consents: everybody('verwijsindex', 'verwijsindex').map((one) => ({ ...one, categories: ['contact'] })) };
  const parties = [actor, other].map(({ org, task }) => ({ org, task }));
  yield { ...request, covenants: [{ id: 'narrow', parties, purposes: [purpose], categories: ['anoniem'], from: givenAt, signedByAll: true }] };
}

/** At every kind of dossier of the own organisation and of another. */
function* otherDossiers(request: Request): Generator<Request> {
  const { actor } = request;
  for (const controller of [actor.org, 'elders']) {
    for (const task of [actor.task, 'toeleiding', 'regie', 'hulpverlening'] as const) {
      for (const kind of ['toeleiding', 'regie', 'hulpverlening'] as const) {
        for (const from of ['toeleiding', 'hulpverlening'] as const) yield { ...request, dossier: { kind, controller, task, law: actor.law ?? 'jeugdwet', from, scope: 'person' } };
      }
    }
  }
}

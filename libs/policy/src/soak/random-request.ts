import { currentRules } from '../rules/current';
import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';
import { CATEGORIES, DOSSIER_KINDS, GROUND_IDS, PURPOSES, SCOPES, TASKS_WITH_LAW, type Action, type Category, type DossierAtStake, type FactFlag, type GroundId, type Hat, type Purpose, type Request } from '../vocabulary';
import { ORGS, randomHat } from './random-hat';
import { randomConsents, randomCovenants, randomFacts, randomSubject } from './random-records';
import type { Random } from './random';

const MOMENTS = [
  '2026-03-10T10:00:00Z', '2099-06-01T12:00:00Z', '2026-03-10T10:00:00.123456Z', '2026-10-25T02:30:00+01:00', '2025-12-31T23:59:59.999Z', '2026-06-01T00:00:00+02:00',
  '2099-01-01T00:00:00+01:00', '2098-12-31T22:59:59.999Z', '2014-12-31T23:00:00Z', '2014-12-31T22:59:59.999Z', '2000-02-29T12:00Z',
] as const;
const SHARING: readonly Action[] = ['disclose', 'disclose', 'request', 'transfer'];
const LOOKING: readonly Action[] = ['view', 'view', 'search', 'write'];
const AIMABLE = currentRules.rules.filter((rule) => rule.stage === 'ground' || rule.stage === 'share');

function factsIn(condition: Condition | undefined, found: Set<FactFlag> = new Set()): Set<FactFlag> {
  if (condition === undefined) return found;
  if ('fact' in condition && condition.is !== false) found.add(condition.fact);
  if ('all' in condition) for (const one of condition.all) factsIn(one, found);
  if ('any' in condition) for (const one of condition.any) factsIn(one, found);
  return found;
}

function dossierOf(random: Random, hat: Hat): DossierAtStake {
  const near = random.chance(0.85);
  const kinds: Partial<Record<Hat['task'], DossierAtStake['kind']>> = { begeleiding: 'toeleiding', toeleiding: 'toeleiding', hulpverlening: 'hulpverlening', regie: 'regie' };
  const other = near ? hat : randomHat(random);
  const dossier: DossierAtStake = {
    kind: random.chance(0.8) ? (kinds[other.task] ?? random.pick(DOSSIER_KINDS)) : random.pick(DOSSIER_KINDS),
    controller: random.chance(0.75) ? (hat.processorFor ?? hat.org) : random.pick(ORGS),
    task: other.task,
    scope: random.pick(SCOPES),
  };
  const law = other.law ?? (TASKS_WITH_LAW.includes(dossier.task) ? 'wmo' : undefined);
  if (law !== undefined) dossier.law = law;
  if (dossier.task === 'regie' || dossier.kind === 'regie') dossier.from = other.from ?? random.pick(['toeleiding', 'hulpverlening'] as const);
  return dossier;
}

/** Toeleiding and regie of one college, each looking at the dossier of the other (V6). */
function acrossTheCollege(random: Random, hat: Hat): DossierAtStake | undefined {
  const law = hat.law ?? 'jeugdwet';
  const controller = random.chance(0.8) ? hat.org : random.pick(ORGS);
  if (hat.task === 'toeleiding') return { kind: 'regie', controller, task: 'regie', law: random.chance(0.9) ? law : 'wmo', from: 'toeleiding', scope: 'person' };
  if (hat.task === 'regie') return { kind: 'toeleiding', controller, task: 'toeleiding', law: random.chance(0.9) ? law : 'wmo', scope: 'person' };
  return undefined;
}

function receivable(random: Random, to: Hat): Purpose {
  const rows = currentRules.receiving.filter((row) => row.own.includes(to.task) || row.also.some(({ to: one }) => one.task?.includes(to.task)));
  return rows.length > 0 && random.chance(0.85) ? random.pick(rows).purpose : random.pick(PURPOSES);
}

function namedGround(random: Random, rule: Rule | undefined): GroundId | undefined {
  if (random.chance(0.6)) return undefined;
  const aimed = GROUND_IDS.find((id) => id === rule?.ground);
  return aimed !== undefined && random.chance(0.7) ? aimed : random.pick(GROUND_IDS);
}

/** Adds what may or may not be there, so that NULLs, expired and withdrawn all occur. */
function furnish(random: Random, request: Request, receiver: Hat, holder: Hat, wanted: ReadonlySet<FactFlag>): Request {
  const categories = request.categories ?? ['contact'];
  const purpose = request.purpose ?? 'hulpverlening';
  if (random.chance(0.9)) request.subject = randomSubject(random);
  if (random.chance(0.5)) request.consents = randomConsents(random, request.at, receiver, categories, purpose);
  if (random.chance(0.25)) request.covenants = randomCovenants(random, request.at, holder, receiver, categories, purpose);
  if (random.chance(0.9)) request.facts = randomFacts(random, request.at, [holder.org, receiver.org, random.pick(ORGS)], wanted);
  return request;
}

function categoriesOf(random: Random, rule: Rule | undefined): Category[] {
  const pool = rule?.categories !== undefined && random.chance(0.85) ? rule.categories : random.chance(0.9) ? CATEGORIES.slice(0, 18) : CATEGORIES;
  return random.some(pool, random.chance(0.6) ? 1 : 3);
}

function sharing(random: Random, id: string, at: string): Request {
  const rule = random.chance(0.75) ? random.pick(AIMABLE) : undefined;
  const holder = randomHat(random, rule?.who === undefined ? {} : random.pick(rule.who));
  const receiver = random.chance(0.08) ? { ...holder } : randomHat(random, rule?.to === undefined ? {} : random.pick(rule.to));
  const action = rule?.actions === undefined ? random.pick(SHARING) : random.pick(rule.actions);
  const purpose = rule?.purposes !== undefined && random.chance(0.9) ? random.pick(rule.purposes) : receivable(random, receiver);
  const turned = action === 'request';
  const request: Request = { id, at, action, actor: turned ? receiver : holder, other: turned ? holder : receiver, categories: categoriesOf(random, rule), purpose };
  const ground = namedGround(random, rule);
  if (ground !== undefined) request.ground = ground;
  if (random.chance(0.35)) request.dossier = dossierOf(random, holder);
  return furnish(random, request, receiver, holder, factsIn(rule?.conditions));
}

function looking(random: Random, id: string, at: string): Request {
  const rule = random.chance(0.6) ? random.pick(currentRules.rules.filter(({ stage }) => stage === 'look' || stage === 'write')) : undefined;
  const actor = randomHat(random, rule?.who === undefined ? {} : random.pick(rule.who));
  const action = rule?.actions === undefined ? random.pick(LOOKING) : random.pick(rule.actions);
  const request: Request = { id, at, action, actor, dossier: (random.chance(0.3) ? acrossTheCollege(random, actor) : undefined) ?? dossierOf(random, actor), categories: categoriesOf(random, rule) };
  if (action === 'write') request.entry = { kind: 'feit', source: 'gesprek' };
  if (random.chance(0.8)) request.purpose = random.chance(0.8) ? receivable(random, actor) : random.pick(PURPOSES);
  if (random.chance(0.4)) request.ground = random.chance(0.5) ? 'toestemming' : random.pick(GROUND_IDS);
  const regie = action === 'write' && random.chance(0.5) ? { ...actor, task: 'regie' as const } : actor;
  if (regie !== actor) request.purpose = 'regie';
  return furnish(random, request, regie, actor, factsIn(rule?.conditions));
}

function inspecting(random: Random, id: string, at: string): Request {
  const actor = random.chance(0.95) ? randomHat(random, { task: ['client'] }) : randomHat(random);
  const request: Request = { id, at, action: 'inspect', actor, dossier: dossierOf(random, randomHat(random)), categories: categoriesOf(random, undefined), purpose: 'inzage' };
  furnish(random, request, { ...actor, task: 'client' }, actor, new Set());
  request.subject ??= randomSubject(random);
  return request;
}

function counting(random: Random, id: string, at: string): Request {
  const request: Request = { id, at, action: 'statistics', actor: randomHat(random), purpose: random.chance(0.8) ? random.pick(['beleid', 'onderzoek']) : random.pick(PURPOSES) };
  if (random.chance(0.4)) request.other = randomHat(random, random.chance(0.5) ? { orgType: ['cbs'] } : {});
  if (random.chance(0.3)) request.categories = categoriesOf(random, undefined);
  const { actor } = request;
  furnish(random, request, actor, actor, new Set());
  if (random.chance(0.7)) request.facts = { ...request.facts, cellCount: random.pick([0, 9, 10, 11, 500]) };
  return request;
}

/** A well-formed request, aimed at one of the rules so that rare grounds come up as well. */
export function randomRequest(random: Random, id = 'random'): Request {
  const at = random.chance(0.85) ? MOMENTS[0] : random.pick(MOMENTS);
  const kind = random.next();
  if (kind < 0.62) return sharing(random, id, at);
  if (kind < 0.88) return looking(random, id, at);
  return kind < 0.95 ? inspecting(random, id, at) : counting(random, id, at);
}


import { Random } from '../soak/random';
import { CATEGORIES, SCOPES, type Action, type Facts, type Hat, type Request } from '../vocabulary';
import { DOSSIER_SHAPES, dossierOf } from '../matrix/dossiers';
import { HAT_KINDS, hatOf } from '../matrix/hats';

const OWN = 'own-organisation';
const OTHER = 'other-organisation';
const AT = '2026-03-10T10:00:00Z';
/** What is asked for every row most often. */
const ACTIONS: readonly Action[] = ['view', 'view', 'view', 'view', 'view', 'view', 'search', 'write', 'write'];
const COUNTS_PART = 0.02;

function actorOf(random: Random): Hat {
  const hat = hatOf(random.pick(HAT_KINDS), random.chance(0.8) ? OWN : OTHER);
  if (random.chance(0.5)) hat.involved = true;
  if (random.chance(0.1)) hat.standsIn = true;
  if (random.chance(0.2)) hat.participant = true;
  if (random.chance(0.2)) hat.received = true;
  return hat;
}

function factsOf(random: Random): Pick<Request, 'facts'> {
  const facts: Facts = {};
  if (random.chance(0.1)) facts.acuteDanger = true;
  if (random.chance(0.1)) facts.shielded = true;
  if (random.chance(0.05)) facts.roleDisclosed = false;
  return Object.keys(facts).length === 0 ? {} : { facts };
}

function look(random: Random, id: string): Request {
  const actor = actorOf(random);
  const same = DOSSIER_SHAPES.filter((shape) => shape.task === actor.task && shape.law === actor.law && shape.from === actor.from);
  const shape = same.length > 0 && random.chance(0.6) ? random.pick(same) : random.pick(DOSSIER_SHAPES);
  const action = random.pick(ACTIONS);
  return {
    id, at: AT, action, actor, dossier: dossierOf(shape, random.pick(SCOPES), OWN), categories: [random.pick(CATEGORIES)],
    ...(action === 'write' && { entry: { kind: 'feit', source: 'gesprek' } }),
    ...(action === 'search' && random.chance(0.1) && { purpose: 'vroegsignalering' }),
    ...(actor.received === true && random.chance(0.7) && { ground: 'meldrecht-rvdk' }),
    ...factsOf(random),
  };
}

function count(random: Random, id: string): Request {
  const purpose = random.pick(['beleid', 'onderzoek', 'vroegsignalering', 'hulpverlening'] as const);
  return { id, at: AT, action: 'statistics', actor: hatOf(random.pick(HAT_KINDS), OWN), purpose, facts: { cellCount: random.pick([3, 9, 10, 200]) } };
}

/** Every field in one order, absent ones undefined: requests are made in one place, and engines are fastest on things of one form. */
function inOneForm({ id, at, action, actor, dossier, categories, entry, purpose, ground, facts }: Request): Request {
  const { org, orgType, task, law, from, provision, processorFor, involved, standsIn, participant, received, person } = actor;
  return {
    id, at, action,
    actor: { org, orgType, task, law, from, provision, processorFor, involved, standsIn, participant, received, person },
    dossier: dossier && { kind: dossier.kind, controller: dossier.controller, task: dossier.task, law: dossier.law, from: dossier.from, scope: dossier.scope },
    categories, entry, purpose, ground,
    facts: facts && { acuteDanger: facts.acuteDanger, shielded: facts.shielded, roleDisclosed: facts.roleDisclosed, cellCount: facts.cellCount },
  };
}

/** Requests that fit the shape and that the thirty rules decide; the same for the same seed. */
export function benchRequests(size: number, seed: number): Request[] {
  const random = new Random(seed);
  return Array.from({ length: size }, (_, i) => inOneForm(random.chance(COUNTS_PART) ? count(random, `b${i}`) : look(random, `b${i}`)));
}

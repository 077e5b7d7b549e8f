import { matchesHat, type World } from '../interpret/world';
import { DOSSIER_SHAPES, dossierOf, type DossierShape } from '../matrix/dossiers';
import { HAT_KINDS, hatOf, type HatKind } from '../matrix/hats';
import { LOOKING, OWN, STANDINGS, type Standing } from '../matrix/standings';
import type { Condition, PredicateName } from '../rules/condition';
import type { RuleSet } from '../rules/rule-set';
import { CATEGORIES, ORG_TYPES, PURPOSES, SCOPES, type Action, type Facts, type Purpose, type Request } from '../vocabulary';
import type { Change } from './changes';
import { CONSENTS, FACTS, NOTHING, consentsOf, factOf, subjectOf, subjects } from './recordings';
import { listed, placesWhere, type Attribute, type Space } from './space';

const AS_USUAL = 'as usual';
// To the hat itself, for the purpose at hand; to regie for regie is what W3 asks.
const CONSENT_TO = ['the hat', 'regie'];
const OF_PREDICATE: Partial<Record<PredicateName, readonly string[]>> = {
  consentCounts: ['consent', 'subject', 'purpose'], regieConsentCounts: ['consent', 'consent to', 'subject'], mustConsentIsUnknown: ['subject'],
  someoneWithGezagMustBeAsked: ['subject'],
};

function about(leaf: Condition): readonly string[] {
  if ('fact' in leaf) return [leaf.fact];
  if ('predicate' in leaf) return OF_PREDICATE[leaf.predicate] ?? [];
  if ('dossier' in leaf) return leaf.dossier.scope === undefined ? [] : ['scope'];
  if ('purpose' in leaf) return ['purpose'];
  if ('age' in leaf) return ['subject'];
  if ('who' in leaf) return leaf.who.orgType === undefined ? [] : ['organisation type'];
  return [];
}

// Provision and measure are of sharing: for looking one hat stands for each task, law and origin.
const KINDS: readonly HatKind[] = HAT_KINDS.filter(
  (kind, i) => HAT_KINDS.findIndex(({ task, law, from }) => task === kind.task && law === kind.law && from === kind.from) === i,
);

function fits(ruleSet: RuleSet, kind: HatKind, { rules }: Change): boolean {
  const world = { ruleSet, request: {} } as World;
  return rules.some((rule) => rule.who?.some(({ marked: _marked, orgType: _orgType, ...pattern }) => matchesHat(world, pattern, hatOf(kind, OWN))) ?? true);
}

/** Viewing, searching and writing, by every kind of hat, in every kind of dossier, however the hat stands to it. */
export function lookSpace(sets: readonly [RuleSet, RuleSet]): Space {
  const core: Attribute[] = [
    { name: 'hat', values: KINDS.map(({ label }) => label.replace(/ without measure| algemeen/, '')) },
    { name: 'dossier', values: DOSSIER_SHAPES.map(({ label, law }) => `${label} ${law}`) },
    { name: 'how the hat stands', values: STANDINGS.map(({ label }) => label) }, { name: 'action', values: LOOKING },
  ];
  const free: Attribute[] = [
    { name: 'scope', values: SCOPES }, { name: 'purpose', values: [NOTHING, ...PURPOSES] }, { name: 'organisation type', values: [AS_USUAL, ...ORG_TYPES] },
    subjects(sets), CONSENTS, { name: 'consent to', values: CONSENT_TO }, ...FACTS,
  ];
  return {
    name: 'looking and writing', stages: ['look', 'write'], core, free, about, categories: CATEGORIES.map((one) => [one]),
    aboutRule: ({ purposes, who }) => [...(purposes === undefined ? [] : ['purpose']), ...(who?.some(({ orgType }) => orgType !== undefined) ? ['organisation type'] : [])],
    within: (change) => [
      placesWhere(KINDS, (kind) => sets.some((set) => fits(set, kind, change))), undefined, undefined,
      placesWhere(LOOKING, (action) => listed(change.rules, (rule) => rule.actions, action)),
    ],
    request: ([h = 0, d = 0, s = 0, a = 0], extra, at, categories) => {
      const words = Object.fromEntries(free.map(({ name, values }, i) => [name, values[extra[i] ?? 0]]));
      return requestOf(KINDS[h] as HatKind, DOSSIER_SHAPES[d] as DossierShape, STANDINGS[s] as Standing, { id: 'policy-diff', at, action: LOOKING[a] as Action, categories: [...categories] }, words);
    },
  };
}

function requestOf(kind: HatKind, shape: DossierShape, standing: Standing, base: Pick<Request, 'id' | 'at' | 'action'> & { categories: NonNullable<Request['categories']> }, free: Readonly<Record<string, string | undefined>>): Request {
  const actor = { ...hatOf(kind, OWN), ...standing.hat };
  if (free['organisation type'] !== AS_USUAL) actor.orgType = free['organisation type'] as typeof actor.orgType;
  const asked = free.purpose === NOTHING ? undefined : (free.purpose as Purpose);
  const facts: Facts = Object.assign({}, ...FACTS.map(({ name }) => factOf(name, free[name])));
  const toRegie = free['consent to'] === 'regie';
  return {
    ...base, actor, dossier: dossierOf(shape, free.scope as (typeof SCOPES)[number], OWN), ...(asked && { purpose: asked }),
    ...(base.action === 'write' && { entry: { kind: 'feit', source: 'policy diff' } }), ...standing.request, ...subjectOf(free.subject),
    ...consentsOf(free.consent, base.at, toRegie ? { org: actor.org, task: 'regie' } : actor, toRegie ? 'regie' : asked, base.categories),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

import { HAT_KINDS, hatOf, type HatKind } from '../matrix/hats';
import type { RuleSet } from '../rules/rule-set';
import { CATEGORIES, PURPOSES, type Facts, type Hat, type Request } from '../vocabulary';
import { CONSENTS, FACTS, NOTHING, cells, consentsOf, factOf, subjectOf, subjects } from './recordings';
import type { Attribute, Space } from './space';

const CONTROLLER = 'controller-organisation';
const PERSONS = ['subject', 'parent-1', 'somebody else'];
const CLIENT: HatKind = { label: 'client', task: 'client', orgType: 'client' };
const HAT = [CLIENT, ...HAT_KINDS.filter(({ task }) => task !== 'client')];

function words(free: readonly Attribute[], places: readonly number[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(free.map(({ name, values }, i) => [name, values[places[i] ?? 0]]));
}

function factsOf(free: Readonly<Record<string, string | undefined>>): Pick<Request, 'facts'> {
  const facts: Facts = Object.assign({}, ...FACTS.map(({ name }) => factOf(name, free[name])));
  return Object.keys(facts).length > 0 ? { facts } : {};
}

/** Access by the person and by who has gezag. */
export function inspectSpace(sets: readonly [RuleSet, RuleSet]): Space {
  const free = [CONSENTS, ...FACTS];
  const subject = subjects(sets);
  const core = [{ name: 'who', values: PERSONS }, { name: 'subject', values: subject.values.filter((one) => one !== 'unknown') }, { name: 'hat', values: ['client', 'another task'] }];
  return {
    name: 'access by the person', stages: ['inspect'], core, free, categories: CATEGORIES.map((one) => [one]), aboutRule: () => [], within: () => [undefined, undefined, undefined],
    about: (leaf) => ('fact' in leaf ? [leaf.fact] : 'predicate' in leaf && leaf.predicate === 'inzageConsentCounts' ? ['consent'] : []),
    request: ([w = 0, s = 0, h = 0], extra, at, categories) => {
      const said = words(free, extra);
      const actor: Hat = h === 0 ? { org: 'client', orgType: 'client', task: 'client', person: PERSONS[w] } : { ...hatOf(HAT[1] as HatKind, CONTROLLER), person: PERSONS[w] };
      return {
        id: 'policy-diff', at, action: 'inspect', actor, categories: [...categories], ...subjectOf(core[1]?.values[s]), ...factsOf(said),
        dossier: { kind: 'hulpverlening', controller: CONTROLLER, task: 'hulpverlening', law: 'jeugdwet', scope: 'person' },
        ...consentsOf(said.consent, at, { org: actor.org, task: 'client' }, 'inzage', categories),
      };
    },
  };
}

/** Counts for policy and research. */
export function countSpace(sets: readonly [RuleSet, RuleSet]): Space {
  const persons = cells(sets);
  const receivers: readonly (Hat | undefined)[] = [undefined, { org: 'cbs', orgType: 'cbs', task: 'beleid' }, { org: 'ministerie', orgType: 'ministerie', task: 'beleid' }];
  const core = [{ name: 'hat', values: HAT.map(({ label }) => label) }, { name: 'purpose', values: PURPOSES }, { name: 'for', values: [NOTHING, 'cbs', 'ministerie'] }, persons];
  return {
    name: 'statistics', stages: ['statistics'], core, free: FACTS, categories: [[]], aboutRule: () => [], within: () => [undefined, undefined, undefined, undefined],
    about: (leaf) => ('fact' in leaf ? [leaf.fact] : []),
    request: ([h = 0, p = 0, r = 0, c = 0], extra, at) => {
      const { facts = {} } = factsOf(words(FACTS, extra));
      const count = persons.values[c];
      return {
        id: 'policy-diff', at, action: 'statistics', actor: hatOf(HAT[h] as HatKind, CONTROLLER), purpose: PURPOSES[p], ...(receivers[r] && { other: receivers[r] }),
        facts: count === undefined || count === 'unknown' ? facts : { ...facts, cellCount: Number(count) },
      };
    },
  };
}

import { matchesHat, type World } from '../interpret/world';
import { BETWEEN } from '../matrix/sharing';
import { HAT_KINDS, hatOf, type HatKind } from '../matrix/hats';
import type { Condition, HatPattern, PredicateName } from '../rules/condition';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import { CATEGORIES, GROUND_IDS, PURPOSES, type Action, type Category, type DossierAtStake, type Facts, type GroundId, type Hat, type Request } from '../vocabulary';
import type { Combination } from './boxes';
import type { Change } from './changes';
import { CONFLICTS, CONSENTS, COVENANTS, FACTS, NOTHING, conflictOf, consentsOf, covenantsOf, factOf, meldingOf, meldingen, subjectOf, subjects } from './recordings';
import { listed, placesWhere, type Space } from './space';

const HOLDER = 'holder-organisation';
const RECEIVER = 'receiver-organisation';
const ACTIONS: readonly Action[] = ['disclose', 'request', 'transfer'];
const STANDINGS = [NOTHING, 'receiver involved', 'holder participates', 'holder received it'];
const DOSSIERS = [NOTHING, 'own', 'own, of another task', 'of another organisation', 'regie of another organisation'];
const MEASURES = ['as the hats say', 'voogdij, by the receiver', 'voogdij, by the holder', 'none'];
const BETWEENS = [...BETWEEN, 'college and its processor'];

const OF_PREDICATE: Partial<Record<PredicateName, readonly string[]>> = {
  dossierGiven: ['dossier'], own: ['dossier'], sameTaskAndLaw: ['dossier'], sameLawAsDossier: ['dossier'], oneHat: ['between'],
  oneOrganisationTaskAndLaw: ['between'], collegeAndProcessor: ['between'], processorToItsCollege: ['between'],
  consentCounts: ['consent', 'subject'], someoneWithGezagMustBeAsked: ['subject'], mustConsentIsUnknown: ['subject'], covenantNarrows: ['covenant'],
  namedGroundIsNarrowed: ['covenant', 'ground'], aGroundFellToCovenant: ['covenant'], withinTerm: ['melding'], termIsOver: ['melding'],
  conflictRecorded: ['conflict'], conflictTestsMet: ['conflict'], namedGroundListsOtherCategories: ['ground'],
};

function about(leaf: Condition): readonly string[] {
  if ('fact' in leaf) return [leaf.fact];
  if ('predicate' in leaf) return OF_PREDICATE[leaf.predicate] ?? [];
  if ('dossier' in leaf) return ['dossier'];
  if ('action' in leaf) return ['action'];
  if ('ground' in leaf) return ['ground'];
  if ('age' in leaf) return ['subject'];
  if ('who' in leaf || 'to' in leaf) return ('who' in leaf ? leaf.who : leaf.to).marked === undefined ? [] : ['standing'];
  return [];
}

function aboutRule({ actions, who, to, narrowedByCovenant, duty }: Rule): readonly string[] {
  const marked = [...(who ?? []), ...(to ?? [])].some((pattern) => pattern.marked !== undefined);
  return [...(actions === undefined ? [] : ['action']), ...(marked ? ['standing'] : []), ...(narrowedByCovenant ? ['covenant'] : []), ...(duty === 'if-asked' ? ['asked'] : [])];
}

/** A pattern on a hat alone; involvement and the like are attributes of their own. */
function fitsKind(ruleSet: RuleSet, kind: HatKind, { marked: _marked, ...pattern }: HatPattern): boolean {
  const hat = hatOf(kind, HOLDER);
  const facts: Facts = kind.measure === undefined ? {} : { measure: { kind: kind.measure, by: HOLDER } };
  return matchesHat({ ruleSet, request: { facts } } as World, pattern, hat);
}

/** Hats of the organisation types that only the patterns of the rules name, so that a rule about such a type is met as well. */
function kindsFor(sets: readonly RuleSet[]): HatKind[] {
  const patterns = sets.flatMap(({ rules }) => rules.flatMap(({ who, to }) => [...(who ?? []), ...(to ?? [])]));
  const extra = patterns.flatMap(({ orgType, task }) =>
    (orgType ?? []).filter((type) => !HAT_KINDS.some((kind) => kind.orgType === type && (task?.includes(kind.task) ?? true))).flatMap((type) => {
      const like = HAT_KINDS.find((kind) => task?.includes(kind.task) ?? kind.task === 'hulpverlening');
      return like === undefined ? [] : [{ ...like, label: `${like.label} at ${type}`, orgType: type }];
    }),
  );
  return [...HAT_KINDS, ...extra];
}

function dossierOf(value: string | undefined, holder: Hat): Pick<Request, 'dossier'> {
  if (value === undefined || value === NOTHING) return {};
  const own: DossierAtStake = { kind: holder.task === 'regie' ? 'regie' : 'hulpverlening', controller: holder.processorFor ?? holder.org, task: holder.task, scope: 'person' };
  if (holder.law) own.law = holder.law;
  if (holder.from) own.from = holder.from;
  if (value === 'own') return { dossier: own };
  const another: DossierAtStake = { kind: 'regie', controller: own.controller, task: 'regie', law: 'bw', from: 'hulpverlening', scope: 'person' };
  if (value === 'own, of another task') return { dossier: { ...another, kind: 'hulpverlening' } };
  return { dossier: { ...another, controller: 'third-organisation', kind: value.startsWith('regie') ? 'regie' : 'hulpverlening' } };
}

function measureOf(value: string | undefined, kinds: readonly [HatKind, HatKind], holder: Hat, receiver: Hat): Facts {
  if (value === 'none') return {};
  if (value?.startsWith('voogdij')) return { measure: { kind: 'voogdij', by: value.endsWith('receiver') ? receiver.org : holder.org } };
  if (kinds[1].measure !== undefined) return { measure: { kind: kinds[1].measure, by: receiver.org } };
  return kinds[0].measure === undefined ? {} : { measure: { kind: kinds[0].measure, by: holder.org } };
}

function marks(standing: string | undefined, holder: Hat, receiver: Hat): void {
  if (standing === 'receiver involved') receiver.involved = true;
  if (standing === 'holder participates') holder.participant = true;
  if (standing === 'holder received it') holder.received = true;
}

/** Disclosing, asking and handing over, between any two kinds of hats. */
export function shareSpace(sets: readonly [RuleSet, RuleSet]): Space {
  const kinds = kindsFor(sets);
  const core = [
    { name: 'holder', values: kinds.map(({ label }) => label) }, { name: 'receiver', values: kinds.map(({ label }) => label) }, { name: 'purpose', values: PURPOSES },
  ];
  const free = [
    { name: 'action', values: ACTIONS }, { name: 'between', values: BETWEENS }, { name: 'dossier', values: DOSSIERS }, { name: 'standing', values: STANDINGS },
    { name: 'ground', values: [NOTHING, ...GROUND_IDS] }, subjects(sets), CONSENTS, COVENANTS, meldingen(sets), CONFLICTS, { name: 'measure', values: MEASURES }, ...FACTS,
  ];
  const within = ({ rules, purposes, tasks }: Change) => {
    const places = (side: 'who' | 'to') =>
      placesWhere(kinds, (kind) => rules.some((rule) => rule[side]?.some((pattern) => sets.some((set) => fitsKind(set, kind, pattern))) ?? true));
    const asked = placesWhere(PURPOSES, (purpose) => listed(rules, (rule) => rule.purposes, purpose) && (purposes?.includes(purpose) ?? true));
    const ofTasks = tasks && placesWhere(kinds, ({ task }) => tasks.includes(task));
    return [places('who'), ofTasks ?? places('to'), asked];
  };
  return {
    name: 'sharing', stages: ['share', 'ground', 'named', 'unfit', 'ask'], core, free, about, aboutRule, within,
    categories: CATEGORIES.map((one) => [one]),
    request: (at, extra, moment, categories) => requestOf({ kinds, core: at, moment, categories }, Object.fromEntries(free.map(({ name, values }, i) => [name, values[extra[i] ?? 0]]))),
  };
}

interface Asked {
  kinds: readonly HatKind[];
  core: Combination;
  moment: string;
  categories: readonly Category[];
}

function requestOf({ kinds, core: [h = 0, r = 0, p = 0], moment, categories }: Asked, free: Readonly<Record<string, string | undefined>>): Request | undefined {
  const pair: [HatKind, HatKind] = [kinds[h] as HatKind, kinds[r] as HatKind];
  const holder = hatOf(pair[0], HOLDER);
  const receiver = hatOf(pair[1], free.between === BETWEENS[1] ? HOLDER : RECEIVER);
  if (free.between === BETWEENS[2]) holder.processorFor = receiver.org;
  if (free.between === BETWEENS[3]) receiver.processorFor = holder.org;
  marks(free.standing, holder, receiver);
  const purpose = PURPOSES[p];
  const facts: Facts = Object.assign(measureOf(free.measure, pair, holder, receiver), meldingOf(free.melding, moment), conflictOf(free.conflict), ...FACTS.map(({ name }) => factOf(name, free[name])));
  const action = free.action as Action;
  return {
    id: 'policy-diff', at: moment, action, actor: action === 'request' ? receiver : holder, other: action === 'request' ? holder : receiver,
    categories: [...categories], purpose, ...dossierOf(free.dossier, holder), ...subjectOf(free.subject),
    ...consentsOf(free.consent, moment, receiver, purpose, categories), ...covenantsOf(free.covenant, moment, [holder, receiver], purpose, categories),
    ...(free.ground !== NOTHING && { ground: free.ground as GroundId }), ...(Object.keys(facts).length > 0 && { facts }),
  };
}

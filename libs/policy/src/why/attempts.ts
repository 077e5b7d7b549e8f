import { conditionOf } from '../compile/compiled-rule';
import { addMissing, inOrder } from '../compile/consent';
import type { Matter } from '../compile/decision';
import type { Situation } from '../compile/situation';
import type { Condition } from '../rules/condition';
import type { Language, Rule } from '../rules/rule';
import { GROUND_IDS, type Category, type Consent, type GroundId, type Outcome, type Request } from '../vocabulary';
import { recordingsFor } from './recording';
import type { Route, Way } from './why';

/** A changed request and, if deciding it gives more than now, the way to show. */
export interface Attempt {
  request: Request;
  way(outcome: Outcome): Way;
}

function missingIn({ situation, categories }: Matter): string[] {
  const seer = situation.to ?? situation.who;
  const missing = new Set<string>();
  for (const category of categories) {
    situation.turnTo(category);
    addMissing(situation, seer.org, seer.task, missing);
  }
  return inOrder(missing, situation.request.subject);
}

/** Asking everyone whose consent is missing; not where asking a parent would tell that an address is protected. */
export function consentAttempt(matter: Matter, language: Language): Attempt[] {
  const { situation } = matter;
  const { request, to } = situation;
  const from = missingIn(matter);
  const { purpose } = request;
  if (to === undefined || purpose === undefined || from.length === 0) return [];
  if (situation.facts.shielded === true && from.some((person) => person !== 'subject')) return [];
  const categories = matter.categories.filter((one): one is Category => one !== undefined);
  const asked = from.map((by): Consent => ({ by, answer: 'given', categories, to: { org: to.org, task: to.task }, purpose, givenAt: request.at }));
  const text = { nl: 'Vraag toestemming aan wie die nog niet gaf.', en: 'Ask for consent of who has not given it.' };
  return [
    {
      request: { ...request, ground: undefined, consents: [...(request.consents ?? []), ...asked] },
      way: (outcome) => ({ kind: 'consent', from, categories, outcome, text: text[language] }),
    },
  ];
}

function groundAttempt(rule: Rule, ground: GroundId, situation: Situation, language: Language): Attempt[] {
  const recordings = recordingsFor(askedApartFromNaming(rule), situation, language);
  if (recordings === undefined) return [];
  const { request } = situation;
  const facts = recordings.reduce((all, one) => one.apply(all), request.facts ?? {});
  const record = recordings.map(({ words }) => words);
  const article = rule.article;
  return [
    {
      request: { ...request, ground, facts },
      way: (outcome) => ({ kind: 'ground', ground, ...(article === undefined ? {} : { article }), record, outcome, text: rule.explanation[language] }),
    },
  ];
}

// A record that asks that no other ground was named would otherwise never be proposed beside a named one.
function withoutNaming(rule: Rule): Rule['conditions'] {
  const { conditions } = rule;
  if (conditions === undefined || !('all' in conditions)) return conditions;
  return { all: conditions.all.filter((one) => !('any' in one && one.any.some((part) => 'ground' in part))) };
}

const APART_FROM_NAMING = new WeakMap<Rule, Condition>();

/** Everything the record asks for but that no other ground was named; built once for each record. */
function askedApartFromNaming(rule: Rule): Condition {
  const known = APART_FROM_NAMING.get(rule) ?? conditionOf({ ...rule, conditions: withoutNaming(rule) });
  APART_FROM_NAMING.set(rule, known);
  return known;
}

/** Every ground in force that could fit with something recorded that may well be so. */
export function groundAttempts({ stage, situation, categories }: Matter, language: Language): Attempt[] {
  situation.turnTo(categories[0]);
  const rules = [...situation.law.rulesOf(stage).filter((rule) => rule.outcome !== 'deny'), ...(stage === 'share' ? situation.law.rulesOf('ground') : [])];
  return rules.flatMap((rule) => {
    const ground = GROUND_IDS.find((id) => id === rule.ground);
    if (ground === undefined || ground === 'V1' || ground === 'toestemming' || ground === 'inzage') return [];
    if (rule.categories !== undefined && !categories.some((one) => one !== undefined && rule.categories?.includes(one))) return [];
    return groundAttempt(rule, ground, situation, language);
  });
}

function route(request: Request, name: Route, text: string): Attempt {
  return { request, way: (outcome) => ({ kind: 'route', route: name, outcome, text }) };
}

function fewerCategories(request: Request, language: Language): Attempt[] {
  const all = request.categories ?? [];
  if (all.length < 2) return [];
  const text = { nl: 'Vraag of deel alleen', en: 'Ask for or share only' };
  return all.map((category) => route({ ...request, categories: [category] }, 'fewer-categories', `${text[language]}: ${category}.`));
}

function otherPurposes({ situation }: Matter, language: Language): Attempt[] {
  const { request, to, law } = situation;
  if (to === undefined) return [];
  const text = { nl: 'Het kan wel voor een doel dat bij de taak van de ontvanger hoort', en: 'It is possible for a purpose that belongs to the task of the receiver' };
  return [...law.receiving.values()]
    .filter(({ purpose, own }) => purpose !== request.purpose && own.includes(to.task))
    .map(({ purpose }) => route({ ...request, purpose }, 'other-purpose', `${text[language]}: ${purpose}.`));
}

/** Other routes to the same end: less, for another purpose, without names, or by being put on the case. */
export function routeAttempts(matter: Matter, language: Language): Attempt[] {
  const { request } = matter.situation;
  const routes = fewerCategories(request, language);
  if (matter.stage === 'share') {
    const text = { nl: 'Overleg zonder namen en zonder iets waaraan mensen te herkennen zijn.', en: 'Confer without names and without anything people can be recognised by.' };
    const facts = { ...request.facts, recognisable: undefined };
    routes.push(...otherPurposes(matter, language), route({ ...request, categories: ['anoniem'], facts }, 'anonymous', text[language]));
  }
  if (matter.stage === 'look') {
    const involve = { nl: 'Laat u inzetten bij dit gezin, of vervang een collega die betrokken is.', en: 'Be assigned to this household, or stand in for a colleague who is involved.' };
    const danger = { nl: 'Is er nu gevaar? Open dan alleen het nodige en leg vast waarom.', en: 'Is there danger now? Then open only what is needed and record why.' };
    routes.push(
      route({ ...request, actor: { ...request.actor, involved: true } }, 'involvement', involve[language]),
      route({ ...request, facts: { ...request.facts, acuteDanger: true } }, 'break-glass', danger[language]),
    );
  }
  return routes;
}

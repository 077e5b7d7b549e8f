import { compile } from '../compile/compile';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';
import type { Answer, Consent, Covenant, Request } from '../vocabulary';

/** A policy with one thing wrong in it. A run that does not notice it proves nothing. */
export interface WrongPolicy {
  name: string;
  decide(request: unknown): Answer;
}

function change(id: string, by: (rule: Rule) => Rule): RuleSet {
  return { ...currentRules, rules: currentRules.rules.map((rule) => (rule.id === id ? by(rule) : rule)) };
}

function without(id: string): RuleSet {
  return { ...currentRules, rules: currentRules.rules.filter((rule) => rule.id !== id) };
}

/** The record without those of its conditions that mention the words. */
function withoutCondition(id: string, words: string): RuleSet {
  return change(id, (rule) => {
    const all = rule.conditions !== undefined && 'all' in rule.conditions ? rule.conditions.all : [];
    const flat = all.flatMap((one) => ('all' in one ? one.all : [one]));
    return { ...rule, conditions: { all: flat.filter((one) => !JSON.stringify(one).includes(words)) } };
  });
}

const SETS: Readonly<Record<string, RuleSet>> = {
  'V1 forgets involvement': withoutCondition('V1', 'involved'),
  'V4 does not look at consent again': without('V4-lapsed'),
  'V6 forgets that the law must be the same': withoutCondition('V6', 'sameLawAsDossier'),
  'break-glass shows every category': change('V3-break-glass', (rule) => ({ ...rule, categories: undefined })),
  'W1 lets a diagnosis in': change('W1', (rule) => ({ ...rule, categories: ['verslag', 'behandelplan', 'strafrechtelijk'] })),
  'a regie from toeleiding may receive a fraud signal': change('D5-regie', (rule) => ({ ...rule, categories: ['verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk'] })),
  'a covenant does not narrow the college': change('eigen-taak-college', (rule) => ({ ...rule, narrowedByCovenant: undefined })),
  'harm foreseen does not lead to weighing': change('toestemming', (rule) => ({ ...rule, weighedWhen: { any: [{ fact: 'shielded' }, { predicate: 'covenantNarrows' }] } })),
  'a protected address goes to who treats as well': withoutCondition('medebehandelaar', 'shielded'),
  'the duty towards the guardian holds unasked': change('informatieplicht-ots', (rule) => ({ ...rule, duty: 'always' })),
  'the meldcode is forgotten': change('meldrecht-veilig-thuis', (rule) => ({ ...rule, obligations: ['minimise', 'record-weighing', 'inform-subject-before'] })),
  'conflict of duties beside another ground': withoutCondition('conflict-van-plichten', 'anotherGroundFits'),
  'any department of any municipality is compatible': withoutCondition('verenigbaarheid', 'collegeAndProcessor'),
  'the coming law is in force already': change('samenwerking-wams', (rule) => ({ ...rule, validFrom: '2020-01-01T00:00:00Z' })),
  'a parent inspects until 18': change('I-others', (rule) => ({ ...rule, conditions: JSON.parse(JSON.stringify(rule.conditions).replaceAll('"under":16', '"under":18')) as Rule['conditions'] })),
  'the term of Veilig Thuis is a day longer': { ...currentRules, veiligThuisTerm: { days: 71 } },
  'a child of 12 is not asked': { ...currentRules, consent: { childFrom: 13, aloneFrom: 16 } },
  'a youth of 16 does not decide alone': { ...currentRules, consent: { childFrom: 12, aloneFrom: 17 } },
  'a GI needs no measure': { ...currentRules, statutory: currentRules.statutory.map(({ task }) => ({ task })) },
  'a count of nine is published': { ...currentRules, smallestCell: 9 },
  'handhaving may receive for safety': {
    ...currentRules,
    receiving: currentRules.receiving.map((row) => (row.purpose === 'veiligheid' ? { ...row, also: [...row.also, { to: { task: ['handhaving'] } }] } : row)),
  },
};

function changingConsents(by: (consent: Consent) => Consent): (request: Request) => Request {
  return (request) => (request.consents === undefined ? request : { ...request, consents: request.consents.map(by) });
}

function changingCovenants(by: (covenant: Covenant) => Covenant): (request: Request) => Request {
  return (request) => (request.covenants === undefined ? request : { ...request, covenants: request.covenants.map(by) });
}

/** Faults of the engine, played by a request that hides what it would overlook. */
const BLIND: Readonly<Record<string, (request: Request) => Request>> = {
  'a withdrawal goes unnoticed': changingConsents((consent) => ({ ...consent, withdrawnAt: undefined })),
  'consent never expires': changingConsents((consent) => ({ ...consent, expiresAt: undefined })),
  'consent to treatment lifts secrecy': changingConsents((consent) => ({ ...consent, kind: 'verstrekking' })),
  'consent that was not free counts': changingConsents((consent) => ({ ...consent, free: undefined })),
  'the first of two answers decides': (request) => ({ ...request, consents: request.consents?.filter((one, i, all) => all.findIndex(({ by }) => by === one.by) === i) }),
  'a suspended covenant narrows': changingCovenants((covenant) => ({ ...covenant, suspended: undefined })),
  'a covenant has no end': changingCovenants((covenant) => ({ ...covenant, until: undefined })),
};

/** Every planted fault, each as a policy of its own. */
export function wrongPolicies(): WrongPolicy[] {
  const right = compile(currentRules);
  const sets = Object.entries(SETS).map(([name, ruleSet]): WrongPolicy => {
    const policy = compile(ruleSet);
    return { name, decide: (request) => policy.decide(request) };
  });
  const blind = Object.entries(BLIND).map(([name, hide]): WrongPolicy => ({ name, decide: (request) => right.decide(hide(request as Request)) }));
  return [...sets, ...blind];
}

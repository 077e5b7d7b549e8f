import { conditionOf } from '../compile/compiled-rule';
import { fold } from '../compile/fold';
import type { HatTest } from '../compile/hat-test';
import type { LawInForce } from '../compile/law-in-force';
import { askedOf } from '../compile/question-tree';
import { inCategory, lookOf, placeOf } from '../compile/quick-look';
import { standingOf, toldBy } from '../compile/standing';
import type { Condition, HatPattern, PredicateName } from '../rules/condition';
import type { Rule } from '../rules/rule';
import type { Category, Request } from '../vocabulary';
import type { Why } from './why';

export type WhyWithoutVersion = Omit<Why, 'ruleSet'>;

/** More questions than bits of a number: nothing is kept. */
const MOST_QUESTIONS = 30;
/** Far more than the real combinations; above it somebody is feeding nonsense, and they are made anew. */
const MOST_KEPT = 1 << 13;

const SIMPLE_HAT_KEYS: readonly (keyof HatPattern)[] = ['task', 'notTask', 'law', 'from', 'provision', 'orgType', 'marked'];
/** Predicates that come out the same when a way is tried: by being involved, by danger, or by a fact or ground beside. */
const UNTOUCHED_BY_WAYS: readonly PredicateName[] = [
  'dossierGiven', 'own', 'sameTaskAndLaw', 'sameLawAsDossier', 'consentCounts', 'regieConsentCounts', 'inzageConsentCounts',
  'incapacitated', 'clientIsSubject', 'clientHasGezag',
];

/** The single questions a condition is made of; undefined when one of them is of a kind that is worked out anew each time. */
function atomsOf(condition: Condition): Condition[] | undefined {
  if ('not' in condition) return atomsOf(condition.not);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map(atomsOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if ('who' in condition) {
    const keys = Object.keys(condition.who) as (keyof HatPattern)[];
    // Each key apart: a way may change one of them.
    return keys.every((key) => SIMPLE_HAT_KEYS.includes(key)) ? keys.map((key): Condition => ({ who: { [key]: condition.who[key] } })) : undefined;
  }
  if ('predicate' in condition) return UNTOUCHED_BY_WAYS.includes(condition.predicate) ? [condition] : undefined;
  return 'to' in condition || 'measure' in condition || 'age' in condition ? undefined : [condition];
}

function conditionsOf(rule: Rule): Condition[] {
  const asked: Condition = { fact: 'asked' };
  return [
    conditionOf(rule), ...(rule.weighedWhen === undefined ? [] : [rule.weighedWhen]), ...(rule.alsoWhen === undefined ? [] : [rule.alsoWhen.condition]),
    ...(rule.duty === undefined ? [] : [asked]),
  ];
}

interface Kept {
  questions: readonly HatTest[];
  /** by the answers to the questions, one bit each */
  whys: Map<number, WhyWithoutVersion>;
}

/**
 * The whys of looks at one category in one language, by the answers to every question that a rule of looking and writing asks. All of
 * them are asked of each request anew, consent and clock too; what is kept is what the rules make of the answers, in
 * words, and no request, person or organisation.
 */
export class KeptWhys {
  private readonly kept = new Map<number, Kept>();
  /** undefined: this law asks something for which nothing can be kept */
  private readonly atoms: readonly Condition[] | undefined;
  private count = 0;

  constructor(private readonly law: LawInForce) {
    const conditions = [...law.rulesOf('look'), ...law.rulesOf('write')].flatMap(conditionsOf);
    const atoms = atomsOf({ all: conditions });
    const texts = atoms?.map((atom) => JSON.stringify(atom));
    this.atoms = atoms?.filter((_, i) => texts?.indexOf(texts[i] as string) === i);
  }

  /** The why of the request, which `make` works out when there is none for such answers yet. */
  of(request: Request, make: () => WhyWithoutVersion): WhyWithoutVersion {
    const { categories, actor } = request;
    const look = lookOf(request.action);
    const category = categories?.[0];
    if (look < 0 || category === undefined || categories?.length !== 1 || this.atoms === undefined) return make();
    const standing = standingOf(actor, request);
    const place = inCategory(placeOf(look, actor.task, standing), category);
    let kept = this.kept.get(place);
    if (kept === undefined) this.kept.set(place, (kept = { questions: this.left(request, category, standing), whys: new Map() }));
    const { questions, whys } = kept;
    if (questions.length > MOST_QUESTIONS) return make();
    let answers = 0;
    for (let i = 0; i < questions.length; i++) if ((questions[i] as HatTest)(actor, request)) answers |= 1 << i;
    const { answer, tried, ways } = whys.get(answers) ?? this.keep(whys, answers, make());
    return { answer: { ...answer, id: request.id }, tried, ways };
  }

  /** What the task, the action, the category and the standing leave to ask. */
  private left({ action, actor }: Request, category: Category, standing: number): HatTest[] {
    const known = { action, whoTask: actor.task };
    const open = (this.atoms ?? []).filter((atom) => !('category' in atom) && typeof fold(atom, known, this.law) !== 'boolean' && toldBy(standing, atom) === undefined);
    const asking = { law: this.law, category, plan: this.law.lookPlan(action, actor.task) };
    return open.map((atom) => askedOf(atom, asking));
  }

  private keep(whys: Kept['whys'], answers: number, made: WhyWithoutVersion): WhyWithoutVersion {
    // Who must consent is a matter of this subject, not of the rules.
    if (made.answer.consentFrom.length > 0 || made.answer.problem !== undefined) return made;
    if (++this.count > MOST_KEPT) {
      this.kept.clear();
      this.count = 0;
    }
    // The answer is copied for each request, and what is frozen is copied slowly: only what it holds is frozen.
    Object.values(made.answer).forEach(frozen);
    whys.set(answers, { answer: made.answer, tried: frozen(made.tried), ways: frozen(made.ways) });
    return made;
  }
}

/** What is given out more than once must stay as it is. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

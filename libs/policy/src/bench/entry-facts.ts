import type { Condition, DossierPattern, HatMark, HatPattern } from '../rules/condition';
import type { Request } from '../vocabulary';

/**
 * A request as the other engines get it: flat, one category, and with what they cannot work out (own organisation, same task and
 * law) worked out beforehand, outside the time that is measured. So the comparison is in their favour.
 */
export interface EntryFacts {
  action: string;
  task: string;
  orgType: string;
  from: string;
  /** involved, or stands in for who is */
  works: boolean;
  participant: boolean;
  received: boolean;
  own: boolean;
  sameTaskAndLaw: boolean;
  sameLawAsDossier: boolean;
  dossierKind: string;
  dossierLaw: string;
  dossierFrom: string;
  scope: string;
  category: string;
  purpose: string;
  ground: string;
  acuteDanger: boolean;
  shielded: boolean;
  roleUndisclosed: boolean;
  cells: number;
}

const NONE = 'none';

export function entryFactsOf({ action, actor, dossier, categories, purpose, ground, facts = {} }: Request): EntryFacts {
  const own = dossier !== undefined && (actor.org === dossier.controller || (['toeleiding', 'begeleiding'].includes(actor.task) && actor.processorFor === dossier.controller));
  const sameLawAsDossier = dossier !== undefined && actor.law === dossier.law;
  return {
    action, task: actor.task, orgType: actor.orgType, from: actor.from ?? NONE,
    works: actor.involved === true || actor.standsIn === true, participant: actor.participant === true, received: actor.received === true,
    own, sameLawAsDossier,
    sameTaskAndLaw: sameLawAsDossier && actor.task === dossier.task && (actor.task !== 'regie' || actor.from === dossier.from),
    dossierKind: dossier?.kind ?? NONE, dossierLaw: dossier?.law ?? NONE, dossierFrom: dossier?.from ?? NONE, scope: dossier?.scope ?? NONE,
    category: categories?.[0] ?? NONE, purpose: purpose ?? NONE, ground: ground ?? NONE,
    acuteDanger: facts.acuteDanger === true, shielded: facts.shielded === true, roleUndisclosed: facts.roleDisclosed === false,
    cells: facts.cellCount ?? -1,
  };
}

/** A condition over `EntryFacts`: the smallest language that every engine has. */
export type FlatCondition =
  | { all: FlatCondition[] }
  | { any: FlatCondition[] }
  | { not: FlatCondition }
  | { field: keyof EntryFacts; among: readonly string[] }
  | { field: keyof EntryFacts; holds: true }
  | { field: 'cells'; atLeast: number };

function among(field: keyof EntryFacts, values: readonly string[] | undefined): FlatCondition[] {
  return values === undefined ? [] : [{ field, among: values }];
}

function hat({ task, notTask, from, orgType, marked, ...rest }: HatPattern): FlatCondition {
  if (Object.keys(rest).length > 0) throw new Error(`bench: no flat form for ${Object.keys(rest).join()}`);
  return {
    all: [
      ...among('task', task), ...(notTask === undefined ? [] : [{ not: { field: 'task' as const, among: notTask } }]),
      ...among('from', from && [from]), ...among('orgType', orgType),
      ...(marked === undefined ? [] : [{ any: [...new Set(marked.map(ofMark))].map((field): FlatCondition => ({ field, holds: true })) }]),
    ],
  };
}

function ofMark(mark: HatMark): keyof EntryFacts {
  return mark === 'involved' || mark === 'standsIn' ? 'works' : mark;
}

function dossier({ kind, law, from, scope }: DossierPattern): FlatCondition {
  return { all: [...among('dossierKind', kind), ...among('dossierLaw', law), ...among('dossierFrom', from && [from]), ...among('scope', scope && [scope])] };
}

function ofPredicate(predicate: string, smallestCell: number): FlatCondition {
  if (predicate === 'own' || predicate === 'sameTaskAndLaw' || predicate === 'sameLawAsDossier') return { field: predicate, holds: true };
  if (predicate === 'cellsLargeEnough') return { field: 'cells', atLeast: smallestCell };
  throw new Error(`bench: no flat form for ${predicate}`);
}

function ofFact(fact: string, is: boolean): FlatCondition {
  if (fact === 'roleDisclosed' && !is) return { field: 'roleUndisclosed', holds: true };
  if ((fact === 'acuteDanger' || fact === 'shielded') && is) return { field: fact, holds: true };
  throw new Error(`bench: no flat form for fact ${fact}`);
}

/** The condition of a record in the flat language. Throws for what the subset does not hold. */
export function flatCondition(condition: Condition, smallestCell: number): FlatCondition {
  const flat = (one: Condition) => flatCondition(one, smallestCell);
  if ('all' in condition) return { all: condition.all.map(flat) };
  if ('any' in condition) return { any: condition.any.map(flat) };
  if ('not' in condition) return { not: flat(condition.not) };
  if ('who' in condition) return hat(condition.who);
  if ('dossier' in condition) return dossier(condition.dossier);
  if ('category' in condition) return { field: 'category', among: condition.category };
  if ('purpose' in condition) return { field: 'purpose', among: condition.purpose.length === 0 ? [NONE] : condition.purpose };
  if ('ground' in condition) return { field: 'ground', among: condition.ground.length === 0 ? [NONE] : condition.ground };
  if ('predicate' in condition) return ofPredicate(condition.predicate, smallestCell);
  if ('fact' in condition) return ofFact(condition.fact, condition.is ?? true);
  throw new Error(`bench: no flat form for ${Object.keys(condition).join()}`);
}

/** The same condition without lists of one and without empty lists, so that no engine pays for how it was written. */
export function simplified(condition: FlatCondition): FlatCondition {
  if ('not' in condition) return { not: simplified(condition.not) };
  if ('all' in condition) {
    const parts = condition.all.map(simplified).flatMap((one) => ('all' in one ? one.all : [one]));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map(simplified).flatMap((one) => ('any' in one ? one.any : [one]));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { any: parts };
  }
  return condition;
}

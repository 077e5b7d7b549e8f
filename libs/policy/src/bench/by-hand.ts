import type { Category, Hat, Outcome, Request, Task } from '../vocabulary';

/*
 * The thirty rules as somebody would write them without a rule set: fast, and nobody can read the law from it. It stands here to be
 * compared with and for nothing else.
 */
const KEEPS: ReadonlySet<Task> = new Set<Task>([
  'toeleiding', 'begeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raadsonderzoek', 'jeugdbescherming', 'jeugdreclassering', 'beleid',
]);
const COORDINATION: ReadonlySet<Category> = new Set<Category>(['contact', 'betrokkenheid', 'gezin', 'afspraak', 'plan', 'voortgang']);
const BETWEEN_COLLEGE: ReadonlySet<Category> = new Set<Category>(['contact', 'betrokkenheid', 'gezin', 'beschikking', 'advies', 'voortgang', 'afspraak', 'plan']);
const IN_DANGER: ReadonlySet<Category> = new Set<Category>(['contact', 'gezin', 'veiligheid', 'plan']);

function isOwn(actor: Hat, controller: string): boolean {
  return actor.org === controller || ((actor.task === 'toeleiding' || actor.task === 'begeleiding') && actor.processorFor === controller);
}

function barred({ actor, dossier, facts }: Request, category: Category): boolean {
  if (dossier === undefined) return true;
  if (dossier.kind === 'toeleiding') {
    if (facts?.roleDisclosed === false) return true;
    if (category === 'verslag' || category === 'behandelplan' || category === 'diagnose' || category === 'strafrechtelijk') return true;
    if (category === 'medisch' && dossier.law !== 'wmo') return true;
  }
  if (dossier.kind === 'regie' && dossier.from === 'toeleiding') {
    if (category === 'verslag' || category === 'behandelplan' || category === 'diagnose' || category === 'medisch') return true;
    if (category === 'strafrechtelijk' || category === 'fraudesignaal') return true;
  }
  if (dossier.scope === 'family' && (category === 'behandelplan' || category === 'diagnose' || category === 'medisch')) return true;
  if (category === 'beschikking' && dossier.law === 'participatiewet' && actor.orgType !== 'gemeente') return true;
  if (facts?.shielded === true && (dossier.kind === 'regie' || dossier.scope === 'family')) return true;
  return category === 'anoniem' || category === 'toegangslog';
}

function look(request: Request, category: Category): Outcome {
  const { action, actor, dossier, facts } = request;
  const { task } = actor;
  if (dossier === undefined) return 'deny';
  if (action === 'search' && request.purpose === 'vroegsignalering') return 'deny';
  if (task === 'convenantbeheer' || task === 'beheer' || task === 'beleid') return 'deny';
  const own = isOwn(actor, dossier.controller);
  if (task === 'fg') {
    if (!own || action === 'write') return 'deny';
    return category === 'toegangslog' ? 'allow' : 'weigh';
  }
  if (category === 'toegangslog' || task === 'client') return 'deny';
  const sameLaw = actor.law === dossier.law;
  const same = own && sameLaw && task === dossier.task && (task !== 'regie' || actor.from === dossier.from);
  const works = actor.involved === true || actor.standsIn === true;
  const writes = action === 'write';
  if (same && works) return writes && barred(request, category) ? 'deny' : 'allow';
  if (own && sameLaw && works && !writes && BETWEEN_COLLEGE.has(category)) {
    if (task === 'toeleiding' && dossier.kind === 'regie' && dossier.from === 'toeleiding') return 'allow';
    if (task === 'regie' && actor.from === 'toeleiding' && dossier.kind === 'toeleiding') return 'allow';
  }
  if (actor.participant === true && dossier.kind === 'regie' && COORDINATION.has(category)) return writes && barred(request, category) ? 'deny' : 'allow';
  if (!writes && actor.received === true && request.ground !== undefined) return 'allow';
  return same && action === 'view' && facts?.acuteDanger === true && IN_DANGER.has(category) ? 'allow' : 'deny';
}

function count({ actor, purpose, facts }: Request): Outcome {
  if (!KEEPS.has(actor.task) || (purpose !== 'beleid' && purpose !== 'onderzoek')) return 'deny';
  return (facts?.cellCount ?? -1) >= 10 ? 'allow' : 'deny';
}

/** The outcome of a request of one category, by the thirty rules. */
export function byHand(request: Request): Outcome {
  if (request.action === 'statistics') return count(request);
  const category = request.categories?.[0];
  return category === undefined ? 'deny' : look(request, category);
}

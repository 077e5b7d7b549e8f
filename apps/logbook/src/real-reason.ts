import { CATEGORIES, policy, type Category, type DossierAtStake, type DossierKind, type Law, type Origin, type Scope, type Task } from '@kapstok/policy';
import type { OwnLine } from './own-lines';
import type { WornHat } from './worn-hat';

/** What who asks is told of a dossier that the hat may not see, and of one that does not exist. */
const TOLD = 'not-found';

/** True when the line hides more than it tells: a refused look at a dossier that is there. */
export function hidesReason(line: OwnLine): line is OwnLine & { hatId: string; dossierKind: DossierKind } {
  return line.outcome === 'refused' && line.reason === TOLD && line.dossierKind !== null && line.hatId !== null;
}

/**
 * Why the hat really was refused: `not-involved`, `other-task` or `not-found`, by the decision itself on what the line and the
 * database keep of hat and dossier, at the moment of the look. Who was refused was neither involved nor a participant nor a receiver.
 */
export function realReason(line: OwnLine, hat: WornHat | undefined): string | null {
  if (!hat || !hidesReason(line)) return line.reason;
  const dossier = dossierOf(line);
  if (!dossier) return line.reason;
  const at = (line.decidedAt ?? line.at).toISOString();
  const answer = policy.decide({ id: line.id, at, action: 'view', actor: hat.decided, dossier, categories: categoriesOf(line) });
  return answer.outcome === 'deny' && answer.reason !== 'incomplete' ? answer.reason : line.reason;
}

function dossierOf(line: OwnLine): DossierAtStake | undefined {
  const { dossierKind: kind, dossierTask: task, dossierLaw: law, dossierFrom: from, dossierScope: scope } = line;
  if (kind === null || task === null || scope === null) return undefined;
  return {
    kind: kind as DossierKind,
    controller: line.controllerId,
    task: task as Task,
    ...(law !== null && { law: law as Law }),
    ...(from !== null && { from: from as Origin }),
    scope: scope as Scope,
  };
}

// A look at a dossier as such is a look at whether somebody is known there at all.
function categoriesOf({ categories }: OwnLine): Category[] {
  const known = CATEGORIES.filter((category) => category !== 'toegangslog' && categories.includes(category));
  return known.length > 0 ? known : ['betrokkenheid'];
}

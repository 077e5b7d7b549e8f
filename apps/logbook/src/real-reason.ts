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
 * A line does not keep the scope of the dossier nor the origin of a regie: all are tried, and only a reason that holds for each is
 * shown; otherwise it stays what was told.
 */
export function realReason(line: OwnLine, hat: WornHat | undefined): string | null {
  if (!hat || !hidesReason(line)) return line.reason;
  const answers = dossiersThatFit(line).map((dossier) =>
    policy.decide({ id: line.id, at: (line.decidedAt ?? line.at).toISOString(), action: 'view', actor: hat.decided, dossier, categories: categoriesOf(line) }),
  );
  const [first] = answers;
  const agree = first?.outcome === 'deny' && answers.every(({ outcome, reason }) => outcome === 'deny' && reason === first.reason);
  return agree && first.reason !== 'incomplete' ? first.reason : line.reason;
}

function dossiersThatFit(line: OwnLine): DossierAtStake[] {
  const { dossierKind: kind, dossierTask: task, dossierLaw: law } = line;
  if (kind === null || task === null) return [];
  const origins: (Origin | undefined)[] = kind === 'regie' ? ['toeleiding', 'hulpverlening'] : [undefined];
  const scopes: Scope[] = ['person', 'family'];
  return origins.flatMap((from) =>
    scopes.map((scope) => ({
      kind: kind as DossierKind,
      controller: line.controllerId,
      task: task as Task,
      ...(law !== null && { law: law as Law }),
      ...(from && { from }),
      scope,
    })),
  );
}

// A look at a dossier as such is a look at whether somebody is known there at all.
function categoriesOf({ categories }: OwnLine): Category[] {
  const known = CATEGORIES.filter((category) => category !== 'toegangslog' && categories.includes(category));
  return known.length > 0 ? known : ['betrokkenheid'];
}

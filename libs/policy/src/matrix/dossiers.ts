import type { DossierAtStake, DossierKind, Law, Origin, Scope, Task } from '../vocabulary';
import { COLLEGE_LAWS, HELP_LAWS } from './hats';

/** One kind of dossier under one law, as far as rules can tell dossiers apart (rules §1). */
export interface DossierShape {
  label: string;
  kind: DossierKind;
  task: Task;
  law: Law;
  from?: Origin;
}

function under(laws: readonly Law[], shape: Omit<DossierShape, 'law'>): DossierShape[] {
  return laws.map((law) => ({ ...shape, law }));
}

export const DOSSIER_SHAPES: readonly DossierShape[] = [
  ...under(COLLEGE_LAWS, { label: 'toeleiding', kind: 'toeleiding', task: 'toeleiding' }),
  ...under(['participatiewet'], { label: 'toeleiding (begeleiding)', kind: 'toeleiding', task: 'begeleiding' }),
  ...under(COLLEGE_LAWS, { label: 'regie from toeleiding', kind: 'regie', task: 'regie', from: 'toeleiding' }),
  ...under(HELP_LAWS, { label: 'hulpverlening', kind: 'hulpverlening', task: 'hulpverlening' }),
  ...under(HELP_LAWS, { label: 'regie from hulpverlening', kind: 'regie', task: 'regie', from: 'hulpverlening' }),
  ...under(['wmo'], { label: 'veilig-thuis', kind: 'veilig-thuis', task: 'veilig-thuis' }),
  ...under(['bw'], { label: 'raad', kind: 'raad', task: 'raadsonderzoek' }),
  ...under(['jeugdwet'], { label: 'bescherming (jeugdbescherming)', kind: 'bescherming', task: 'jeugdbescherming' }),
  ...under(['jeugdwet'], { label: 'bescherming (jeugdreclassering)', kind: 'bescherming', task: 'jeugdreclassering' }),
];

export const DOSSIER_LABELS: readonly string[] = [...new Set(DOSSIER_SHAPES.map(({ label }) => label))];

/** A dossier of this shape, kept by this organisation. */
export function dossierOf({ kind, task, law, from }: DossierShape, scope: Scope, controller: string): DossierAtStake {
  return { kind, controller, task, law, ...(from && { from }), scope };
}
